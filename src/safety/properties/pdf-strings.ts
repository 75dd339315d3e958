const open = 0x28;
const close = 0x29;
const backslash = 0x5c;
const less = 0x3c;
const greater = 0x3e;
const space = 0x20;

/** The place behind a string in brackets that begins at `from`; brackets in it are paired or escaped. */
function endOfLiteral(bytes: Uint8Array, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === open) depth += 1;
    else if (bytes[at] === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return to;
}

function endOfHex(bytes: Uint8Array, from: number, to: number): number {
  const end = bytes.indexOf(greater, from);
  return end < 0 || end >= to ? to : end + 1;
}

/** Empties a string and fills what it took with spaces behind it, so that nothing in the file moves. */
function emptied(bytes: Uint8Array, from: number, to: number, ending: number): void {
  bytes[from + 1] = ending;
  bytes.fill(space, from + 2, to);
}

/**
 * Empties every string of an object that stands from one place to another. A file may name any places: those outside of
 * it hold nothing. The bytes are changed.
 */
export function emptyStrings(bytes: Uint8Array, from: number, end: number): void {
  const to = Math.min(end, bytes.length);
  let at = Math.max(from, 0);
  while (at < to) {
    if (bytes[at] === open) {
      const behind = endOfLiteral(bytes, at, to);
      emptied(bytes, at, behind, close);
      at = behind;
    } else if (bytes[at] === less && bytes[at + 1] !== less) {
      const behind = endOfHex(bytes, at, to);
      emptied(bytes, at, behind, greater);
      at = behind;
    } else at += bytes[at] === less ? 2 : 1;
  }
}
