import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { FrontSheetDraft, MinutesDraft, SourceReading } from '../drafts.ts';
import type { Filed } from './filing.ts';
import type { PaperGroup } from './gathered-paper.ts';
import type { Belonging } from './identities.ts';
import type { MissingPaper } from './missing-papers.ts';

/** A front sheet or minutes with the source that they stand in, and others that print the same. */
export interface FromSource<Draft> {
  readonly draft: Draft;
  readonly reading: SourceReading;
  readonly alsoIn: readonly SourceReading[];
}

/** Everything that the sources say of one meeting. */
export interface GatheredMeeting {
  readonly belonging: Belonging;
  readonly date: string;
  readonly time: string | undefined;
  readonly front: FromSource<FrontSheetDraft> | undefined;
  /** The agenda with the items of supplements. */
  readonly agenda: readonly AgendaEntry[];
  readonly minutes: FromSource<MinutesDraft> | undefined;
  /** All prints of its minutes, wherever they stand. */
  readonly recorded: readonly FiledMinutes[];
  readonly papers: readonly PaperGroup[];
  /** Papers that the agenda lists and no document holds. */
  readonly missing: readonly MissingPaper[];
  /** Sources that are of this meeting; minutes printed in the pack of a later one are not among them. */
  readonly sources: readonly string[];
  readonly inferred: readonly string[];
}

/** A source that is of a meeting, and what of that was worked out. */
export interface FiledReading extends Pick<Filed, 'inferred' | 'isGuessed'> {
  readonly reading: SourceReading;
}

/** Minutes that a source prints, with the meeting that they record. */
export interface FiledMinutes {
  readonly draft: MinutesDraft;
  readonly reading: SourceReading;
  readonly belonging: Belonging;
}

/** The sources of one meeting before they are put together. */
export interface MeetingSources {
  readonly belonging: Belonging;
  readonly date: string;
  readonly filed: readonly FiledReading[];
  readonly minutes: readonly FiledMinutes[];
}
