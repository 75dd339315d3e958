import {
  blockText,
  type List,
  type ListItem,
  type Paragraph,
  type SourceBlock,
  type Table,
} from '../document/block.ts';
import { type Inline, plainText, text } from '../document/inline.ts';
import { folded } from '../document/words.ts';
import { asFurniture } from './furniture.ts';
import { isTorn } from './sentence.ts';
import { joinTables, sameHeader } from './tables.ts';

function joinedContent(before: readonly Inline[], after: readonly Inline[]): readonly Inline[] {
  return [...before, text(' '), ...after];
}

function lastItem(list: List): ListItem | undefined {
  const item = list.items.at(-1);
  return item?.children ? lastItem(item.children) : item;
}

/** The list with its very last item, however deep, replaced. */
function withLastItem(list: List, change: (item: ListItem) => ListItem): List {
  const items = list.items.map((item, index) => {
    if (index < list.items.length - 1) return item;
    return item.children ? { ...item, children: withLastItem(item.children, change) } : change(item);
  });
  return { ...list, items };
}

function spanning<Kind extends Paragraph | List>(before: Kind, after: SourceBlock): Kind {
  if (!before.place || !after.place) return before;
  const because = `a page end tore it: line ${after.place.line} goes on from line ${before.place.toLine}`;
  return { ...before, because, place: { ...before.place, toLine: after.place.toLine } };
}

/** Wrapped lines of one sentence: "the river, where" and "every street" belong on one line. */
function unwrapped(content: readonly Inline[]): readonly Inline[] {
  return content.map((node, at) => {
    if (node.type !== 'break') return node;
    const before = plainText(content.slice(Math.max(0, at - 1), at)).trimEnd();
    const after = plainText(content.slice(at + 1, at + 2)).trimStart();
    return /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(after) ? text(' ') : node;
  });
}

/** Only the last printed line can be torn: the lines above it are ends of their own, as in an address. */
function lastLine(content: readonly Inline[]): string {
  return plainText(content.slice(content.findLastIndex(({ type }) => type === 'break') + 1));
}

/** Only a page end tears: where pages are known, what begins on one page was torn by none. */
function mayBeTorn(before: SourceBlock | undefined, after: SourceBlock): boolean {
  const [first, next] = [before?.place?.sheet, after.place?.sheet];
  return first === undefined || next === undefined || first < next;
}

function joinParagraph(before: SourceBlock | undefined, after: Paragraph): SourceBlock | undefined {
  if (after.number !== undefined || (after.gap ?? 0) === 0 || !mayBeTorn(before, after)) return undefined;
  const continuation = blockText(after);
  if (before?.type === 'paragraph' && isTorn(lastLine(before.content), continuation)) {
    return spanning({ ...before, content: joinedContent(before.content, after.content) }, after);
  }
  const item = before?.type === 'list' ? lastItem(before) : undefined;
  if (before?.type === 'list' && item && isTorn(plainText(item.content), continuation)) {
    const joined = withLastItem(before, (last) => ({
      ...last,
      content: joinedContent(last.content, after.content),
    }));
    return spanning(joined, after);
  }
  return undefined;
}

/** "1)" and "2)" are one list however far apart a web page prints them. */
function countsOn(before: List, after: List): boolean {
  const [last, next] = [before.items.at(-1)?.label, after.items[0]?.label].map((label) =>
    Number.parseInt(label?.replace(/[()]/g, '') ?? '', 10),
  );
  return last !== undefined && next === last + 1;
}

function joinList(before: SourceBlock | undefined, after: List): SourceBlock | undefined {
  if (before?.type !== 'list' || ((after.gap ?? 0) > 1 && !countsOn(before, after))) return undefined;
  if (!mayBeTorn(before, after)) return undefined;
  const sameForm = (before.items.at(-1)?.label === undefined) === (after.items[0]?.label === undefined);
  return sameForm ? spanning({ ...before, items: [...before.items, ...after.items] }, after) : undefined;
}

/** Page heads and feet are short; longer text is not compared. */
const longestPageHead = 200;

function pageHeadLine(block: SourceBlock): string | undefined {
  if (block.type !== 'paragraph') return undefined;
  const line = blockText(block);
  return line.length <= longestPageHead ? folded(line) : undefined;
}

