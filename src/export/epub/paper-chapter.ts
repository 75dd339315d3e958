import type { Meeting, Paper } from '../../archive/model.ts';
import { type Html, html, joined } from '../../site/html.ts';
import { say, sayHtml } from '../../site/language/say.ts';
import { type AuthorEntry, type MeetingPapers, type PaperPage, paperPage } from '../../site/pages/paper.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { type Chapter, councilBlock, councilWords, factList, linkFrom, recognisedNotice } from './chapter.ts';
import { decisionList } from './minutes-chapter.ts';

/** Where a paper belongs: its kind, its item of the agenda, its pages, the report that it is an appendix to. */
function belonging(page: PaperPage, context: SiteContext): Html {
  const parent = page.parent && {
    ...page.parent,
    text: say(context, 'Appendix to: {title}', { title: page.parent.text }),
  };
  const parts = [
    html`${page.paperKind}`,
    ...(page.agendaItem ? [linkFrom(page.url, page.agendaItem)] : []),
    ...(page.place === '' ? [] : [html`${page.place}`]),
    ...(parent ? [linkFrom(page.url, parent)] : []),
  ];
  return html`<p class="detail">${joined(parts, ' · ')}</p>\n`;
}

function replaced({ older, url }: PaperPage, context: SiteContext): Html {
  if (!older) return html``;
  const version = linkFrom(url, older.version);
  return html`<p class="notice">${sayHtml(context, 'This version replaces {version}.', { version })}</p>\n`;
}

function head(page: PaperPage, context: SiteContext): Html {
  const lines = page.headLines.map((line) => html`<p${councilWords(context)}>${line}</p>\n`);
  const decided =
    page.outcome.length > 0 &&
    html`<section class="decided">
<h2>${say(context, 'What the meeting decided')}</h2>
${decisionList(page.outcome, page.url, context)}</section>
`;
  return html`${replaced(page, context)}${lines}${recognisedNotice(page.recognised, context)}${factList(page.url, page.facts)}${decided}`;
}

function appendices({ appendices: links, missing, url }: PaperPage, context: SiteContext): Html {
  if (links.length + missing.length === 0) return html``;
  const absent = missing.map(
    (title) => html`<li>${title} <span class="detail">${say(context, 'listed, not available')}</span></li>\n`,
  );
  return html`<section>
<h2>${say(context, 'Appendices')}</h2>
<ul>
${links.map((link) => html`<li>${linkFrom(url, link)}</li>\n`)}${absent}</ul>
</section>
`;
}

function author({ name, details, email }: AuthorEntry, { url }: PaperPage): Html {
  const known = [
    ...details.map((detail) => html`${detail}`),
    ...(email ? [linkFrom(url, { url: `mailto:${email}`, text: email })] : []),
  ];
  return html`<li>${name}${known.length > 0 && html`<br> <span class="detail">${joined(known, ', ')}</span>`}</li>\n`;
}

function authors(page: PaperPage, context: SiteContext): Html {
  if (page.authors.length === 0) return html``;
  return html`<section>
<h2>${say(context, 'Who wrote it')}</h2>
<ul${councilWords(context)}>
${page.authors.map((entry) => author(entry, page))}</ul>
</section>
`;
}

/** The file of a paper, by its address below its meeting. */
function fileOf({ url }: Paper, meeting: Meeting): string {
  const path = url.slice(meeting.url.length).replace(/\/$/, '');
  return `paper-${path.replaceAll('/', '_')}.xhtml`;
}

/** A report, an appendix or another paper as a chapter of its own. */
export function paperChapter(paper: Paper, papers: MeetingPapers): Chapter {
  const { meeting, context } = papers;
  const page = paperPage(paper, meeting.papers.indexOf(paper), papers);
  return {
    file: fileOf(paper, meeting),
    title: paper.title,
    isCouncilTitle: true,
    type: paper.kind === 'appendix' ? 'appendix' : 'chapter',
    address: paper.url,
    body: html`<h1${councilWords(context)}>${paper.title}</h1>
${belonging(page, context)}${head(page, context)}<div class="text">
${councilBlock(context, page.body)}</div>
${appendices(page, context)}${authors(page, context)}`,
    blocks: paper.blocks,
    sections: '.text h2[id]',
    isOfPack: paper.source === meeting.frontSheetSource,
  };
}
