import { type Bookmark, blockText, type HeadingSign } from '../../document/block.ts';
import { plainText } from '../../document/inline.ts';
import { bookmarkSign, levelFrom, numberSign, readsAsHeading, tagSign } from './heading-signs.ts';
import type { ReadBlock } from './sheet-block.ts';

/** How most of a document is set. */
export interface BodyType {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Sizes that print alike count as one. */
function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The type that most letters of paragraphs, lists and tables are set in. */
export function bodyTypeOf(blocks: readonly ReadBlock[]): BodyType {
  const letters = new Map<string, number>();
  for (const { block, face } of blocks) {
    if (block.type === 'furniture' || block.type === 'figure' || block.type === 'page-mark') continue;
    const key = `${rounded(face.size)} ${face.bold}`;
    letters.set(key, (letters.get(key) ?? 0) + blockText(block).length);
  }
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one);
  const [size, bold] = (most?.[0] ?? '0 false').split(' ');
  return { size: Number(size), bold: bold === 'true' };
}

/** Type is larger than the text from here on; less is another face of the same size. */
const larger = 1.12;

/** How a paragraph stands out from the text by its type alone: larger, or as large and bold. */
type Stature = { readonly size: number; readonly because: string } | undefined;

function statureOf({ face, underlined }: ReadBlock, body: BodyType): Stature {
  const size = rounded(face.size);
  if (size >= body.size * larger) return { size, because: 'it is short and set larger than the text' };
  if (size < body.size * 0.9) return undefined;
  if (face.bold && !body.bold) return { size, because: 'it is short and set bold' };
  return underlined ? { size, because: 'it is short and underlined' } : undefined;
}

/** Headings that look alike. */
function lookOf({ face, underlined = false }: ReadBlock): string {
  return `${rounded(face.size)} ${face.bold} ${underlined}`;
}

/** The value that a list holds most often, of equals the first; undefined for an empty list. */
function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

interface Told {
  readonly each: ReadBlock;
  readonly text: string;
  readonly sign: HeadingSign | undefined;
  readonly by: 'bookmark' | 'tag' | 'number' | 'nothing';
}

/** What the document itself says of each block: by a bookmark, else its tag, else a number set bold. */
function toldSigns(blocks: readonly ReadBlock[], bookmarks: readonly Bookmark[]): readonly Told[] {
  const bySheet = Map.groupBy(bookmarks, ({ sheet }) => sheet);
  const named = blocks.map(({ block }) => {
    if (block.type !== 'paragraph') return undefined;
    return bookmarkSign(block, bySheet.get(block.place?.sheet ?? 0) ?? []);
  });
  const shifts = blocks.flatMap(({ level }, at) => {
    const sign = named[at];
    return sign && level !== undefined ? [sign.level - level] : [];
  });
  const shift = commonest(shifts) ?? 1;
  return blocks.map((each, at): Told => {
    const { block, level, face } = each;
    const text = block.type === 'paragraph' ? plainText(block.content).trim() : '';
    const byName = named[at];
    if (byName) return { each, text, sign: byName, by: 'bookmark' };
    const byTag = block.type === 'paragraph' ? tagSign(level, text, shift) : undefined;
    if (byTag) return { each, text, sign: byTag, by: 'tag' };
    const byNumber = block.type === 'paragraph' ? numberSign(block, text, face.bold) : undefined;
    return { each, text, sign: byNumber, by: byNumber ? 'number' : 'nothing' };
  });
}

/** The levels of headings by their look, as bookmarks and tags tell them, else as the outermost number does. */
function levelsByLook(told: readonly Told[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const [look, alike] of Map.groupBy(told, ({ each }) => lookOf(each))) {
    const of = (...ways: readonly Told['by'][]) =>
      alike.flatMap(({ sign, by }) => (sign && ways.includes(by) ? [sign.level] : []));
    const level = commonest(of('bookmark', 'tag')) ?? of('number').toSorted()[0];
    if (level !== undefined) levels.set(look, level);
  }
  return levels;
}

/** The sizes above the text that more than one heading has, the largest first: one that stands once is a title's. */
function ranksOf(told: readonly Told[], body: BodyType): readonly number[] {
  const counts = new Map<number, number>();
  for (const { each, text } of told) {
    const stature = each.block.type === 'paragraph' ? statureOf(each, body) : undefined;
    if (stature && stature.size > body.size && readsAsHeading(text))
      counts.set(stature.size, (counts.get(stature.size) ?? 0) + 1);
  }
  const sizes = [...counts].filter(([, count]) => count > 1).map(([size]) => size);
  return sizes.toSorted((one, other) => other - one);
}

interface Signed {
  readonly sign: HeadingSign;
  /** Only its type says so, and how: in a stack of such lines it is an address or a cover. */
  readonly look?: string;
}

interface Types {
  readonly body: BodyType;
  readonly ranks: readonly number[];
  readonly levels: ReadonlyMap<string, number>;
}

function signedByType({ each, text }: Told, { body, ranks, levels }: Types): Signed | undefined {
  if (each.block.type !== 'paragraph' || each.block.number !== undefined) return undefined;
  const stature = statureOf(each, body);
  if (!stature || !readsAsHeading(text)) return undefined;
  const look = lookOf(each);
  // A typist underlines what stands below the headings that are set in bold or tagged.
  const isBelowOthers = each.underlined && !each.face.bold && levels.size > 0;
  const above = ranks.filter((size) => size > stature.size).length + (isBelowOthers ? 1 : 0);
  const sign = {
    level: levelFrom(levels.get(look) ?? Math.min(4, 2 + above)),
    because: stature.because,
  };
  // No line of an address or a cover leads in to what follows.
  return text.endsWith(':') ? { sign } : { sign, look };
}

/** So many lines in a row that look alike are a cover, an address or a list of names. */
const stack = 3;

function withoutStacks(signs: readonly (Signed | undefined)[]): readonly (HeadingSign | undefined)[] {
  const kept = signs.map((each) => each?.sign);
  for (let from = 0; from < signs.length; ) {
    const look = signs[from]?.look;
    let to = from + 1;
    while (look !== undefined && signs[to]?.look === look) to += 1;
    if (look !== undefined && to - from >= stack) kept.fill(undefined, from, to);
    from = to;
  }
  return kept;
}

/**
 * Marks the paragraphs that the document sets as headings: by its bookmarks, else its tags, else a printed number
 * set bold, else type that stands out. The paragraphs stay paragraphs: recognisers weigh the sign.
 */
export function withHeadingSigns(
  blocks: readonly ReadBlock[],
  bookmarks: readonly Bookmark[],
): readonly ReadBlock[] {
  const told = toldSigns(blocks, bookmarks);
  const body = bodyTypeOf(blocks);
  const types = { body, ranks: ranksOf(told, body), levels: levelsByLook(told) };
  const signs = withoutStacks(
    told.map((each) => (each.sign ? { sign: each.sign } : signedByType(each, types))),
  );
  return blocks.map((each, at) => {
    const headingSign = signs[at];
    if (!headingSign || each.block.type !== 'paragraph') return each;
    return { ...each, block: { ...each.block, headingSign } };
  });
}
