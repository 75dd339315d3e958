import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
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
    html`<p>${link(page, { url: registers.decisions, text: say(page, 'All decisions') })}</p>\n`;
  return html`<section>
<h2>${say(page, 'Newest decisions')}</h2>
${decisionLines(page, page.decisions, { committee: false, date: true })}${more}</section>
`;
}

function programme(page: PageOf<'committee'>) {
  if (page.programme.length === 0) return html``;
  return html`<section>
<h2>${say(page, 'Work programme')}</h2>
<ul class="entries">
${page.programme.map(({ day, link: topic }) => html`<li>${link(page, topic)} <span class="detail">${day}</span></li>\n`)}</ul>
<p>${link(page, { url: registers.workProgramme, text: say(page, 'The whole work programme') })}</p>
</section>
`;
}

function members({ members: listed, ...page }: PageOf<'committee'>) {
  if (!listed) return html``;
  const former =
    listed.former.length > 0 &&
    html`<details>
<summary>${say(page, 'Former members')}</summary>
${nameList(page, listed.former)}</details>
`;
  return html`<section>
<h2>${say(page, 'Members')}</h2>
<p class="detail">${say(page, 'As printed for the meeting of {day}.', { day: listed.on })}</p>
${nameList(page, listed.current)}${former}</section>
`;
}

/** A committee: what it does, meetings by year, decisions, work programme, members, feeds. */
export function render(page: PageOf<'committee'>): string {
  const main = html`<p class="context">${link(page, page.council)}</p>
<h1>${page.heading}</h1>
${page.about && html`<p class="lead">${page.about}</p>\n`}<div class="halves">
<div>
${
  page.next.length > 0 &&
  html`<section>
<h2>${say(page, 'Next meetings')}</h2>
${meetingList(page, page.next, false)}</section>
`
}<section>
<h2>${say(page, 'Meetings')}</h2>
${page.years.map(({ heading, members: meetings }) => html`<h3>${heading}</h3>\n${meetingList(page, meetings, false)}`)}</section>
${programme(page)}</div>
<div>
${decisions(page)}${
  page.timeSpent &&
  html`<section>
<h2>${say(page, 'What it spent its time on')}</h2>
<p class="detail">${page.timeSpent.counted}</p>
${page.timeSpent.chart}</section>
`
}${members(page)}<section>
<h2>${say(page, 'Keep up')}</h2>
${linkList(page, page.feeds)}</section>
</div>
</div>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'committee'> }): string {
  return render(data.record);
}
