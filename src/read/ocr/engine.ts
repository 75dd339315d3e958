import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type RecognisedPage, recognisedPageSchema } from './recognised-page.ts';

/** What is asked of the engine's script, and by which it tells an answer from another. */
interface Packet {
  readonly workerId: string;
  readonly jobId: string;
  readonly action: string;
  readonly payload: object;
}

/** The part of tesseract.js that works in its thread; it asks an adapter for all that lies outside. */
interface WorkerScript {
  readonly dispatchHandlers: (packet: Packet, answer: (said: unknown) => void) => void;
  readonly setAdapter: (adapter: object) => void;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

const scriptSchema = z.object({
  dispatchHandlers: z.custom<WorkerScript['dispatchHandlers']>(isFunction),
  setAdapter: z.custom<WorkerScript['setAdapter']>(isFunction),
});

const answerSchema = z.object({ status: z.string(), data: z.unknown() });

/** What the engine gives for a page; nothing where it saw no text. */
const outputSchema = z.object({ blocks: recognisedPageSchema.shape.blocks.nullable() });

/** 3: the page is taken apart into columns and blocks. The engine's own default takes it for one block. */
const wholePage = '3';
/** The engine that reads lines by a neural network; the data hold no other. */
const lines = 1;

/** Where the packages lie from here. Throws when they are not installed. */
const packages = createRequire(import.meta.url);

/**
 * Loads the part of tesseract.js that works in a thread into this one: a thread of its own would have all the
 * rights that this process has given up, for Node's permissions do not bind threads.
 */
function workerScript(): WorkerScript {
  const script = scriptSchema.parse(packages('tesseract.js/src/worker-script/index.js'));
  script.setAdapter({
    getCore: packages('tesseract.js/src/worker-script/node/getCore.js'),
    gunzip: gunzipSync,
    readCache: async (path: string) => readFileSync(path),
    fetch: () => Promise.reject(new Error('The data of a language are read from the disk only.')),
  });
  return script;
}

type Job = (action: string, payload: object) => Promise<unknown>;

/** Asks the script for one thing after another. A refusal rejects with its reason. */
function jobs(script: WorkerScript): Job {
  let count = 0;
  return (action, payload) =>
    new Promise((resolve, reject) => {
      count += 1;
      const packet = { workerId: 'page', jobId: `${count}`, action, payload };
      script.dispatchHandlers(packet, (said) => {
        const { status, data } = answerSchema.parse(said);
        if (status === 'resolve') resolve(data);
        if (status === 'reject') reject(new Error(String(data)));
      });
    });
}

/** Recognises the text in the bytes of a PNG or JPEG. `dotsPerInch` tells how large its letters are. Throws for a damaged picture. */
export type Recognise = (bytes: Uint8Array, dotsPerInch: number) => Promise<RecognisedPage>;

/**
 * Starts tesseract in this thread, for English, without network and without a file written. Throws when its
 * packages are not installed.
 */
export async function startEngine(): Promise<Recognise> {
  const job = jobs(workerScript());
  const data = dirname(packages.resolve('@tesseract.js-data/eng/package.json'));
  await job('load', { options: { lstmOnly: true, logging: false } });
  await job('loadLanguage', {
    langs: ['eng'],
    options: { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true, lstmOnly: true },
  });
  await job('initialize', { langs: ['eng'], oem: lines, config: {} });
  return async (bytes, dotsPerInch) => {
    const params = { tessedit_pageseg_mode: wholePage, user_defined_dpi: `${dotsPerInch}` };
    await job('setParameters', { params });
    const output = await job('recognize', {
      image: bytes,
      options: {},
      output: { text: false, blocks: true },
    });
    return { blocks: outputSchema.parse(output).blocks ?? [] };
  };
}
