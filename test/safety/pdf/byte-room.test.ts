import { expect, test } from 'vitest';
import { byteRoom } from '../../../src/safety/pdf/byte-room.ts';

test('what is taken up stands one behind another, however much it grows', () => {
  const room = byteRoom(1_000_000);
  const pieces = Array.from({ length: 9 }, (_, at) => new Uint8Array(50_000).fill(at + 1));
  expect(pieces.map(room.add)).not.toContain(false);
  expect(room.repeat(42, 300_000)).toBe(true);
  const expected = Buffer.concat([...pieces, Buffer.alloc(300_000, 42)]);
  expect(expected.equals(room.content())).toBe(true);
});

test('room is for so many bytes and not for one more', () => {
  const room = byteRoom(10);
  expect(room.add(Uint8Array.of(1, 2, 3))).toBe(true);
  expect(room.repeat(4, 8)).toBe(false);
  expect(room.add(new Uint8Array(8))).toBe(false);
  expect(room.repeat(4, 7)).toBe(true);
  expect(room.add(Uint8Array.of(5))).toBe(false);
  expect([...room.content()]).toEqual([1, 2, 3, 4, 4, 4, 4, 4, 4, 4]);
});
