import { join } from 'node:path';
import {
  type CommandLine,
  collectionsBeside,
  type Environment,
  emptyFolder,
  type GivenOptions,
  isDay,
  isInside,
  readCommandLine,
  sourceDay,
} from '../safety/command-line.ts';
import { basePath, givenAddress } from '../site/site-address.ts';

export interface BuildOptions {
  /** Folder of documents to convert; absent when the site is built from the collections alone. */
  readonly sources: string | undefined;
  /** Whether the folder of documents was named, so that it must be there. */
  readonly sourcesNamed: boolean;
  readonly content: string;
  readonly output: string;
  /** Path below which the site will stand: begins and ends with a slash. */
  readonly base: string;
  /** The whole address of the site, if it is known: begins with http, ends with a slash, holds the base path. */
  readonly address: string | undefined;
  /** Recognise the text in scanned pages. */
  readonly ocr: boolean;
  /** The day that counts as today; absent when neither an option nor the environment names one. */
  readonly today: GivenDay | undefined;
  readonly debug: boolean;
}

/** A day that counts as today, and whether it was asked for by the option or only stands in the environment. */
export interface GivenDay {
  readonly date: string;
  readonly isAsked: boolean;
}

/** What `npm run build -- --help` prints. */
export const usage = `npm run build -- [--sources DIR] [--output DIR] [--content DIR] [--base /sub/path/] [--address URL] [--ocr]
                [--today 2026-11-26]

  --sources DIR  folder of documents to publish (default: the sample in content/sources)
  --output DIR   where the site is written (default: _site)
  --content DIR  where the Markdown collections go (default: content; with --sources a folder beside the output)
  --base PATH    path below which the site will be hosted (default: /)
  --address URL  where the site will be found, such as https://papers.example.org/; feeds, the site map and what pages
                 say to search engines need it (default: MINUTEBOOK_ADDRESS in the environment, else unknown)
  --ocr          recognise the text in scanned pages; it is marked as a machine's (needs tesseract.js)
  --today DATE   the day from which next meetings are counted (default: "today" of site.yaml, the day of
                 SOURCE_DATE_EPOCH, the newest day on which something here was published or held)
  --debug        show where in the program a failure happened

Ends with 0 when all is done, 1 when it failed, 2 when it is done but a document could not be read or was
held back, or text was held back that nobody has settled with npm run review, 64 when it was called wrongly.`;

/** Where the site will stand on its host, and the host if it is known. */
interface Place {
  readonly base: string;
  readonly address: string | undefined;
}

/** Reads base and address, of which the address holds the base; what is wrong with them is a sentence. */
function placeOf(base: string | undefined, given: string | undefined): Place | string {
  const path = basePath(base ?? '/');
  if (path === undefined) return `--base “${base}” is no path; write it like /council/papers/.`;
  const place = givenAddress(given);
  if (typeof place === 'string') return place;
  const { address } = place;
  if (address === undefined) return { base: path, address };
  const { pathname } = new URL(address);
  if (base !== undefined && pathname !== path)
    return `--address “${given}” does not lie below --base “${path}”; leave out --base.`;
  return { base: pathname, address };
}

interface Folders {
  readonly sources: string;
  readonly content: string;
  readonly output: string;
}

/** A folder of documents is only ever read, so neither the site nor the collections may be written into it. */
function writtenInto(sources: string, folder: string, option: string): string | undefined {
  if (!isInside(folder, sources)) return undefined;
  return `${option} “${folder}” lies in the folder of documents “${sources}”, which is never written to. Name another folder.`;
}

/** The output is replaced as a whole, so nothing that is to stay may lie in it. */
function replacedWith(output: string, folder: string, option: string): string | undefined {
  if (!isInside(folder, output)) return undefined;
  return `${option} “${folder}” lies in the output folder “${output}”, which each build replaces as a whole. Name another folder.`;
}

/** What is wrong with the places of the folders. Collections may hold the folder of documents that is theirs. */
function conflict({ sources, content, output }: Folders, sourcesNamed: boolean): string | undefined {
  return (
    writtenInto(sources, output, '--output') ??
    (sourcesNamed ? writtenInto(sources, content, '--content') : undefined) ??
    replacedWith(output, content, '--content') ??
    replacedWith(output, sources, '--sources')
  );
}

const table = {
  sources: { type: 'string' },
  content: { type: 'string' },
  output: { type: 'string' },
  base: { type: 'string' },
  address: { type: 'string' },
  ocr: { type: 'boolean' },
  today: { type: 'string' },
  debug: { type: 'boolean' },
} as const;

/** The day that the option names, else that of SOURCE_DATE_EPOCH. */
function givenDay(option: string | undefined, environment: Environment): GivenDay | 'wrong' | undefined {
  if (option !== undefined) {
    return isDay(option) ? { date: option, isAsked: true } : 'wrong';
  }
  const date = sourceDay(environment);
  return date === undefined ? undefined : { date, isAsked: false };
}

/** What a build is asked to do by options as they were given; a sentence when one of them is wrong. */
export function buildOptions(
  given: GivenOptions<typeof table>,
  environment: Environment,
): BuildOptions | string {
  const empty = emptyFolder(given, ['sources', 'content', 'output']);
  if (empty !== undefined) return empty;
  const output = given.output ?? '_site';
  const place = placeOf(given.base, given.address ?? environment.MINUTEBOOK_ADDRESS);
  if (typeof place === 'string') return place;
  const today = givenDay(given.today, environment);
  if (today === 'wrong') return `--today “${given.today}” is no date; write it like 2026-11-26.`;
  const content = given.content ?? (given.sources === undefined ? 'content' : collectionsBeside(output));
  const sources = given.sources ?? join(content, 'sources');
  const clash = conflict({ sources, content, output }, given.sources !== undefined);
  if (clash !== undefined) return clash;
  return {
    sources,
    sourcesNamed: given.sources !== undefined,
    content,
    output,
    ...place,
    ocr: given.ocr ?? false,
    today,
    debug: given.debug ?? false,
  };
}

/** Reads the command line of the build. What is wrong with it is said in one line. */
export function parseOptions(
  args: readonly string[],
  environment: Environment = {},
): CommandLine<BuildOptions> {
  return readCommandLine(args, table, (given) => buildOptions(given, environment));
}
