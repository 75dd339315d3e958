import { html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

/** Acronyms with what they stand for and the place that explains them. */
export function render(page: PageOf<'glossary'>): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${
  page.entries.length === 0
    ? html`<p>${say(page, 'The papers on this site explain no acronym.')}</p>\n`
    : html`<dl class="glossary">
${page.entries.map(
  ({ term, expansion, url }) =>
    html`<div><dt>${term}</dt><dd>${link(page, { url, text: expansion })}</dd></div>\n`,
)}</dl>
`
}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'glossary'> }): string {
  return render(data.record);
}
