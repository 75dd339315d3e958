import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

type Cite = PageOf<'cite'>;

function form(name: string, text: string): Html {
  return html`<dt>${name}</dt>
<dd><pre>${text}</pre></dd>
`;
}

function entry(
  page: Cite,
  { anchor, passage, original, plain, markdown, csl }: Cite['entries'][number],
): Html {
  return html`<section id="${anchor}">
<h2>${link(page, passage)}</h2>
${original && html`<p class="detail">${link(page, original)}</p>\n`}<dl>
${form(say(page, 'Plain text'), plain)}${form('Markdown', markdown)}${form('CSL-JSON', csl)}</dl>
</section>
`;
}

/** Every passage of a document in three forms to be copied into a text, a web page or a reference manager. */
export function render(page: Cite): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${say(page, 'Plain text, Markdown, or CSL-JSON for reference managers. One press on a text selects it whole.')}</p>
<p>${link(page, page.of, say(page, 'Back to the page'))}</p>
<div class="cite">
${page.entries.map((each) => entry(page, each))}</div>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'cite'> }): string {
  return render(data.record);
}
