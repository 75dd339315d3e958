import { byteRoom } from './byte-room.ts';
import type { Unpack } from './unpacked.ts';

const endOfRuns = 128;
const longestPiece = 128;
/** A head under this one counts bytes that stand as they are; one over it counts from here down how often a byte comes. */
const headOfRuns = 257;
const shortestRun = 3;

/** Unpacks runs: after each head come bytes as they are, or one that is repeated. */
export const unpackedRuns: Unpack = (packed, most) => {
  const room = byteRoom(most);
  let at = 0;
  for (let head = packed[at]; head !== undefined && head !== endOfRuns; head = packed[at]) {
    const copied = head < endOfRuns ? head + 1 : 1;
    const content = packed.subarray(at + 1, at + 1 + copied);
    const hasRoom = head < endOfRuns ? room.add(content) : room.repeat(content[0] ?? 0, headOfRuns - head);
    if (!hasRoom) return undefined;
    at += 1 + copied;
  }
  return { content: room.content(), isWhole: packed[at] === endOfRuns };
};

function runAt(content: Uint8Array, from: number): number {
  let to = from;
  while (to < content.length && to - from < longestPiece && content[to] === content[from]) to += 1;
  return to - from;
}

/** Packs bytes as runs. */
export function packedRuns(content: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let begun = 0;
  const copyTo = (end: number) => {
    if (end > begun) pieces.push(Uint8Array.of(end - begun - 1), content.subarray(begun, end));
    begun = end;
  };
  while (at < content.length) {
    const run = runAt(content, at);
    if (run < shortestRun) at += 1;
    else {
      copyTo(at);
      pieces.push(Uint8Array.of(headOfRuns - run, content[at] ?? 0));
      at += run;
      begun = at;
    }
    if (at - begun === longestPiece) copyTo(at);
  }
  copyTo(at);
  return Buffer.concat([...pieces, Uint8Array.of(endOfRuns)]);
}
