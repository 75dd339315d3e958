import { type Html, html } from '../../src/site/html.ts';
import type { PageBase, PageLink } from '../../src/site/page.ts';
import { link } from './link.ts';

/** The years of a register as links, where it has more than one. */
export function yearLinks(page: PageBase, years: readonly PageLink[]): Html {
  if (years.length < 2) return html``;
  return html`<nav class="years" aria-label="Years">
<ul>
${years.map((year) => html`<li>${link(page, year)}</li>\n`)}</ul>
</nav>
`;
}
