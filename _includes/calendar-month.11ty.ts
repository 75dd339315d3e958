import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { CalendarDay, CalendarEntry } from '../src/site/pages/calendar.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';
import { neighbours } from './partials/neighbours.ts';

type Page = PageOf<'calendar-month'>;

function entry(page: Page, { link: to, time, status }: CalendarEntry): Html {
  return html`<li>${time && html`<span class="detail">${time}</span> `}${link(page, to)}${
    status && html` <strong class="status">${status}</strong>`
  }</li>\n`;
}

/** Weekday and month stand for narrow windows and for print, where the month is a list and no table. */
function dayCell(page: Page, day: CalendarDay | undefined): Html {
  if (!day) return html`<td></td>\n`;
  if (day.entries.length === 0) return html`<td>${day.day}</td>\n`;
  return html`<td class="meets"><time datetime="${day.date}"><span class="in-list">${day.weekday} </span>${day.day}<span class="in-list"> ${page.month}</span></time>
<ul>
${day.entries.map((each) => entry(page, each))}</ul></td>
`;
}

/** A month: a table of weeks in wide windows, a list of the days with meetings in narrow ones. */
export function render(page: Page): string {
  const main = html`<h1 id="month">${page.heading}</h1>
<p>${page.summary}</p>
<table class="month" aria-labelledby="month">
<thead><tr>
${page.weekdays.map((weekday) => html`<th scope="col">${weekday}</th>\n`)}</tr></thead>
<tbody>
${page.weeks.map((week) => html`<tr>\n${week.map((day) => dayCell(page, day))}</tr>\n`)}</tbody>
</table>
<section>
<h2>${say(page, 'In your own calendar')}</h2>
${linkList(page, page.feeds)}</section>
${neighbours(page)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: Page }): string {
  return render(data.record);
}