/** The short paragraphs that stand more than once: page heads and feet of a printed list. */
function repeatedLines(blocks: readonly SourceBlock[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const block of blocks) {
    const line = pageHeadLine(block);
    if (line === undefined) continue;
    if (once.has(line)) again.add(line);
    once.add(line);
  }
  return again;
}

/** What has been put together so far. */
interface Whole {
  readonly blocks: SourceBlock[];
  readonly repeated: ReadonlySet<string>;
  /** Where each repeated line stood first. */
  readonly first: Map<string, number>;
}

function push(whole: Whole, block: SourceBlock): void {
  const line = pageHeadLine(block);
  if (line !== undefined && whole.repeated.has(line) && !whole.first.has(line)) {
    whole.first.set(line, whole.blocks.length);
  }
  whole.blocks.push(block);
}

function isNotice(block: SourceBlock): boolean {
  return block.type === 'furniture' && block.reason === 'blank page notice';
}

/** Where the table stands that `after` continues: page heads and feet may stand between, nothing else. */
function tableBefore({ blocks, repeated }: Whole, after: Table): number {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (!block || isNotice(block)) return -1;
    if (block.type === 'table') {
      const adjacent = blocks.slice(at + 1).every(({ type }) => type === 'furniture');
      return adjacent || sameHeader(block, after) ? at : -1;
    }
    const line = pageHeadLine(block);
    const passes = block.type === 'furniture' || (line !== undefined && repeated.has(line));
    if (!passes) return -1;
  }
  return -1;
}

/** Page heads and feet that stood earlier already become furniture; the first of each stays. */
function withoutRepeats(whole: Whole, from: number): void {
  for (let at = from; at < whole.blocks.length; at += 1) {
    const block = whole.blocks[at];
    const line = block && pageHeadLine(block);
    if (block?.type !== 'paragraph' || line === undefined) continue;
    if ((whole.first.get(line) ?? at) < at) whole.blocks[at] = asFurniture(block, 'running header');
  }
}

function addTable(whole: Whole, after: Table): void {
  const at = tableBefore(whole, after);
  const before = whole.blocks[at];
  const result = before?.type === 'table' && mayBeTorn(before, after) ? joinTables(before, after) : undefined;
  if (!result) {
    push(whole, after);
    return;
  }
  whole.blocks[at] = result.table;
  withoutRepeats(whole, at + 1);
  if (result.repeatedHeader) {
    const header: Table = { ...after, rows: [result.repeatedHeader] };
    push(whole, asFurniture(header, 'repeated table header'));
  }
}

function joined(before: SourceBlock | undefined, next: SourceBlock): SourceBlock | undefined {
  if (next.type === 'paragraph') return joinParagraph(before, next);
  return next.type === 'list' ? joinList(before, next) : undefined;
}

/** A footnote stands at the foot of its page, between the halves of what the page end tore. */
function isFootnote(block: SourceBlock | undefined): boolean {
  return block?.type === 'paragraph' && /^[¹²³⁰⁴-⁹]/.test(blockText(block));
}

/** Which blocks the next one could go on from: the last, and the one before the footnotes that stand last. */
function openBlocks({ blocks }: Whole): readonly number[] {
  const isOpen = (block: SourceBlock) => block.type !== 'furniture' || isNotice(block);
  const last = blocks.findLastIndex(isOpen);
  if (!isFootnote(blocks[last])) return [last];
  const above = blocks.findLastIndex((block) => isOpen(block) && !isFootnote(block));
  return [last, above];
}

function addBlock(whole: Whole, block: SourceBlock): void {
  const next = block.type === 'paragraph' ? { ...block, content: unwrapped(block.content) } : block;
  for (const at of openBlocks(whole)) {
    const merged = isFootnote(next) ? undefined : joined(whole.blocks[at], next);
    if (!merged) continue;
    whole.blocks[at] = merged;
    return;
  }
  push(whole, next);
}

/**
 * Undoes page ends: a sentence, list or table that stops at a blank line and goes on behind it is made
 * whole. Running headers and page numbers between the halves do not matter; a blank-page notice does, for
 * it ends a document.
 */
export function joinTornBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const whole: Whole = { blocks: [], repeated: repeatedLines(blocks), first: new Map() };
  for (const block of blocks) {
    if (block.type === 'table') addTable(whole, block);
    else addBlock(whole, block);
  }
  return whole.blocks;
}
