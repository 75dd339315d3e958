import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase, PageLink } from '../../src/site/page.ts';
import { link } from './link.ts';

/** The years or months of a register as links: where it has more than one, or the one has a page of its own. */
export function yearLinks(page: PageBase, years: readonly PageLink[]): Html {
  const isAllHere = years.every(({ url }) => url.startsWith(`${page.url}#`));
  if (isAllHere && years.length < 2) return html``;
  return html`<nav class="years" aria-label="${say(page, 'By date')}">
<ul>
${years.map((year) => html`<li>${link(page, year)}</li>\n`)}</ul>
</nav>
`;
}
