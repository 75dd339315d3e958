import { html } from '../src/site/html.ts';
import { registers } from '../src/site/pages/common.ts';
import type { PageOf } from '../src/site/pages.ts';
import { decisionLines } from './partials/decisions.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';
import { meetingList } from './partials/meetings.ts';
import { nameList } from './partials/people.ts';

function decisions(page: PageOf<'committee'>) {
  if (page.decisions.length === 0) return html``;
  const more =
    page.moreDecisions > 0 &&
    html`<p>${link(page, { url: registers.decisions, text: 'All decisions' })}</p>\n`;
  return html`<section>
<h2>Newest decisions</h2>
${decisionLines(page, page.decisions, { committee: false, date: true })}${more}</section>
`;
}

/** A committee: meetings by year, decisions, members, feeds. */
export function render(page: PageOf<'committee'>): string {
  const main = html`<p class="context">${link(page, page.council)}</p>
<h1>${page.heading}</h1>
<section>
<h2>Meetings</h2>
${page.years.map(({ heading, members }) => html`<h3>${heading}</h3>\n${meetingList(page, members, false)}`)}</section>
${decisions(page)}${
  page.members.length > 0 &&
  html`<section>
<h2>Members</h2>
<p class="detail">As printed for the meeting of ${page.membersOn}.</p>
${nameList(page, page.members)}</section>
`
}<section>
<h2>Keep up</h2>
${linkList(page, page.feeds)}</section>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'committee'> }): string {
  return render(data.record);
}
