import type { Inline } from './inline.ts';
import { plainText } from './inline.ts';

/** The identifier of an element on a page, as it stands behind the `#` of an address. */
export type Anchor = string & { readonly __brand: 'Anchor' };

/** Where a block stands in its source: lines and pages counted from 1, both ends included. */
export interface Place {
  readonly line: number;
  readonly toLine: number;
  /** The sheet that the block begins on: the page of the file as a viewer counts it. Absent where a format has no pages. */
  readonly sheet?: number;
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

/** A document's own sign that a paragraph is a heading: a tag, a style, a bookmark, its type. Recognisers weigh it. */
export interface HeadingSign {
  readonly level: Heading['level'];
  /** The sign in words for a clerk: "the bookmark “Background”", "it is set bold and larger than the text". */
  readonly because: string;
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  /** The printed number of a numbered paragraph: "2.3", "3.1.1.". */
  readonly number?: string;
  readonly headingSign?: HeadingSign;
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

/** The place where a page begins: of the pack as printed, of the file, or both. */
export interface PageMark extends BlockBase {
  readonly type: 'page-mark';
  /** The page number of the pack, as printed. */
  readonly page?: number;
  /** The page of the file, counted from 1: what `file.pdf#page=13` opens. */
  readonly sheet?: number;
}

/** How large a picture is shown, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A picture, chart or scanned page. Its words, where a reader could find any, stand in blocks of their own. */
export interface Figure extends BlockBase {
  readonly type: 'figure';
  readonly kind: 'picture' | 'chart' | 'scan';
  /** Where the picture lies: for a reader one of its `pictures`, in the record a path beside the file; absent when it could not be taken out. */
  readonly picture?: string;
  /** What the source says the picture shows; empty when it says nothing. */
  readonly alternative: string;
  /** The text behind it was recognised in it by machine: it is not the council's, but what a program made of the picture. */
  readonly recognised?: true;
  /** Given when the record is read back (see archive/pictures). */
  readonly size?: PictureSize;
}

export type Block = Heading | Paragraph | List | Table | Resolution | Quotation | Figure | PageMark;

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

/** One page of the file, with what its printing says of the pack. */
export interface Sheet {
  /** Counted from 1. */
  readonly sheet: number;
  /** The page number of the pack as stamped on it: the outermost when the document prints one of its own too. */
  readonly page?: number;
  /** The agenda item that is stamped on it: "7" for "Agenda Item 7". */
  readonly item?: string;
}

/** An entry of the outline that a file carries for its viewer. */
export interface Bookmark {
  readonly title: string;
  readonly sheet: number;
  /** 1 for the outermost. */
  readonly depth: number;
}

/** What a file says of itself; a sign to weigh, for such facts are often those of a template. */
export interface FileProperties {
  readonly title?: string;
  readonly subject?: string;
  /** Day of the last change, "2025-01-29". */
  readonly modified?: string;
}

/** What one source says, in reading order. */
export interface Document {
  readonly blocks: readonly SourceBlock[];
  /** The format keeps paragraphs, lists and tables whole: no page end can have torn them. */
  readonly whole?: boolean;
  /** Every page of the file in order; absent where a format has no pages. */
  readonly sheets?: readonly Sheet[];
  readonly bookmarks?: readonly Bookmark[];
  readonly properties?: FileProperties;
}

/** A block of one kind, for use as a filter. */
export function isBlock(block: SourceBlock): block is Block {
  return block.type !== 'furniture';
}

/** Blocks in the order in which they are read, quotations replaced by what they hold. */
export function blocksWithin(blocks: readonly Block[]): readonly Exclude<Block, Quotation>[] {
  return blocks.flatMap((block) => (block.type === 'quotation' ? blocksWithin(block.blocks) : [block]));
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
    case 'figure':
    case 'page-mark':
      return '';
  }
}
