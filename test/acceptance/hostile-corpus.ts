import { builtPages } from '../end-to-end/site-files.ts';
import { browserFaults } from '../hostile/browser-faults.ts';
import { buildCorpus, type CorpusMemory, canLeaveNetwork, corpusRoom } from '../hostile/built-corpus.ts';
import { wholeCorpus } from '../hostile/corpus.ts';
import { endingFaults } from '../hostile/ending-faults.ts';
import { inertFaults } from '../hostile/inert-faults.ts';
import { treeRecord } from '../hostile/tree-record.ts';
import type { AcceptanceRow } from './acceptance.ts';

function none(bar: string, faults: readonly string[], ofWhat: string): AcceptanceRow {
  const first = faults[0] === undefined ? '' : `, first: ${faults[0].slice(0, 200)}`;
  return {
    bar: `hostile files: ${bar}`,
    wanted: '0',
    measured: `${faults.length} of ${ofWhat}${first}`,
    met: faults.length === 0,
  };
}

function below(bar: string, measured: number, most: number, unit: string): AcceptanceRow {
  return {
    bar: `hostile files: ${bar}`,
    wanted: `≤ ${most} ${unit}`,
    measured: `${measured.toFixed(1)} ${unit}`,
    met: measured <= most,
  };
}

/**
 * What the largest process of the build held: of the build itself, of the readers, each of which reads one document, and
 * of the programs that they start. What all held at one moment is of several documents, so it is told beside it.
 */
function memoryRow({ largest, together }: CorpusMemory): AcceptanceRow {
  const each = Object.entries(largest).map(([program, megabytes]) => `${program} ${megabytes.toFixed(0)}`);
  const bar = `memory of the largest process (${each.join(', ')}; all at one moment ${together.toFixed(0)})`;
  // Where the system tells nothing, infinitely much was held.
  return below(bar, each.length === 0 ? Infinity : Math.max(...Object.values(largest)), 1000, 'MB');
}

/** Names of files of which two records differ. */
function touched(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}

/** The whole corpus of hostile files, built in an empty network, with every page of its site opened in a browser. */
export async function hostileCorpus(): Promise<readonly AcceptanceRow[]> {
  const files = wholeCorpus();
  const room = corpusRoom(files);
  try {
    const before = [room.sources, room.sentinel].map(treeRecord);
    const isAlone = canLeaveNetwork();
    const told = buildCorpus(room, isAlone);
    const after = [room.sources, room.sentinel].map(treeRecord);
    const pages = builtPages(room.site);
    const strange = before.flatMap((record, at) => touched(record, after[at] ?? new Map()));
    const inert = pages.flatMap(({ address, html }) =>
      inertFaults(html).map((fault) => `${address}: ${fault}`),
    );
    const opened = await browserFaults(
      room.site,
      pages.map(({ address }) => address),
    );
    const longest = told.times.toSorted((one, other) => other.seconds - one.seconds)[0];
    return [
      none('that ended otherwise than the manifest says', endingFaults(files, told), `${files.length} files`),
      none(
        'touched among the documents and beside them',
        strange,
        `${before.reduce((sum, { size }) => sum + size, 0)} files`,
      ),
      {
        bar: 'hostile files: connections tried in an empty network',
        wanted: '0',
        measured: isAlone ? String(told.connections) : 'not measured: this system makes no empty network',
        met: isAlone && told.connections === 0,
      },
      below(`longest reading (${longest?.path ?? 'none'})`, longest?.seconds ?? 0, 10, 's'),
      memoryRow(told.memory),
      none('pages with what could run', inert, `${pages.length} pages`),
      none('pages that ran, asked or called anything in Chromium', opened, `${pages.length} pages`),
    ];
  } finally {
    room.remove();
  }
}
