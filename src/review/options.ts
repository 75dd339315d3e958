import { parseArgs } from 'node:util';
import type { outcomes } from '../archive/review.ts';
import { parseOptions } from '../build/options.ts';
import { type Environment, optionsFault } from '../safety/command-line.ts';

/** What a person has decided of some holds. */
export interface Settlement {
  readonly outcome: (typeof outcomes)[number];
  readonly holds: readonly string[];
  readonly by: string;
  readonly why: string;
}

export interface ReviewOptions {
  /** The folder of documents, where the words of a hold are looked up. */
  readonly sources: string;
  readonly content: string;
  /** Settled holds are listed too. */
  readonly all: boolean;
  /** What is to be settled; without it the holds are listed. */
  readonly settlement: Settlement | undefined;
}

export type ParsedReview =
  | { readonly type: 'options'; readonly options: ReviewOptions }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly message: string };

/** What `npm run review -- --help` prints. */
export const reviewUsage = `npm run review -- [--sources DIR] [--content DIR] [--output DIR] [--all]
npm run review -- --accept ID [--accept ID …] --by NAME --why TEXT
npm run review -- --publish ID [--publish ID …] --by NAME --why TEXT

Lists what was held back of the documents and waits for a person, with its words, or settles it.

  --accept ID    it stays held back
  --publish ID   it was held back by mistake: the next build publishes it
  --by NAME      who decides; the site shows name, day and reason in the report on the document
  --why TEXT     the reason; do not repeat here what must not be read
  --all          list what is settled, too
  --sources, --content, --output   as for npm run build

Decisions are kept in review.yaml beside the collections. One that is of a document that was changed counts no more.
Ends with 0 when all is done, 1 when it failed, 64 when it was called wrongly.`;

function values(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      sources: { type: 'string' },
      content: { type: 'string' },
      output: { type: 'string' },
      accept: { type: 'string', multiple: true },
      publish: { type: 'string', multiple: true },
      by: { type: 'string' },
      why: { type: 'string' },
      all: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

type Values = ReturnType<typeof values>;

/** What is to be settled; a sentence when that is not said whole. */
function settlementOf({
  accept = [],
  publish = [],
  by = '',
  why = '',
}: Values): Settlement | string | undefined {
  const holds = [...accept, ...publish];
  if (holds.length === 0) {
    return by === '' && why === '' ? undefined : '--by and --why go with --accept ID or --publish ID.';
  }
  if (accept.length > 0 && publish.length > 0)
    return 'Settle either with --accept or with --publish at a time: each needs its own reason.';
  if (by.trim() === '') return 'Who decides? Add --by "Name".';
  if (why.trim() === '') return 'Why? Add --why "Reason", so that whoever comes after you can tell.';
  const outcome = accept.length > 0 ? 'held back' : 'published';
  return { outcome, holds: [...new Set(holds)], by: by.trim(), why: why.trim() };
}

/** Reads the command line of the review. Folders are those that a build with the same options uses. */
export function parseReviewOptions(args: readonly string[], environment: Environment = {}): ParsedReview {
  let given: Values;
  try {
    given = values(args);
  } catch (error) {
    return { type: 'wrong', message: optionsFault(error) };
  }
  if (given.help) return { type: 'help' };
  const folders = (['sources', 'content', 'output'] as const).flatMap((name) => {
    const folder = given[name];
    return folder === undefined ? [] : [`--${name}`, folder];
  });
  const build = parseOptions(folders, environment);
  if (build.type !== 'options')
    return { type: 'wrong', message: build.type === 'wrong' ? build.message : '' };
  const settlement = settlementOf(given);
  if (typeof settlement === 'string') return { type: 'wrong', message: settlement };
  const { sources = '', content } = build.options;
  return { type: 'options', options: { sources, content, all: given.all ?? false, settlement } };
}
