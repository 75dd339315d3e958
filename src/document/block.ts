import type { Inline } from './inline.ts';
import { plainText } from './inline.ts';

/** The identifier of an element on a page, as it stands behind the `#` of an address. */
export type Anchor = string & { readonly __brand: 'Anchor' };

/** Where a block stands in its source: lines counted from 1, both ends included. */
export interface Place {
  readonly line: number;
  readonly toLine: number;
}

interface BlockBase {
  readonly place?: Place;
  /** Blank lines before the block in the source: some publishers' tools leave no other sign of structure. */
  readonly gap?: number;
  /** Why the block was taken for what it is, in words for a clerk; never written to the record. */
  readonly because?: string;
  /** Given when the record is read back (see archive/anchors). */
  readonly anchor?: Anchor;
}

export interface Heading extends BlockBase {
  readonly type: 'heading';
  /** 2 is the highest level inside a paper; 1 is the paper's own title. */
  readonly level: 2 | 3 | 4 | 5;
  /** The number as printed, with its full stop when it has one: "3.", "2.2.6", "[12.]" when restored. */
  readonly number?: string;
  readonly content: readonly Inline[];
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  /** The printed number of a numbered paragraph: "2.3", "3.1.1.". */
  readonly number?: string;
  readonly content: readonly Inline[];
}

export interface ListItem {
  /** The printed label: "1.", "(a)", "iv)". Absent for a plain bullet. */
  readonly label?: string;
  readonly content: readonly Inline[];
  readonly children?: List;
  readonly place?: Place;
  readonly anchor?: Anchor;
}

export interface List extends BlockBase {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

/** A cell holds one or more lines or list items, parted by breaks. */
export type Cell = readonly Inline[];

export interface Table extends BlockBase {
  readonly type: 'table';
  /** How many of the first rows are headings: 0 when the source shows none. */
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

export type DecisionKind = 'resolved' | 'recommended' | 'prose';

/** A formal decision as minutes record it: a label such as RESOLVED and what was resolved. */
export interface Resolution extends BlockBase {
  readonly type: 'resolution';
  readonly label: readonly Inline[];
  readonly kind: Exclude<DecisionKind, 'prose'>;
  /** The label was lost in the source and has been put back. */
  readonly restored: boolean;
  readonly items: readonly ListItem[];
}

/** A quotation set apart from the text around it. */
export interface Quotation extends BlockBase {
  readonly type: 'quotation';
  readonly blocks: readonly Block[];
}

/** The place where a page of the printed pack begins. */
export interface PageMark extends BlockBase {
  readonly type: 'page-mark';
  readonly page: number;
}

export type Block = Heading | Paragraph | List | Table | Resolution | Quotation | PageMark;

/** Why a line is furniture: text that the printing put there, not the author. */
export type FurnitureReason =
  | 'blank page notice'
  | 'running header'
  | 'page number'
  | 'repeated table header'
  | 'extraction mark';

/** Text left out on purpose; it stays in the tree until the account of words is made. */
export interface Furniture extends BlockBase {
  readonly type: 'furniture';
  readonly text: string;
  readonly reason: FurnitureReason;
}

export type SourceBlock = Block | Furniture;

/** What one source says, in reading order. */
export interface Document {
  readonly blocks: readonly SourceBlock[];
}

/** A block of one kind, for use as a filter. */
export function isBlock(block: SourceBlock): block is Block {
  return block.type !== 'furniture';
}

function itemText(item: ListItem): string {
  const own = [item.label, plainText(item.content)].filter(Boolean).join(' ');
  return item.children ? `${own}\n${blockText(item.children)}` : own;
}

/** Every word of a block as plain text, numbers and labels included; one line for each part. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.number, plainText(block.content)].filter(Boolean).join(' ');
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'resolution':
      return [plainText(block.label), ...block.items.map(itemText)].join('\n');
    case 'table':
      return block.rows.map((row) => row.map(plainText).join('\t')).join('\n');
    case 'quotation':
      return block.blocks.map(blockText).join('\n');
    case 'page-mark':
      return '';
  }
}
