import type { TableRules } from './truth.ts';

/** How one level of headings looks: size in points. */
export interface HeadingLook {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** How a document of a word processor is set: what differs from council to council. Sizes are in points. */
export interface WriterStyle {
  readonly font: string;
  readonly size: number;
  readonly cellSize: number;
  /** From the first level to the last. */
  readonly headings: readonly HeadingLook[];
  /** Headings carry a heading style, or are ordinary paragraphs that look like headings. */
  readonly headingsAre: 'styles' | 'paragraphs';
  readonly numbers: 'typed' | 'automatic';
  readonly tables: TableRules;
  /** Equal neighbours in the last column of a table are one cell. */
  readonly mergesRows: boolean;
  /** The first row of a table comes again on each page. */
  readonly repeatsHeads: boolean;
  readonly header?: string;
  /** ODF for the line at the foot of each page. */
  readonly footer: string;
  readonly footerAlign: 'start' | 'center' | 'end';
}

const page = '<text:page-number text:select-page="current">1</text:page-number>';
const pages = '<text:page-count>1</text:page-count>';

function bold(...sizes: readonly number[]): readonly HeadingLook[] {
  return sizes.map((size) => ({ size, bold: true, colour: '#000000' }));
}

/** Heading styles, numbers typed before a tab, ruled tables with spans of rows and columns, "Page 4" below. */
export const styledPaper: WriterStyle = {
  font: 'Liberation Sans',
  size: 11,
  cellSize: 10,
  headings: bold(13, 11.5, 11, 11),
  headingsAre: 'styles',
  numbers: 'typed',
  tables: 'ruled',
  mergesRows: true,
  repeatsHeads: false,
  footer: `Page ${page}`,
  footerAlign: 'center',
};

/** Bold paragraphs as headings, automatic numbers, wide tables over several pages, a running header and "Page 4 of 9". */
export function plainPaper(header: string): WriterStyle {
  return {
    font: 'Liberation Sans',
    size: 12,
    cellSize: 8,
    headings: bold(12, 12, 12, 12),
    headingsAre: 'paragraphs',
    numbers: 'automatic',
    tables: 'ruled',
    mergesRows: false,
    repeatsHeads: true,
    header,
    footer: `Page ${page} of ${pages}`,
    footerAlign: 'end',
  };
}

/** Other fonts, headings by colour and not bold, tables with horizontal rules only, a bare number below. */
export function colouredPaper(header: string): WriterStyle {
  return {
    font: 'DejaVu Serif',
    size: 10,
    cellSize: 8.5,
    headings: [
      { size: 15, bold: false, colour: '#1f5c7a' },
      { size: 12.5, bold: false, colour: '#1f5c7a' },
      { size: 11, bold: false, colour: '#7a3f1f' },
      { size: 11, bold: false, colour: '#7a3f1f' },
    ],
    headingsAre: 'styles',
    numbers: 'typed',
    tables: 'horizontal',
    mergesRows: false,
    repeatsHeads: false,
    header,
    footer: page,
    footerAlign: 'end',
  };
}
