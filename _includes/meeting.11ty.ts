import { type Html, html, isEmpty, joined } from '../src/site/html.ts';
import { say, sayHtml } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { agendaList, paperList } from './partials/agenda.ts';
import { contextLine } from './partials/context-line.ts';
import { councilBlock } from './partials/council-words.ts';
import { decisionGroups } from './partials/decisions.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { keepOffline } from './partials/keep-offline.ts';
import { link } from './partials/link.ts';
import { neighbours } from './partials/neighbours.ts';
import { peopleLists } from './partials/people.ts';
import { provenance } from './partials/provenance.ts';

type Meeting = PageOf<'meeting'>;

function decided(page: Meeting): Html {
  if (page.decisions.length === 0) return html``;
  return html`<section class="decided" data-pagefind-ignore>
<h2 id="site-decisions">${say(page, 'What was decided')}</h2>
${decisionGroups(page, page.decisions, 3)}</section>
`;
}

function agenda(page: Meeting): Html {
  if (page.agenda.length === 0) {
    return html`<h2 id="site-agenda">${say(page, 'Agenda')}</h2>\n<p>${say(page, 'This archive holds no agenda of this meeting.')}</p>\n`;
  }
  return html`<section>
<h2 id="site-agenda">${say(page, 'Agenda')}</h2>
${page.onlyFrontSheet && html`<p class="notice">${say(page, 'Only the front sheet of this meeting is in the archive; the papers that its agenda lists are not.')}</p>\n`}${agendaList(page, page.agenda)}</section>
`;
}

function late(page: Meeting): Html {
  if (page.late.length === 0) return html``;
  return html`<section>
<h2 id="site-late">${say(page, 'Supplements and late papers')}</h2>
<ul class="papers">
${page.late.map(
  ({ link: to, published, notice, reason, papers }) =>
    html`<li>${link(page, to)}${(published || notice) && html` <span class="detail">${[published, notice].filter(Boolean).join(', ')}</span>`}${
      reason && html`<p class="reason">${reason}</p>\n`
    }${
      papers.length > 0 &&
      html`<p class="detail">${sayHtml(page, 'It brought: {papers}', {
        papers: joined(
          papers.map((paper) => link(page, paper)),
          '; ',
        ),
      })}</p>\n`
    }</li>\n`,
)}</ul>
</section>
`;
}

function people(page: Meeting): Html {
  return html`${
    page.attendance.length > 0 &&
    html`<section>
<h2 id="site-attendance">${say(page, 'Who was there')}</h2>
${peopleLists(page, page.attendance)}</section>
`
  }${
    page.membership.length > 0 &&
    html`<section>
<h2 id="site-membership">${say(page, 'Membership')}</h2>
${peopleLists(page, page.membership)}</section>
`
  }`;
}

function frontSheet(page: Meeting): Html {
  if (isEmpty(page.frontSheet)) return html``;
  return html`<section data-pagefind-ignore="all">
<h2 id="site-front-sheet">${say(page, 'Front sheet')}</h2>
<details>
<summary>${say(page, 'Front sheet and public information as printed')}</summary>
${councilBlock(page, page.frontSheet)}</details>
</section>
`;
}

/** A meeting: what was decided, the agenda with each item's papers and outcome, who was there, the originals. */
export function render(page: Meeting): string {
  const main = html`<article data-pagefind-body>
${contextLine(page, say(page, 'Meeting'), page.search, [])}<h1 data-pagefind-meta="title">${page.committee}, <span class="day">${page.day}</span></h1>
${page.cancelled && html`<p class="notice"><strong>${page.cancelled}</strong></p>\n`}${facts(page, page.facts)}<ul class="actions" data-pagefind-ignore="all">
${page.minutes && html`<li>${link(page, page.minutes)}</li>\n`}<li>${link(page, page.whole)}</li>
</ul>
${keepOffline(page, page.offline)}${decided(page)}${agenda(page)}${
  page.otherPapers.length > 0 &&
  html`<section>
<h2 id="site-other-papers">${say(page, 'Other papers')}</h2>
${paperList(page, page.otherPapers)}</section>
`
}${late(page)}${people(page)}${frontSheet(page)}</article>
${neighbours(page)}${provenance(page, page.provenance)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'meeting'> }): string {
  return render(data.record);
}
