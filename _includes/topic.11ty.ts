import { html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { detailedLinks } from './partials/link.ts';

/** The items and reports of a topic. */
export function render(page: PageOf<'topic'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${detailedLinks(page, page.entries)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'topic'> }): string {
  return render(data.record);
}
