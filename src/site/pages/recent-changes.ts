import type { Meeting } from '../../archive/model.ts';
import type { PageLink } from '../page.ts';
import { dayText, kindText, meetingDay } from '../wording.ts';
import { newest } from './lists.ts';
import { paperLink } from './versions.ts';

/** Something that was published, in a list of what is new. */
export interface RecentChange {
  readonly date: string;
  readonly day: string;
  /** "Agenda and papers", "Report, a new version". */
  readonly what: string;
  readonly link: PageLink;
  readonly meeting: string;
}

/** What one meeting's papers tell of days on which something came out. */
function changesOf(meeting: Meeting): readonly RecentChange[] {
  const name = `${meeting.committee.name}, ${meetingDay(meeting)}`;
  const { published } = meeting;
  const agenda =
    published === undefined
      ? []
      : [{ date: published, what: 'Agenda and papers', link: { url: meeting.url, text: name }, meeting: '' }];
  const later = meeting.papers.flatMap((paper) => {
    if (paper.published === undefined || paper.supersededBy !== undefined || paper.published === published)
      return [];
    const what = [
      paper.kind === 'agenda' ? 'Supplement' : kindText(paper.kind),
      paper.supersedes && 'a new version',
    ];
    return [
      {
        date: paper.published,
        what: what.filter(Boolean).join(', '),
        link: paperLink(paper, meeting),
        meeting: name,
      },
    ];
  });
  return [...agenda, ...later].map((change) => ({ ...change, day: dayText(change.date) }));
}

/** What was published last, newest first: agendas, supplements, late papers and new versions, by the day that they print. */
export function recentChanges(meetings: readonly Meeting[], count: number): readonly RecentChange[] {
  return newest(meetings.flatMap(changesOf), count);
}
