import type {
  Acronym,
  Address,
  Archive,
  AttendanceStatus,
  Decision,
  MeetingId,
  PersonId,
  PlacedAcronym,
} from '../archive/model.ts';
import type { DecisionOutcome } from '../recognise/outcomes.ts';
import type { Approval } from './approvals.ts';
import type { FollowedMatter } from './followed.ts';
import type { ProgrammeOutcome } from './programme-outcomes.ts';

export type PersonKind = 'councillor' | 'officer' | 'co-opted' | 'other';

/** What a person did at one meeting, in one role. */
export interface PersonRole {
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PersonKind;
  readonly url: Address;
  readonly roles: readonly PersonRole[];
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly title: string;
    readonly date: string;
    readonly url: Address;
    readonly status: AttendanceStatus;
  }[];
  readonly papers: readonly { readonly title: string; readonly date: string; readonly url: Address }[];
  readonly declarations: readonly {
    readonly text: string;
    readonly kind?: string | undefined;
    readonly date: string;
    readonly url: Address;
  }[];
  /** What minutes say that they are to do. */
  readonly actions: readonly {
    readonly text: string;
    readonly due?: string | undefined;
    readonly date: string;
    readonly url: Address;
  }[];
}

export interface DecisionEntry extends Decision {
  readonly meeting: MeetingId;
  readonly council: string;
  readonly committee: string;
  readonly date: string;
  readonly item?: string | undefined;
  readonly itemTitle: string;
  readonly outcome: DecisionOutcome;
}

export type GlossaryEntry = PlacedAcronym;

export interface WorkProgrammeEntry {
  readonly council: string;
  readonly committee: string;
  readonly meetingDate?: string | undefined;
  readonly title: string;
  readonly leadOfficer?: string | undefined;
  readonly requestedBy?: string | undefined;
  readonly url: Address;
  /** What came of it, where the archive holds that. */
  readonly outcome?: ProgrammeOutcome | undefined;
}

/** An item or report that a topic's phrase stands in the title of. */
export interface TopicEntry {
  readonly title: string;
  readonly url: Address;
  readonly kind: 'agenda item' | 'minute' | 'report';
  readonly committee: string;
  readonly date: string;
  /** What the minute decided; nothing for other kinds. */
  readonly decisions: readonly Decision[];
}

/** Something that several meetings dealt with. */
export interface Topic {
  readonly name: string;
  readonly url: Address;
  /** Newest first. */
  readonly entries: readonly TopicEntry[];
}

/** The archive with what is only known across meetings. Persons in the meetings carry their `person` id. */
export interface LinkedArchive extends Archive {
  readonly people: readonly Person[];
  readonly decisions: readonly DecisionEntry[];
  readonly glossary: readonly GlossaryEntry[];
  /** Acronyms of whose expansion some page gives the end only. */
  readonly partAcronyms: readonly Acronym[];
  readonly workProgramme: readonly WorkProgrammeEntry[];
  readonly topics: readonly Topic[];
  /** Matters that came before more than one meeting, by every address of theirs. */
  readonly followed: ReadonlyMap<Address, FollowedMatter>;
  /** By whom the minutes of a meeting were approved. */
  readonly approvals: ReadonlyMap<MeetingId, Approval>;
}
