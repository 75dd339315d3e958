import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, type FrameEvent, frameBytes, frameReader } from '../../../src/safety/sandbox/frames.ts';

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
  ])('%s is told as such', (_name, bytes, type) => {
    expect(told(bytes)).toEqual([type]);
  });

  test('a frame that is not complete is waited for', () => {
    const whole = joined([{ value: 'ab', parts: [] }]);
    expect(told(whole.subarray(0, -1))).toEqual([]);
    expect(told(whole)).toEqual([{ value: 'ab', parts: [] }]);
  });
});
