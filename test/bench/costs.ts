import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { confinedReaders } from '../../src/convert/source/document-readers.ts';
import { frugalHeap } from '../../src/safety/frugal-heap.ts';
import { type MadeDocument, makeDocument } from './make-documents.ts';
import type { Recipe } from './recipes.ts';
import { writerDocument } from './writer-document.ts';
import { styledPaper } from './writer-styles.ts';

const run = promisify(execFile);

const costSchema = z.object({ pages: z.number(), processorSeconds: z.number(), megabytes: z.number() });

/** What reading some files cost one process: seconds of a processor and its peak of memory. */
type Cost = z.infer<typeof costSchema>;

/** What reading costs: several packs one after the other, the same by the pool of the conversion, and one long pack. */
export interface Costs {
  readonly packs: Cost;
  /** Seconds on the clock for the packs, the start of the process included. */
  readonly oneProcess: number;
  readonly pool: number;
  /** Seconds of a processor that each reader of the pool took; empty where the system does not tell. */
  readonly readers: readonly number[];
  /** How many documents the pool reads at once. */
  readonly atOnce: number;
  readonly long: Cost;
}

const longPages = 600;

/** A pack of at least 600 pages: the papers of one again and again, tagged as LibreOffice tags them. */
function longRecipe({ truth }: Recipe, pages: number): Recipe {
  const times = Math.ceil(longPages / Math.max(1, pages));
  const parts = Array.from({ length: times }, () => truth.parts).flat();
  const sources = [writerDocument(parts, styledPaper)];
  return {
    truth: { ...truth, name: `long-${longPages}`, tagged: true, parts },
    making: 'writer-pdf',
    sources,
  };
}

/** In a process that keeps house like a reader of the conversion. */
async function cost(paths: readonly string[]): Promise<Cost> {
  const script = join(import.meta.dirname, 'read-process.ts');
  const { stdout } = await run(process.execPath, [...frugalHeap, script, ...paths]);
  return costSchema.parse(JSON.parse(stdout));
}

async function clocked<Value>(work: Promise<Value>): Promise<readonly [Value, number]> {
  const started = performance.now();
  const value = await work;
  return [value, (performance.now() - started) / 1000];
}

/** Seconds of a processor that each child of this process has taken so far, as Linux tells; by the child's number. */
function childrenAtWork(): readonly (readonly [string, number])[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((number) => {
    const line = readStat(number);
    const [, parent, ...rest] = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const [user, system] = [Number(rest[9]), Number(rest[10])];
    return parent === String(process.pid) ? [[number, (user + system) / ticks] as const] : [];
  });
}

/** Linux counts processor time in hundredths of a second. */
const ticks = 100;

/** A process may have ended since it was listed. */
function readStat(number: string): string {
  try {
    return readFileSync(`/proc/${number}/stat`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}

interface PoolCost {
  readonly atOnce: number;
  readonly readers: readonly number[];
}

/** Reads all files by child processes without rights, as the conversion does. Throws what a finding says. */
async function readByPool(paths: readonly string[]): Promise<PoolCost> {
  const readers = confinedReaders();
  const atWork = new Map<string, number>();
  const watch = () => {
    for (const [number, seconds] of childrenAtWork()) atWork.set(number, seconds);
  };
  const watching = process.platform === 'linux' ? setInterval(watch, 200) : undefined;
  try {
    const outcomes = await Promise.all(paths.map(async (path) => readers.read(await readFile(path), path)));
    const unread = outcomes.filter(({ value }) => value === undefined).flatMap(({ findings }) => findings);
    if (unread[0]) throw new Error(unread[0].message);
    return { atOnce: readers.atOnce, readers: [...atWork.values()] };
  } finally {
    clearInterval(watching);
    readers.close();
  }
}

/**
 * Measures speed over PDFs that lie ready, each read twice, and memory over a long one made from a recipe whose
 * document has so many pages. Throws when one of them cannot be read.
 */
export async function measureCosts(
  room: string,
  documents: readonly MadeDocument[],
  recipe: Recipe,
  pages: number,
): Promise<Costs> {
  const paths = documents.map(({ path }) => path).filter((path) => path.endsWith('.pdf'));
  const twice = [...paths, ...paths];
  const { path } = await makeDocument(room, longRecipe(recipe, pages));
  const [packs, oneProcess] = await clocked(cost(twice));
  const [{ atOnce, readers }, pool] = await clocked(readByPool(twice));
  return { packs, oneProcess, pool, atOnce, readers, long: await cost([path]) };
}
