import { placedBlocks } from '../geometry/blocks.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { Line } from '../geometry/lines.ts';
import { type PagePictures, taggedFigure } from '../pictures/figures.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { PlacedPicture, Run, SheetContent, Tag } from '../sheet-content.ts';
import { type Flow, flowOfItem, flowOfText, type TextContext } from './flow.ts';
import { withLists } from './lists.ts';
import type { FigurePart, Part, TextPart } from './part.ts';
import { type Ink, partsOf } from './parts.ts';
import { isScattered } from './scattered.ts';
import { readTable } from './tables.ts';
import { filledBy, type Width } from './text.ts';
import { type Unit, unitsOf } from './units.ts';

/** What the tags of a page give. */
export interface TaggedSheet {
  readonly blocks: readonly SheetBlock[];
  /** The runs that no tag holds. */
  readonly untagged: readonly Run[];
  readonly usedPictures: ReadonlySet<PlacedPicture>;
  /** What pictures in cells stand for, where that is all that their cell says. */
  readonly alternatives: ReadonlyMap<SheetBlock, readonly string[]>;
  /** Gives what the tags hold together, where it stands; few pages ask for it. */
  readonly units: () => readonly Unit[];
  /** Letters in tables that stand in another column on the page than the tags say. */
  readonly misplaced: number;
  /** Letters of paragraphs that lie in several columns. */
  readonly scattered: number;
}

/** Marked content by its id; each is given once, however often a damaged tree names it. */
function inkOf(runs: readonly Run[]): Ink {
  const byContent = Map.groupBy(
    runs.filter(({ content }) => content !== undefined),
    ({ content }) => content ?? '',
  );
  return (content) => {
    const found = byContent.get(content) ?? [];
    byContent.delete(content);
    return found;
  };
}

function textsIn(parts: readonly Part[]): readonly (readonly Run[])[] {
  return parts.flatMap((part): readonly (readonly Run[])[] => {
    switch (part.type) {
      case 'text':
        return [part.runs];
      case 'item':
        return textsIn(part.body);
      case 'list':
        return textsIn(part.entries);
      default:
        return [];
    }
  });
}

/** Lines of this many points further left or right belong to another column. */
const sameEdge = 3;

/** How far the paragraphs of a page reach to the right that begin at the same place and have several lines. */
function widthsOf(parts: readonly Part[]): TextContext['widthOf'] {
  const wrapped = textsIn(parts).flatMap((runs): readonly Width[] => {
    const baselines = new Set(runs.map(({ baseline }) => Math.round(baseline)));
    return baselines.size > 1 ? [filledBy(runs)] : [];
  });
  return (lines: readonly Line[]) => {
    const own = filledBy(lines);
    const alike = wrapped.filter(({ left }) => Math.abs(left - own.left) < sameEdge);
    return filledBy([own, ...alike]);
  };
}

interface Reading {
  readonly content: SheetContent;
  readonly pictures: PagePictures;
  readonly context: TextContext;
  readonly usedPictures: Set<PlacedPicture>;
  readonly alternatives: Map<SheetBlock, readonly string[]>;
  misplaced: number;
  scattered: number;
}

function asFlow(blocks: readonly SheetBlock[]): readonly Flow[] {
  return blocks.map((block) => ({ type: 'block', block }));
}

function figuresOf(part: FigurePart, reading: Reading): readonly SheetBlock[] {
  const contents = new Set(part.contents);
  const { blocks, used } = taggedFigure(reading.content, reading.pictures, {
    contents,
    alternative: part.alternative,
  });
  for (const picture of used) reading.usedPictures.add(picture);
  return blocks;
}

/** A picture in a table that is smaller than this, in points, is a sign such as an arrow, and its description the cell's text. */
const largestSign = 40;

function figuresInTable(part: FigurePart, reading: Reading): readonly SheetBlock[] {
  return figuresOf(part, reading).filter(
    ({ box }) => Math.min(box.right - box.left, box.bottom - box.top) >= largestSign,
  );
}

/** The words of a figure stand below it. */
function flowOfFigure(part: FigurePart, reading: Reading): readonly Flow[] {
  const words = part.runs.length > 0 ? flowOfLoose(part.runs, reading) : [];
  return [...asFlow(figuresOf(part, reading)), ...words];
}

/** Text without a tag of its own is put together by where it stands. */
function flowOfLoose(runs: readonly Run[], { content }: Reading): readonly Flow[] {
  return asFlow(placedBlocks({ ...content, runs }));
}

function flowOfPlain(part: TextPart, depth: number, reading: Reading): readonly Flow[] {
  if (!isScattered(part.runs)) return flowOfText(part, depth, reading.context);
  reading.scattered += part.runs.reduce((sum, { text }) => sum + text.length, 0);
  return flowOfLoose(part.runs, reading);
}

function flowOfPart(part: Part, depth: number, reading: Reading): readonly Flow[] {
  switch (part.type) {
    case 'text':
      return flowOfPlain(part, depth, reading);
    case 'loose':
      return flowOfLoose(part.runs, reading);
    case 'item':
      return flowOfItem(part, depth, reading.context, (rest, below) => flowOf(rest, below, reading));
    case 'list':
      return flowOf(part.entries, depth + 1, reading);
    case 'figure':
      return flowOfFigure(part, reading);
    case 'table': {
      const table = readTable(part, {
        ...reading.content,
        figuresOf: (figure) => figuresInTable(figure, reading),
      });
      if (table.type === 'layout') return flowOf(table.parts, depth, reading);
      reading.alternatives.set(table.block, table.alternatives);
      reading.misplaced += table.misplaced;
      return asFlow([table.block, ...table.figures]);
    }
  }
}

function flowOf(parts: readonly Part[], depth: number, reading: Reading): readonly Flow[] {
  return parts.flatMap((part) => flowOfPart(part, depth, reading));
}

/** The runs that stand in none of the given blocks. */
function runsLeft(runs: readonly Run[], blocks: readonly SheetBlock[]): readonly Run[] {
  const used = new Set(blocks.flatMap((block) => block.runs));
  return runs.filter((run) => !used.has(run));
}

/** An item that opens the page without a label is the rest of one that the page before began. */
function withOpenStart(flow: readonly Flow[]): readonly Flow[] {
  const [first, ...rest] = flow;
  if (first?.type !== 'item' || !first.bare) return flow;
  const { content } = first.item;
  const block = { ...placedBlock({ type: 'paragraph', content }, first.words), goesOn: true };
  return [{ type: 'block', block }, ...rest];
}

/**
 * Makes blocks of what the tags of a page hold. The text that no tag holds is left to the caller; a block that
 * opens the page without a beginning of its own is marked as going on.
 */
export function readTags(tags: Tag, content: SheetContent, pictures: PagePictures): TaggedSheet {
  const parts = partsOf(tags, inkOf(content.runs));
  const context = { sheet: content.sheet, links: content.links, widthOf: widthsOf(parts) };
  const reading: Reading = {
    content,
    pictures,
    context,
    usedPictures: new Set<PlacedPicture>(),
    alternatives: new Map(),
    misplaced: 0,
    scattered: 0,
  };
  const flow = flowOf(parts, 0, reading);
  const blocks = withLists(withOpenStart(flow));
  const untagged = runsLeft(content.runs, blocks);
  return {
    blocks,
    untagged,
    units: () => unitsOf(parts, untagged),
    usedPictures: reading.usedPictures,
    alternatives: reading.alternatives,
    misplaced: reading.misplaced,
    scattered: reading.scattered,
  };
}
