import type { Meeting } from '../../archive/model.ts';
import type { PageLink } from '../page.ts';
import { minutesCarried, type PublicationDays } from '../publication.ts';
import type { SiteContext } from '../site-context.ts';
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

type Undated = Omit<RecentChange, 'day'>;

/** Minutes come out with the first pack that prints them; where no pack tells its day, nothing is said. */
function minutesChange(meeting: Meeting, name: string, days: PublicationDays): readonly Undated[] {
  const carried = minutesCarried(meeting, days);
  if (!meeting.minutes || carried === undefined) return [];
  return [{ date: carried, what: 'Minutes', link: { url: meeting.minutes.url, text: name }, meeting: '' }];
}

/** What one meeting's papers tell of days on which something came out. */
function changesOf(meeting: Meeting, days: PublicationDays): readonly RecentChange[] {
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
  return [...agenda, ...minutesChange(meeting, name, days), ...later].map((change) => ({
    ...change,
    day: dayText(change.date),
  }));
}

/** What was published last, newest first: agendas, minutes, supplements, late papers and new versions. */
export function recentChanges(
  { site, publicationDays }: Pick<SiteContext, 'site' | 'publicationDays'>,
  count: number,
): readonly RecentChange[] {
  return newest(
    site.meetings.flatMap((meeting) => changesOf(meeting, publicationDays)),
    count,
  );
}
