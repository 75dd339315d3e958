import type { Meeting } from '../../archive/model.ts';
import type { Outcome } from '../../document/finding.ts';
import { meetingPapers } from '../../site/pages/paper.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { agendaChapter } from './agenda-chapter.ts';
import type { Chapter } from './chapter.ts';
import { minutesChapter } from './minutes-chapter.ts';
import { type PageEntry, pageList } from './page-list.ts';
import { paperChapter } from './paper-chapter.ts';
import { type PaperGroup, paperGroups, papersIn } from './paper-order.ts';
import { type ParsedChapter, parsedChapter } from './parsed-chapter.ts';
import { type BookPictures, bookPictures } from './pictures.ts';
import { titlePage } from './title-page.ts';

/** A book before it is set: its chapters in reading order, and what they show and list. */
export interface Draft {
  readonly meeting: Meeting;
  readonly context: SiteContext;
  readonly chapters: readonly ParsedChapter[];
  readonly groups: readonly PaperGroup[];
  readonly pages: readonly PageEntry[];
  readonly pictures: BookPictures;
}

function chaptersOf(
  meeting: Meeting,
  groups: readonly PaperGroup[],
  context: SiteContext,
): readonly Chapter[] {
  const papers = meetingPapers(meeting, context);
  const agenda = agendaChapter(meeting, context);
  return [
    titlePage(meeting, context),
    ...(agenda ? [agenda] : []),
    ...(meeting.minutes ? [minutesChapter(meeting, meeting.minutes, context)] : []),
    ...groups.flatMap((group) => papersIn(group.papers)).map((paper) => paperChapter(paper, papers)),
  ];
}

/** Brings together what a meeting's book holds: title page, front sheet and agenda, minutes, papers. */
export async function bookDraft(meeting: Meeting, context: SiteContext): Promise<Outcome<Draft>> {
  const groups = paperGroups(meeting);
  const chapters = chaptersOf(meeting, groups, context).map(parsedChapter);
  const { value: pictures, findings } = await bookPictures(meeting, chapters);
  return {
    value: { meeting, context, chapters, groups, pages: pageList(chapters), pictures },
    findings,
  };
}
