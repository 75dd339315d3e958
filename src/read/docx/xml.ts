import { load } from 'cheerio/slim';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { decodedText } from '../encoding.ts';
import { isMarkupTooDeep } from '../markup-depth.ts';

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

/** The elements below one that a test picks, in document order; found without recursion. */
function elementsThat(root: Element, picks: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const holders: Element[] = [root];
  const positions: number[] = [0];
  for (let holder = holders.at(-1); holder; holder = holders.at(-1)) {
    const position = positions.at(-1) ?? 0;
    const child = holder.children[position];
    positions[positions.length - 1] = position + 1;
    if (!child) {
      holders.pop();
      positions.pop();
    } else if (isTag(child)) {
      if (picks(child)) found.push(child);
      holders.push(child);
      positions.push(0);
    }
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

/** What XML may not hold. No program shows it, and what stands on either side of it is one word. */
const noCharacters = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/**
 * Parses a part of a Word file afresh, so whoever asks may change it, with the usual prefixes whatever it calls them (`w:p`, `a:blip`). Nothing when
 * it has no element or is nested deeper than Word nests.
 */
export function parseXml(bytes: Uint8Array): Element | undefined {
  const source = decodedText(bytes).replace(noCharacters, '');
  if (isMarkupTooDeep(source)) return undefined;
  const $ = load(source, { xml: true });
  const root = $.root().children().get(0);
  if (!root || !isTag(root) || isTooDeep(root)) return undefined;
  withKnownPrefixes(root);
  return root;
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

/** The characters that an element itself holds. */
export function dataOf(element: Element): string {
  return element.children.map((child) => ('data' in child ? child.data : '')).join('');
}
