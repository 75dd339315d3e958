import { html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { around } from './partials/around.ts';
import { decisionLines } from './partials/decisions.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';
import { yearLinks } from './partials/years.ts';

/** The register of decisions by year and meeting. */
export function render(page: PageOf<'decisions'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${yearLinks(page, page.yearLinks)}${page.views.map(
  ({ heading, links }) => html`<details>
<summary>${heading}</summary>
${linkList(page, links)}</details>
`,
)}${page.years.map(
  ({ heading, members }) => html`<section>
<h2 id="year-${heading}">${heading}</h2>
${members.map(
  ({ heading: meetingName, meeting, matters }) => html`<h3>${meeting ? link(page, meeting) : meetingName}</h3>
${matters.map(
  ({ decisions, matter }) =>
    html`${decisionLines(page, decisions, { committee: false, date: false })}${matter && around(page, matter)}`,
)}`,
)}</section>
`,
)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'decisions'> }): string {
  return render(data.record);
}
