import type { Anchor, Block } from '../document/block.ts';
import type { Address, Attendance, PageRange, PersonId, RoleHolder, SourceId } from './model.ts';

export interface Decision {
  readonly number?: string | undefined;
  readonly text: string;
  readonly url: Address;
  readonly kind: 'resolved' | 'recommended' | 'prose';
}

export interface Action {
  readonly text: string;
  readonly owner?: string | undefined;
  /** Who the owner is, where the papers tell that. */
  readonly person?: PersonId | undefined;
  readonly due?: string | undefined;
  readonly url: Address;
}

export interface Declaration {
  /** As printed: "Councillor Demir", "The Vice-Chair". */
  readonly name: string;
  readonly kind?: string | undefined;
  readonly text: string;
  readonly person?: PersonId | undefined;
}

/** Something that happened beside the business: an arrival, a departure, a change of the chair, a break. */
export interface MeetingEvent {
  readonly kind: 'arrived' | 'left' | 'took the chair' | 'adjourned' | 'resumed' | 'extended';
  readonly text: string;
  readonly who?: string | undefined;
  readonly person?: PersonId | undefined;
  readonly time?: string | undefined;
  readonly url: Address;
}

/** A vote recorded with its numbers. */
export interface Vote {
  readonly text: string;
  readonly for?: number | undefined;
  readonly against?: number | undefined;
  readonly abstentions?: number | undefined;
  readonly url: Address;
}

/** The minutes that an item approves; `to` is there when the archive holds that meeting. */
export interface ApprovedMinutes {
  readonly date: string;
  readonly to: Address | null;
}

export interface MinutesItem {
  readonly number?: string | undefined;
  readonly title: string;
  /** The item of the agenda that this minute records: as it prints, else where its title and number agree. */
  readonly agendaNumber?: string | undefined;
  /** The mark that prints it: "(Item 3)". */
  readonly agendaMark?: string | undefined;
  readonly anchor: Anchor;
  readonly url: Address;
  /** The source cuts the text of this item. */
  readonly truncated: boolean;
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly declarations: readonly Declaration[];
  readonly votes: readonly Vote[];
  readonly events: readonly MeetingEvent[];
  readonly approves: readonly ApprovedMinutes[];
  /** Who chaired when the item began; always inferred. */
  readonly chair?: RoleHolder | undefined;
}

export interface Minutes {
  readonly url: Address;
  readonly printedIn: readonly SourceId[];
  readonly pages?: PageRange | undefined;
  readonly status: 'draft' | 'approved' | 'unknown';
  /** Wall times, "19:00". */
  readonly opened?: string | undefined;
  readonly closed?: string | undefined;
  readonly attendance: readonly Attendance[];
  /** Heading, lists of those present and other text before the first item. */
  readonly preamble: readonly Block[];
  readonly items: readonly MinutesItem[];
  /** Events before the first item. */
  readonly events: readonly MeetingEvent[];
}
