import { Worker } from 'node:worker_threads';
import type { Outcome } from '../document/finding.ts';
import { type MadeIndex, noIndex, type PageFile } from './index-files.ts';
import type { IndexAnswer, Told } from './index-talk.ts';

/** Makes indexes beside this thread, one after another in the order in which they were begun. */
export interface IndexMaker {
  readonly begin: (index: string, hasDays: boolean) => void;
  readonly add: (index: string, page: PageFile) => void;
  /** Says that an index has all its pages. */
  readonly end: (index: string) => void;
  /** Gives an index that was ended, when it is made. */
  readonly made: (index: string) => Promise<Outcome<MadeIndex>>;
  /** Gives the engine with an index of no pages that is named by `sign` and names the `parts`. */
  readonly engine: (sign: string, parts: readonly string[]) => Promise<Outcome<MadeIndex>>;
  /** Ends what runs beside this thread, and waits until it has. */
  readonly close: () => Promise<void>;
}

/** What was asked for, and what was answered, whichever comes first. */
function answers() {
  const all = new Map<string, PromiseWithResolvers<Outcome<MadeIndex>>>();
  let ended: string | undefined;
  const of = (index: string) => {
    const answer = all.get(index) ?? Promise.withResolvers<Outcome<MadeIndex>>();
    all.set(index, answer);
    if (ended !== undefined) answer.resolve(noIndex(ended));
    return answer;
  };
  return {
    to: (index: string) => of(index).promise,
    hear: ({ index, outcome }: IndexAnswer) => of(index).resolve(outcome),
    /** Nothing more will be answered: whatever is asked for, now or later, is not made for this reason. */
    end: (reason: string) => {
      ended ??= reason;
      for (const { resolve } of all.values()) resolve(noIndex(reason));
    },
  };
}

/** Starts the worker; it answers all that it is asked, if only that it was broken off. */
export function indexMaker(): IndexMaker {
  const heard = answers();
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.on('message', heard.hear);
  worker.on('error', (reason) => heard.end(String(reason)));
  worker.on('exit', () => heard.end('its worker has ended'));
  const tell = (told: Told) => worker.postMessage(told);
  return {
    begin: (index, hasDays) => tell({ tell: 'begin', index, hasDays }),
    add: (index, page) => tell({ tell: 'page', index, page }),
    end: (index) => tell({ tell: 'end', index }),
    made: heard.to,
    engine: (sign, parts) => {
      tell({ tell: 'engine', index: '', sign, parts });
      return heard.to('');
    },
    close: async () => {
      tell({ tell: 'close' });
      await ended;
    },
  };
}
