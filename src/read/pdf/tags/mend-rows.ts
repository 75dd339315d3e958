import { blockText } from '../../../document/block.ts';
import { sharedHeight, sharedWidth } from '../geometry/box.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea } from '../sheet-content.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { figure, type Unit } from './units.ts';

/** A table, or a figure that stands alone: what must have a row that it belongs to. */
function isTable({ block }: SheetBlock): boolean {
  return block.type === 'table' || (block.type === 'paragraph' && figure.test(blockText(block)));
}

/** Whether two blocks stand side by side, so that their lines are rows of one table. */
function isBeside(one: SheetBlock, other: SheetBlock): boolean {
  return (
    one !== other &&
    sharedHeight(one.box, other.box) > Math.max(one.face.size, other.face.size) / 2 &&
    sharedWidth(one.box, other.box) <= 0
  );
}

/** The blocks that stand beside a table of the tags though they are none of its columns by them. */
export function besideTables(blocks: readonly SheetBlock[]): readonly SheetBlock[] {
  const tables = blocks.filter(isTable);
  return blocks.filter((each) => tables.some((table) => isBeside(table, each)));
}

/** A table with all that stands beside it, and beside the tables among that. */
function clusterOf(table: SheetBlock, blocks: readonly SheetBlock[]): ReadonlySet<SheetBlock> {
  const cluster = new Set([table]);
  for (const member of cluster) {
    for (const each of blocks) {
      if ((isTable(member) || isTable(each)) && isBeside(member, each)) cluster.add(each);
    }
  }
  return cluster;
}

function unitsWithin(cluster: ReadonlySet<SheetBlock>, units: readonly Unit[]): readonly Unit[] {
  const runs = new Set([...cluster].flatMap((each) => each.runs));
  return units.filter(({ words }) => words.every(({ run }) => runs.has(run)));
}

/**
 * Puts together what the tags of a spreadsheet program tear apart: labels in one table, figures in another beside it.
 * `units` gives what the tags hold together; where they are no spreadsheet, the blocks stay as they are.
 */
export function withMendedRows(
  blocks: readonly SheetBlock[],
  units: () => readonly Unit[],
  links: readonly LinkArea[],
): readonly SheetBlock[] {
  const kept = [...blocks];
  for (const table of blocks.filter(isTable)) {
    const cluster = kept.includes(table) ? clusterOf(table, kept) : new Set<SheetBlock>();
    const sheet = cluster.size > 1 ? readSpreadsheet(unitsWithin(cluster, units()), links) : undefined;
    if (!sheet) continue;
    const at = kept.findIndex((each) => cluster.has(each));
    const others = kept.slice(at).filter((each) => !cluster.has(each));
    kept.splice(at, kept.length - at, ...sheet, ...others);
  }
  return kept;
}
