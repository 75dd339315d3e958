import { type Html, html } from '../../src/site/html.ts';
import { type Label, say } from '../../src/site/language/say.ts';
import { hrefOn, type PageBase, type PageLink } from '../../src/site/page.ts';

function neighbour(
  page: PageBase,
  to: PageLink | undefined,
  relation: 'prev' | 'up' | 'next',
  words: Label,
): Html {
  if (!to) return html``;
  const rel = relation !== 'up' && html` rel="${relation}"`;
  return html`<li class="${relation}"><a href="${hrefOn(page, to.url)}"${rel}><span>${say(page, words)}</span> ${to.text}</a></li>\n`;
}

/** Links to the page before, the page above and the page after. */
export function neighbours(page: PageBase): Html {
  const { up, previous, next } = page.neighbours ?? {};
  if (!up && !previous && !next) return html``;
  return html`<nav class="neighbours" aria-label="${say(page, 'Neighbouring pages')}" data-pagefind-ignore="all">
<ul>
${neighbour(page, previous, 'prev', 'Previous')}${neighbour(page, up, 'up', 'Up')}${neighbour(page, next, 'next', 'Next')}</ul>
</nav>
`;
}
