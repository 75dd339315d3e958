import { writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandLine, readCommandLine } from '../../src/safety/command-line.ts';
import { measureCosts } from './costs.ts';
import { type MadeDocument, makeDocument, missingPrograms } from './make-documents.ts';
import { measure } from './measures.ts';
import { comparable, missedReport } from './missed.ts';
import { type ReaderName, readDocument } from './read-document.ts';
import { type Recipe, recipes } from './recipes.ts';
import { type Bar, bars, barTable, costBars, costTable, type Result, resultTable } from './report.ts';
import { truthBlocks } from './truth.ts';

/** What the benchmark is asked to do. */
export interface Wishes {
  /** Beginning of the names of the documents to measure: "A-untagged", "A". */
  readonly only: string | undefined;
  /** Name of the document of which everything that was missed is listed. */
  readonly show: string | undefined;
  readonly reader: ReaderName;
  /** Folder for the documents, which lie ready there for the next run. */
  readonly room: string;
}

/** What `npm run bench:formats -- --help` prints. */
export const usage = `npm run bench:formats -- [--only A-untagged] [--show A-untagged] [--reader pdftotext] [--room FOLDER]

Makes documents whose truth is known, reads them, and tells how much of them was read right.

  --only NAME      only the documents whose names begin so
  --show NAME      only this one, with everything that was missed
  --reader NAME    pdftotext in the place of our own readers
  --room FOLDER    where the documents lie ready for the next run`;

const text = { type: 'string' } as const;
const table = {
  only: text,
  show: text,
  reader: { ...text, default: 'minutebook' },
  room: { ...text, default: join(tmpdir(), 'minutebook-formats') },
} as const;

/** Reads the command line of the benchmark. What is wrong with it is said in one line. */
export function wishes(args: readonly string[]): CommandLine<Wishes> {
  return readCommandLine(args, table, ({ only, show, reader, room }) =>
    reader === 'minutebook' || reader === 'pdftotext'
      ? { only: only ?? show, show, reader, room }
      : `--reader “${reader}” is neither minutebook nor pdftotext.`,
  );
}

interface Measured {
  readonly documents: readonly MadeDocument[];
  readonly results: readonly Result[];
  /** Documents that could not be made or read, each with the reason. */
  readonly notMeasured: readonly string[];
}

type Attempt = { readonly document: MadeDocument; readonly result: Result } | { readonly reason: string };

async function attempt(recipe: Recipe, { room, reader, show }: Wishes): Promise<Attempt> {
  const { name } = recipe.truth;
  const missing = missingPrograms(recipe);
  if (missing.length > 0) {
    return {
      reason: `${name} needs ${missing.map(({ name: program, install }) => `${program}, which is not there: install ${install}`).join('; ')}.`,
    };
  }
  try {
    const document = await makeDocument(room, recipe);
    const { blocks, sheets } = await readDocument(document.path, reader);
    const measures = measure(recipe.truth, blocks);
    if (show === name) {
      writeFileSync(join(room, `${name}.truth.txt`), comparable(truthBlocks(recipe.truth)));
      writeFileSync(join(room, `${name}.read.txt`), comparable(blocks));
      process.stdout.write(
        `${missedReport(recipe.truth, blocks, measures)}\n\nLine for line: diff ${room}/${name}.{truth,read}.txt\n\n`,
      );
    }
    return { document, result: { truth: recipe.truth, sheets, measures } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { reason: `${name}: ${(show === name ? error.stack : undefined) ?? error.message}` };
  }
}

async function measured(asked: Wishes): Promise<Measured> {
  const attempts: Attempt[] = [];
  const readable = recipes().filter(
    ({ making }) => asked.reader === 'minutebook' || making !== 'writer-word',
  );
  for (const recipe of readable.filter(({ truth }) => truth.name.startsWith(asked.only ?? ''))) {
    attempts.push(await attempt(recipe, asked));
  }
  const done = attempts.flatMap((each) => ('result' in each ? [each] : []));
  return {
    documents: done.map(({ document }) => document),
    results: done.map(({ result }) => result),
    notMeasured: attempts.flatMap((each) => ('reason' in each ? [each.reason] : [])),
  };
}

/** Speed and memory are measured when everything was: a part of the documents would tell another speed. */
async function costs({ documents, results }: Measured, { room }: Wishes): Promise<readonly Bar[]> {
  const [recipe] = recipes();
  if (!recipe) return [];
  const [load = 0] = loadavg();
  if (load > 1)
    process.stderr.write(
      `The machine is at work (load ${load.toFixed(1)}); seconds on the clock say little.\n`,
    );
  try {
    const found = await measureCosts(room, documents, recipe, results[0]?.sheets ?? 0);
    process.stdout.write(`\n${costTable(found)}\n`);
    return costBars(found);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`NOT MEASURED: speed and memory: ${error.message}\n`);
    return [{ name: 'speed and memory', wanted: 'measured', measured: 'not measured', isMet: false }];
  }
}

/**
 * Makes the documents, reads and measures them, prints the tables to standard output and what could not be measured
 * to standard error. Gives the exit code: 1 when a bar is missed or something could not be measured.
 */
export async function runBenchmark(asked: Wishes): Promise<number> {
  const found = await measured(asked);
  for (const reason of found.notMeasured) process.stderr.write(`NOT MEASURED: ${reason}\n`);
  if (found.results.length === 0) {
    process.stderr.write(`No document was measured.\n\n${usage}\n`);
    return 1;
  }
  process.stdout.write(`${resultTable(found.results)}\n`);
  const isWhole = asked.only === undefined && asked.reader === 'minutebook' && found.notMeasured.length === 0;
  const met = [...bars(found.results), ...(isWhole ? await costs(found, asked) : [])];
  process.stdout.write(`\n${barTable(met)}\n`);
  return found.notMeasured.length === 0 && met.every(({ isMet }) => isMet) ? 0 : 1;
}
