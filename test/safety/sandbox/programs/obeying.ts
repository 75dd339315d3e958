import { writeSync } from 'node:fs';
import { answerDocuments } from '../../../../src/safety/sandbox/answer-documents.ts';
import type { Frame } from '../../../../src/safety/sandbox/frames.ts';
import { pipeNumber } from '../../../../src/safety/sandbox/messages.ts';

/*
 * A reader that does what its document says: "double abc" gives "abcabc", the others harm it. It stands for a
 * reader that a document got the better of.
 */

type Deed = (rest: string, tellPages: (pages: number) => void) => Frame | Promise<Frame>;

function answer(value: unknown, ...parts: readonly Uint8Array[]): Frame {
  return { value, parts };
}

function head(json: number, parts: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(json, 0);
  bytes.writeUInt32LE(parts, 4);
  return bytes;
}

const kept: unknown[] = [];

const deeds: Readonly<Record<string, Deed>> = {
  double: (rest) => answer(rest + rest),
  process: () => answer(process.pid),
  environment: () => answer(Object.keys(process.env)),
  bytes: (rest) => answer(null, Buffer.from(rest), new Uint8Array(), Buffer.from('end')),
  pause: async (rest) => {
    await new Promise((resolve) => setTimeout(resolve, Number(rest)));
    return answer(rest);
  },
  pages: async (rest, tellPages) => {
    tellPages(Number(rest));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return answer(`${rest} pages`);
  },
  loop: () => {
    for (;;) kept.length = 0;
  },
  wait: () => new Promise(() => setInterval(() => undefined, 1000)),
  'fill heap': () => {
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  },
  'fill memory': async () => {
    for (;;) {
      kept.push(Buffer.alloc(20_000_000, 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  },
  swell: () => answer(kept.push(Buffer.alloc(60_000_000, 1))),
  exit: () => process.exit(3),
  'exit well': () => process.exit(0),
  throw: () => {
    throw new Error('the widget is bent\u001b[31m');
  },
  reject: () => Promise.reject(new Error('the sprocket is bent')),
  'throw later': () => {
    setTimeout(() => {
      throw new Error('left behind');
    }, 100);
    return answer('done');
  },
  recurse: () => {
    const call = (): number => 1 + call();
    return answer(call());
  },
  'not JSON': () => {
    writeSync(pipeNumber, Buffer.concat([head(5, 0), Buffer.from('{{{{{')]));
    return new Promise(() => undefined);
  },
  'wrong shape': () => {
    const json = Buffer.from(JSON.stringify({ value: { type: 'answers', value: 1 }, sizes: [] }));
    writeSync(pipeNumber, Buffer.concat([head(json.length, 0), json]));
    return new Promise(() => undefined);
  },
  'wrong sizes': () => {
    const json = Buffer.from(
      JSON.stringify({ value: { type: 'answer', value: 1, megabytes: 1 }, sizes: [-1, 1e9] }),
    );
    writeSync(pipeNumber, Buffer.concat([head(json.length, 2), json, Buffer.from('ab')]));
    return new Promise(() => undefined);
  },
  'huge answer': () => {
    writeSync(pipeNumber, head(10, 0xffffffff));
    return new Promise(() => undefined);
  },
  'answer twice': () => {
    const json = Buffer.from(
      JSON.stringify({ value: { type: 'answer', value: 'early', megabytes: 1 }, sizes: [] }),
    );
    writeSync(pipeNumber, Buffer.concat([head(json.length, 0), json]));
    return answer('late');
  },
};

answerDocuments(async (bytes, _path, tellPages) => {
  const order = new TextDecoder().decode(bytes);
  const names = Object.keys(deeds).filter((deed) => order === deed || order.startsWith(`${deed} `));
  const name = names.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const deed = deeds[name];
  if (!deed) throw new Error(`nothing to do for ${order}`);
  return await deed(order.slice(name.length + 1), tellPages);
});
