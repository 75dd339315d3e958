import { expect, test } from 'vitest';
import { killMany } from './kill-many.ts';
import { randomNumbers } from './random.ts';

const seed = 20_261_129;

test('a build killed while it reads, while it indexes and at the swap leaves a whole site, and the next one is right', async () => {
  const random = randomNumbers(seed);
  const killed = await killMany(
    ['place-and-environment-2024-06-18-minutes.txt'],
    ({ whole, fromIndexing }) => [
      { type: 'after its start', milliseconds: random() * (whole - fromIndexing) },
      { type: 'after it began to index', milliseconds: random() * fromIndexing },
      { type: 'at the swap', milliseconds: 0 },
    ],
  );
  expect(killed).toHaveLength(3);
  expect(killed.filter(({ stood, faults }) => stood === 'a broken site' || faults.length > 0)).toEqual([]);
}, 120_000);
