import { load } from 'cheerio';
import { type AnyNode, type Element, isComment, isDirective, isTag, isText } from 'domhandler';
import { z } from 'zod';
import { pictureWithoutProperties } from './pictures.ts';
import { type Stretch, stretchesIn } from './stretches.ts';

/** Elements that browsers show nothing of, whatever they hold. */
const unseenElements =
  'script, template, noscript, datalist, metadata, iframe[srcdoc], input[type="hidden" i], xml';

/** What a browser shows in the place of these hides what they hold. */
const hidingContent = new Set(['iframe', 'object', 'audio', 'video', 'canvas']);
/** But for what these need themselves. */
const neededWithin = new Set(['source', 'track', 'param', 'embed']);

const authorship =
  /(?:^|[.:])(?:author|creator|contributor|generator|company|manager|keywords|progid|originator|last-?modified-?by)$/i;

/** Attributes for programs and editors. */
const unseenAttribute = /^(?:data-|on[a-z]|srcdoc$|itemid$|nonce$)/i;

/** A stretch of the file, and what stands in its place. */
interface Change extends Stretch {
  readonly by: string;
}

const locatedSchema = z.object({ startOffset: z.number(), endOffset: z.number() });
/** The parser tells where each attribute stands; the types of the tree do not know of it. */
const attributesSchema = z.object({ attrs: z.record(z.string(), locatedSchema).optional() });

type Located = z.infer<typeof locatedSchema>;

function cut(place: Located | null | undefined): readonly Change[] {
  return place ? [{ from: place.startOffset, to: place.endOffset, by: '' }] : [];
}

/** The end of all that an element holds: where nothing closes it, the parser gives only the end of its tag. */
function lastOffset(element: Element): number {
  let last = 0;
  const open: AnyNode[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    last = Math.max(last, node.sourceCodeLocation?.endOffset ?? 0);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return last;
}

function cutWhole(element: Element): readonly Change[] {
  const place = element.sourceCodeLocation;
  return cut(place && { ...place, endOffset: place.endTag ? place.endOffset : lastOffset(element) });
}

function cutChild(child: AnyNode): readonly Change[] {
  return isTag(child) ? cutWhole(child) : cut(child.sourceCodeLocation);
}

/** Where a saved page came from is told in a comment, by browsers and for whoever reads it here. */
function isRemark(node: AnyNode): boolean {
  return isComment(node) && !/^ saved from url=\(\d{4}\)\S+ $/.test(node.data);
}

function isUnseen(element: Element, unseen: ReadonlySet<AnyNode>): boolean {
  return (
    unseen.has(element) ||
    (element.name === 'meta' && authorship.test(element.attribs.name ?? element.attribs.property ?? ''))
  );
}

/** Remarks in style sheets. */
function styleChanges(text: AnyNode, source: string): readonly Change[] {
  const place = text.sourceCodeLocation;
  if (!place) return [];
  const content = source.slice(place.startOffset, place.endOffset);
  return [...stretchesIn(content, /\/\*/g, /\*\//)].map(({ from, to }) => ({
    from: place.startOffset + from,
    to: place.startOffset + to,
    by: '',
  }));
}

const inlinePicture = /data:image\/(?:jpe?g|png);base64,([a-z0-9+/=\s]+)/gi;

function pictureChanges({ startOffset, endOffset }: Located, source: string): readonly Change[] {
  return [...source.slice(startOffset, endOffset).matchAll(inlinePicture)].flatMap(
    ({ 0: whole, 1: data = '', index }) => {
      const picture = new Uint8Array(Buffer.from(data, 'base64'));
      const bare = pictureWithoutProperties(picture);
      if (bare === picture) return [];
      const from = startOffset + index + whole.length - data.length;
      return [{ from, to: from + data.length, by: Buffer.from(bare).toString('base64') }];
    },
  );
}

function attributeChanges(element: Element, source: string): readonly Change[] {
  const places = attributesSchema.safeParse(element.sourceCodeLocation).data?.attrs ?? {};
  return Object.entries(places).flatMap(([name, place]) =>
    unseenAttribute.test(name) ? cut(place) : pictureChanges(place, source),
  );
}

/** What of the content of an element is never shown. */
function hiddenIn(node: AnyNode & { readonly children: readonly AnyNode[] }): ReadonlySet<AnyNode> {
  const isHiding = isTag(node) && hidingContent.has(node.name);
  if (!isHiding) return new Set();
  return new Set(node.children.filter((child) => !(isTag(child) && neededWithin.has(child.name))));
}

/** What is to be changed at one node; nothing when what it holds has to be looked at. */
function changesAt(
  node: AnyNode,
  unseen: ReadonlySet<AnyNode>,
  source: string,
): readonly Change[] | undefined {
  if (isRemark(node)) return cut(node.sourceCodeLocation);
  if (isDirective(node)) return node.name.startsWith('!doctype') ? [] : cut(node.sourceCodeLocation);
  if (isTag(node) && isUnseen(node, unseen)) return cutWhole(node);
  if (!isText(node)) return undefined;
  const holder = node.parent;
  return holder && isTag(holder) && holder.name === 'style' ? styleChanges(node, source) : [];
}

/** What is to be changed in a page, found one by one and without recursion: any depth and any breadth will do. */
function changesIn(source: string): readonly Change[] {
  const $ = load(source, { sourceCodeLocationInfo: true });
  const unseen = new Set<AnyNode>($(unseenElements).toArray());
  const changes: Change[] = [];
  const open: AnyNode[] = [...$.root().toArray()];
  for (let node = open.pop(); node; node = open.pop()) {
    const found = changesAt(node, unseen, source);
    for (const change of found ?? []) changes.push(change);
    if (found || !('children' in node)) continue;
    if (isTag(node)) for (const change of attributeChanges(node, source)) changes.push(change);
    const hidden = hiddenIn(node);
    for (const child of node.children) {
      if (!hidden.has(child)) open.push(child);
      else for (const change of cutChild(child)) changes.push(change);
    }
  }
  return changes.sort((one, other) => one.from - other.from || other.to - one.to);
}

function changed(source: string, changes: readonly Change[]): string {
  let kept = '';
  let from = 0;
  for (const change of changes) {
    if (change.from < from) continue;
    kept += source.slice(from, change.from) + change.by;
    from = change.to;
  }
  return kept + source.slice(from);
}

/** Taking one thing out may show another: "<!<!-- -->-- … -->". */
const mostRounds = 20;

function bare(source: string): string {
  let text = source;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = changed(text, changesIn(text));
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** A file in which each letter takes two bytes says so by its first two; in all others a byte is taken for a letter here. */
function encodingOf(bytes: Uint8Array): 'utf16le' | 'utf16be' | 'latin1' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf16be' : 'latin1';
}

/**
 * A web page without what nobody sees of it: scripts and their data, templates, remarks, what it shows only where programs
 * are off, attributes for programs, who wrote it, and what its pictures say of themselves. All else stays byte for byte.
 */
export function pageWithoutProperties(original: Uint8Array): Uint8Array {
  const encoding = encodingOf(original);
  const swapped = (bytes: Buffer) => (encoding === 'utf16be' ? Buffer.from(bytes).swap16() : bytes);
  const even =
    encoding === 'latin1' ? original : original.subarray(0, original.length - (original.length % 2));
  const letters = encoding === 'latin1' ? 'latin1' : 'utf16le';
  const text = swapped(Buffer.from(even)).toString(letters);
  const shown = bare(text);
  return shown === text ? original : new Uint8Array(swapped(Buffer.from(shown, letters)));
}
