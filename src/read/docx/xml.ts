import { type CheerioAPI, load } from 'cheerio/slim';
import { type AnyNode, Element, isTag, Text } from 'domhandler';
import { decodedText } from '../encoding.ts';

/** One XML part of a Word file, parsed afresh: whoever holds it may change it. */
export interface XmlPart {
  readonly $: CheerioAPI;
  readonly root: Element;
}

/** The prefixes that this reader knows, by the end of their namespace; producers are free to choose others. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/drawingml(?:\/2006)?\/picture$/, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$/, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/office\/word\/2010\/wordml$/, 'w14'],
  [/\/office\/word\/2010\/wordprocessingShape$/, 'wps'],
];

/** Deeper than Word itself nests; below that the parts are damaged or hostile. */
const deepest = 300;

/** The node that follows in document order within `root`, by the links between nodes: no stack, no copies. */
function nodeAfter(node: AnyNode, root: Element): AnyNode | undefined {
  const first = 'children' in node ? node.children[0] : undefined;
  if (first) return first;
  let at: AnyNode | null = node;
  while (at && at !== root && !at.next) at = at.parent;
  return at && at !== root ? (at.next ?? undefined) : undefined;
}

/** The elements below one that a test picks, in document order. */
function elementsThat(root: Element, picks: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  for (let node = nodeAfter(root, root); node; node = nodeAfter(node, root)) {
    if (isTag(node) && picks(node)) found.push(node);
  }
  return found;
}

/** Every element below one, in document order. */
export function elementsBelow(root: Element): readonly Element[] {
  return elementsThat(root, () => true);
}

/** The elements below one that have one of the names, in document order. */
export function allNamed(root: Element, ...names: readonly string[]): readonly Element[] {
  return elementsThat(root, ({ name }) => names.includes(name));
}

function knownPrefix(address: string): string | undefined {
  return prefixes.find(([end]) => end.test(address))?.[1];
}

/** From the prefixes that a part declares to those that this reader knows; only where they differ. */
function renamings(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, address] of Object.entries(root.attribs)) {
    const declared = /^xmlns(?::(.+))?$/.exec(name);
    const known = declared ? knownPrefix(address) : undefined;
    const prefix = declared?.[1] ?? '';
    if (known !== undefined && known !== prefix) found.set(prefix, known);
  }
  return found;
}

function renamed(name: string, renaming: ReadonlyMap<string, string>): string {
  const [, prefix = '', local = name] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? [];
  const known = renaming.get(prefix);
  return known === undefined ? name : `${known}:${local}`;
}

function withKnownPrefixes(root: Element): void {
  const renaming = renamings(root);
  if (renaming.size === 0) return;
  const prefixed = new Map([...renaming].filter(([prefix]) => prefix !== ''));
  for (const element of [root, ...elementsBelow(root)]) {
    element.name = renamed(element.name, renaming);
    element.attribs = Object.fromEntries(
      Object.entries(element.attribs).map(([name, value]) => [renamed(name, prefixed), value]),
    );
  }
}

function isTooDeep(root: Element): boolean {
  let level: readonly AnyNode[] = root.children;
  for (let depth = 0; depth < deepest; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}

/**
 * Parses a part of a Word file, with the usual prefixes whatever it calls them (`w:p`, `a:blip`). Nothing when
 * it has no element or is nested deeper than Word nests.
 */
export function parseXml(bytes: Uint8Array): XmlPart | undefined {
  const $ = load(decodedText(bytes), { xml: true });
  const root = $.root().children().get(0);
  if (!root || !isTag(root) || isTooDeep(root)) return undefined;
  withKnownPrefixes(root);
  return { $, root };
}

/** The children of an element that are elements, or of those the ones with a name. */
export function childrenOf(element: Element | undefined, name?: string): readonly Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => isTag(child) && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names: `childAt(p, 'w:pPr', 'w:numPr')`. */
export function childAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => childrenOf(found, name)[0], element);
}

/** The `w:val` of the element at the end of a path. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attribs['w:val'];
}

/** A whole number as Word writes it, or nothing. */
export function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}

/** A switch such as `<w:b/>`: on without a value, off by "0", "false" or "off"; nothing where it is not there. */
export function switchAt(element: Element | undefined, ...path: readonly string[]): boolean | undefined {
  const found = childAt(element, ...path);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attribs['w:val'] ?? 'true');
}

/** The nearest element above that has one of the names. */
export function closest(element: Element, ...names: readonly string[]): Element | undefined {
  let above = element.parent;
  while (above && isTag(above)) {
    if (names.includes(above.name)) return above;
    above = above.parent;
  }
  return undefined;
}

/** A new element with children. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly AnyNode[] = [],
): Element {
  const made = new Element(name, { ...attributes }, [...children]);
  for (const [at, child] of children.entries()) {
    child.parent = made;
    child.prev = children[at - 1] ?? null;
    child.next = children[at + 1] ?? null;
  }
  return made;
}

/** A new `w:t`. */
export function textElement(value: string): Element {
  return newElement('w:t', { 'xml:space': 'preserve' }, [new Text(value)]);
}

/** The element that stands directly before one, under the same parent. */
export function previousElement(element: Element): Element | undefined {
  let before = element.prev;
  while (before && !isTag(before)) before = before.prev;
  return before ?? undefined;
}

/** The element that stands directly after one, under the same parent. */
export function nextElement(element: Element): Element | undefined {
  let after = element.next;
  while (after && !isTag(after)) after = after.next;
  return after ?? undefined;
}

/** The characters that an element itself holds. */
export function dataOf(element: Element): string {
  return element.children.map((child) => ('data' in child ? child.data : '')).join('');
}
