import { type DirectoryPlace, directoryPlace } from './directory-place.ts';

/** An entry of a zip archive as the archive describes it: nothing of it is to be believed yet. */
export interface DirectoryEntry {
  readonly name: string;
  /** Bytes when packed and when unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** The kind of file as Unix keeps it, 0o120000 for a link; 0 where the archive does not tell. */
  readonly fileKind: number;
  /** Where it begins with a head of its own, and where its packed bytes begin. */
  readonly headStart: number;
  readonly start: number;
}

const entrySignature = 0x02014b50;
const entryLength = 46;
const headSignature = 0x04034b50;
const headLength = 30;
/** Bits of a flag: the content, or the directory too, is encrypted. */
const encryptedBits = 0x2001;
const unixSystems = new Set([3, 19]);
const fileKindBits = 0o170000;

/** A number that does not fit has this in its place and stands in an extra field. */
const elsewhere = 0xffff_ffff;
const largeNumbersField = 1;

/** Names are UTF-8, or else, as older programs write them, in the code page of a computer that nobody knows. */
function nameAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The numbers of an entry that did not fit into four bytes, in the order of the standard: sizes, then the place. */
function largeNumbers(view: DataView, from: number, to: number): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== largeNumbersField) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, number) => Number(view.getBigUint64(at + 4 + number * 8, true)));
  }
  return [];
}

/** Where the packed bytes begin that belong to a head; nothing when there is no head. */
function contentStart(view: DataView, head: number): number | undefined {
  if (view.getUint32(head, true) !== headSignature) return undefined;
  return head + headLength + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
}

function entryAt(view: DataView, at: number, shift: number): DirectoryEntry | undefined {
  const nameLength = view.getUint16(at + 28, true);
  const extras = at + entryLength + nameLength;
  const large = largeNumbers(view, extras, extras + view.getUint16(at + 30, true)).values();
  const number = (place: number) => {
    const value = view.getUint32(at + place, true);
    return value === elsewhere ? (large.next().value ?? value) : value;
  };
  const [size, packedSize, headStart] = [number(24), number(20), number(42) + shift];
  const start = contentStart(view, headStart);
  if (start === undefined || start + packedSize > view.byteLength) return undefined;
  return {
    name: nameAt(view, at + entryLength, nameLength),
    packedSize,
    size,
    checksum: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & encryptedBits) !== 0,
    fileKind: unixSystems.has(view.getUint8(at + 5)) ? view.getUint16(at + 40, true) & fileKindBits : 0,
    headStart,
    start,
  };
}

function entryEnd(view: DataView, at: number): number {
  return at + entryLength + [28, 30, 32].reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
}

function entriesOf(view: DataView, { start, end, shift }: DirectoryPlace, most: number) {
  const entries: DirectoryEntry[] = [];
  for (let at = start; at < end && entries.length <= most; at = entryEnd(view, at)) {
    const entry = view.getUint32(at, true) === entrySignature ? entryAt(view, at, shift) : undefined;
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

/**
 * The directory of a zip archive; nothing when the bytes are no archive or a damaged one. Nothing is unpacked. It
 * stops behind `most` entries, so that one more than that says that there are too many.
 */
export function zipDirectory(bytes: Uint8Array, most: number): readonly DirectoryEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const place = directoryPlace(view);
    return place && entriesOf(view, place, most);
  } catch (error) {
    // A number of the archive leads out of its bytes.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
