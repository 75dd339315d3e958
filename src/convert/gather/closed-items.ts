import type { PaperDraft, SourceReading } from '../drafts.ts';
import { namesExempt, tellsOfExempt } from '../source/exempt-marks.ts';
import { holdOf, paperWithheld, type Settling, staysHeld, withoutWords } from '../source/withhold.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import type { GatheredPaper, PaperGroup } from './gathered-paper.ts';

/** A paper that another document says is not for the public, with what says so. */
interface ClosedPaper {
  readonly paper: GatheredPaper;
  readonly mark: string;
}

function closedIn({ agenda }: GatheredMeeting, group: PaperGroup): readonly ClosedPaper[] {
  const report = group.paper.draft;
  const entry = agenda.find(({ number }) => number !== undefined && number === report.agendaItem);
  const appendices = group.appendices.flatMap(({ paper, older }) => [paper, ...older]);
  if (entry?.access === 'exempt') {
    const mark = `Item ${entry.number} of the agenda is exempt: ${entry.title}`;
    return [group.paper, ...group.older, ...appendices].map((paper) => ({ paper, mark }));
  }
  return appendices
    .filter(({ draft }) => namesExempt(report, draft.label))
    .map((paper) => ({ paper, mark: `${report.title}: ${paper.draft.label}` }));
}

/** By the id of its source, each paper that another document closes; those with the same text elsewhere too. */
function closedPapers(meetings: Iterable<GatheredMeeting>): ReadonlyMap<string, readonly ClosedPaper[]> {
  const closed = [...meetings].flatMap((meeting) =>
    meeting.papers.flatMap((group) => closedIn(meeting, group)),
  );
  const everywhere = closed.flatMap(({ paper, mark }) =>
    [paper.reading, ...paper.alsoIn].map((reading) => ({ paper: { ...paper, reading }, mark })),
  );
  return Map.groupBy(everywhere, ({ paper }) => paper.reading.source.id);
}

/** Papers keep their lines from reading to gathering, whatever else is worked out about them. */
function isSamePaper(one: PaperDraft, other: PaperDraft): boolean {
  return one.blocks === other.blocks || (one.lines?.from === other.lines?.from && one.kind === other.kind);
}

function withoutClosed(
  reading: SourceReading,
  closed: readonly ClosedPaper[],
  settling: Settling,
): SourceReading {
  const found = reading.papers.flatMap((draft) => {
    const known = closed.find(({ paper }) => paper.reading !== reading || isSamePaper(paper.draft, draft));
    return known ? [{ draft, withheld: paperWithheld(draft, known.mark) }] : [];
  });
  const news = found.filter(({ withheld }) => {
    const { id } = holdOf(reading, withheld, false);
    return !reading.holds.some((hold) => hold.id === id);
  });
  const held = news.filter(({ withheld }) => staysHeld(reading, withheld, settling));
  const open = {
    ...reading,
    papers: reading.papers.filter((draft) => !held.some((each) => each.draft === draft)),
    holds: [...reading.holds, ...news.map(({ withheld }) => holdOf(reading, withheld, settling.quoted))],
  };
  return withoutWords(
    open,
    held.map(({ withheld }) => withheld),
  );
}

/** Whether something of a source is closed, or it may close something of another. */
export function mayClose({ holds, frontSheet, papers }: SourceReading): boolean {
  const isExempt = frontSheet?.agenda.some(({ access }) => access === 'exempt') ?? false;
  return holds.length > 0 || isExempt || papers.some(tellsOfExempt);
}

/**
 * Sources without the papers that another document closes: the agenda, by calling their item exempt, or the report
 * whose appendices they are. Gives the same sources when there are none.
 */
export function withoutClosedPapers(
  readings: readonly SourceReading[],
  meetings: Iterable<GatheredMeeting>,
  settling: Settling,
): readonly SourceReading[] {
  const closed = closedPapers(meetings);
  if (closed.size === 0) return readings;
  return readings.map((reading) => {
    const papers = closed.get(reading.source.id);
    return papers ? withoutClosed(reading, papers, settling) : reading;
  });
}
