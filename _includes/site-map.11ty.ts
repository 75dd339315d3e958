import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { CommitteeOnMap, MeetingOnMap } from '../src/site/pages/site-map.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';

type Page = PageOf<'site-map'>;

function meeting(page: Page, { link: to, papers }: MeetingOnMap): Html {
  return html`<li>${link(page, to)}${papers.length > 0 && html`\n${linkList(page, papers)}`}</li>\n`;
}

function committee(page: Page, { link: to, meetings, years }: CommitteeOnMap): Html {
  return html`<section>
<h3>${link(page, to)}</h3>
<p class="detail">${meetings}</p>
${years.map(
  ({ heading, members }) => html`<h4>${heading}</h4>
<ul class="map">
${members.map((each) => meeting(page, each))}</ul>
`,
)}</section>
`;
}

/** The whole site on one page. */
export function render(page: Page): string {
  const main = html`<h1>${page.heading}</h1>
<section>
<h2>${say(page, 'Registers')}</h2>
${linkList(page, page.registers)}</section>
${page.councils.map(
  ({ link: to, committees }) => html`<section>
<h2>${link(page, to)}</h2>
${committees.map((each) => committee(page, each))}</section>
`,
)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: Page }): string {
  return render(data.record);
}
