import type { List, ListItem, Paragraph, Place } from '../../document/block.ts';
import { blockText } from '../../document/block.ts';
import { type Inline, plainText, text } from '../../document/inline.ts';
import { joinLineEnd } from './geometry/inline.ts';
import type { ReadBlock } from './sheet-block.ts';

function lastWord(content: readonly Inline[]): string {
  return plainText(content).trimEnd().split(/\s/).at(-1) ?? '';
}

function firstWord(content: readonly Inline[]): string {
  return plainText(content).trimStart().split(/\s/, 1)[0] ?? '';
}

function joinedContent(before: readonly Inline[], after: readonly Inline[]): readonly Inline[] {
  const gap = joinLineEnd(lastWord(before), firstWord(after));
  return [...before, ...(gap === '' ? [] : [text(gap)]), ...after];
}

function withLastItem(list: List, change: (item: ListItem) => ListItem): List {
  const items = list.items.map((item, at) => {
    if (at < list.items.length - 1) return item;
    return item.children ? { ...item, children: withLastItem(item.children, change) } : change(item);
  });
  return { ...list, items };
}

function lastContent(list: List): readonly Inline[] {
  const item = list.items.at(-1);
  return item?.children ? lastContent(item.children) : (item?.content ?? []);
}

function spanning(before: Place | undefined, after: Place | undefined): { readonly place?: Place } {
  if (!before) return {};
  return { place: { ...before, toLine: Math.max(before.toLine, after?.toLine ?? 0) } };
}

function joined(before: ReadBlock, rest: Paragraph): ReadBlock | undefined {
  const { block } = before;
  if (block.type === 'paragraph') {
    const content = joinedContent(block.content, rest.content);
    return { ...before, block: { ...block, content, ...spanning(block.place, rest.place) } };
  }
  if (block.type !== 'list') return undefined;
  const list = withLastItem(block, (item) => ({
    ...item,
    content: joinedContent(item.content, rest.content),
  }));
  return { ...before, block: { ...list, ...spanning(block.place, rest.place) } };
}

const sentenceEnd = /[.:;?!…"”)\]]['’*]*$/;

function endOf({ block }: ReadBlock): string {
  if (block.type === 'list') return plainText(lastContent(block)).trimEnd();
  return block.type === 'paragraph' ? blockText(block).trimEnd() : '';
}

function hasEnded(before: ReadBlock): boolean {
  return sentenceEnd.test(endOf(before));
}

/** Prose is at least so long; a name or a date below a sentence is shorter. */
const prose = 60;

/** Whether a block stops in the middle of a sentence at the end of its page and the next paragraph goes on with it. */
function isTorn(before: ReadBlock, after: ReadBlock): boolean {
  const { block } = before;
  const rest = after.block;
  if (rest.type !== 'paragraph' || rest.number !== undefined || after.level !== undefined) return false;
  if (block.type !== 'paragraph' && block.type !== 'list') return false;
  const end = endOf(before);
  const isAlike = before.face.bold === after.face.bold && Math.abs(before.face.size - after.face.size) < 0.6;
  if (!isAlike || before.level !== undefined || hasEnded(before)) return false;
  if (/^\p{Ll}/u.test(firstWord(rest.content))) return true;
  return before.endsFull && end.length >= prose && plainText(rest.content).length >= prose;
}

/** Text that may go on on the next page: neither furniture nor a footnote. */
function isText({ block, note }: ReadBlock): boolean {
  if (block.type === 'furniture' || note) return false;
  return block.type !== 'paragraph' || !/^[⁰¹²³⁴-⁹]/.test(plainText(block.content));
}

/** A title on two lines that are tagged one by one. */
function isOneTitle(before: ReadBlock, after: ReadBlock): boolean {
  return before.level !== undefined && before.level === after.level && before.face.size === after.face.size;
}

/** Authors end a line by hand in the middle of a sentence or title, and the tags make two paragraphs of it. */
function isCutByHand(before: ReadBlock | undefined, after: ReadBlock): boolean {
  if (before?.block.type !== 'paragraph' || after.block.type !== 'paragraph' || after.block.gap !== 0)
    return false;
  if (after.block.number !== undefined || !/^\p{Ll}/u.test(firstWord(after.block.content))) return false;
  return isOneTitle(before, after) || (before.endsFull && isTorn(before, after));
}

function withWholeSentences(sheet: readonly ReadBlock[]): readonly ReadBlock[] {
  const whole: ReadBlock[] = [];
  for (const each of sheet) {
    const before = whole.at(-1);
    const isCut = isCutByHand(before, each) && each.block.type === 'paragraph';
    const sentence =
      isCut && before && each.block.type === 'paragraph' ? joined(before, each.block) : undefined;
    if (sentence) whole[whole.length - 1] = { ...sentence, endsFull: each.endsFull };
    else whole.push(each);
  }
  return whole;
}

/**
 * Joins what the end of a page tore: an item whose rest stands at the head of the next page without a label, and
 * a sentence that stops there and goes on. Furniture and footnotes keep their places. Tables are left to the
 * repair that all formats share.
 */
export function joinedSheets(sheets: readonly (readonly ReadBlock[])[]): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  for (const sheet of sheets.map(withWholeSentences)) {
    const at = blocks.findLastIndex(isText);
    const opening = sheet.findIndex(isText);
    const [before, first] = [blocks[at], sheet[opening]];
    // An item without a label may also be the first of its own: it goes on with what has not come to its end.
    const goesOn = before && first && ((first.goesOn && !hasEnded(before)) || isTorn(before, first));
    const whole = goesOn && first.block.type === 'paragraph' ? joined(before, first.block) : undefined;
    if (whole) blocks[at] = { ...whole, endsFull: first?.endsFull ?? false };
    blocks.push(...(whole ? sheet.filter((_, index) => index !== opening) : sheet));
  }
  return blocks;
}
