import type { Closure, Draft, PaperDraft, SourceReading } from '../drafts.ts';
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
  tellsOfExempt,
} from './exempt-marks.ts';
import { privateSessions } from './private-sessions.ts';
import { closesAt } from './withhold.ts';

/** What of a draft is marked: all of it, or stretches. */
function stretchesOf(draft: Draft, isRecord: boolean): readonly Closure[] {
  const stretches = exemptStretches(draft.blocks, isRecord);
  return stretches.map(({ mark, from, to }) => ({ draft, mark, stretch: { from, to } }));
}

/** For each of some papers the report that it belongs to: a report itself, an appendix the one that it follows. */
export function reportsOf(papers: readonly PaperDraft[]): readonly (PaperDraft | undefined)[] {
  let report: PaperDraft | undefined;
  return papers.map((paper) => {
    if (paper.kind !== 'appendix') report = paper;
    return report;
  });
}

/** What says of each paper of a source, but for its report, that it is not for the public. */
type ToldMarks = ReadonlyMap<
  PaperDraft,
  { readonly own: string | undefined; readonly any: string | undefined }
>;

/** The mark of each paper: its own, at the end of the one before, on the cover before it, by its file or its item. */
function toldMarks({ papers, frontSheet, furniture }: SourceReading): ToldMarks {
  const closedItems = new Set(
    (frontSheet?.agenda ?? []).flatMap(({ access, number }) => (access === 'exempt' ? (number ?? []) : [])),
  );
  const sections = closedSections(papers);
  const own = papers.map((paper, at) => markOfPaper(paper) ?? sections[at]);
  const coverMark = (at: number) => {
    const paper = papers[at];
    return paper && isCover(paper, own[at]) ? own[at] : undefined;
  };
  // A cover in front of everything is that of the whole file.
  const ofFile = frontSheet ? undefined : coverMark(0);
  return new Map(
    papers.map((paper, at) => {
      const before = papers[at - 1] ?? frontSheet;
      const { agendaItem: item } = paper;
      const any =
        own[at] ??
        (before && markAtEnd(before.blocks)) ??
        markInFurniture(paper, furniture) ??
        coverMark(at - 1) ??
        ofFile ??
        (item !== undefined && closedItems.has(item) ? `Item ${item} of the agenda is exempt` : undefined);
      return [paper, { own: own[at], any }];
    }),
  );
}

/** The mark of each paper of a source, an appendix also by what its report says of it or is marked with. */
function marksOf(whole: SourceReading): readonly (string | undefined)[] {
  const { papers } = whole;
  const told = toldMarks(whole);
  const reports = reportsOf(papers);
  return papers.map((paper, at) => {
    const mark = told.get(paper);
    const report = reports[at];
    if (paper.kind !== 'appendix' || !report) return mark?.any;
    if (namesExempt(report, paper.label)) return mark?.own ?? `${report.title}: ${paper.label}`;
    return mark?.any ?? told.get(report)?.any;
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
function closedMinutes(draft: Draft): readonly Closure[] {
  const marked = stretchesOf(draft, true);
  const sessions = privateSessions(draft.blocks, (at) => marked.some((closure) => closesAt(closure, at)));
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

/** Whether something of a source is closed, or it may close something of another. */
export function isAnythingClosed({ before, frontSheet }: SourceReading): boolean {
  const isExempt = frontSheet?.agenda.some(({ access }) => access === 'exempt') ?? false;
  return isExempt || (before?.closures.length ?? 0) > 0 || (before?.whole.papers ?? []).some(tellsOfExempt);
}
