import { html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

/** The register of people by kind. */
export function render(page: PageOf<'people'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${page.groups.map(
  ({ heading, people }) => html`<section>
<h2>${heading}</h2>
<ul class="entries">
${people.map(({ link: to, details }) => html`<li>${link(page, to)} <span class="detail">${details}</span></li>\n`)}</ul>
</section>
`,
)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'people'> }): string {
  return render(data.record);
}
