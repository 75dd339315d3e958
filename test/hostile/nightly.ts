import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confinedReaders, type DocumentReaders } from '../../src/convert/source/document-readers.ts';
import { readSource } from '../../src/convert/source/read-source.ts';
import { documentsIn, isArchive } from '../../src/convert/source/source-archive.ts';
import { unpackLimits } from '../../src/safety/unpack/limits.ts';
import { wholeCorpus } from './corpus.ts';
import { lotsOf, mutated } from './mutations.ts';

/** A file that mutated copies are made of. */
interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the reading of one mutated copy ended. */
interface MutantEnd {
  readonly number: number;
  readonly name: string;
  /** Its format by its folder, and "read" or the rule of the first error. */
  readonly outcome: string;
  readonly seconds: number;
  /** Why it is a fault of ours; nothing when it ended well. */
  readonly fault?: string;
}

export interface NightlyOptions {
  readonly seed: number;
  readonly count: number;
  /** The number of the first copy: with `count` 1 a failing case is made again. */
  readonly from: number;
  /** Where failing copies are kept. */
  readonly keep: string;
}

/** Copies of larger files take long and show nothing that those of small ones do not. */
const largestOriginal = 200_000;

/** The files of the corpus that are small enough, and do not need another program; of strange names a few will do. */
export function originals(): readonly Original[] {
  return wholeCorpus().flatMap(({ name, content, slow }) => {
    if (slow && name.startsWith('payload-names/')) return [];
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return [];
    const bytes = Buffer.from(content);
    return bytes.length > 0 && bytes.length <= largestOriginal && !/\.(?:odt|rtf|doc)$/.test(name)
      ? [{ name, bytes }]
      : [];
  });
}

/** The copy of a number: the same for the same seed, whichever other copies are made. */
export function mutant(files: readonly Original[], seed: number, number: number): Original {
  const lots = lotsOf(seed * 1_000_003 + number);
  const [own, other] = [files[lots.below(files.length)], files[lots.below(files.length)]];
  if (!own || !other) throw new Error('There are no files to change.');
  return { name: own.name, bytes: mutated(own.bytes, lots, other.bytes) };
}

/** Faults of the reader itself: whatever a file holds, it must not bring the reader down or say what makes no sense. */
const ourFaults: ReadonlySet<string> = new Set(['reading-crashed']);

const identity = {
  id: 'm',
  file: 'm',
  given: 'm',
  path: 'm',
  bytes: 0,
  sha256: '',
  reviewKey: 'm',
  mediaType: '',
  archive: undefined,
};

async function outcomeOf({ name, bytes }: Original, readers: DocumentReaders): Promise<string> {
  if (isArchive({ path: name, bytes })) {
    const found = [...documentsIn({ path: name, bytes }, unpackLimits)];
    return found.some(({ type }) => type === 'document')
      ? 'read'
      : (found.flatMap((each) => (each.type === 'left out' ? each.finding.rule : []))[0] ?? 'nothing');
  }
  const { value, findings } = await readers.read(bytes, name);
  if (!value) return findings.find(({ severity }) => severity === 'error')?.rule ?? 'no reason';
  // What makes sense of a reading runs in the build itself, so it must not break down either.
  readSource(identity, value);
  return 'read';
}

async function endOf(copy: Original, number: number, readers: DocumentReaders): Promise<MutantEnd> {
  const begun = performance.now();
  const kind = copy.name.split('/')[0] ?? '';
  try {
    const outcome = await outcomeOf(copy, readers);
    const seconds = (performance.now() - begun) / 1000;
    const isFault = ourFaults.has(outcome) || outcome === 'no reason';
    return {
      number,
      name: copy.name,
      outcome: `${kind}\t${outcome}`,
      seconds,
      ...(isFault ? { fault: outcome } : {}),
    };
  } catch (error) {
    const seconds = (performance.now() - begun) / 1000;
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, name: copy.name, outcome: `${kind}\tbroke the build`, seconds, fault };
  }
}

function table(ends: readonly MutantEnd[]): string {
  const rows = [...Map.groupBy(ends, ({ outcome }) => outcome)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const lines = rows.map(([outcome, all]) => {
    const longest = Math.max(...all.map(({ seconds }) => seconds));
    return `| ${outcome.replace('\t', ' | ')} | ${all.length} | ${longest.toFixed(1)} |`;
  });
  return ['| files | ended | copies | longest, s |', '|---|---|---:|---:|', ...lines].join('\n');
}

/** What came out of a night: a table, and the faults with how each is made again. */
export interface Night {
  readonly table: string;
  readonly faults: readonly string[];
}

/**
 * Makes changed copies of the corpus by a seed and reads each as the build does, in processes without rights. Copies
 * that bring a reader down, hang, or break what makes sense of them are kept.
 */
export async function nightly(
  { seed, count, from, keep }: NightlyOptions,
  progress: (done: number) => void,
): Promise<Night> {
  const files = originals();
  const readers = confinedReaders();
  const ends: MutantEnd[] = [];
  const faults: string[] = [];
  let next = from;
  const work = async () => {
    for (let number = next++; number < from + count; number = next++) {
      const copy = mutant(files, seed, number);
      const end = await endOf(copy, number, readers);
      ends.push(end);
      if (end.fault !== undefined) {
        const place = join(keep, `${seed}-${number}-${copy.name.replace(/[^\w.-]+/g, '-').slice(-60)}`);
        mkdirSync(keep, { recursive: true });
        writeFileSync(place, copy.bytes);
        faults.push(
          `${copy.name}: ${end.fault}\n  kept as ${place}; again: npm run nightly -- --seed ${seed} --from ${number} --count 1`,
        );
      }
      progress(ends.length);
    }
  };
  await Promise.all(Array.from({ length: readers.atOnce }, work));
  readers.close();
  return { table: table(ends), faults };
}
