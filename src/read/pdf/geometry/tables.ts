import type { Rule, SheetContent } from '../sheet-content.ts';
import type { PlacedBlock } from './flow.ts';
import { tableOf } from './tables/sketch.ts';
import { latticesOf } from './tables/lattices.ts';
import { type PageWords, ruledTable } from './tables/ruled.ts';
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
  const strokes = strokesOf(rules, content.fills);
  const lattices = latticesOf(strokes).toSorted((a, b) => area(a.box) - area(b.box));
  const tables: PlacedBlock[] = [];
  let rest = words;
  for (const lattice of lattices) {
    const found = ruledTable(lattice, rest);
    if (!found) continue;
    const taken = new Set<Word>(found.words);
    rest = { upright: rest.upright.filter((w) => !taken.has(w)), turned: rest.turned.filter((w) => !taken.has(w)) };
    tables.push(tableOf(found.sketch, content));
  }
  return { tables, rest, rules };
}
function area(b: { left: number; right: number; top: number; bottom: number }) { return (b.right - b.left) * (b.bottom - b.top); }
