/** Where the directory of a zip archive lies, from byte to byte. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  /** What is to be added to the places that the directory names: the length of what stands before the archive. */
  readonly shift: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const largeEndSignature = 0x06064b50;
const locatorSignature = 0x07064b50;
const locatorLength = 20;

/** The record that ends an archive stands before a comment of any length, so it is looked for from the back. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

function place(end: number, size: number, claimedStart: number): DirectoryPlace | undefined {
  const shift = end - size - claimedStart;
  return shift < 0 ? undefined : { start: end - size, end, shift };
}

/** An archive of more than four gigabytes, or written as one, has a second record with room for large numbers. */
function largePlace(view: DataView, locator: number): DirectoryPlace | undefined {
  const end = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(end, true) !== largeEndSignature) return undefined;
  return place(end, Number(view.getBigUint64(end + 40, true)), Number(view.getBigUint64(end + 48, true)));
}

/** Finds the directory of a zip archive; nothing when there is none. Throws a RangeError where a number leads out of the bytes. */
export function directoryPlace(view: DataView): DirectoryPlace | undefined {
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const locator = end - locatorLength;
  if (locator >= 0 && view.getUint32(locator, true) === locatorSignature) return largePlace(view, locator);
  return place(end, view.getUint32(end + 12, true), view.getUint32(end + 16, true));
}
