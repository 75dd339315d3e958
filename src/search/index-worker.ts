import { Readable } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import { close } from 'pagefind';
import type { Outcome } from '../document/finding.ts';
import { type MadeIndex, noIndex, type PageFile } from './index-files.ts';
import { madeEngine, madeIndex, withDay } from './index-pages.ts';
import type { IndexAnswer, Told } from './index-talk.ts';

/*
 * Run as a worker: prepares pages for Pagefind, which is a process of its own, while the pages that come after them are
 * rendered.
 */

const port = parentPort;
if (!port) throw new Error('This program is a worker of src/search/index-maker.ts.');

/** The pages of the indexes that were begun, as they come. */
const coming = new Map<string, Readable>();
let latest: Promise<void> = Promise.resolve();

/** Makes one index when those that were begun before are made. */
function inTurn(index: string, make: () => Promise<Outcome<MadeIndex>>): void {
  latest = latest.then(async () => {
    const outcome = await make().catch((reason: unknown) => noIndex(String(reason)));
    const answer: IndexAnswer = { index, outcome };
    port?.postMessage(answer);
  });
}

function pagesOf(index: string): Readable {
  const pages: Readable = coming.get(index) ?? new Readable({ objectMode: true, read: () => undefined });
  coming.set(index, pages);
  return pages;
}

function hear(told: Told): void {
  if (told.tell === 'begin') {
    const pages: AsyncIterable<PageFile> = pagesOf(told.index);
    inTurn(told.index, () => madeIndex(pages, told.hasDays ? withDay : undefined));
  } else if (told.tell === 'page') pagesOf(told.index).push(told.page);
  else if (told.tell === 'end') pagesOf(told.index).push(null);
  else if (told.tell === 'engine') inTurn(told.index, () => madeEngine(told.sign, told.parts));
  else {
    // Pagefind runs as a process of its own, which would keep ours alive.
    void close().finally(() => port?.close());
  }
}

port.on('message', hear);
