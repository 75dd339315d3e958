import type { Furniture } from '../../document/block.ts';
import type { FurniturePiece } from './furniture.ts';
import { placedBlocks } from './geometry/blocks.ts';
import { mergedByHeight, withNotesLast, withTopFirst } from './order.ts';
import { chartFigures, type PagePictures, untaggedFigures } from './pictures/figures.ts';
import type { SheetBlock } from './sheet-block.ts';
import type { PlacedPicture, SheetContent } from './sheet-content.ts';
import { placeOfRuns } from './tags/flow.ts';
import { areGood, keepRows } from './tags/judged.ts';
import { withMendedRows } from './tags/mend-rows.ts';
import { readSpreadsheet } from './tags/spreadsheet.ts';
import { readTags } from './tags/tags.ts';
import { withUnderlines } from './underlined.ts';

/** A page as blocks, in reading order, furniture at its head and foot. */
export interface PageBlocks {
  readonly blocks: readonly SheetBlock[];
  /** What signs in cells stand for, where that is all that their cell says. */
  readonly alternatives: readonly string[];
  readonly via: 'tags' | 'geometry';
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
  const alternatives = blocks.flatMap((each) => tagged.alternatives.get(each) ?? []);
  return { blocks: withNotesLast(blocks), alternatives, via: 'tags' };
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
