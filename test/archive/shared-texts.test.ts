import { spawnSync } from 'node:child_process';
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

/** Megabytes that a thousand copies of a text of 10,000 letters take, read one by one, in a process of their own. */
function megabytesOfCopies(afterReading: string): number {
  const program = `
    import { sharedTexts } from ${JSON.stringify(new URL('../../src/archive/shared-texts.ts', import.meta.url).href)};
    const share = sharedTexts();
    const held = [];
    const inUse = () => (gc(), process.memoryUsage().heapUsed / 1e6);
    const before = inUse();
    for (let at = 0; at < 1000; at += 1) {
      const data = JSON.parse(JSON.stringify({ text: 'x'.repeat(10_000) }));
      ${afterReading};
      held.push(data);
    }
    console.log(inUse() - before, held.length);`;
  const args = ['--expose-gc', '--input-type=module', '-e', program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return Number(stdout.split(' ')[0]);
}

test('equal texts take the memory of one', () => {
  expect(megabytesOfCopies('')).toBeGreaterThan(9);
  expect(megabytesOfCopies('share(data)')).toBeLessThan(1);
});
