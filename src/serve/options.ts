import { resolve } from 'node:path';
import {
  type CommandLine,
  collectionsBeside,
  emptyFolder,
  readCommandLine,
  wholeNumber,
} from '../safety/command-line.ts';

export interface ServeOptions {
  /** Folder of the site. */
  readonly output: string;
  /** Folder of the collections that the site was built from. */
  readonly content: string;
  /** The port to begin with; when it is taken, the next ones are tried. */
  readonly port: number;
  /** Path below which the site is shown: begins and ends with a slash. */
  readonly base: string;
}

/** What `npm start -- --help` prints. */
export const serveUsage = `npm start -- [--output DIR] [--content DIR] [--port N] [--base /sub/path/]

  --output DIR   the site to show (default: _site)
  --content DIR  the collections whose corrections are shown (default: content; with --output a folder beside it)
  --port N       the port, or the next free one (default: 8080)
  --base PATH    path below which the site was built (default: /)`;

const usualOutput = '_site';

const table = {
  output: { type: 'string', default: usualOutput },
  content: { type: 'string' },
  port: { type: 'string', default: '8080' },
  base: { type: 'string', default: '/' },
} as const;

/** Reads the command line of the server. What is wrong with it is said in one line. */
export function parseServeOptions(args: readonly string[]): CommandLine<ServeOptions> {
  return readCommandLine(args, table, (given) => {
    const empty = emptyFolder(given, ['output', 'content']);
    if (empty !== undefined) return empty;
    const port = wholeNumber(given.port);
    if (port === undefined || port > 65_000)
      return `--port “${given.port}” is no port; write a number up to 65000, such as 8080.`;
    const isUsual = resolve(given.output) === resolve(usualOutput);
    const content = given.content ?? (isUsual ? 'content' : collectionsBeside(given.output));
    return { output: given.output, content, port, base: `/${given.base}/`.replace(/\/+/g, '/') };
  });
}
