import { html } from '../src/site/html.ts';
import { sayHtml } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

/** What answers at an address whose page was withdrawn: that it was there, and the way on. */
export function render(page: PageOf<'withdrawn'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
<p>${sayHtml(page, 'The nearest page that is still here: {page}.', { page: link(page, page.nearest) })}</p>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'withdrawn'> }): string {
  return render(data.record);
}
