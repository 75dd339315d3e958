import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPage } from './arbitrary-pages.ts';
import { account, readPages } from './read-pages.ts';

const pages = fc.array(arbitraryPage, { minLength: 1, maxLength: 3 });

describe('whatever a PDF shows and however it is tagged', () => {
  test('no word of its lines is lost in its blocks, and none is invented', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (all) => {
        expect(account(await readPages(...all))).toEqual({ lost: new Map(), invented: new Map() });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('every block knows lines that are there, and its page', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (all) => {
        const { document, lines } = await readPages(...all);
        for (const { place } of document.blocks) {
          expect(place?.line).toBeGreaterThan(0);
          expect(place?.toLine).toBeLessThanOrEqual(lines.length);
          expect(lines[(place?.line ?? 0) - 1]?.sheet).toBe(place?.sheet);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('every row of a table has the same number of cells', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (all) => {
        for (const block of (await readPages(...all)).document.blocks) {
          if (block.type !== 'table') continue;
          expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
