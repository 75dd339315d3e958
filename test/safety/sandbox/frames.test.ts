import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Frame,
  type FrameEvent,
  frameBytes,
  frameReader,
  unlimited,
} from '../../../src/safety/sandbox/frames.ts';

const frames = fc.array(
  fc.record({
    value: fc.jsonValue({ maxDepth: 3 }),
    parts: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 3 }),
  }),
  { maxLength: 4 },
);

function joined(all: readonly Frame[]): Buffer {
  return Buffer.concat(all.flatMap(frameBytes));
}

/** A chunk of a pipe may end anywhere. */
function chunks(bytes: Buffer, length: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
    bytes.subarray(at * length, (at + 1) * length),
  );
}

function plain(events: readonly FrameEvent[]): unknown {
  return events.map((event) =>
    event.type === 'frame'
      ? { value: event.frame.value, parts: event.frame.parts.map((part) => [...part]) }
      : event.type,
  );
}

function head(json: number, parts: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(json, 0);
  bytes.writeUInt32LE(parts, 4);
  return bytes;
}

/** A frame that says these sizes of the bytes behind it. */
function framed(sizes: string, parts: string, encoding: BufferEncoding = 'utf8'): Buffer {
  const json = Buffer.from(`{"value":1,"sizes":${sizes}}`, encoding);
  return Buffer.concat([head(json.length, parts.length), json, Buffer.from(parts)]);
}

function told(bytes: Buffer): unknown {
  return plain(frameReader({ json: 1000, parts: 1000 })(bytes));
}

describe('frames', () => {
  test('come out as they went in, wherever the pipe parts them', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 60 }), (all, length) => {
        const feed = frameReader({ json: 1e6, parts: 1e6 });
        const events = chunks(joined(all), length).flatMap((chunk) => feed(chunk));
        const sent = all.map(({ value, parts }) => ({
          value: JSON.parse(JSON.stringify(value)),
          parts: parts.map((part) => [...part]),
        }));
        expect(plain(events)).toEqual(sent);
      }),
    );
  });

  test('nothing but frames, "too large" and "nonsense" comes of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const event of frameReader({ json: 100, parts: 100 })(bytes))
          expect(['frame', 'too large', 'nonsense']).toContain(event.type);
      }),
    );
  });

  test.each([
    ['a head that claims more bytes than are taken', head(10, 0xffff_ffff), 'too large'],
    ['a head that claims more JSON than is taken', head(1001, 0), 'too large'],
    ['JSON that is none', Buffer.concat([head(3, 0), Buffer.from('{x}')]), 'nonsense'],
    ['JSON that is no UTF-8', Buffer.concat([head(2, 0), Buffer.from([0x22, 0xff])]), 'nonsense'],
    ['a value that is no frame', Buffer.concat([head(4, 0), Buffer.from('null')]), 'nonsense'],
    ['sizes that are none', Buffer.concat([head(23, 0), Buffer.from('{"value":1,"sizes":"1"}')]), 'nonsense'],
    [
      'sizes that reach too far',
      Buffer.concat([head(23, 1), Buffer.from('{"value":1,"sizes":[9]}x')]),
      'nonsense',
    ],
    [
      'sizes that leave bytes over',
      Buffer.concat([head(22, 1), Buffer.from('{"value":1,"sizes":[]}x')]),
      'nonsense',
    ],
    ['a size below nothing', framed('[2,-1]', 'x'), 'nonsense'],
    ['a size of a part of a byte', framed('[0.5,0.5]', 'x'), 'nonsense'],
    ['a size that is a word', framed('["1"]', 'x'), 'nonsense'],
    ['sizes that are one number', framed('1', 'x'), 'nonsense'],
    ['JSON in letters of another code', framed('[],"\u00ff":1', '', 'latin1'), 'nonsense'],
  ])('%s is told as such', (_name, bytes, type) => {
    expect(told(bytes)).toEqual([type]);
  });

  test('as many bytes as may come are taken, and of those who are trusted any number', () => {
    const [{ length: json }, parts] = [Buffer.from('{"value":1,"sizes":[3]}'), 3];
    const bytes = joined([{ value: 1, parts: [Buffer.from('abc')] }]);
    const frame = [{ value: 1, parts: [[97, 98, 99]] }];
    expect(plain(frameReader({ json, parts })(bytes))).toEqual(frame);
    expect(plain(frameReader(unlimited)(bytes))).toEqual(frame);
    expect(plain(frameReader({ json: json - 1, parts })(bytes))).toEqual(['too large']);
    expect(plain(frameReader({ json, parts: parts - 1 })(bytes))).toEqual(['too large']);
    expect(plain(frameReader(unlimited)(head(0xffff_ffff, 0xffff_ffff)))).toEqual([]);
  });

  test('several at once all come, up to the first that is none', () => {
    const good = joined([
      { value: 1, parts: [] },
      { value: 2, parts: [] },
    ]);
    const one = { value: 1, parts: [] };
    const two = { value: 2, parts: [] };
    expect(told(Buffer.concat([good, framed('7', ''), good]))).toEqual([one, two, 'nonsense']);
  });

  test('a frame that is not complete is waited for', () => {
    const whole = joined([{ value: 'ab', parts: [] }]);
    expect(told(whole.subarray(0, -1))).toEqual([]);
    expect(told(whole)).toEqual([{ value: 'ab', parts: [] }]);
  });
});
