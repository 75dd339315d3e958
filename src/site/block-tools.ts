import type { Anchor } from '../document/block.ts';
import type { BlockContext } from './block-context.ts';
import { type Html, html } from './html.ts';
import { say } from './language/say.ts';
import { hrefOn, type PageLink } from './page.ts';

/**
 * Links of a paragraph, list item, table or figure: to its page of the original and to how it is cited. They hold no
 * text, so no word is added to the council's; the style sheet prints their names, and only for the block that a reader
 * points at or has followed a link to: hundreds of stops would be no help to a keyboard or a screen reader.
 */
export function blockTools(
  anchor: Anchor | undefined,
  context: BlockContext,
  more?: PageLink,
): Html | undefined {
  if (anchor === undefined) return undefined;
  const { sheet } = context.places?.get(anchor) ?? {};
  const opens = sheet !== undefined && context.original !== undefined;
  const page = opens && hrefOn({ url: context.page }, `${context.original}#page=${sheet}`);
  const original =
    page &&
    sheet !== undefined &&
    html`<a href="${page}" aria-label="${say(context, 'Original, page {page}', { page: sheet })}"></a>`;
  const cite =
    context.cite &&
    html`<a href="${hrefOn({ url: context.page }, `${context.cite}#${anchor}`)}" aria-label="${say(context, 'Cite')}"></a>`;
  const further =
    more && html`<a href="${hrefOn({ url: context.page }, more.url)}" aria-label="${more.text}"></a>`;
  return original || cite || further
    ? html`<span class="tools">${further}${original}${cite}</span>`
    : undefined;
}
