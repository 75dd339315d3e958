import { languageTag } from '../../document/language.ts';
import { type Html, html } from '../../site/html.ts';
import { say } from '../../site/language/say.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { wordsLanguage } from './chapter.ts';
import type { ContentsEntry } from './contents.ts';
import type { PageEntry } from './page-list.ts';
import { xhtmlDocument } from './xhtml-document.ts';

/** What the navigation document of a book lists. */
export interface Navigation {
  readonly title: string;
  readonly contents: readonly ContentsEntry[];
  readonly pages: readonly PageEntry[];
  readonly titlePage: string;
  /** Where the papers begin, behind title page and contents. */
  readonly start: string | undefined;
}

/** The file of the navigation document. */
export const navigationFile = 'nav.xhtml';

function councilLanguage(context: SiteContext): Html | undefined {
  const language = wordsLanguage(context);
  if (language === undefined) return undefined;
  const tag = languageTag({ language });
  return html` lang="${tag}" xml:lang="${tag}"`;
}

function entryLine({ title, isCouncilTitle, href, below }: ContentsEntry, context: SiteContext): Html {
  const language = isCouncilTitle && councilLanguage(context);
  const line =
    href === undefined
      ? html`<span${language}>${title}</span>`
      : html`<a href="${href}"${language}>${title}</a>`;
  return html`<li>${line}${below.length > 0 && html`\n${entryList(below, context)}`}</li>\n`;
}

function entryList(entries: readonly ContentsEntry[], context: SiteContext): Html {
  return html`<ol>\n${entries.map((entry) => entryLine(entry, context))}</ol>\n`;
}

function pageListHtml(pages: readonly PageEntry[], context: SiteContext): Html | undefined {
  if (pages.length === 0) return undefined;
  return html`<nav epub:type="page-list" role="doc-pagelist" id="pages" hidden="hidden">
<h2>${say(context, 'Pages of the printed pack')}</h2>
<ol>
${pages.map(({ page, href }) => html`<li><a href="${href}">${page}</a></li>\n`)}</ol>
</nav>
`;
}

function landmarks({ titlePage, start }: Navigation, context: SiteContext): Html {
  const marks = [
    ['titlepage', titlePage, say(context, 'Title page')],
    ['toc', '#contents', say(context, 'Contents')],
    ...(start === undefined ? [] : [['bodymatter', start, say(context, 'Start of the text')]]),
  ] as const;
  return html`<nav epub:type="landmarks" id="landmarks" hidden="hidden">
<h2>${say(context, 'Landmarks')}</h2>
<ol>
${marks.map(([type, href, words]) => html`<li><a epub:type="${type}" href="${href}">${words}</a></li>\n`)}</ol>
</nav>
`;
}

/** The navigation document: contents, the pages of the printed pack, landmarks. The first is also read as a page. */
export function navigationDocument(navigation: Navigation, context: SiteContext): string {
  const contents = html`<nav epub:type="toc" role="doc-toc" id="contents">
<h1>${say(context, 'Contents')}</h1>
${entryList(navigation.contents, context)}</nav>
`;
  return xhtmlDocument({
    language: languageTag(context),
    title: `${say(context, 'Contents')} – ${navigation.title}`,
    body: html`${contents}${pageListHtml(navigation.pages, context)}${landmarks(navigation, context)}`,
  });
}
