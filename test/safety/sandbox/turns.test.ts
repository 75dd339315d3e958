import { setTimeout as passed } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turnsFor } from '../../../src/safety/sandbox/turns.ts';

/** Takes a turn and notes the name when it comes. */
async function queued(come: string[], turns: ReturnType<typeof turnsFor>, ...names: readonly string[]) {
  for (const name of names) void turns.take().then(() => come.push(name));
  await passed(0);
}

test('the first comes at once, the others when a turn is passed on', async () => {
  const come: string[] = [];
  const turns = turnsFor(2, 60_000, () => false);
  await queued(come, turns, 'a', 'b', 'c');
  expect(come).toEqual(['a']);
  turns.pass();
  await passed(0);
  expect(come).toEqual(['a', 'b']);
  turns.pass();
  turns.pass();
  await passed(0);
  await queued(come, turns, 'd');
  expect(come).toEqual(['a', 'b', 'c', 'd']);
});

test('who finds a free place has a turn at once, but never more than there are', async () => {
  const come: string[] = [];
  await queued(
    come,
    turnsFor(2, 60_000, () => true),
    'a',
    'b',
    'c',
  );
  expect(come).toEqual(['a', 'b']);
});

test('who has waited long enough has a turn of its own, but never more than there are', async () => {
  const come: string[] = [];
  await queued(
    come,
    turnsFor(2, 1, () => false),
    'a',
    'b',
    'c',
  );
  await passed(30);
  expect(come).toEqual(['a', 'b']);
});
