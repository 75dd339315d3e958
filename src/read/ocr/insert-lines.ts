import type { Block, List, ListItem, Place, SourceBlock } from '../../document/block.ts';
import type { SourceText } from '../reading.ts';

/** Lines that come into a reading in front of the one that now has the number `before`, counted from 1. */
export interface Insertion {
  readonly before: number;
  readonly lines: readonly SourceText[];
}

/** How the number of a line changes. */
export type Renumbered = (line: number) => number;

function placed<Thing extends { readonly place?: Place }>(thing: Thing, renumbered: Renumbered): Thing {
  if (!thing.place) return thing;
  const { line, toLine } = thing.place;
  return { ...thing, place: { ...thing.place, line: renumbered(line), toLine: renumbered(toLine) } };
}

function placedItem(item: ListItem, renumbered: Renumbered): ListItem {
  const own = placed(item, renumbered);
  return item.children ? { ...own, children: placedList(item.children, renumbered) } : own;
}

function placedList(list: List, renumbered: Renumbered): List {
  return { ...placed(list, renumbered), items: list.items.map((item) => placedItem(item, renumbered)) };
}

function renumberedInner(block: Block, renumbered: Renumbered): Block {
  switch (block.type) {
    case 'list':
      return placedList(block, renumbered);
    case 'resolution':
      return {
        ...placed(block, renumbered),
        items: block.items.map((item) => placedItem(item, renumbered)),
      };
    case 'quotation':
      return {
        ...placed(block, renumbered),
        blocks: block.blocks.map((inner) => renumberedInner(inner, renumbered)),
      };
    default:
      return placed(block, renumbered);
  }
}

/** A block with the numbers of its lines changed, in all its parts. */
export function renumberedBlock(block: SourceBlock, renumbered: Renumbered): SourceBlock {
  return block.type === 'furniture' ? placed(block, renumbered) : renumberedInner(block, renumbered);
}

/** The lines with the insertions, which are in the order of their places. */
export function withInsertions(
  lines: readonly SourceText[],
  insertions: readonly Insertion[],
): readonly SourceText[] {
  const whole: SourceText[] = [];
  let from = 0;
  for (const { before, lines: inserted } of insertions) {
    whole.push(...lines.slice(from, before - 1), ...inserted);
    from = before - 1;
  }
  return [...whole, ...lines.slice(from)];
}

/** Where a line stands once the insertions in front of it have been made. */
export function afterInsertions(insertions: readonly Insertion[]): Renumbered {
  return (line) =>
    insertions.reduce((sum, { before, lines }) => (before <= line ? sum + lines.length : sum), line);
}
