import type { Address, Archive, Meeting, Paper, WorkProgrammeRow } from '../archive/model.ts';
import { likeness } from '../document/words.ts';

/** Papers of each committee by the date of their meeting. */
export type PaperIndex = ReadonlyMap<string, readonly Paper[]>;

function committeeOf(meeting: Meeting): string {
  return `${meeting.council.id}/${meeting.committee.id}`;
}

/** Makes the index that `likelyPaper` looks things up in. */
export function indexPapers(archive: Archive): PaperIndex {
  return new Map(
    archive.meetings.map((meeting) => [
      `${committeeOf(meeting)}/${meeting.date}`,
      meeting.papers.filter(({ kind, supersededBy }) => kind === 'report' && supersededBy === undefined),
    ]),
  );
}

const alike = 0.55;

/** The report that a topic of the work programme became: at the meeting it was planned for, with a like title. */
export function likelyPaper(
  index: PaperIndex,
  meeting: Meeting,
  row: WorkProgrammeRow,
): { readonly title: string; readonly url: Address } | undefined {
  const papers = index.get(`${committeeOf(meeting)}/${row.meetingDate ?? ''}`) ?? [];
  const ranked = papers
    .map(({ title, url }) => ({ title, url, score: likeness(title, row.title) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best && best.score >= alike ? { title: best.title, url: best.url } : undefined;
}
