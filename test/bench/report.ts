import type { Costs } from './costs.ts';
import { type Measures, percent } from './measures.ts';
import type { Truth } from './truth.ts';

/** One document of the benchmark with what was measured of it. */
export interface Result {
  readonly truth: Truth;
  /** Pages of the file; 0 for Word, which has none until it is printed. */
  readonly sheets: number;
  readonly measures: Measures;
}

/** A bar that the readers must not fall below. */
export interface Bar {
  readonly name: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isMet: boolean;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map((_, at) => (at === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Cut and not rounded, so that 100.0 means all. */
function shown(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1);
}

function resultRow({ truth, sheets, measures }: Result): readonly string[] {
  const { words, wordsRead, clauses, order, headings, headingsRead, cells, cellsRead, rows, paragraphs } =
    measures;
  return [
    truth.name,
    sheets === 0 ? '–' : String(sheets),
    ...[words, wordsRead, clauses, order, headings, headingsRead, cells, cellsRead, rows, paragraphs].map(
      (share) => shown(percent(share)),
    ),
    String(measures.furnitureLeft.length),
  ];
}

/** The table of documents and measures, in per cent but for the number of lines left over. */
export function resultTable(results: readonly Result[]): string {
  const heads = [
    'document',
    'pages',
    'words kept',
    'words right',
    'clauses',
    'order',
    'headings found',
    'headings right',
    'cells found',
    'cells right',
    'rows',
    'paragraphs whole',
    'furniture left',
  ];
  return table(heads, results.map(resultRow));
}

/** What reading cost, as a table. */
export function costTable({ packs, oneProcess, pool, atOnce, long }: Costs): string {
  const speed = (seconds: number) => (packs.pages / seconds).toFixed(0);
  return table(
    ['reading', 'pages', 'pages a second', 'peak MB'],
    [
      [
        'the packs, per second of one processor',
        String(packs.pages),
        speed(packs.processorSeconds),
        packs.megabytes.toFixed(0),
      ],
      ['the same on the clock, one process', String(packs.pages), speed(oneProcess), ''],
      [`the same on the clock, the pool of ${atOnce}`, String(packs.pages), speed(pool), ''],
      [
        'one long pack',
        String(long.pages),
        (long.pages / long.processorSeconds).toFixed(0),
        long.megabytes.toFixed(0),
      ],
    ],
  );
}

function atLeast(
  name: string,
  wanted: number,
  values: readonly number[],
  of: 'mean' | 'worst',
): readonly Bar[] {
  if (values.length === 0) return [];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const value = of === 'mean' ? mean : Math.min(...values);
  return [
    { name: `${name}, ${of}`, wanted: `≥ ${wanted} %`, measured: shown(value), isMet: value >= wanted },
  ];
}

type ShareName = Exclude<keyof Measures, 'furnitureLeft'>;

/** The bars that these results have to meet; a group without documents has none. */
export function bars(results: readonly Result[]): readonly Bar[] {
  const values = (name: ShareName, group = results) => group.map(({ measures }) => percent(measures[name]));
  const tagged = results.filter(({ truth }) => truth.tagged);
  const untagged = results.filter(({ truth }) => !truth.tagged);
  const drawn = (rules: Truth['tables']) => untagged.filter(({ truth }) => truth.tables === rules);
  const left = Math.max(0, ...results.map(({ measures }) => measures.furnitureLeft.length));
  return [
    ...atLeast('words kept', 99.8, values('words'), 'mean'),
    ...atLeast('words right', 99.8, values('wordsRead'), 'mean'),
    ...atLeast('clause numbers before their own text', 100, values('clauses'), 'worst'),
    ...atLeast('headings found', 95, values('headings'), 'mean'),
    ...atLeast('headings right', 95, values('headingsRead'), 'mean'),
    ...atLeast('cells, tagged', 95, values('cells', tagged), 'mean'),
    ...atLeast('cells, untagged, ruled', 95, values('cells', drawn('ruled')), 'mean'),
    ...atLeast('cells, untagged, horizontal rules only', 80, values('cells', drawn('horizontal')), 'mean'),
    ...atLeast('whole paragraphs, tagged', 98, values('paragraphs', tagged), 'mean'),
    ...atLeast('whole paragraphs, untagged', 88, values('paragraphs', untagged), 'mean'),
    { name: 'furniture left over in a pack, worst', wanted: '≤ 6', measured: String(left), isMet: left <= 6 },
  ];
}

/** The bars of speed and memory. */
export function costBars({ packs, atOnce, readers, long }: Costs): readonly Bar[] {
  const speed = packs.pages / packs.processorSeconds;
  // One process fills more than one processor already, with the threads of its engine; so the clock tells little.
  const share = readers.length < atOnce ? 0 : (100 * Math.min(...readers)) / Math.max(...readers);
  return [
    {
      name: 'pages a second on one processor',
      wanted: '≥ 40',
      measured: speed.toFixed(0),
      isMet: speed >= 40,
    },
    {
      name: `work of the idlest of the ${atOnce} readers, part of the busiest’s`,
      wanted: '≥ 50 %',
      measured: share.toFixed(0),
      isMet: share >= 50,
    },
    {
      name: `megabytes for ${long.pages} pages`,
      wanted: '≤ 300',
      measured: long.megabytes.toFixed(0),
      isMet: long.megabytes <= 300,
    },
  ];
}

/** The bars as a table. */
export function barTable(met: readonly Bar[]): string {
  return table(
    ['bar', 'wanted', 'measured', ''],
    met.map(({ name, wanted, measured, isMet }) => [name, wanted, measured, isMet ? 'met' : '**missed**']),
  );
}
