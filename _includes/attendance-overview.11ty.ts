import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { detailedLinks } from './partials/link.ts';

/** The way to each committee's register of attendance. */
export function render(page: PageOf<'attendance-overview'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${page.committees.length > 0 ? detailedLinks(page, page.committees) : html`<p>${say(page, 'The papers on this site hold no minutes that say who was there.')}</p>\n`}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'attendance-overview'> }): string {
  return render(data.record);
}
