import { readFile } from 'node:fs/promises';
import type { Meeting } from '../../archive/model.ts';
import type { Outcome } from '../../document/finding.ts';
import { languageTag } from '../../document/language.ts';
import { type Html, html } from '../../site/html.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { packageOf } from './book-package.ts';
import type { BookFile } from './container.ts';
import { bookContents } from './contents.ts';
import { bookDraft, type Draft } from './draft.ts';
import { bookLink, type ChaptersByPath, chaptersByPath, sitePath } from './links.ts';
import { navigationDocument, navigationFile } from './navigation.ts';
import { pageLabel } from './page-list.ts';
import type { ParsedChapter } from './parsed-chapter.ts';
import { bookTitle } from './title-page.ts';
import { xhtml } from './xhtml.ts';
import { styleSheet, xhtmlDocument } from './xhtml-document.ts';

function bodyOf(chapter: ParsedChapter, byPath: ChaptersByPath, { context, pictures }: Draft): Html {
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
  const { meeting, context, chapters } = draft;
  const byPath = chaptersByPath(chapters);
  const book = bookTitle(meeting, context);
  return chapters.map((chapter) => ({
    file: chapter.file,
    content: xhtmlDocument({
      language: languageTag(context),
      title: chapter.type === 'titlepage' ? book : `${chapter.title} – ${book}`,
      body: html`<section epub:type="${chapter.type}" class="${chapter.type}">\n${bodyOf(chapter, byPath, draft)}</section>\n`,
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

/** The files of a meeting's book, made from the same records as the pages of the site. */
export async function bookFiles(
  meeting: Meeting,
  context: SiteContext,
): Promise<Outcome<readonly BookFile[]>> {
  const { value: draft, findings } = await bookDraft(meeting, context);
  const style = await readFile(new URL(styleSheet, import.meta.url), 'utf8');
  const pictures = [...draft.pictures.values()].map(({ file, bytes }) => ({ file, content: bytes }));
  return {
    value: [
      packageOf(draft),
      navigationOf(draft),
      ...chapterFiles(draft),
      { file: styleSheet, content: style },
      ...pictures,
    ],
    findings,
  };
}
