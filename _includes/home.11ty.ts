import { html } from '../src/site/html.ts';
import { registers } from '../src/site/pages/common.ts';
import type { PageOf } from '../src/site/pages.ts';
import { decisionLines } from './partials/decisions.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';
import { committeeList, meetingList } from './partials/meetings.ts';
import { searchBox } from './partials/search-box.ts';

/** The first page: search, newest decisions and meetings, the councils with their committees. */
export function render(page: PageOf<'home'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.summary}</p>
${searchBox(page)}${page.councils.map(
  ({ link: council, committees }) => html`<section>
<h2>${link(page, council)}</h2>
${committeeList(page, committees)}</section>
`,
)}<section>
<h2>Newest meetings</h2>
${meetingList(page, page.meetings, true)}</section>
${
  page.decisions.length > 0 &&
  html`<section>
<h2>Newest decisions</h2>
${decisionLines(page, page.decisions, { committee: true, date: true })}<p>${link(page, { url: registers.decisions, text: 'All decisions' })}</p>
</section>
`
}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'home'> }): string {
  return render(data.record);
}
