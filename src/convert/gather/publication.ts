import type { SourceReading } from '../drafts.ts';
import type { GatheredPaper } from './gathered-paper.ts';

/** The day of a meeting, and the day on which its agenda was published. */
export interface MeetingDays {
  readonly date: string;
  readonly published: string | undefined;
}

/** When a paper was published: printed by what brought it, else worked out from its file. */
export interface Publication {
  readonly date: string;
  readonly isPrinted: boolean;
}

/**
 * A file that was changed between the agenda and the meeting came late. One that was changed afterwards was only
 * filed again, and one that is older came with the agenda.
 */
function byFile({ properties }: SourceReading, { date, published }: MeetingDays): Publication | undefined {
  const modified = properties?.modified;
  if (published === undefined) return undefined;
  const isLate = modified !== undefined && modified > published && modified <= date;
  return isLate ? { date: modified, isPrinted: false } : { date: published, isPrinted: true };
}

/** When a paper was first published, as far as its sources tell: what a front sheet or letter prints wins. */
export function publicationOf(
  { reading, alsoIn }: GatheredPaper,
  days: MeetingDays,
): Publication | undefined {
  const sources = [reading, ...alsoIn];
  const [printed] = sources.flatMap(({ frontSheet }) => frontSheet?.published ?? []).sort();
  if (printed !== undefined) return { date: printed, isPrinted: true };
  const files = sources.flatMap((source) => byFile(source, days) ?? []);
  return files.sort((a, b) => (a.date < b.date ? -1 : 1))[0];
}

/** A paper with the day of its publication, when that is later than the agenda's. */
export function withLateness(paper: GatheredPaper, days: MeetingDays): GatheredPaper {
  const publication = publicationOf(paper, days);
  if (!publication || days.published === undefined || publication.date <= days.published) return paper;
  return dated(paper, publication);
}

/** A paper with the day of its publication written down. */
export function dated(paper: GatheredPaper, { date, isPrinted }: Publication): GatheredPaper {
  const { draft } = paper;
  const inferred = isPrinted ? draft.inferred : [...draft.inferred, 'published'];
  return { ...paper, published: date, draft: { ...draft, inferred } };
}
