import type { Acronym } from '../../src/archive/model.ts';
import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import { registers } from '../../src/site/pages/common.ts';
import { link } from './link.ts';

/** The acronyms of a page with what they stand for, for readers who cannot point at a word. */
export function acronymList(page: PageBase, acronyms: readonly Acronym[]): Html {
  if (acronyms.length === 0) return html``;
  return html`<details class="acronyms" data-pagefind-ignore="all">
<summary>${say(page, 'Acronyms on this page')}</summary>
<dl class="glossary">
${acronyms.map(({ term, expansion }) => html`<div><dt>${term}</dt><dd>${expansion}</dd></div>\n`)}</dl>
<p>${link(page, { url: registers.glossary, text: say(page, 'All acronyms') })}</p>
</details>
`;
}
