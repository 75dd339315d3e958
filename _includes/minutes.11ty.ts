import { headingHtml } from '../src/site/blocks.ts';
import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { numberedTitle } from '../src/site/wording.ts';
import { acronymList } from './partials/acronyms.ts';
import { around } from './partials/around.ts';
import { contextLine } from './partials/context-line.ts';
import { councilBlock, councilPhrase } from './partials/council-words.ts';
import { decisionGroups } from './partials/decisions.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';
import { neighbours } from './partials/neighbours.ts';
import { peopleLists } from './partials/people.ts';
import { provenance } from './partials/provenance.ts';
import { recognisedNotice } from './partials/recognised.ts';
import { unresolvedReferences } from './partials/unresolved.ts';

type Minutes = PageOf<'minutes'>;

function inShort(page: Minutes): Html {
  return html`${
    page.decisions.length > 0 &&
    html`<section class="decided" data-pagefind-ignore>
<h2 id="site-decisions">${say(page, 'What was decided')}</h2>
${decisionGroups(page, page.decisions, 3)}</section>
`
  }${
    page.actions.length > 0 &&
    html`<section data-pagefind-ignore>
<h2 id="site-actions">${say(page, 'Actions')}</h2>
<ul>
${page.actions.map(({ text, url, owner, due }) => {
  const details = [owner, due].filter(Boolean).join(', ');
  return html`<li>${link(page, { url, text })}${details && html` <span class="detail">${details}</span>`}</li>\n`;
})}</ul>
</section>
`
  }`;
}

/** What led to a minute and what came of it. */
function aroundMinute(page: Minutes, minute: Minutes['items'][number]): Html {
  const { votes, declarations } = minute;
  return around(page, minute, [
    html`${votes.length > 0 && html`<dt>${say(page, 'Votes')}</dt><dd>${linkList(page, votes)}</dd>\n`}`,
    html`${
      declarations.length > 0 &&
      html`<dt>${say(page, 'Interests declared')}</dt><dd><ul>${declarations.map((each) => html`<li>${each}</li>`)}</ul></dd>\n`
    }`,
  ]);
}

function minute(page: Minutes, item: Minutes['items'][number]): Html {
  const title = html`${item.number && html`<span class="number">${item.number}</span> `}${councilPhrase(page, item.title)}${
    item.agendaMark && html` <span class="detail">${item.agendaMark}</span>`
  }`;
  return html`<section class="minute">
${headingHtml(2, item.anchor, title, numberedTitle(item), page)}${
  item.agendaItem && html`<p class="detail" data-pagefind-ignore>${link(page, item.agendaItem)}</p>\n`
}${aroundMinute(page, item)}${councilBlock(page, item.body)}${item.truncated && html`<p class="notice">${say(page, 'The source breaks off here.')}</p>\n`}</section>
`;
}

/** Minutes: what was decided first, then who was there and every item as printed. */
export function render(page: Minutes): string {
  const main = html`<article data-pagefind-body>
${contextLine(page, say(page, 'Minutes'), page.search, [page.meeting])}<h1 data-pagefind-meta="title">${page.heading}</h1>
${recognisedNotice(page)}${facts(page, page.facts)}${inShort(page)}${
  page.attendance.length > 0 &&
  html`<section data-pagefind-ignore>
<h2 id="site-attendance">${say(page, 'Who was there')}</h2>
${peopleLists(page, page.attendance)}</section>
`
}<div class="text as-printed">
${councilBlock(page, page.preamble)}${page.items.map((item) => minute(page, item))}${acronymList(page, page.acronyms)}${unresolvedReferences(page, page.unresolved)}</div>
</article>
${neighbours(page)}${provenance(page, page.provenance)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'minutes'> }): string {
  return render(data.record);
}
