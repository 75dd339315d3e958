import { readFile } from 'node:fs/promises';
import type { Meeting } from '../../archive/model.ts';
import type { Outcome } from '../../document/finding.ts';
import { languageTag } from '../../document/language.ts';
import { basedAddress } from '../../site/addresses.ts';
import { type Html, html } from '../../site/html.ts';
import { meetingPage } from '../../site/pages/meeting.ts';
import { meetingPapers } from '../../site/pages/paper.ts';
import { lastPublished } from '../../site/publication.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { accessibilityStatements } from './accessibility.ts';
import { agendaChapter } from './agenda-chapter.ts';
import type { Chapter } from './chapter.ts';
import { type BookFile, packageFile } from './container.ts';
import { bookContents } from './contents.ts';
import { bookLink, type ChaptersByPath, chaptersByPath, sitePath } from './links.ts';
import { minutesChapter } from './minutes-chapter.ts';
import { navigationDocument, navigationFile } from './navigation.ts';
import { type ManifestItem, nameBasedIdentifier, packageDocument } from './package-document.ts';
import { type PageEntry, pageLabel, pageList } from './page-list.ts';
import { paperChapter } from './paper-chapter.ts';
import { type PaperGroup, paperGroups, papersIn } from './paper-order.ts';
import { type ParsedChapter, parsedChapter } from './parsed-chapter.ts';
import { type BookPictures, bookPictures, figuresOf } from './pictures.ts';
import { bookTitle, titlePage } from './title-page.ts';
import { xhtml } from './xhtml.ts';
import { styleSheet, xhtmlDocument } from './xhtml-document.ts';

/** A book before it is written: its chapters in reading order, and what they show and list. */
interface Draft {
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

function set(chapter: ParsedChapter, byPath: ChaptersByPath, { context, pictures }: Draft): Html {
  return xhtml(chapter.nodes, {
    href: (target) => bookLink(target, chapter, byPath, context.address),
    picture: (source) => pictures.get(sitePath(source, chapter.address) ?? '')?.file,
    pageLabel: (element) => {
      const mark = chapter.marks.get(element);
      return mark && pageLabel(mark, context);
    },
  });
}

function chapterFiles(draft: Draft): readonly BookFile[] {
  const byPath = chaptersByPath(draft.chapters);
  return draft.chapters.map((chapter) => ({
    file: chapter.file,
    content: xhtmlDocument({
      language: languageTag(draft.context),
      title: chapter.title,
      body: html`<section epub:type="${chapter.type}" class="${chapter.type}">\n${set(chapter, byPath, draft)}</section>\n`,
    }),
  }));
}

function navigationOf({ meeting, context, chapters, groups, pages }: Draft): BookFile {
  const [title, start] = chapters;
  const navigation = {
    title: bookTitle(meeting, context),
    contents: bookContents(chapters, groups, context),
    pages,
    titlePage: title?.file ?? navigationFile,
    start: start?.file,
  };
  return { file: navigationFile, content: navigationDocument(navigation, context) };
}

function manifestOf({ chapters, pictures }: Draft): readonly ManifestItem[] {
  const document = 'application/xhtml+xml';
  return [
    { id: 'nav', file: navigationFile, mediaType: document, properties: 'nav' },
    { id: 'style', file: styleSheet, mediaType: 'text/css' },
    ...chapters.map(({ file, hasDrawing }, at) => ({
      id: `chapter-${at}`,
      file,
      mediaType: document,
      properties: hasDrawing ? ('svg' as const) : undefined,
    })),
    ...[...pictures.values()].map(({ file, mediaType }, at) => ({ id: `picture-${at + 1}`, file, mediaType })),
  ];
}

function packageOf(draft: Draft): BookFile {
  const { meeting, context, chapters, pages, pictures } = draft;
  const { settings, address, sources, publicationDays } = context;
  const pack = meeting.frontSheetSource && sources.get(meeting.frontSheetSource);
  const figures = figuresOf(chapters).filter(({ picture }) => pictures.has(picture ?? ''));
  const [first, ...rest] = chapters.map((_, at) => `chapter-${at}`);
  const content = packageDocument({
    identifier: nameBasedIdentifier(meeting.id),
    title: bookTitle(meeting, context),
    languages: [...new Set([settings.papersLanguage, context.language])].map((language) =>
      languageTag({ language }),
    ),
    ownLanguage: languageTag(context),
    council: meeting.council.name,
    description: meetingPage(meeting, context).description,
    date: meeting.date,
    modified: lastPublished(meeting, publicationDays) ?? meeting.date,
    pack: pages.length > 0 ? pack?.file : undefined,
    web: address && basedAddress(address, meeting.url),
    rights: settings.licence?.text,
    accessibility: accessibilityStatements({ chapters, figures, pages }, context),
    manifest: manifestOf(draft),
    spine: [...(first ? [first] : []), 'nav', ...rest],
  });
  return { file: packageFile, content };
}

/** The files of a meeting's book, made from the same records as the pages of the site. */
export async function bookFiles(
  meeting: Meeting,
  context: SiteContext,
): Promise<Outcome<readonly BookFile[]>> {
  const groups = paperGroups(meeting);
  const chapters = chaptersOf(meeting, groups, context).map(parsedChapter);
  const { value: pictures, findings } = await bookPictures(meeting, chapters);
  const draft = { meeting, context, chapters, groups, pages: pageList(chapters), pictures };
  const style = await readFile(new URL(styleSheet, import.meta.url), 'utf8');
  const shown = [...pictures.values()].map(({ file, bytes }) => ({ file, content: bytes }));
  return {
    value: [
      packageOf(draft),
      navigationOf(draft),
      ...chapterFiles(draft),
      { file: styleSheet, content: style },
      ...shown,
    ],
    findings,
  };
}
