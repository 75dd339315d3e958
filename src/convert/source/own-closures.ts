import type { Closure, MinutesDraft, PaperDraft, SourceReading } from '../drafts.ts';
import {
  closedSections,
  exemptStretches,
  isCover,
  markAtEnd,
  markInFurniture,
  markOfMinutes,
  markOfPaper,
  markOfSource,
  namesExempt,
} from './exempt-marks.ts';
import { privateSessions } from './private-sessions.ts';

/** What of a draft is marked: all of it, or stretches. */
function stretchesOf(draft: PaperDraft | MinutesDraft, isRecord: boolean): readonly Closure[] {
  const stretches = exemptStretches(draft.blocks, isRecord);
  return stretches.map(({ mark, from, to }) => ({ draft, mark, stretch: { from, to } }));
}

/** The mark of each paper of a source: its own, at the end of the one before, by its item, its report or its file. */
function marksOf(whole: SourceReading): readonly (string | undefined)[] {
  const { papers, frontSheet, furniture } = whole;
  const closed = new Set(
    (frontSheet?.agenda ?? []).flatMap(({ access, number }) => (access === 'exempt' ? (number ?? []) : [])),
  );
  const sections = closedSections(papers);
  let report: PaperDraft | undefined;
  let markOfReport: string | undefined;
  // A cover in front of everything is that of the whole file.
  const first = frontSheet ? undefined : papers[0];
  const markOfFirst = first && markOfPaper(first);
  const ofFile = first && isCover(first, markOfFirst) ? markOfFirst : undefined;
  let cover: string | undefined;
  return papers.map((paper, at) => {
    const before = papers[at - 1] ?? frontSheet;
    const own = markOfPaper(paper) ?? sections[at];
    const above = (before && markAtEnd(before.blocks)) ?? markInFurniture(paper, furniture);
    const item = paper.agendaItem !== undefined && closed.has(paper.agendaItem);
    const told =
      own ??
      above ??
      cover ??
      ofFile ??
      (item ? `Item ${paper.agendaItem} of the agenda is exempt` : undefined);
    cover = isCover(paper, own) ? own : undefined;
    if (paper.kind !== 'appendix') {
      report = paper;
      markOfReport = told;
      return told;
    }
    if (report && namesExempt(report, paper.label)) return own ?? `${report.title}: ${paper.label}`;
    return told ?? markOfReport;
  });
}

type SourceMark = Pick<Closure, 'mark' | 'bySource'>;

/** The mark of a source as a whole; that of a file with one paper is the paper's own. */
function markOfAll(whole: SourceReading): SourceMark | undefined {
  const mark = markOfSource(whole);
  if (mark === undefined) return undefined;
  const isOne = whole.papers.length + whole.minutes.length === 1 && !whole.frontSheet;
  return isOne ? { mark } : { mark, bySource: true };
}

function closedPapers(whole: SourceReading, ofSource: SourceMark | undefined): readonly Closure[] {
  const marks = marksOf(whole);
  return whole.papers.flatMap((draft, at) => {
    const mark = marks[at];
    if (mark !== undefined) return [{ draft, mark }];
    if (ofSource) return [{ draft, ...ofSource }];
    return draft.kind === 'decision' ? closedMinutes(draft) : stretchesOf(draft, false);
  });
}

/** The stretches of a record of a meeting: those that are marked, and what was said while the public was shut out. */
function closedMinutes(draft: PaperDraft | MinutesDraft): readonly Closure[] {
  const marked = stretchesOf(draft, true);
  const isMarked = (at: number) =>
    marked.some(({ stretch }) => stretch !== undefined && at >= stretch.from && at < stretch.to);
  const sessions = privateSessions(draft.blocks, isMarked);
  return [...marked, ...sessions.map(({ mark, from, to }) => ({ draft, mark, stretch: { from, to } }))];
}

/** All that a source itself says is not for the public: papers, minutes, and parts of either. */
export function ownClosures(whole: SourceReading): readonly Closure[] {
  const ofSource = markOfAll(whole);
  const minutes = whole.minutes.flatMap((draft): readonly Closure[] => {
    const mark = markOfMinutes(draft.blocks);
    if (mark !== undefined) return [{ draft, mark }];
    if (ofSource) return [{ draft, ...ofSource }];
    // A committee system keeps restricted minutes back itself: what its page says of a private session is for the public.
    return whole.fromSystem ? stretchesOf(draft, true) : closedMinutes(draft);
  });
  return [...closedPapers(whole, ofSource), ...minutes];
}
