import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { CommitteeLine } from '../../src/site/pages/home.ts';
import type { MeetingEntry } from '../../src/site/pages/lists.ts';
import { link } from './link.ts';

/** Meetings with what the site holds of each; the committee is named where the list mixes several. */
export function meetingList(page: PageBase, meetings: readonly MeetingEntry[], nameCommittee: boolean): Html {
  return html`<ul class="entries">
${meetings.map((meeting) => {
  const day = html`<span class="day">${meeting.link.text}</span>`;
  const words = nameCommittee ? html`${meeting.committee}, ${day}` : day;
  const status = meeting.status && html` <strong class="status">${meeting.status}</strong>`;
  return html`<li>${link(page, meeting.link, words)}${status} <span class="detail">${meeting.holds}</span></li>\n`;
})}</ul>
`;
}

/** Committees with how many meetings the site holds and when the newest was. */
export function committeeList(page: PageBase, committees: readonly CommitteeLine[]): Html {
  return html`<ul class="entries">
${committees.map(
  ({ link: to, meetings, latest }) =>
    html`<li>${link(page, to)} <span class="detail">${say(page, '{meetings}, newest {day}', { meetings, day: latest })}</span></li>\n`,
)}</ul>
`;
}
