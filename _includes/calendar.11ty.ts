import { html } from '../src/site/html.ts';
import { say, sayHtml } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';

/** The calendar's years and months, and the calendars to subscribe to. */
export function render(page: PageOf<'calendar'>): string {
  const main = html`<h1>${page.heading}</h1>
${page.newest && html`<p>${sayHtml(page, 'The newest month with meetings is {month}.', { month: link(page, page.newest) })}</p>\n`}${page.years.map(
  ({ year, months }) => html`<section>
<h2>${year}</h2>
<ul class="columns entries">
${months.map(({ link: to, meetings }) => html`<li>${link(page, to)} <span class="detail">${meetings}</span></li>\n`)}</ul>
</section>
`,
)}<section>
<h2>${say(page, 'In your own calendar')}</h2>
<p>${say(page, 'Give one of these addresses to your calendar program; it then shows the meetings and follows their changes. Cancelled meetings stay in it, marked as such.')}</p>
${linkList(page, page.feeds)}</section>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'calendar'> }): string {
  return render(data.record);
}
