import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import { registers } from '../src/site/pages/common.ts';
import type { PageOf } from '../src/site/pages.ts';
import { decisionLines } from './partials/decisions.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';
import { committeeList, meetingList } from './partials/meetings.ts';
import { searchBox } from './partials/search-box.ts';

function nextAndChanges(page: PageOf<'home'>) {
  return html`${
    page.next.length > 0 &&
    html`<section>
<h2>${say(page, 'Next meetings')}</h2>
${page.asOf && html`<p class="detail">${say(page, 'As of {day}, the newest day that the papers tell.', { day: page.asOf })}</p>\n`}${meetingList(page, page.next, true)}</section>
`
  }${
    page.changes.length > 0 &&
    html`<section>
<h2>${say(page, 'Newly published')}</h2>
<ul class="entries">
${page.changes.map(
  ({ day, what, link: to, meeting }) =>
    html`<li>${link(page, to)} <span class="detail">${[what, meeting, day].filter(Boolean).join(', ')}</span></li>\n`,
)}</ul>
</section>
`
  }`;
}

/** The first page: search, next and newest meetings, what is new, the councils with their committees, decisions. */
export function render(page: PageOf<'home'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.summary}</p>
${searchBox(page)}<div class="halves">
<div>
${nextAndChanges(page)}<section>
<h2>${say(page, 'Newest meetings')}</h2>
${meetingList(page, page.meetings, true)}</section>
</div>
<div>
${page.councils.map(
  ({ link: council, committees }) => html`<section>
<h2>${link(page, council)}</h2>
${committeeList(page, committees)}</section>
`,
)}${
  page.decisions.length > 0 &&
  html`<section>
<h2>${say(page, 'Newest decisions')}</h2>
${decisionLines(page, page.decisions, { committee: true, date: true })}<p>${link(page, { url: registers.decisions, text: say(page, 'All decisions') })}</p>
</section>
`
}</div>
</div>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'home'> }): string {
  return render(data.record);
}
