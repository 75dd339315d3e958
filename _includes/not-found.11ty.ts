import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { linkList } from './partials/link.ts';

/** What a host shows for a wrong address: the way on. */
export function render(page: PageOf<'not-found'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description} ${say(page, 'These ways lead to every paper:')}</p>
${linkList(page, page.lists)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'not-found'> }): string {
  return render(data.record);
}
