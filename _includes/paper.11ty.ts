import { type Html, html, joined } from '../src/site/html.ts';
import { say, sayHtml } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { acronymList } from './partials/acronyms.ts';
import { contextLine } from './partials/context-line.ts';
import { councilBlock, councilWords } from './partials/council-words.ts';
import { decisionGroups } from './partials/decisions.ts';
import { facts } from './partials/facts.ts';
import { followedLists } from './partials/followed.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';
import { neighbours } from './partials/neighbours.ts';
import { personName } from './partials/people.ts';
import { provenance } from './partials/provenance.ts';
import { recognisedNotice } from './partials/recognised.ts';
import { unresolvedReferences } from './partials/unresolved.ts';

type Paper = PageOf<'paper'>;

function recommendations(page: Paper): Html {
  if (page.recommendations.length === 0) return html``;
  return html`<h2 id="site-recommended">${say(page, 'What the report recommends')}</h2>
<ul class="recommendations">
${page.recommendations.map(({ number, text, url }) => {
  const words = number ?? say(page, 'Read it in its place');
  return html`<li>${link(page, { url, text: words })} <span${councilWords(page)}>${text}</span></li>\n`;
})}</ul>
`;
}

function outcome(page: Paper): Html {
  if (page.outcome.length === 0) return html``;
  return html`<h2 id="site-decided">${say(page, 'What the meeting decided')}</h2>
${decisionGroups(page, page.outcome, 3)}`;
}

/** Recommendations and what became of them, side by side before the text. */
function inShort(page: Paper): Html {
  if (page.recommendations.length === 0 && page.outcome.length === 0) return html``;
  return html`<div class="in-short" data-pagefind-ignore>
${page.recommendations.length > 0 && html`<section>\n${recommendations(page)}</section>\n`}${
  page.outcome.length > 0 && html`<section>\n${outcome(page)}</section>\n`
}</div>
`;
}

function contents(page: Paper): Html {
  if (page.contents.length === 0) return html``;
  return html`<nav class="contents" aria-labelledby="site-contents" data-pagefind-ignore="all">
<h2 id="site-contents">${say(page, 'Contents')}</h2>
${linkList(page, page.contents)}</nav>
`;
}

function otherPapers(page: Paper, { name, url, others, more }: Paper['authors'][number]): Html {
  if (others.length === 0) return html``;
  return html`<div data-pagefind-ignore="all">${say(page, 'Also wrote:')}
<ul>
${others.map((to) => html`<li>${link(page, to)}</li>\n`)}${
  more > 0 &&
  url &&
  html`<li>${link(page, { url, text: say(page, '{count} more by {name}', { count: more, name }) })}</li>\n`
}</ul>
</div>`;
}

function author(page: Paper, entry: Paper['authors'][number]): Html {
  const email = entry.email && link(page, { url: `mailto:${entry.email}`, text: entry.email });
  const details = [...entry.details.map((detail) => html`${detail}`), ...(email ? [email] : [])];
  return html`<li>${personName(page, entry)}${details.length > 0 && html`<br><span class="detail">${joined(details, ', ')}</span>`}${otherPapers(page, entry)}</li>\n`;
}

/** Which version this is: a reader of an old one must not miss that there is a newer. */
function versions({ newer, older, ...page }: Paper): Html {
  return html`${
    newer &&
    html`<p class="notice" data-pagefind-ignore><strong>${say(page, 'A newer version took the place of this paper')}</strong>${
      newer.published && `, ${say(page, 'published {day}', { day: newer.published })}`
    }: ${link(page, newer.version)}. ${link(page, newer.changes)}.</p>\n`
  }${
    older &&
    html`<p class="notice" data-pagefind-ignore>${sayHtml(page, 'This version replaces {version}.', { version: link(page, older.version) })} ${link(page, older.changes)}.</p>\n`
  }`;
}

function appendices(page: Paper): Html {
  if (page.appendices.length + page.missing.length === 0) return html``;
  const missing = page.missing.map(
    (title) => html`<li>${title} <span class="detail">${say(page, 'listed, not available')}</span></li>\n`,
  );
  return html`<section>
<h2 id="site-appendices">${say(page, 'Appendices')}</h2>
<ul>
${page.appendices.map((to) => html`<li>${link(page, to)}</li>\n`)}${missing}</ul>
</section>
`;
}

function endMatter(page: Paper): Html {
  return html`${appendices(page)}${
    page.authors.length > 0 &&
    html`<section>
<h2 id="site-authors">${say(page, 'Who wrote it')}</h2>
<ul class="names">
${page.authors.map((entry) => author(page, entry))}</ul>
</section>
`
  }`;
}

/** A report, an appendix or another paper: facts, recommendations, contents, the text, appendices, authors. */
export function render(page: Paper): string {
  const belongs = [
    page.meeting,
    ...(page.agendaItem ? [page.agendaItem] : []),
    ...(page.place === '' ? [] : [page.place]),
    ...(page.parent
      ? [{ ...page.parent, text: say(page, 'Appendix to: {title}', { title: page.parent.text }) }]
      : []),
  ];
  const main = html`<article data-pagefind-body>
<header class="paper">
${contextLine(page, page.paperKind, page.search, belongs)}<h1 data-pagefind-meta="title"${councilWords(page)}>${page.heading}</h1>
${versions(page)}${page.headLines.map((line) => html`<p class="head-line"${councilWords(page)}>${line}</p>\n`)}${recognisedNotice(page)}${facts(page, page.facts)}${inShort(page)}</header>
${contents(page)}<div class="text">
${councilBlock(page, page.body)}${endMatter(page)}${acronymList(page, page.acronyms)}${unresolvedReferences(page, page.unresolved)}</div>
</article>
${followedLists(page, page.followed)}${neighbours(page)}${provenance(page, page.provenance)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'paper'> }): string {
  return render(data.record);
}
