import type { SourceBlock } from './block.ts';

/** A paper that a system lists under an item, with the address that it gave for it. */
export interface FramePaper {
  readonly title: string;
  readonly url?: string;
}

/** One item of a meeting as a committee system holds it. Its numbers are kept apart: they count different things. */
export interface FrameItem {
  /** The number on the agenda: "3". */
  readonly agendaNumber?: string;
  /** The number of the minute, counted through the year: "86". */
  readonly minuteNumber?: string;
  readonly title: string;
  readonly exempt: boolean;
  /** What the agenda says below the title. */
  readonly note: readonly SourceBlock[];
  /** What the minutes say; empty before there are any. */
  readonly minutes: readonly SourceBlock[];
  /** What the system records as the decision, apart from the minutes. */
  readonly decision: readonly SourceBlock[];
  readonly papers: readonly FramePaper[];
}

export interface FrameAttendee {
  readonly name: string;
  readonly role?: string;
  readonly status: 'present' | 'apologies' | 'absent' | 'substitute' | 'in attendance';
}

/**
 * What a committee system (its web page or web service) says about one meeting in fields of its own. PDF papers
 * of the same meeting hang in it.
 */
export interface Frame {
  readonly council?: string;
  readonly committee?: string;
  /** Wall date, "2026-01-15". */
  readonly date?: string;
  /** Wall time, "19:30". */
  readonly time?: string;
  /** When it really began and ended, where the system keeps it: wall times. */
  readonly opened?: string;
  readonly closed?: string;
  readonly venue?: string;
  readonly status?: 'scheduled' | 'held' | 'cancelled' | 'postponed';
  readonly published?: string;
  readonly contact?: {
    readonly name?: string;
    readonly role?: string;
    readonly email?: string;
    readonly phone?: string;
  };
  /** Who sits on the body, where the system lists them without saying who came. */
  readonly members: readonly { readonly name: string; readonly role?: string }[];
  readonly attendees: readonly FrameAttendee[];
  /** Papers of the meeting as a whole: its pack, its printed minutes. */
  readonly papers: readonly FramePaper[];
  readonly items: readonly FrameItem[];
  /** Text of the page that belongs to no item. */
  readonly rest: readonly SourceBlock[];
}
