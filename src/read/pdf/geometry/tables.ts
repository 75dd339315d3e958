import type { Rule, SheetContent } from '../sheet-content.ts';
import type { PlacedBlock } from './flow.ts';
import { rowsOf } from './rows.ts';
import { bandTables } from './tables/bands.ts';
import { wordFinder } from './tables/finder.ts';
import { type Lattice, latticesOf } from './tables/lattices.ts';
import { type FoundTable, type PageWords, ruledTable } from './tables/ruled.ts';
import { tableOf } from './tables/sketch.ts';
import { stripedLattices } from './tables/stripes.ts';
import { strokesOf, withoutUnderlines } from './tables/strokes.ts';

/** The tables that are drawn on a page, and what is left when they are taken out. */
export interface DrawnTables {
  readonly tables: readonly PlacedBlock[];
  readonly rest: PageWords;
  /** The level rules of the page but for underlines. */
  readonly rules: readonly Rule[];
}

function withoutWords({ upright, turned }: PageWords, { words }: FoundTable): PageWords {
  const taken = new Set(words);
  return {
    upright: upright.filter((word) => !taken.has(word)),
    turned: turned.filter((word) => !taken.has(word)),
  };
}

/** A box higher than this, in points, frames text; a lower one may be the ground of a row. */
const highestRow = 80;

function isFrame({ horizontal, vertical, box }: Lattice): boolean {
  return vertical.length > 0 && horizontal.length < 3 && box.bottom - box.top > highestRow;
}

function areaOf({ box }: Lattice): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

/** What is found while the lattices of a page are gone through. */
interface Search {
  readonly found: readonly FoundTable[];
  readonly rest: PageWords;
  /** Lattices that draw no grid. */
  readonly open: readonly Lattice[];
}

function withLattice({ found, rest, open }: Search, lattice: Lattice): Search {
  const table = ruledTable(lattice, rest);
  if (table) return { found: [...found, table], rest: withoutWords(rest, table), open };
  return { found, rest, open: isFrame(lattice) ? open : [...open, lattice] };
}

/**
 * Finds the tables that are drawn on a page: by crossing rules, by the grounds of their cells, by level rules alone.
 * The smallest come first, for a table may stand in a cell of another.
 */
export function drawnTables(content: SheetContent, words: PageWords): DrawnTables {
  const rules = withoutUnderlines(content.rules, words.upright);
  const wordsIn = wordFinder(words.upright);
  const lattices = stripedLattices(latticesOf(strokesOf(rules, content.fills, wordsIn)), wordsIn);
  const search = lattices
    .toSorted((a, b) => areaOf(a) - areaOf(b))
    .reduce(withLattice, { found: [], rest: words, open: [] });
  const banded = bandTables(search.open, rowsOf(search.rest.upright));
  return {
    tables: [...search.found, ...banded].map(({ sketch }) => tableOf(sketch, content)),
    rest: banded.reduce(withoutWords, search.rest),
    rules: rules.filter(({ direction }) => direction === 'horizontal'),
  };
}
