import { type Html, html, type Printable } from '../../src/site/html.ts';
import { hrefOn, type PageBase, type PageLink } from '../../src/site/page.ts';

/** A link on a page, relative to it; only the words where the target is not allowed. */
export function link(page: PageBase, to: PageLink, words: Printable = to.text): Html {
  const href = hrefOn(page, to.url);
  return href === undefined ? html`${words}` : html`<a href="${href}">${words}</a>`;
}

/** A list of links. */
export function linkList(page: PageBase, links: readonly PageLink[]): Html {
  return html`<ul>
${links.map((to) => html`<li>${link(page, to)}</li>\n`)}</ul>
`;
}

/** Links with what is to be known of each before it is followed. */
export function detailedLinks(
  page: PageBase,
  entries: readonly { readonly link: PageLink; readonly details: string }[],
): Html {
  return html`<ul class="entries">
${entries.map(({ link: to, details }) => html`<li>${link(page, to)} <span class="detail">${details}</span></li>\n`)}</ul>
`;
}
