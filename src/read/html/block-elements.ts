import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';

/** Elements that stand on lines of their own with white space around them. */
export const apartNames = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'blockquote',
  'pre',
  'figure',
  'fieldset',
  'address',
]);
/** Elements that stand on lines of their own directly below each other. */
const closeNames = new Set([
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'center',
  'form',
  'li',
  'dl',
  'dd',
  'figcaption',
  'caption',
  'legend',
  'details',
  'summary',
  'hr',
  'ul',
  'ol',
  'menu',
  'table',
  'body',
  'html',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'hgroup',
  'search',
  'dialog',
]);

/** The elements below a node that are blocks or hold one, so that inline content can be told from them. */
export function blockElements(root: AnyNode): ReadonlySet<Element> {
  const found = new Set<Element>();
  const open: AnyNode[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isTag(next) && (apartNames.has(next.name) || closeNames.has(next.name))) {
      for (
        let above: AnyNode | null = next;
        above && isTag(above) && !found.has(above);
        above = above.parent
      ) {
        found.add(above);
      }
    }
    if ('children' in next) open.push(...next.children);
  }
  return found;
}
