import { expect, test } from 'vitest';
import { roomWith } from './sources-room.ts';

const minutes = (
  day: number,
) => `Minutes of the Meeting of the Ponds Committee held on ${day} March 2024 at 7.00 pm

Present: Councillors Ada Finch (Chair) and Tom Ash

1. Minutes

The minutes of the last meeting were approved.
`;

test('the original of a withdrawn paper goes with its pages, so that no later build publishes it again', async () => {
  const room = roomWith({ 'fourth.txt': minutes(4), 'sub/eleventh.txt': minutes(11) });
  await room.convert();
  expect(room.made()).toContain('sources/sub/eleventh.txt');
  room.remove('sub/eleventh.txt');
  await room.convert();
  expect(room.made().filter((name) => name.startsWith('sources/'))).toEqual(['sources/fourth.txt']);
  expect(room.made().filter((name) => name.includes('2024-03-11'))).toEqual([]);
});
