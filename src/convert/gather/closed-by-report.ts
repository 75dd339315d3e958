import type { Closure, Draft, SourceReading } from '../drafts.ts';
import { namesExempt } from '../source/exempt-marks.ts';
import { reportsOf } from '../source/own-closures.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import type { PaperGroup } from './gathered-paper.ts';

/** Whether a paper or minutes, as a source prints them, are closed as a whole. */
export type IsClosed = (draft: Draft) => boolean;

function closedBelow({ paper, older, appendices }: PaperGroup, isClosed: IsClosed): readonly Closure[] {
  const report = paper.draft;
  const isReportClosed = [paper, ...older].some(({ prints }) => prints.some(({ draft }) => isClosed(draft)));
  return appendices
    .flatMap((appendix) => [appendix.paper, ...appendix.older])
    .filter(({ draft }) => isReportClosed || namesExempt(report, draft.label))
    .flatMap(({ draft, prints }) =>
      prints.map((print) => ({ draft: print.draft, mark: `${report.title}: ${draft.label}` })),
    );
}

/** In one source an appendix belongs to the report that it follows, also where the report is shown from another one. */
function closedBehind({ papers }: SourceReading, isClosed: IsClosed): readonly Closure[] {
  const reports = reportsOf(papers);
  return papers.flatMap((draft, at) => {
    const report = reports[at];
    if (draft.kind !== 'appendix' || !report || !isClosed(report)) return [];
    return [{ draft, mark: `${report.title}: ${draft.label}` }];
  });
}

/** The appendices of closed reports, and those of which an open report says that they are not for the public. */
export function closedByReport(
  meetings: readonly GatheredMeeting[],
  sources: readonly SourceReading[],
  isClosed: IsClosed,
): readonly Closure[] {
  return [
    ...meetings.flatMap(({ papers }) => papers.flatMap((group) => closedBelow(group, isClosed))),
    ...sources.flatMap((source) => closedBehind(source, isClosed)),
  ];
}
