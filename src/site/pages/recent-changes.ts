import type { Meeting } from '../../archive/model.ts';
import { say } from '../language/say.ts';
import type { PageLink } from '../page.ts';
import { minutesCarried } from '../publication.ts';
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

type ChangesContext = Pick<SiteContext, 'site' | 'publicationDays' | 'language'>;

type Undated = Omit<RecentChange, 'day'>;

/** Minutes come out with the first pack that prints them; where no pack tells its day, nothing is said. */
function minutesChange(meeting: Meeting, name: string, context: ChangesContext): readonly Undated[] {
  const carried = minutesCarried(meeting, context.publicationDays);
  if (!meeting.minutes || carried === undefined) return [];
  return [
    {
      date: carried,
      what: say(context, 'Minutes'),
      link: { url: meeting.minutes.url, text: name },
      meeting: '',
    },
  ];
}

/** What one meeting's papers tell of days on which something came out. */
function changesOf(meeting: Meeting, context: ChangesContext): readonly RecentChange[] {
  const name = `${meeting.committee.name}, ${meetingDay(context, meeting)}`;
  const { published } = meeting;
  const agenda =
    published === undefined
      ? []
      : [
          {
            date: published,
            what: say(context, 'Agenda and papers'),
            link: { url: meeting.url, text: name },
            meeting: '',
          },
        ];
  const later = meeting.papers.flatMap((paper) => {
    if (paper.published === undefined || paper.supersededBy !== undefined || paper.published === published)
      return [];
    const what = [
      paper.kind === 'agenda' ? say(context, 'Supplement') : kindText(context, paper.kind),
      paper.supersedes && say(context, 'a new version'),
    ];
    return [
      {
        date: paper.published,
        what: what.filter(Boolean).join(', '),
        link: paperLink(paper, meeting, context),
        meeting: name,
      },
    ];
  });
  return [...agenda, ...minutesChange(meeting, name, context), ...later].map((change) => ({
    ...change,
    day: dayText(context, change.date),
  }));
}

/** What was published last, newest first: agendas, minutes, supplements, late papers and new versions. */
export function recentChanges(context: ChangesContext, count: number): readonly RecentChange[] {
  return newest(
    context.site.meetings.flatMap((meeting) => changesOf(meeting, context)),
    count,
  );
}
