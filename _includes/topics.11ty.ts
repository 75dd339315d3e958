import { html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { detailedLinks } from './partials/link.ts';

/** All topics of the site. */
export function render(page: PageOf<'topics'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${detailedLinks(page, page.topics)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'topics'> }): string {
  return render(data.record);
}
