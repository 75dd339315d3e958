import type { ListItem, SourceBlock } from '../../src/document/block.ts';
import { type Inline, plainText } from '../../src/document/inline.ts';
import { folded } from '../../src/document/words.ts';

/** A heading, paragraph or list item: the smallest text that stands by itself outside a table. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** The printed number or label. */
  readonly number?: string;
  readonly text: string;
  /** All of it is bold, so that it may look like a heading without being one. */
  readonly isBold: boolean;
  readonly sheet?: number;
}

function isBold(content: readonly Inline[]): boolean {
  const solid = content.filter((node) => node.type !== 'text' || node.text.trim() !== '');
  return solid.length > 0 && solid.every(({ type }) => type === 'strong' || type === 'break');
}

function piece(
  kind: Piece['kind'],
  number: string | undefined,
  content: readonly Inline[],
  sheet: number | undefined,
): Piece {
  return {
    kind,
    text: plainText(content).replace(/\s+/g, ' ').trim(),
    isBold: isBold(content),
    ...(number === undefined ? {} : { number }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function itemPieces(item: ListItem, sheet: number | undefined): readonly Piece[] {
  const at = item.place?.sheet ?? sheet;
  const below = item.children?.items.flatMap((child) => itemPieces(child, at)) ?? [];
  return [piece('item', item.label, item.content, at), ...below];
}

function blockPieces(block: SourceBlock): readonly Piece[] {
  const sheet = block.place?.sheet;
  switch (block.type) {
    case 'heading':
      return [piece('heading', block.number, block.content, sheet)];
    case 'paragraph':
      return [piece(block.headingSign ? 'heading' : 'paragraph', block.number, block.content, sheet)];
    case 'list':
      return block.items.flatMap((item) => itemPieces(item, sheet));
    case 'quotation':
      return block.blocks.flatMap(blockPieces);
    default:
      return [];
  }
}

/**
 * The pieces of some blocks in order, those in tables and furniture left aside. A paragraph in which the reader
 * saw the sign of a heading counts as a heading.
 */
export function piecesOf(blocks: readonly SourceBlock[]): readonly Piece[] {
  return blocks.flatMap(blockPieces);
}

/** What is compared of a piece: its number and text on one line, in plain quotes and dashes and lower case. */
export function keyOf({ number = '', text }: Pick<Piece, 'number' | 'text'>): string {
  return folded(`${number} ${text}`);
}

/** How often each key occurs. */
export function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The values whose keys `others` does not hold, each of the others answering for one value only. */
export function withoutMatch<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
  others: Iterable<string>,
): readonly Value[] {
  const open = tally(others);
  return values.filter((value) => {
    const count = open.get(key(value)) ?? 0;
    if (count > 0) open.set(key(value), count - 1);
    return count === 0;
  });
}
