import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';

/** Elements that hold no words for a reader: programs, styles, the head, controls of a form. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'audio',
  'video',
  'canvas',
  'button',
  'select',
  'textarea',
  'datalist',
]);

const hidingStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?![.\d]))/i;

/** Whether an element is never words on a page, whatever its style says. */
export function isSilent(element: Element): boolean {
  return silent.has(element.name);
}

/**
 * Whether the page hides an element from the eye by its own attributes. `aria-hidden` alone hides from screen
 * readers only, so it counts for icons: glyphs without a letter or digit.
 */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  if ('hidden' in attribs || hidingStyle.test(attribs.style ?? '')) return true;
  return attribs['aria-hidden'] === 'true' && !/[\p{L}\p{N}]/u.test(textBelow(element, isSilent));
}

/** The words below a node in the order of the source, found without recursion: any depth will do. */
export function textBelow(node: AnyNode, leaves: (element: Element) => boolean): string {
  const found: string[] = [];
  const open: AnyNode[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next)) found.push(next.data);
    else if (isTag(next) && leaves(next)) continue;
    else if ('children' in next) open.push(...next.children.toReversed());
  }
  return found.join('');
}

/** The visible words below a node, each piece of text apart: for what is too deep to tell its paragraphs from each other. */
export function wordsBelow(node: AnyNode): string {
  const pieces: string[] = [];
  const open: AnyNode[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next)) pieces.push(next.data);
    else if (isTag(next) && (isSilent(next) || isHidden(next))) continue;
    else if ('children' in next) open.push(...next.children.toReversed());
  }
  return pieces.join(' ');
}

/**
 * The words that a page hides from the eye, one text for each hidden element. They are not for publication:
 * a finding may say how many there are, never what they say.
 */
export function hiddenTexts(element: AnyNode): readonly string[] {
  const found: string[] = [];
  const open: AnyNode[] = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!('children' in next) || (isTag(next) && isSilent(next))) continue;
    if (isTag(next) && isHidden(next)) found.push(textBelow(next, isSilent).replace(/\s+/g, ' ').trim());
    else open.push(...next.children.toReversed());
  }
  return found.filter((text) => /[\p{L}\p{N}]/u.test(text));
}
