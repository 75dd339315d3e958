import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printPage } from './print-page.ts';
import { sampleParts } from './sample-truth.ts';
import type { Truth, TruthPart } from './truth.ts';
import { printedBlocks } from './writer-blocks.ts';
import { writerDocument } from './writer-document.ts';
import { colouredPaper, plainPaper, styledPaper, type WriterStyle } from './writer-styles.ts';

/** How a document is made: by LibreOffice, by the browser's print, or from papers that are merged and stamped. */
export type Making = 'writer-pdf' | 'writer-word' | 'browser-print' | 'stamped';

export interface Recipe {
  readonly truth: Truth;
  readonly making: Making;
  /** Flat ODF or HTML; the papers of a stamped pack one by one. */
  readonly sources: readonly string[];
  /** The running header of a print. */
  readonly header?: string;
}

const sample = resolve(import.meta.dirname, '../../content/sources');

function partsOf(...files: readonly string[]): readonly TruthPart[] {
  return files.flatMap((file) => sampleParts(readFileSync(join(sample, file), 'utf8')));
}

function withoutDrawing(parts: readonly TruthPart[], style: WriterStyle): readonly TruthPart[] {
  return parts.map((part) => ({
    ...part,
    blocks: printedBlocks(part.blocks, style).map(({ block }) => block),
  }));
}

function writerRecipes(
  letter: string,
  parts: readonly TruthPart[],
  style: WriterStyle,
  furniture: readonly string[],
): readonly Recipe[] {
  const sources = [writerDocument(parts, style)];
  const truth = { tables: style.tables, furniture, parts: withoutDrawing(parts, style) };
  return [
    { truth: { name: `${letter}-tagged`, tagged: true, ...truth }, making: 'writer-pdf', sources },
    { truth: { name: `${letter}-untagged`, tagged: false, ...truth }, making: 'writer-pdf', sources },
    {
      truth: { name: `${letter}-word`, tagged: true, ...truth, furniture: [] },
      making: 'writer-word',
      sources,
    },
  ];
}

function printRecipes(letter: string, parts: readonly TruthPart[], header: string): readonly Recipe[] {
  const truth = { tables: 'horizontal', furniture: [header, 'Page #'], parts } as const;
  const sources = [printPage(parts, { tables: 'horizontal', inColumns: 1 })];
  return [true, false].map((tagged) => ({
    truth: { name: `${letter}-${tagged ? 'tagged' : 'untagged'}`, tagged, ...truth },
    making: 'browser-print',
    sources,
    header,
  }));
}

function stampedRecipe(letter: string, parts: readonly TruthPart[], style: WriterStyle): Recipe {
  return {
    truth: {
      name: `${letter}-untagged`,
      tagged: false,
      tables: style.tables,
      furniture: ['Page #', 'Agenda Item #'],
      parts: withoutDrawing(parts, style),
    },
    making: 'stamped',
    sources: parts.map((part) => writerDocument([part], style)),
  };
}

/**
 * Every document of the benchmark, from our own sample: A styled, B plain with automatic numbers, C printed by a
 * browser, S like A but papers merged and stamped, D another style and other papers, which no rule was fitted to.
 */
export function recipes(): readonly Recipe[] {
  const styled = partsOf('place-and-environment-2023-11-21-agenda-pack.txt');
  const panel = 'Adult Care and Wellbeing Scrutiny Panel, 18 January 2024';
  const committee = 'Place and Environment Overview and Scrutiny Committee, 20 February 2024';
  const evening = 'Papers for the meeting of 11 July 2024';
  return [
    ...writerRecipes('A', styled, styledPaper, ['Page #']),
    ...writerRecipes('B', partsOf('adult-care-2024-01-18-agenda-pack.txt'), plainPaper(panel), [
      panel,
      'Page # of #',
    ]),
    ...printRecipes(
      'C',
      partsOf(
        'place-and-environment-2024-02-20-agenda-pack.txt',
        'place-and-environment-2024-02-20-supplement.txt',
      ),
      committee,
    ),
    stampedRecipe('S', styled, styledPaper),
    ...writerRecipes('D', partsOf('adult-care-2024-07-11-agenda-pack.txt'), colouredPaper(evening), [
      evening,
      '#',
    ]),
  ];
}
