import type { Run } from '../sheet-content.ts';

/** Text that one tag holds together: a paragraph, a heading, a footnote. */
export interface TextPart {
  readonly type: 'text';
  readonly runs: readonly Run[];
  /** The level of a heading, 1 for the outermost. */
  readonly level?: number;
  readonly note: boolean;
}

/** Text that stands in a part of the document without a tag of its own; only its place tells what belongs together. */
export interface LoosePart {
  readonly type: 'loose';
  readonly runs: readonly Run[];
}

export interface ItemPart {
  readonly type: 'item';
  readonly label: readonly Run[];
  readonly body: readonly Part[];
}

export interface ListPart {
  readonly type: 'list';
  /** Items, and lists that stand a level deeper. */
  readonly entries: readonly Part[];
}

export interface CellPart {
  readonly body: readonly Part[];
  readonly heads: boolean;
  readonly rows: number;
  readonly columns: number;
}

export interface TablePart {
  readonly type: 'table';
  readonly rows: readonly (readonly CellPart[])[];
  /** How many of the first rows the tags set apart as the table's head. */
  readonly headRows: number;
}

export interface FigurePart {
  readonly type: 'figure';
  /** The marked content that draws it. */
  readonly contents: readonly string[];
  readonly alternative: string;
  /** Words that are part of it, such as those along the axes of a chart. */
  readonly runs: readonly Run[];
}

/** What the tags of a page say, before anything is made of it. */
export type Part = TextPart | LoosePart | ItemPart | ListPart | TablePart | FigurePart;
