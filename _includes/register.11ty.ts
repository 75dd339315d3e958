import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { dayText } from '../src/site/wording.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';
import { yearLinks } from './partials/years.ts';

/** A register: dated entries by year, each with a link to its place. */
export function render(page: PageOf<'register'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${yearLinks(page, page.years)}${page.groups.map(
  ({ heading, entries }) => html`<section>
<h2 id="year-${heading}">${heading}</h2>
<ul class="entries">
${entries.map(
  (entry) =>
    html`<li>${link(page, entry.link)}<br><span class="detail">${[dayText(page, entry.date), entry.details].filter(Boolean).join(' · ')}</span></li>\n`,
)}</ul>
</section>
`,
)}${page.groups.length === 0 && html`<p>${say(page, 'The papers on this site hold none.')}</p>\n`}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'register'> }): string {
  return render(data.record);
}
