import { type CommandLine, readCommandLine, wholeNumber } from '../../src/safety/command-line.ts';

/** What of the benchmark can be run by itself. */
const parts = ['convert', 'render', 'index', 'whole', 'others'] as const;
export type Part = (typeof parts)[number];

export interface SpeedOptions {
  readonly sizes: readonly { readonly pages: number; readonly councils: number }[];
  readonly parts: readonly Part[];
}

/** What `npm run bench -- --help` prints. */
export const usage = `npm run bench -- [--pages 1000,5000] [--councils 1,10] [--only convert,render,index,whole,others]

  --pages LIST     sizes of the generated archives, in pages of the site (default: 1000)
  --councils LIST  numbers of councils; each size is measured with each number (default: 1)
  --only LIST      what is measured (default: all; “others” are the same texts in other generators)

Ends in some minutes for 1,000 pages; 50,000 pages take an hour and 10 GB of the disk.`;

function numbers(list: string): readonly number[] | undefined {
  const read = list.split(',').flatMap((text) => wholeNumber(text) || []);
  return read.length === list.split(',').length ? read : undefined;
}

function partsIn(list: string): readonly Part[] | undefined {
  const named = list.split(',');
  const known = parts.filter((part) => named.includes(part));
  return known.length === new Set(named).size ? known : undefined;
}

const table = {
  pages: { type: 'string', default: '1000' },
  councils: { type: 'string', default: '1' },
  only: { type: 'string', default: parts.join(',') },
} as const;

/** Reads the command line of the benchmark. What is wrong with it is said in one line. */
export function speedOptions(args: readonly string[]): CommandLine<SpeedOptions> {
  return readCommandLine(args, table, (given) => {
    const pages = numbers(given.pages);
    const councils = numbers(given.councils);
    const only = partsIn(given.only);
    if (!pages || !councils) return '--pages and --councils are whole numbers such as 1000,5000.';
    if (!only) return `--only “${given.only}” names something else than ${parts.join(', ')}.`;
    const sizes = pages.flatMap((count) => councils.map((each) => ({ pages: count, councils: each })));
    return { sizes, parts: only };
  });
}
