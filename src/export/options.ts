import { join } from 'node:path';
import {
  type CommandLine,
  type Environment,
  emptyFolder,
  type GivenOptions,
  isDay,
  isInside,
  readCommandLine,
  sourceDay,
} from '../safety/command-line.ts';
import { givenAddress } from '../site/site-address.ts';
import type { Part } from './part.ts';

/** The editions that can be made of the collections; each is an option of the command. */
export const editions = ['epub', 'zip', 'pdf', 'zim'] as const;

/** --epub, --zip, --pdf or --zim. */
const editionNames = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  editions.map((edition) => `--${edition}`),
);

export type Edition = (typeof editions)[number];

export interface ExportOptions extends Part {
  /** What is to be made, at least one. */
  readonly editions: readonly Edition[];
  readonly content: string;
  readonly output: string;
  /** The whole address of the site, if it is known: begins with http, ends with a slash. */
  readonly address: string | undefined;
  /** The day that files within an edition bear; never taken from the clock, so that equal papers give equal bytes. */
  readonly day: string;
  /** The Chromium that the environment names, for PDFs. */
  readonly browser: string | undefined;
  readonly debug: boolean;
}

/** The first day that a zip archive can tell. */
const firstDay = '1980-01-01';

/** What `npm run export -- --help` prints. */
export const exportUsage = `npm run export -- --epub | --zip | --pdf | --zim [--meeting council/committee/2026-11-26]
                  [--committee council/committee] [--from DATE] [--to DATE] [--content DIR] [--output DIR] [--address URL]

  --epub         a book (EPUB 3) of every meeting
  --zip          the site as one zip: unpacked, its pages and its search work from the folder, without a server
  --pdf          a PDF of every meeting, with tags and bookmarks (needs Chromium and playwright-core)
  --zim          the site as one file for Kiwix and other readers of ZIM (needs zimwriterfs of zim-tools)
  --meeting ID   only this meeting, named by the path of its folder below the content folder
  --committee ID only this committee, named in the same way
  --from DATE    only meetings from this day on, such as 2026-05-01
  --to DATE      only meetings up to this day
  --content DIR  where the Markdown collections are (default: content)
  --output DIR   where the files are written (default: _export)
  --address URL  where the site is found, such as https://papers.example.org/; links out of a book lead there
                 (default: MINUTEBOOK_ADDRESS in the environment, else such links are plain text)
  --debug        show where in the program a failure happened

Ends with 0 when all is done, 1 when it failed, 64 when it was called wrongly.`;

const table = {
  epub: { type: 'boolean' },
  zip: { type: 'boolean' },
  pdf: { type: 'boolean' },
  zim: { type: 'boolean' },
  meeting: { type: 'string' },
  committee: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  content: { type: 'string' },
  output: { type: 'string' },
  address: { type: 'string' },
  debug: { type: 'boolean' },
} as const;

type Given = GivenOptions<typeof table>;

/** What is wrong with what was asked for, but for the address. */
function fault(given: Given, content: string, output: string): string | undefined {
  const empty = emptyFolder(given, ['content', 'output']);
  if (empty !== undefined) return empty;
  if (!editions.some((edition) => given[edition])) return `Say what is to be made: ${editionNames}.`;
  if (given.meeting !== undefined && !/^[^/]+(?:\/[^/]+){2}$/.test(given.meeting))
    return `--meeting “${given.meeting}” names no meeting; write it like council/committee/2026-11-26.`;
  if (given.committee !== undefined && !/^[^/]+\/[^/]+$/.test(given.committee))
    return `--committee “${given.committee}” names no committee; write it like council/committee.`;
  const wrongDay = (['from', 'to'] as const).find(
    (option) => given[option] !== undefined && !isDay(given[option]),
  );
  if (wrongDay) return `--${wrongDay} “${given[wrongDay]}” is no day; write it like 2026-11-26.`;
  if (isInside(output, join(content, 'sources')))
    return `--output “${output}” lies in the folder of documents “${join(content, 'sources')}”, which is never written to. Name another folder.`;
  return undefined;
}

function exportOptions(given: Given, environment: Environment): ExportOptions | string {
  const { content = 'content', output = '_export', meeting, committee, from, to } = given;
  const wrong = fault(given, content, output);
  if (wrong !== undefined) return wrong;
  const place = givenAddress(given.address ?? environment.MINUTEBOOK_ADDRESS);
  if (typeof place === 'string') return place;
  return {
    editions: editions.filter((edition) => given[edition]),
    content,
    output,
    meeting,
    committee,
    from,
    to,
    ...place,
    day: sourceDay(environment) ?? firstDay,
    browser: environment.MINUTEBOOK_CHROMIUM,
    debug: given.debug ?? false,
  };
}

/** Reads the command line of the export. What is wrong with it is said in one line. */
export function parseExportOptions(
  args: readonly string[],
  environment: Environment = {},
): CommandLine<ExportOptions> {
  return readCommandLine(args, table, (given) => exportOptions(given, environment));
}
