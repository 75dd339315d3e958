import type { PageRange } from '../archive/model.ts';
import type { Block, FileProperties } from '../document/block.ts';
import type { Finding } from '../document/finding.ts';
import type { Frame } from '../document/frame.ts';
import type { Picture, SourceText } from '../read/reading.ts';
import type { AgendaEntry } from '../recognise/agenda.ts';
import type { AttendanceEntry } from '../recognise/attendance.ts';
import type { ReportAuthor } from '../recognise/authors.ts';
import type { ContactFacts } from '../recognise/contact.ts';
import type { NamedPerson } from '../recognise/people.ts';
import type { HeadLine } from '../recognise/report-head.ts';
import type { Hold } from '../safety/holds/hold.ts';

/** The copy of a source that is given out. */
export interface GivenOutCopy {
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A source once it has been identified. */
export interface SourceIdentity extends GivenOutCopy {
  readonly id: string;
  readonly file: string;
  /** Path below the folder of documents: how messages name the source. */
  readonly given: string;
  /** The archive among the sources that it was taken from. */
  readonly archive?: string | undefined;
  /** Path of the original below the content folder. */
  readonly path: string;
  /** By which the ids of its holds are made; never written down. */
  readonly reviewKey: string;
}

export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface MinutesDraft {
  readonly committee: string | undefined;
  readonly date: string;
  readonly time: string | undefined;
  readonly pages: PageRange | undefined;
  readonly opened: string | undefined;
  readonly closed: string | undefined;
  readonly attendance: readonly AttendanceEntry[];
  readonly blocks: readonly Block[];
  readonly lines: LineRange | undefined;
  readonly inferred: readonly string[];
}

export type PaperDraftKind =
  | 'report'
  | 'appendix'
  | 'agenda'
  | 'work-programme'
  | 'tracker'
  | 'decision'
  | 'other';

export interface PaperDraft {
  readonly kind: PaperDraftKind;
  readonly title: string;
  /** The title stands in the paper's head; else it was taken from elsewhere and its words are in the body too. */
  readonly titlePrinted: boolean;
  readonly agendaItem: string | undefined;
  readonly label: string | undefined;
  readonly reference: string | undefined;
  readonly date: string | undefined;
  readonly pages: PageRange | undefined;
  /** Its pages in the file, as a viewer counts them. */
  readonly sheets?: PageRange | undefined;
  /** The title under which a committee system lists it, where that is another. */
  readonly listedAs?: string | undefined;
  readonly header: readonly HeadLine[];
  readonly authors: readonly ReportAuthor[];
  readonly blocks: readonly Block[];
  readonly lines: LineRange | undefined;
  readonly inferred: readonly string[];
}

export interface FrontSheetDraft {
  /** What a committee system says is to become of the meeting; what is printed on paper does not say. */
  readonly status?: Frame['status'];
  readonly venue: string | undefined;
  readonly quorum: string | undefined;
  readonly published: string | undefined;
  readonly contact: ContactFacts | undefined;
  readonly membership: readonly NamedPerson[];
  readonly substitutes: readonly NamedPerson[];
  readonly agenda: readonly AgendaEntry[];
  readonly blocks: readonly Block[];
  readonly supplement: boolean;
}

/** A paper or minutes as a source prints them. */
export type Draft = PaperDraft | MinutesDraft;

/** Some blocks of a draft. */
export interface Stretch {
  readonly from: number;
  /** The block behind the last. */
  readonly to: number;
}

/** A paper, minutes or a stretch of either that is not for the public. */
export interface Closure {
  /** As the source prints it, in the reading from which nothing was taken. */
  readonly draft: Draft;
  /** What says that it is not for the public. */
  readonly mark: string;
  /** Absent when all of it is closed. */
  readonly stretch?: Stretch;
  /** Nothing but its source as a whole is marked. A private pack holds the public papers of its meeting too. */
  readonly bySource?: true;
}

/** A piece of text left out on purpose, with the reason. */
export interface LeftOutText {
  readonly text: string;
  readonly line: number | undefined;
  /** The page of the file, where the format has pages. */
  readonly page?: number | undefined;
  readonly reason: string;
}

/**
 * Where a source says of which day its meeting is: printed for its meeting, given as the date of a report (which
 * may be another day), or only mentioned.
 */
export type DateSign = 'printed' | 'report date' | 'mentioned';

/** All that one source says, before it is known where it belongs in the archive. */
export interface SourceReading {
  readonly source: SourceIdentity;
  /** What the source holds, line by line, for the account of its words. */
  readonly lines: readonly SourceText[];
  readonly pictures: readonly Picture[];
  readonly council: { readonly name: string; readonly inferred: boolean } | undefined;
  readonly committee: string | undefined;
  readonly date: string | undefined;
  readonly dateSign: DateSign | undefined;
  readonly time: string | undefined;
  readonly inferred: readonly string[];
  /** What the file says of itself. */
  readonly properties: FileProperties | undefined;
  /** How many pages the file has, where its format has pages. */
  readonly sheetCount: number | undefined;
  /** Its first lines, where titles and references stand. */
  readonly opening: readonly string[];
  readonly frontSheet: FrontSheetDraft | undefined;
  readonly minutes: readonly MinutesDraft[];
  readonly papers: readonly PaperDraft[];
  readonly furniture: readonly LeftOutText[];
  /** What is held back of it, settled or not. */
  readonly holds: readonly Hold[];
  readonly findings: readonly Finding[];
  /** A committee system gave its facts in fields of their own, so that nothing has to be reconciled. */
  readonly fromSystem?: true;
  /** The source before anything was held back for its marks, with all that it closes itself: kept in memory alone. */
  readonly before?: { readonly whole: SourceReading; readonly closures: readonly Closure[] };
}
