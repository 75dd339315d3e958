import type { Heading, List, Paragraph, Table } from '../../src/document/block.ts';

/** What a document of the benchmark is made of: blocks as they are once everything has been recognised. */
export type TruthBlock = Heading | Paragraph | List | Table;

/** One paper of a pack; it begins on a page of its own. */
export interface TruthPart {
  /** The agenda item that it belongs to, where it names one. */
  readonly item?: string;
  readonly blocks: readonly TruthBlock[];
  /** A page with nothing but the notice that it was left blank follows. */
  readonly blankPageBehind: boolean;
}

/** How the tables of a document are drawn. */
export type TableRules = 'ruled' | 'horizontal';

/** What a made document says, and so what a reader of it should give. */
export interface Truth {
  /** Also the name of the document's file without its ending: "A-untagged". */
  readonly name: string;
  /** A Word document counts as tagged: its tables and paragraphs are marked as such. */
  readonly tagged: boolean;
  readonly tables: TableRules;
  /** Lines that the printing adds to pages, "#" for any number: "Page # of #". */
  readonly furniture: readonly string[];
  readonly parts: readonly TruthPart[];
}

/** All blocks of a truth in reading order. */
export function truthBlocks({ parts }: Truth): readonly TruthBlock[] {
  return parts.flatMap(({ blocks }) => blocks);
}

/** The notice on a page that was left blank; `repair` knows it as furniture. */
export const blankPageNotice = 'This page is intentionally left blank';
