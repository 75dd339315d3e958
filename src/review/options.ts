import type { outcomes } from '../archive/review.ts';
import { buildOptions } from '../build/options.ts';
import {
  type CommandLine,
  type Environment,
  type GivenOptions,
  readCommandLine,
} from '../safety/command-line.ts';

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

const table = {
  sources: { type: 'string' },
  content: { type: 'string' },
  output: { type: 'string' },
  accept: { type: 'string', multiple: true },
  publish: { type: 'string', multiple: true },
  by: { type: 'string' },
  why: { type: 'string' },
  all: { type: 'boolean' },
} as const;

type Given = GivenOptions<typeof table>;

/** What is to be settled; a sentence when that is not said whole. */
function settlementOf({
  accept = [],
  publish = [],
  by = '',
  why = '',
}: Given): Settlement | string | undefined {
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

function reviewOptions(given: Given, environment: Environment): ReviewOptions | string {
  const build = buildOptions(given, environment);
  if (typeof build === 'string') return build;
  const settlement = settlementOf(given);
  if (typeof settlement === 'string') return settlement;
  const { sources = '', content } = build;
  return { sources, content, all: given.all ?? false, settlement };
}

/** Reads the command line of the review. Folders are those that a build with the same options uses. */
export function parseReviewOptions(
  args: readonly string[],
  environment: Environment = {},
): CommandLine<ReviewOptions> {
  return readCommandLine(args, table, (given) => reviewOptions(given, environment));
}
