/** How many bytes at the head of a file are looked at for a declaration: what HTML asks of browsers. */
const headLength = 1024;

interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly bytes: readonly number[];
}

const byteOrderMarks: readonly ByteOrderMark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function markOf(bytes: Uint8Array): ByteOrderMark | undefined {
  return byteOrderMarks.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte));
}

function markedEncoding(bytes: Uint8Array): ByteOrderMark['encoding'] | undefined {
  return markOf(bytes)?.encoding;
}

/** How many bytes at the head of a file are a byte order mark. */
export function byteOrderMarkLength(bytes: Uint8Array): number {
  return markOf(bytes)?.bytes.length ?? 0;
}

/** Latin text in UTF-16 has a zero in every second byte: nine in ten of either half are proof enough. */
const nearlyAll = 0.9;

/** UTF-16 without its mark, as some systems write XML. */
function utf16Pattern(bytes: Uint8Array): ByteOrderMark['encoding'] | undefined {
  const head = bytes.subarray(0, headLength & ~1);
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return undefined;
  const zeros = (half: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === half).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd >= pairs * nearlyAll && even === 0) return 'utf-16le';
  return even >= pairs * nearlyAll && odd === 0 ? 'utf-16be' : undefined;
}

/** Decodes strictly by a label of the Encoding Standard; nothing when there is no such label or the bytes do not fit. */
function decodedBy(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The bytes decide before any declaration does: a byte order mark, the pattern of UTF-16, valid UTF-8. What
 * a file declares counts only where the bytes are none of these, for templates declare what they like.
 */
function decodedWith(bytes: Uint8Array, declared: string | undefined): string {
  const told = markedEncoding(bytes) ?? utf16Pattern(bytes);
  if (told !== undefined) return new TextDecoder(told).decode(bytes);
  // A declaration of UTF-16 over single bytes is left from the string that the file was written from.
  const own = declared === undefined || /^utf-?16/i.test(declared) ? undefined : declared;
  return (
    decodedBy('utf-8', bytes) ??
    (own === undefined ? undefined : decodedBy(own, bytes)) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

/** The head of a file as far as a declaration needs it: ASCII. */
function asciiHead(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, headLength));
}

/** Whether a file is UTF-16, with its byte order mark or without: its zero bytes are then no sign of a binary file. */
export function isUtf16(bytes: Uint8Array): boolean {
  return /^utf-16/.test(markedEncoding(bytes) ?? utf16Pattern(bytes) ?? '');
}

/**
 * The text of a file that declares no encoding: by its byte order mark, else UTF-8, else Windows-1252, as
 * older exports are. The mark itself is no part of the text.
 */
export function decodedText(bytes: Uint8Array): string {
  return decodedWith(bytes, undefined);
}

/** The text of an HTML page; a `meta` element may name its encoding. See `decodedText` for the rest. */
export function decodedHtml(bytes: Uint8Array): string {
  return decodedWith(bytes, /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(asciiHead(bytes))?.[1]);
}

/** The text of an XML file; its declaration may name its encoding. See `decodedText` for the rest. */
export function decodedXml(bytes: Uint8Array): string {
  return decodedWith(
    bytes,
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]+)/i.exec(asciiHead(bytes))?.[1],
  );
}
