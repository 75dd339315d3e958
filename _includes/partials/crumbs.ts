import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import { link } from './link.ts';

/** The way to the page from home; nothing on the first page. */
export function crumbs(page: PageBase): Html {
  if (page.crumbs.length === 0) return html``;
  return html`<nav class="crumbs" aria-label="${say(page, 'Breadcrumb')}" data-pagefind-ignore="all">
<ol>
${page.crumbs.map((crumb) => html`<li>${link(page, crumb)}</li>\n`)}</ol>
</nav>`;
}
