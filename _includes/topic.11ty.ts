import { html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { decisionList } from './partials/decisions.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

/** The items and reports of a topic, each minute with what it decided. */
export function render(page: PageOf<'topic'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
<ul class="entries">
${page.entries.map(
  ({ link: to, details, decisions }) =>
    html`<li>${link(page, to)} <span class="detail">${details}</span>${decisions.length > 0 && decisionList(page, decisions)}</li>\n`,
)}</ul>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'topic'> }): string {
  return render(data.record);
}
