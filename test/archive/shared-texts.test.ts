import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedTexts } from '../../src/archive/shared-texts.ts';

const reports = () => [
  { kind: 'report', authors: [{ name: 'Jo Hart' }], pages: { first: 3, last: 9 }, reference: undefined },
  { kind: 'report', authors: [{ name: 'Jo Hart' }, { name: 'Al Penn' }], pages: null, isOpen: true },
];

test('data say the same when their texts are shared', () => {
  const data = reports();
  sharedTexts()(data);
  expect(data).toEqual(reports());
});

test('data of any shape say the same when their texts are shared', () => {
  const share = sharedTexts();
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const copy = structuredClone(data);
      share(copy);
      expect(copy).toEqual(data);
    }),
    { numRuns: 1000 },
  );
});

test('fields stay in their order', () => {
  const [report] = reports();
  sharedTexts()(report);
  expect(Object.keys(report ?? {})).toEqual(['kind', 'authors', 'pages', 'reference']);
});

test('a text alone, a number and nothing are no data to look through', () => {
  const share = sharedTexts();
  for (const data of ['report', 7, null, undefined]) expect(() => share(data)).not.toThrow();
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function megabytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

/** A text of its own in memory, as reading a file gives it. */
function textRead(letter: string, length: number): unknown {
  return JSON.parse(JSON.stringify(letter.repeat(length)));
}

/** Megabytes that two texts of 10,000 letters take which five hundred papers each hold, read one by one. */
function megabytesOfCopies(afterReading: (data: unknown) => void): number {
  const before = megabytesInUse();
  const held = Array.from({ length: 500 }, () => {
    const data = { title: textRead('x', 10_000), items: [{ label: textRead('y', 10_000) }] };
    afterReading(data);
    return data;
  });
  const after = megabytesInUse();
  expect(held).toHaveLength(500);
  return after - before;
}

test('equal texts take the memory of one', () => {
  expect(megabytesOfCopies(() => undefined)).toBeGreaterThan(9);
  expect(megabytesOfCopies(sharedTexts())).toBeLessThan(1);
});

test('texts that nobody needs any more are forgotten, however many there were', () => {
  const share = sharedTexts();
  const before = megabytesInUse();
  for (let at = 0; at < 100_000; at += 1) share([`${at}${'x'.repeat(500)}`]);
  const after = megabytesInUse();
  // Whoever shares texts is still at work.
  share([]);
  expect(after - before).toBeLessThan(25);
});
