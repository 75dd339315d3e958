import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { detailedLinks, link } from './partials/link.ts';

/** What committees follow: overdue first, then open, then closed. */
export function render(page: PageOf<'trackers'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${page.committees.length === 0 && html`<p>${say(page, 'The papers on this site hold no tracker.')}</p>\n`}${page.committees.map(
  ({ heading, source, groups }) => html`<section>
<h2>${heading}</h2>
<p class="detail">${link(page, source)}</p>
${groups.map((group) => html`<h3>${group.heading}</h3>\n${detailedLinks(page, group.lines)}`)}</section>
`,
)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'trackers'> }): string {
  return render(data.record);
}
