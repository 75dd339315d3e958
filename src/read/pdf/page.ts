import type { Furniture } from '../../document/block.ts';
import type { FurniturePiece } from './furniture.ts';
import { placedBlocks } from './geometry/blocks.ts';
import { sharedWidth } from './geometry/box.ts';
import { chartFigures, type PagePictures, untaggedFigures } from './pictures/figures.ts';
import type { SheetBlock } from './sheet-block.ts';
import type { PlacedPicture, Run, SheetContent } from './sheet-content.ts';
import { placeOfRuns } from './tags/flow.ts';
import { besideTables, withMendedRows } from './tags/mend-rows.ts';
import { readSpreadsheet } from './tags/spreadsheet.ts';
import { readTags, type TaggedSheet } from './tags/tags.ts';
import { withUnderlines } from './underlined.ts';

/** A page as blocks, in reading order, furniture at its head and foot. */
export interface PageBlocks {
  readonly blocks: readonly SheetBlock[];
  readonly alternatives: readonly string[];
  readonly via: 'tags' | 'geometry';
}

function letters(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Tags must hold this part of a page's letters to be worth following. */
const enough = 0.9;
/** Letters of paragraphs that run across several columns may be this part of a page's. */
const mostScattered = 0.05;
/** How many of the steps from block to block may go back up the page in the same column. */
const mostBackwards = 0.25;

function goesBackwards(before: SheetBlock, block: SheetBlock): boolean {
  const isAbove = block.box.bottom < before.box.top;
  const isBeside = block.box.left >= before.box.right;
  return isAbove && !isBeside;
}

/** Letters beside a table that tags and page tell apart, such as its first column, may be this part of a page's. */
const mostTorn = 0.1;

function lettersBesideTables(blocks: readonly SheetBlock[]): number {
  return besideTables(blocks).reduce((sum, each) => sum + letters(each.runs), 0);
}

/** Whether the tags of a page leave the rows of its tables whole, as spreadsheet programs often do not. */
function keepRows({ blocks, misplaced }: TaggedSheet, content: SheetContent): boolean {
  return misplaced + lettersBesideTables(blocks) <= mostTorn * letters(content.runs);
}

/** Whether the tags of a page hold nearly all of its text and follow it down the page. */
function areGood({ blocks, untagged, scattered }: TaggedSheet, content: SheetContent): boolean {
  const all = letters(content.runs);
  if (letters(untagged) > (1 - enough) * all || scattered > mostScattered * all) return false;
  const steps = blocks.slice(1).filter((block, at) => {
    const before = blocks[at];
    return before !== undefined && !block.note && goesBackwards(before, block);
  });
  return steps.length <= Math.max(1, mostBackwards * blocks.length);
}

/** Puts blocks among others by the height at which they begin; the order of both is kept. */
function mergedByHeight(blocks: readonly SheetBlock[], more: readonly SheetBlock[]): readonly SheetBlock[] {
  const merged = [...blocks];
  for (const block of more) {
    const below = merged.findIndex(({ box }) => box.top > block.box.top);
    merged.splice(below < 0 ? merged.length : below, 0, block);
  }
  return merged;
}

/** Whether a block lies above all those that it shares a column with, and shares one with any. */
function isAboveAll(block: SheetBlock, others: readonly SheetBlock[]): boolean {
  const sharing = others.filter(({ box }) => sharedWidth(box, block.box) > 0);
  return sharing.length > 0 && sharing.every(({ box }) => box.top >= block.box.bottom - 2);
}

/** The title of a slide is often tagged last: what lies above all that the tags put before it comes first. */
function withTopFirst(blocks: readonly SheetBlock[]): readonly SheetBlock[] {
  const ordered: SheetBlock[] = [];
  for (const block of blocks) {
    let at = ordered.length;
    while (at > 0 && isAboveAll(block, ordered.slice(at - 1))) at -= 1;
    ordered.splice(at, 0, block);
  }
  return ordered;
}

/** Footnotes stand at the foot of their page, wherever the tags hang them. */
function withNotesLast(blocks: readonly SheetBlock[]): readonly SheetBlock[] {
  return [...blocks.filter(({ note }) => !note), ...blocks.filter(({ note }) => note)];
}

/** Less white space than this, in ems, is the line spacing of one text. */
const tight = 0.45;

function gapAbove(block: SheetBlock, before: SheetBlock | undefined): 0 | 1 {
  const isText = (each: SheetBlock) => each.block.type === 'paragraph' || each.block.type === 'list';
  if (!before || !isText(block) || !isText(before)) return 1;
  const space = block.box.top - before.box.bottom;
  return space >= -block.face.size && space < tight * block.face.size ? 0 : 1;
}

function withPlaces(blocks: readonly SheetBlock[], sheet: number, firstLine: number): readonly SheetBlock[] {
  let line = firstLine;
  return blocks.map((each, at) => {
    // A figure has no line of its own: it stands behind the block above it.
    const place = placeOfRuns(each.runs, sheet) ?? { line, toLine: line, sheet };
    line = place.toLine;
    const gap = each.block.gap ?? gapAbove(each, blocks[at - 1]);
    return { ...each, block: { ...each.block, gap, place } };
  });
}

function furnitureBlock({ runs, text, reason }: FurniturePiece, sheet: number): SheetBlock {
  const place = placeOfRuns(runs, sheet);
  const furniture: Furniture = { type: 'furniture', text, reason, gap: 1, ...(place ? { place } : {}) };
  const [first] = runs;
  const face = first?.face ?? { font: '', size: 0, bold: false, italic: false };
  const box = first ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { block: furniture, box, runs, face };
}

function byLayout(blocks: readonly SheetBlock[], content: SheetContent, pictures: PagePictures): PageBlocks {
  const taken = untaggedFigures(content, pictures, new Set<PlacedPicture>());
  const figures = content.tags ? taken : [...taken, ...chartFigures(content)];
  return { blocks: mergedByHeight(blocks, figures), alternatives: [], via: 'geometry' };
}

function bodyOf(content: SheetContent, pictures: PagePictures): PageBlocks {
  const { tags, links } = content;
  const tagged = tags && !pictures.scan ? readTags(tags, content, pictures) : undefined;
  const sheet = tagged && !keepRows(tagged, content) ? readSpreadsheet(tagged.units(), links) : undefined;
  if (sheet) return byLayout(sheet, content, pictures);
  if (!tagged || !keepRows(tagged, content) || !areGood(tagged, content)) {
    return byLayout(placedBlocks(content), content, pictures);
  }
  const rest = placedBlocks({ ...content, runs: tagged.untagged });
  const figures = untaggedFigures(content, pictures, tagged.usedPictures);
  const whole = withMendedRows(withTopFirst(tagged.blocks), tagged.units, links);
  const blocks = mergedByHeight(whole, [...rest, ...figures]);
  return { blocks: withNotesLast(blocks), alternatives: tagged.alternatives, via: 'tags' };
}

/**
 * Makes blocks of one page: by its tags where they hold nearly all of its text in an order that its layout
 * bears out, else by the layout alone. `furniture` is taken out first and stands at the head and foot; `firstLine`
 * is the number of the page's first line.
 */
export function pageBlocks(
  content: SheetContent,
  firstLine: number,
  furniture: readonly FurniturePiece[],
  pictures: PagePictures,
): PageBlocks {
  const printed = new Set(furniture.flatMap(({ runs }) => runs));
  const body = bodyOf({ ...content, runs: content.runs.filter((run) => !printed.has(run)) }, pictures);
  const { sheet } = content;
  const edge = (side: FurniturePiece['edge']) =>
    furniture.filter((piece) => piece.edge === side).map((piece) => furnitureBlock(piece, sheet));
  const blocks = [
    ...edge('head'),
    ...withPlaces(withUnderlines(body.blocks, content.rules), sheet, firstLine),
    ...edge('foot'),
  ];
  return { ...body, blocks };
}
