import { Socket } from 'node:net';
import type { ReadingWishes } from '../holds/hold.ts';
import { type Frame, frameBytes, frameReader, unlimited } from './frames.ts';
import { type ChildMessage, pipeNumber, type ReadingRequest } from './messages.ts';

/** Reads one document. `tellPages` is called as soon as the number of pages is known: more time is given by it. */
export type ReadDocument = (
  bytes: Uint8Array,
  path: string,
  tellPages: (pages: number) => void,
  wishes: ReadingWishes,
) => Promise<Frame>;

function faultOf(error: unknown): ChildMessage {
  const reason = error instanceof Error ? error.message : String(error);
  return { type: 'fault', reason, isTooDeep: error instanceof RangeError && /call stack/i.test(reason) };
}

/**
 * The life of a child process: answers one document after another with what `read` makes of it, and ends when
 * the pipe does. What `read` throws is told as a fault.
 */
export function answerDocuments(read: ReadDocument): void {
  const pipe = new Socket({ fd: pipeNumber, readable: true, writable: true });
  const send = (message: ChildMessage, parts: Frame['parts'] = []) => {
    for (const piece of frameBytes({ value: message, parts })) pipe.write(piece);
  };
  const answer = async (bytes: Uint8Array, { path, wishes }: ReadingRequest) => {
    try {
      const { value, parts } = await read(bytes, path, (pages) => send({ type: 'pages', pages }), wishes);
      send({ type: 'answer', value, megabytes: process.memoryUsage.rss() / 1e6 }, parts);
    } catch (error) {
      send(faultOf(error));
    }
  };
  const feed = frameReader(unlimited);
  pipe.on('data', (chunk: Uint8Array) => {
    for (const event of feed(chunk)) {
      // Comes from the program itself, one document at a time.
      if (event.type === 'frame')
        void answer(event.frame.parts[0] ?? new Uint8Array(), event.frame.value as ReadingRequest);
    }
  });
  pipe.on('error', () => process.exit());
  pipe.on('end', () => process.exit());
}
