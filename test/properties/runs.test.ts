import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualRuns } from './runs.ts';

/** The properties of a test file that are tried the usual number of times, by the room that it lies in. */
function usualProperties(file: string): number {
  const text = readFileSync(file, 'utf8');
  const all = text.match(/fc\.(?:property|asyncProperty)\(/g) ?? [];
  const fewer = [...text.matchAll(/numRuns: ([\d_]+)/g)].filter(
    ([, runs = '']) => Number(runs.replace('_', '')) < usualRuns,
  );
  // A number that stands in a constant counts for every use of it.
  const shared = /const runs = \{ numRuns: \d+ \}/.test(text)
    ? (text.match(/, runs\)|,\s*runs,/g) ?? []).length - 1
    : 0;
  return Math.max(0, all.length - fewer.length - shared);
}

function countByRoom(): ReadonlyMap<string, number> {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  const counts = new Map<string, number>();
  for (const file of files) {
    const room = file.split(/[\\/]/)[0] ?? '';
    const found = usualProperties(join('test', file));
    if (found > 0 && room !== 'properties') counts.set(room, (counts.get(room) ?? 0) + found);
  }
  return counts;
}

test('a property is tried a thousand times', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.integer(), () => {
      tried += 1;
    }),
  );
  expect(tried).toBe(1000);
});

test('at least forty properties are tried so often, and every room that reads or writes has some', () => {
  const counts = countByRoom();
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(40);
  const rooms = [
    'archive',
    'convert',
    'document',
    'export',
    'link',
    'read',
    'recognise',
    'repair',
    'safety',
    'search',
    'site',
  ];
  expect(rooms.filter((room) => !counts.has(room))).toEqual([]);
});
