import {
  type Bookmark,
  blockText,
  type Heading,
  type HeadingSign,
  type Paragraph,
} from '../../document/block.ts';
import { plainText } from '../../document/inline.ts';
import { folded } from '../../document/words.ts';
import type { ReadBlock } from './sheet-block.ts';

type Level = Heading['level'];

/** How most of a document is set. */
export interface BodyType {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

function levelFrom(value: number): Level {
  return Math.min(5, Math.max(2, value)) as Level;
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

/** Longer than this a paragraph is no heading, however it is set. */
const longest = 120;

/** A day, with or without its hour, is no title of anything. */
const onlyDate = /^(?:\p{L}+day,? ?)?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}\b.{0,20}$/u;

/** "This page is intentionally left blank" is set large and says nothing. */
const blankNotice = /^this page .{0,30}\bblank\.?$/i;

/** "Page" heads a column of page numbers, "Date:" a line to fill in. */
const noTitle = /^(?:page|item|date|time|tel|no\.?):?$/i;

/** Short, with words in it, and without the stop or the small letter that a part of a sentence has. */
function readsAsHeading(text: string, letters = longest): boolean {
  if (text.length > letters || !/\p{L}{2}/u.test(text)) return false;
  if (onlyDate.test(text) || blankNotice.test(text) || noTitle.test(text)) return false;
  if (/[.;,]["”’)]?$/.test(text) || /^[\p{Ll}(]/u.test(text)) return false;
  return !text.endsWith(':') || text.split(' ').length <= 6;
}

/** Programs put the number of a slide or a section before a bookmark's name. */
function withoutNumber(title: string): string {
  return title.replace(/^(?:slide \d+:|[\d.]+)\s+/, '');
}

function bookmarkSign(block: Paragraph, bookmarks: readonly Bookmark[]): HeadingSign | undefined {
  const own = folded(plainText(block.content));
  const whole = folded(blockText(block));
  if (own === '') return undefined;
  const found = bookmarks.find(({ title }) => {
    const name = folded(title);
    return name === whole || name === own || withoutNumber(name) === own;
  });
  return found && { level: levelFrom(found.depth + 1), because: `the bookmark “${found.title}” names it` };
}

/** A whole sentence that the tags call a heading was styled by mistake. */
function tagSign(level: number | undefined, text: string): HeadingSign | undefined {
  if (level === undefined || (text.length > longest && /[.;]$/.test(text))) return undefined;
  return { level: levelFrom(level + 1), because: `its tag says that it is a heading of level ${level}` };
}

const sectionNumber = /^\d{1,3}(?:\.\d{1,3}){0,3}\.?$/;

/** A section's title may be long, and end in a colon, where it is numbered and set bold. */
const longestNumbered = 200;

function numberSign({ number }: Paragraph, text: string, isBold: boolean): HeadingSign | undefined {
  if (number === undefined || !isBold || !sectionNumber.test(number)) return undefined;
  if (!readsAsHeading(text.replace(/:$/, ''), longestNumbered)) return undefined;
  const depth = number.split('.').filter((part) => part !== '').length;
  return { level: levelFrom(depth + 1), because: `it is numbered ${number} and set bold` };
}

/** Type is larger than the text from here on; less is another face of the same size. */
const larger = 1.12;

/** How a paragraph stands out from the text by its type alone: larger, or as large and bold. */
type Stature = { readonly size: number; readonly isLarger: boolean } | undefined;

function statureOf({ face }: ReadBlock, body: BodyType): Stature {
  const size = rounded(face.size);
  if (size >= body.size * larger) return { size, isLarger: true };
  if (face.bold && !body.bold && size >= body.size * 0.9) return { size, isLarger: false };
  return undefined;
}

interface Ranks {
  /** The sizes above the text that more than one heading has, the largest first: one that stands once is a title's. */
  readonly sizes: readonly number[];
  /** Sections are numbered and set as bold as the headings without a number. */
  readonly boldIsSection: boolean;
}

function ranksOf(blocks: readonly ReadBlock[], body: BodyType): Ranks {
  const counts = new Map<number, number>();
  let boldIsSection = false;
  for (const each of blocks) {
    if (each.block.type !== 'paragraph') continue;
    const text = plainText(each.block.content);
    const stature = statureOf(each, body);
    if (!stature || !readsAsHeading(text)) continue;
    if (stature.isLarger) counts.set(stature.size, (counts.get(stature.size) ?? 0) + 1);
    else if (/^\d{1,3}\.?$/.test(each.block.number ?? '')) boldIsSection = true;
  }
  const sizes = [...counts].filter(([, count]) => count > 1).map(([size]) => size);
  return { sizes: sizes.toSorted((one, other) => other - one), boldIsSection };
}

function typeSign(stature: Stature, text: string, { sizes, boldIsSection }: Ranks): HeadingSign | undefined {
  if (!stature || !readsAsHeading(text)) return undefined;
  const above = sizes.filter((size) => size > stature.size).length;
  if (stature.isLarger) {
    return { level: levelFrom(Math.min(4, 2 + above)), because: 'it is short and set larger than the text' };
  }
  const level = boldIsSection ? 2 : Math.min(4, 2 + above);
  return { level: levelFrom(level), because: 'it is short and set bold' };
}

interface Signed {
  readonly sign: HeadingSign;
  /** Only its type says so, and how: in a stack of such lines it is an address or a cover. */
  readonly look?: string;
}

function signOf(
  each: ReadBlock,
  bookmarks: readonly Bookmark[],
  body: BodyType,
  ranks: Ranks,
): Signed | undefined {
  const { block, face, level } = each;
  if (block.type !== 'paragraph') return undefined;
  const text = plainText(block.content).trim();
  const told = bookmarkSign(block, bookmarks) ?? tagSign(level, text) ?? numberSign(block, text, face.bold);
  if (told) return { sign: told };
  const stature = block.number === undefined ? statureOf(each, body) : undefined;
  const sign = typeSign(stature, text, ranks);
  if (!sign) return undefined;
  // No line of an address or a cover leads in to what follows.
  return text.endsWith(':') ? { sign } : { sign, look: `${rounded(face.size)} ${face.bold}` };
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
  const body = bodyTypeOf(blocks);
  const ranks = ranksOf(blocks, body);
  const bySheet = Map.groupBy(bookmarks, ({ sheet }) => sheet);
  const signs = withoutStacks(
    blocks.map((each) => signOf(each, bySheet.get(each.block.place?.sheet ?? 0) ?? [], body, ranks)),
  );
  return blocks.map((each, at) => {
    const headingSign = signs[at];
    if (!headingSign || each.block.type !== 'paragraph') return each;
    return { ...each, block: { ...each.block, headingSign } };
  });
}
