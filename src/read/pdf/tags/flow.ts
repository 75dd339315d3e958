import type { ListItem, Place } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { faceOf, placedBlock } from '../geometry/flow.ts';
import type { Line } from '../geometry/lines.ts';
import { runsOf, type Word, wordsOf } from '../geometry/words.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea, Run } from '../sheet-content.ts';
import { type Opened, openedItem, openedText } from './opened.ts';
import type { ItemPart, Part, TextPart } from './part.ts';
import { contentOfLines, linesInOrder, type Width } from './text.ts';

/** An item of a list before it is known which others it belongs to. */
export interface FlowItem {
  readonly type: 'item';
  readonly item: ListItem;
  readonly words: readonly Word[];
  /** How many lists it lies in by the tags. */
  readonly depth: number;
  /** Where its mark stands, and its type size, in points. */
  readonly left: number;
  readonly size: number;
  /** Its tag has no label and its text opens with none. */
  readonly bare: boolean;
}

export interface FlowBlock {
  readonly type: 'block';
  readonly block: SheetBlock;
}

/** What a page's tags hold, one behind the other: blocks, and the items that lists will be made of. */
export type Flow = FlowItem | FlowBlock;

/** What the text of a page is read with. */
export interface TextContext {
  readonly sheet: number;
  readonly links: readonly LinkArea[];
  /** The width that the lines of a text may fill, where more is known than they show themselves. */
  readonly widthOf: (lines: readonly Line[]) => Width;
}

/** The lines of the reading that some runs stand in. */
export function placeOfRuns(runs: readonly Run[], sheet: number): Place | undefined {
  const lines = runs.flatMap(({ line }) => line ?? []);
  if (lines.length === 0) return undefined;
  return { line: Math.min(...lines), toLine: Math.max(...lines), sheet };
}

function paragraphBlock(opened: Opened, context: TextContext): SheetBlock {
  const { label, lines, words } = opened;
  const content = contentOfLines(lines, context.links, context.widthOf(lines));
  const number = opened.kind === 'number' && label !== undefined ? { number: label } : {};
  const text = lines.flatMap((line) => line.words);
  const block = placedBlock({ type: 'paragraph', ...number, content }, words);
  return { ...block, face: faceOf(text.length > 0 ? text : words) };
}

function flowItem(opened: Opened, depth: number, context: TextContext): FlowItem {
  const { label, lines, words } = opened;
  const place = placeOfRuns(runsOf(words), context.sheet);
  const content = contentOfLines(lines, context.links, context.widthOf(lines));
  return {
    type: 'item',
    item: {
      ...(opened.kind === 'label' && label !== undefined ? { label } : {}),
      content,
      ...(place === undefined ? {} : { place }),
    },
    words,
    depth,
    left: words[0]?.left ?? 0,
    size: words[0]?.size ?? 0,
    bare: opened.kind === 'text',
  };
}

/** Smaller than this part of the first line's size, a line below a title is text that was tagged with it. */
const smaller = 0.88;

/** A heading ends where its type grows smaller: the text of a slide is often tagged with its title. */
function flowOfHeading(opened: Opened, level: number, context: TextContext): readonly Flow[] {
  const { lines } = opened;
  const size = lines[0]?.size ?? 0;
  const cut = lines.findIndex((line) => line.size < smaller * size);
  if (cut <= 0) return [{ type: 'block', block: { ...paragraphBlock(opened, context), level } }];
  const rest = lines.slice(cut);
  const text = new Set(rest.flatMap(({ words }) => words));
  const title = {
    ...opened,
    lines: lines.slice(0, cut),
    words: opened.words.filter((word) => !text.has(word)),
  };
  const below: Opened = { kind: 'text', lines: rest, words: [...text] };
  return [
    { type: 'block', block: { ...paragraphBlock(title, context), level } },
    { type: 'block', block: paragraphBlock(below, context) },
  ];
}

/** A paragraph as its tag holds it; one that opens with a bullet or a letter is an item of a list. */
export function flowOfText(part: TextPart, depth: number, context: TextContext): readonly Flow[] {
  const { level, note } = part;
  const lines = linesInOrder(part.runs);
  const opened = openedText(lines);
  if (opened.words.length === 0) return [];
  const isMarked = opened.kind === 'label' || opened.kind === 'bullet';
  if (isMarked && level === undefined) return [flowItem(opened, depth, context)];
  const whole = isMarked ? { kind: 'text' as const, lines, words: opened.words } : opened;
  if (level !== undefined) return flowOfHeading(whole, level, context);
  const block = paragraphBlock(whole, context);
  return [{ type: 'block', block: note ? { ...block, note } : block }];
}

/** A further paragraph of an item stands on a line of its own in it. */
function withMore(item: FlowItem, runs: readonly Run[], context: TextContext): FlowItem {
  const lines = linesInOrder(runs);
  if (lines.length === 0) return item;
  const more = contentOfLines(lines, context.links, context.widthOf(lines));
  const content: readonly Inline[] = [...item.item.content, { type: 'break' }, ...more];
  return {
    ...item,
    item: { ...item.item, content },
    words: [...item.words, ...lines.flatMap(({ words }) => words)],
  };
}

interface ItemBody {
  readonly label: readonly Run[];
  readonly own: readonly Run[];
  readonly rest: readonly Part[];
}

/** Some programs tag the first line of an item torn by a page end as its label; no printed label is so long. */
const longestLabel = 12;

/** The first text of an item is its own; what stands behind it follows it. */
function bodyOf({ label, body }: ItemPart): ItemBody {
  const [first, ...others] = body;
  const isText = first?.type === 'text' || first?.type === 'loose';
  const [own, rest] = isText ? [first.runs, others] : [[], body];
  const isLabel = label.reduce((sum, { text }) => sum + text.length, 0) <= longestLabel;
  return isLabel ? { label, own, rest } : { label: [], own: [...label, ...own], rest };
}

/** An item of a list with what it holds: its own line, further paragraphs, lists below it. */
export function flowOfItem(
  part: ItemPart,
  depth: number,
  context: TextContext,
  flowOf: (parts: readonly Part[], depth: number) => readonly Flow[],
): readonly Flow[] {
  const { label, own, rest } = bodyOf(part);
  const opened = openedItem(wordsOf(label), linesInOrder(own));
  if (opened.words.length === 0) return flowOf(rest, depth);
  if (opened.kind === 'number') {
    return [{ type: 'block', block: paragraphBlock(opened, context) }, ...flowOf(rest, depth)];
  }
  const item = flowItem(opened, depth, context);
  const more = rest.findIndex((each) => each.type !== 'text' && each.type !== 'loose');
  const texts = more < 0 ? rest : rest.slice(0, more);
  const whole = texts.reduce(
    (open, each) => ('runs' in each ? withMore(open, each.runs, context) : open),
    item,
  );
  return [whole, ...flowOf(more < 0 ? [] : rest.slice(more), depth)];
}
