import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { testWhere } from '../../not-shown.ts';
import { account } from './read-pages.ts';

/** Real papers of real councils; they stay outside the project. */
const folder = resolve(import.meta.dirname, '../../../../shared/papers');

/** Larger files take longer than a test should; they are read by hand. */
const mostBytes = 260_000;

function papers(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size <= mostBytes)
    .toSorted();
}

const found = papers();
const onPapers = testWhere(found.length > 0, `real PDFs, for there are none below ${folder}.`);

describe('real papers', () => {
  onPapers(
    'no word is lost or invented, and every row has its cells',
    async () => {
      for (const path of found) {
        const { value } = await readPdf(readFileSync(path));
        if (!value) throw new Error(`${path} gave no reading.`);
        expect({ path, ...account(value) }).toEqual({ path, lost: new Map(), invented: new Map() });
        const uneven = value.document.blocks.filter(
          (block) => block.type === 'table' && new Set(block.rows.map((row) => row.length)).size > 1,
        );
        expect({ path, uneven }).toEqual({ path, uneven: [] });
      }
    },
    120_000,
  );
});
