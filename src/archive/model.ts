import { z } from 'zod';
import type { Anchor, Block } from '../document/block.ts';

export type { Anchor } from '../document/block.ts';
export type {
  Action,
  ApprovedMinutes,
  Decision,
  Declaration,
  MeetingEvent,
  Minutes,
  MinutesItem,
  Vote,
} from './minutes-model.ts';

import type { Finding } from '../document/finding.ts';
import type { Hold } from '../safety/holds/hold.ts';
import type { Minutes } from './minutes-model.ts';
import type { HoldDecision } from './review.ts';
import type { SiteSettings } from './site-settings.ts';

/** An address below the root of the site: begins with "/", never holds the base path, may end with "#anchor". */
export type Address = string & { readonly __brand: 'Address' };
export type PersonId = string & { readonly __brand: 'PersonId' };
export type PaperId = string & { readonly __brand: 'PaperId' };
export type MeetingId = string & { readonly __brand: 'MeetingId' };
export type SourceId = string & { readonly __brand: 'SourceId' };

/** Pages of the pack as printed, both ends included. */
export const pageRangeSchema = z.strictObject({ from: z.int().positive(), to: z.int().positive() });
export type PageRange = z.infer<typeof pageRangeSchema>;

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Contact {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Somebody named on a list, with the role that the list gives. */
export interface RoleHolder {
  readonly name: string;
  readonly role?: string | undefined;
  readonly person?: PersonId | undefined;
}

export type AttendanceStatus = 'present' | 'apologies' | 'absent' | 'substitute' | 'in attendance';

export interface Attendance extends RoleHolder {
  readonly status: AttendanceStatus;
  readonly substituteFor?: string | undefined;
  /** Numbers of the minute items attended, when not the whole meeting. */
  readonly items?: readonly string[] | undefined;
}

export type Access = 'public' | 'exempt';

/** A paper that an agenda lists and the archive does not hold. */
export interface MissingPaper {
  /** Absent when the agenda gives only pages. */
  readonly title?: string | undefined;
  /** Where the council publishes it: a whole address. */
  readonly url?: string | undefined;
  /** How much of the item is missing, when some of it is there: "136 of 150 pages". */
  readonly detail?: string | undefined;
}

export interface AgendaItem {
  /** As printed: "2", "6a"; absent when the source gives none. */
  readonly number?: string | undefined;
  readonly title: string;
  readonly anchor: Anchor;
  readonly url: Address;
  readonly note: readonly Block[];
  readonly pages?: PageRange | undefined;
  readonly access: Access;
  /** The part of the agenda the item stands in: "Part 1", "Open to Public and Press". */
  readonly part?: string | undefined;
  readonly papers: readonly PaperId[];
  /** Papers that the agenda lists and no document holds. */
  readonly missing: readonly MissingPaper[];
  /** Meetings whose minutes the item brings for approval. */
  readonly minutesOf: readonly MeetingId[];
}

export type PaperKind =
  | 'report'
  | 'appendix'
  | 'minutes'
  | 'agenda'
  | 'work-programme'
  | 'tracker'
  | 'decision'
  | 'other';

/** One line of a report's head, with its label as printed and, where known, the field that it fills. */
export interface HeaderLine {
  readonly field?: HeaderField | undefined;
  readonly label?: string | undefined;
  readonly value: string;
}

/** The fields of a report's head that the published data name. */
export const headerFields = [
  'wards',
  'keyDecision',
  'reportOf',
  'accountableHead',
  'accountableDirector',
  'portfolioHolder',
  'publicStatus',
] as const;
export type HeaderField = (typeof headerFields)[number];

export interface Author extends RoleHolder {
  readonly title?: string | undefined;
  readonly service?: string | undefined;
  readonly email?: string | undefined;
}

export interface Recommendation {
  readonly number?: string | undefined;
  readonly text: string;
  readonly url: Address;
}

export interface Section {
  readonly number?: string | undefined;
  readonly title: string;
  readonly level: number;
  readonly anchor: Anchor;
  readonly url: Address;
}

export interface TableSummary {
  readonly id: Anchor;
  readonly caption?: string | undefined;
  readonly rows: number;
  readonly columns: number;
  readonly url: Address;
}

/** An implication of a report with whoever verified it. */
export interface Implication {
  readonly number?: string | undefined;
  readonly title: string;
  readonly verifiedBy?: string | undefined;
  readonly verifierTitle?: string | undefined;
  readonly url: Address;
}

/** An acronym with the expansion that the same paper gives it. */
export interface Acronym {
  readonly term: string;
  readonly expansion: string;
}

/** An acronym that is spelt out, with the place that does it. */
export interface PlacedAcronym extends Acronym {
  readonly url: Address;
}

/** The acronyms of the papers and minutes of one meeting. */
export interface MeetingAcronyms {
  readonly whole: readonly PlacedAcronym[];
  /** Those of whose expansion some page gives the end only. No entry can be made of them, but they contradict others. */
  readonly parts: readonly Acronym[];
}

export interface Paper {
  readonly id: PaperId;
  readonly kind: PaperKind;
  readonly agendaItem?: string | undefined;
  /** The report that an appendix belongs to. */
  readonly parent?: PaperId | undefined;
  /** The label of an appendix as printed: "Appendix A". */
  readonly label?: string | undefined;
  readonly reference?: string | undefined;
  readonly title: string;
  /** The title under which a committee system lists it, where that is another. */
  readonly listedAs?: string | undefined;
  readonly date?: string | undefined;
  /** When it was published, where that was later than the agenda or another version is there. */
  readonly published?: string | undefined;
  /** Why it came late or what it replaces, in its own words. */
  readonly reason?: string | undefined;
  readonly url: Address;
  readonly pages?: PageRange | undefined;
  /** Its pages in the file of its source, as a viewer counts them. */
  readonly sheets?: PageRange | undefined;
  /** The version that took its place. */
  readonly supersededBy?: PaperId | undefined;
  /** The version whose place it took. */
  readonly supersedes?: PaperId | undefined;
  /** Appendices that it lists and no document holds. */
  readonly missing: readonly string[];
  readonly header: readonly HeaderLine[];
  readonly authors: readonly Author[];
  readonly recommendations: readonly Recommendation[];
  readonly sections: readonly Section[];
  readonly tables: readonly TableSummary[];
  readonly backgroundPapers: readonly string[];
  readonly implications: readonly Implication[];
  readonly acronyms: readonly Acronym[];
  /** The body, every block with its anchor. */
  readonly blocks: readonly Block[];
  readonly source: SourceId;
  /** Other sources that print the same text. */
  readonly alsoIn: readonly SourceId[];
  /** Paths of the fields that were worked out, not read. */
  readonly inferred: readonly string[];
}

export interface WorkProgrammeRow {
  readonly meetingDate?: string | undefined;
  readonly title: string;
  readonly leadOfficer?: string | undefined;
  readonly requestedBy?: string | undefined;
  readonly url: Address;
}

export interface TrackerRow {
  readonly item: string;
  readonly references: readonly string[];
  readonly leadOfficer?: string | undefined;
  readonly date?: string | undefined;
  readonly outcome?: string | undefined;
  readonly responsible?: string | undefined;
  readonly reviewDate?: string | undefined;
  readonly update?: string | undefined;
  readonly closed: boolean;
  readonly url: Address;
}

/** Why a reference leads nowhere, in words for a reader. */
export type UnresolvedReason =
  | 'The text does not say of which document it is a page.'
  | 'The pack of this meeting is not in the archive.'
  | 'No item of this agenda has that page.'
  | 'The minutes do not say of which paper it is a paragraph.'
  | 'This paper has no paragraph of that number.'
  | 'The minutes do not say of which report it is an appendix.'
  | 'It is this page.'
  | 'The appendix is not among the papers of this meeting.'
  | 'No meeting of this committee on that day is in the archive.'
  | 'The agenda of this meeting has no such item.'
  | 'No paper of that number is in the archive.';

export interface Reference {
  readonly text: string;
  readonly from: Address;
  /** An address of the site, for kind `url` the address itself, or nothing. */
  readonly to: string | null;
  readonly reason?: UnresolvedReason | undefined;
  readonly kind: 'page' | 'paragraph' | 'item' | 'meeting' | 'report' | 'appendix' | 'act' | 'url';
}

/** Words counted: `kept + furniture + lost = words`. */
export interface Fidelity {
  readonly words: number;
  readonly kept: number;
  readonly lost: number;
  readonly furniture: number;
}

/** A piece of text left out on purpose, or lost, with the line that it stood on. */
export interface LeftOut {
  readonly text: string;
  readonly line?: number | undefined;
  /** The page of the file, where the format has pages. */
  readonly page?: number | undefined;
  readonly reason?: string | undefined;
}

/** A hold as the record keeps it, and the decision on it when there is one. */
export interface SettledHold extends Omit<Hold, 'quotes'> {
  readonly decision?: HoldDecision | undefined;
}

export interface Source {
  readonly id: SourceId;
  /** File name as published. */
  readonly file: string;
  readonly url: Address;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fidelity: Fidelity;
  readonly furniture: readonly LeftOut[];
  readonly lost: readonly LeftOut[];
  readonly warnings: readonly Finding[];
  /** Every address that shows text of this source. */
  readonly pages: readonly Address[];
  /** The page that reports on the conversion. */
  readonly report: Address;
  /** What is held back of the file. Then it is not given out, and `url` leads to the report, which says so. */
  readonly withheld?: string | undefined;
  /** What is held back, with what people have decided of it. */
  readonly holds?: readonly SettledHold[] | undefined;
  /** Where the original lies on disk, for copying. */
  readonly path: string;
}

/** A picture with its address and where it lies on disk, for copying. */
export interface PictureFile {
  readonly url: Address;
  readonly path: string;
}

export type MeetingStatus = 'scheduled' | 'held' | 'cancelled' | 'postponed' | 'unknown';

export interface Meeting {
  readonly id: MeetingId;
  readonly url: Address;
  readonly council: Named;
  readonly committee: Named;
  /** Wall date in Europe/London, "2014-11-11". */
  readonly date: string;
  readonly time?: string | undefined;
  /** Date and time with offset: "2014-11-11T19:00:00+00:00". */
  readonly start?: string | undefined;
  readonly venue?: string | undefined;
  readonly quorum?: string | undefined;
  readonly status: MeetingStatus;
  readonly published?: string | undefined;
  readonly contact?: Contact | undefined;
  readonly membership: readonly RoleHolder[];
  readonly substitutes: readonly RoleHolder[];
  readonly agenda: readonly AgendaItem[];
  /** The source whose front sheet this is; absent for a meeting known only by its minutes. */
  readonly frontSheetSource?: SourceId | undefined;
  /** Other sources that print the same front sheet. */
  readonly frontSheetAlsoIn: readonly SourceId[];
  /** The front sheet and public information as printed, agenda items left out. */
  readonly frontSheet: readonly Block[];
  readonly minutes?: Minutes | undefined;
  readonly papers: readonly Paper[];
  readonly workProgramme: readonly WorkProgrammeRow[];
  readonly tracker: readonly TrackerRow[];
  readonly references: readonly Reference[];
  readonly acronyms: MeetingAcronyms;
  readonly sources: readonly Source[];
  /** The pictures that its pages show. */
  readonly pictures: readonly PictureFile[];
  /** Whether its papers or minutes hold figures, so that nobody need go through them; unknown when it is absent. */
  readonly hasFigures?: boolean;
  /** Paths of the fields that were worked out, not read. */
  readonly inferred: readonly string[];
}

/** Other forms of a person's name, as a publisher has written them down in `people.yaml`. */
export interface PersonAliases {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Everything in one content folder. */
export interface Archive {
  readonly meetings: readonly Meeting[];
  readonly aliases?: readonly PersonAliases[] | undefined;
  /** Every address that a page of the site had at an earlier build. */
  readonly publishedBefore?: readonly Address[] | undefined;
  /** What the publisher has set for the whole site. */
  readonly settings?: SiteSettings | undefined;
}
