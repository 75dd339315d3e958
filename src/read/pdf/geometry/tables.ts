import type { Rule, SheetContent } from '../sheet-content.ts';
import type { PlacedBlock } from './flow.ts';
import { rowsOf } from './rows.ts';
import { bandTables } from './tables/bands.ts';
import { wordFinder } from './tables/finder.ts';
import { type Lattice, latticesOf } from './tables/lattices.ts';
import { type PageWords, ruledTable } from './tables/ruled.ts';
import { tableOf } from './tables/sketch.ts';
import { stripedLattices } from './tables/stripes.ts';
import { strokesOf, withoutUnderlines } from './tables/strokes.ts';
import type { Word } from './words.ts';

/** The tables of a page, and the words that are in none. */
export interface TablesFound {
  readonly tables: readonly PlacedBlock[];
  readonly rest: PageWords;
  readonly rules: readonly Rule[];
}

export function tablesOf(content: SheetContent, words: PageWords): TablesFound {
  const rules = withoutUnderlines(content.rules, words.upright);
  const wordsIn = wordFinder(words.upright);
  const strokes = strokesOf(rules, content.fills, wordsIn);
  const lattices = stripedLattices(latticesOf(strokes), wordsIn).toSorted(
    (a, b) => area(a.box) - area(b.box),
  );
  const tables: PlacedBlock[] = [];
  let rest = words;
  const open: Lattice[] = [];
  for (const lattice of lattices) {
    const found = ruledTable(lattice, rest);
    if (!found) {
      if (!isFrame(lattice)) open.push(lattice);
      continue;
    }
    rest = less(rest, found.words);
    tables.push(tableOf(found.sketch, content));
  }
  for (const found of bandTables(open, rowsOf(rest.upright))) {
    rest = less(rest, found.words);
    tables.push(tableOf(found.sketch, content));
  }
  return { tables, rest, rules };
}
/** A box higher than this, in points, frames text; a lower one may be the ground of a row. */
const highestRow = 80;
function isFrame({ horizontal, vertical, box }: Lattice): boolean {
  return vertical.length > 0 && horizontal.length < 3 && box.bottom - box.top > highestRow;
}
function less(rest: PageWords, words: readonly Word[]): PageWords {
  const taken = new Set<Word>(words);
  return {
    upright: rest.upright.filter((w) => !taken.has(w)),
    turned: rest.turned.filter((w) => !taken.has(w)),
  };
}
function area(b: { left: number; right: number; top: number; bottom: number }) {
  return (b.right - b.left) * (b.bottom - b.top);
}
