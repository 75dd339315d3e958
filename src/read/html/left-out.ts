import type { AnyNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Furniture } from '../../document/block.ts';
import { type Page, withSingleSpaces } from './page.ts';
import { visibleLines } from './visible-lines.ts';

/** Words that a page gives to screen readers only, such as where a link leads: the usual class names. */
export const screenReaderOnly =
  '.sr-only, .sr-only-focusable, .visually-hidden, .visuallyhidden, .govuk-visually-hidden, .screen-reader-text, .element-invisible, .mgHide';

/** Parts of a page that lead elsewhere and say nothing of the document. */
export const navigation = 'nav, [role="navigation"], [role="search"], .breadcrumb, .breadcrumbs, .skip-link';

/** The words of a piece of a page as furniture; none when it has no words. */
export function furnitureOf(page: Page, node: AnyNode): readonly Furniture[] {
  const text = withSingleSpaces(
    isText(node)
      ? node.data
      : visibleLines(node)
          .lines.map((line) => line.text)
          .join(' '),
  );
  const place = page.places.get(node);
  if (text === '') return [];
  return [{ type: 'furniture', text, reason: 'running header', ...(place === undefined ? {} : { place }) }];
}

/** Takes elements out of a page (or of `below` in it) and lists their words as furniture. */
export function takeOut(page: Page, selector: string, below?: AnyNode): readonly Furniture[] {
  const { $ } = page;
  const found = (below === undefined ? $(selector) : $(below).find(selector)).toArray();
  return found.flatMap((element) => {
    // One inside another that was taken out is listed with it.
    if ($(element).closest('body').length === 0) return [];
    const listed = furnitureOf(page, element);
    $(element).remove();
    return listed;
  });
}

/** Everything on a page that stands outside one of its elements, as furniture: site headers, menus, footers. */
export function outsideOf(page: Page, main: AnyNode): readonly Furniture[] {
  const outside: AnyNode[] = [];
  for (let node: AnyNode = main; node.parent && !(isTag(node) && node.name === 'body'); node = node.parent) {
    outside.push(...node.parent.children.filter((sibling) => sibling !== node));
  }
  return outside.flatMap((node) => (isTag(node) && node.name === 'head' ? [] : furnitureOf(page, node)));
}
