import { deflateSync, inflateSync } from 'node:zlib';
import { emptyStrings } from './pdf-strings.ts';
import { blankProperties } from './pictures.ts';

/** A file with its text in which every byte is a letter. Only the bytes are changed, never their number. */
interface PdfFile {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** The numbers of the objects that hold properties; a file that was saved several times names several. */
function propertyObjects({ text }: PdfFile): ReadonlySet<number> {
  return new Set(
    [...text.matchAll(/\/Info\s{1,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R/g)].map(([, number]) => Number(number)),
  );
}

/** Empties the properties that stand in objects of their own. */
function emptyOwnObjects({ text, bytes }: PdfFile, objects: ReadonlySet<number>): void {
  for (const { 0: head, 1: number, index } of text.matchAll(/\b(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b/g)) {
    if (!objects.has(Number(number))) continue;
    const end = text.indexOf('endobj', index);
    emptyStrings(bytes, index + head.length, end < 0 ? bytes.length : end);
  }
}

/** Blanks properties as XML that are not packed. */
function blankPackets({ text, bytes }: PdfFile): void {
  for (const { 0: packet, index } of text.matchAll(/<\?xpacket begin/g)) {
    const start = text.indexOf('?>', index + packet.length) + 2;
    const end = text.indexOf('<?xpacket end', index);
    if (start >= 2 && end > start) bytes.fill(0x20, start, end);
  }
}

interface PackedStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

function* streamsOf({ text }: PdfFile): Generator<PackedStream> {
  for (const { 0: word, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const dictionary = text.slice(Math.max(text.lastIndexOf('obj', index), 0), index);
    const start = index + word.length;
    const end = text.indexOf('endstream', start);
    if (end > start) yield { dictionary, start, end };
  }
}

const mostUnpacked = 64_000_000;

/** What a stream holds; nothing when it is encrypted, damaged or packed in another way. */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return new Uint8Array(inflateSync(bytes, { maxOutputLength: mostUnpacked }));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Puts other content into a stream, when it fits; what is left over stands behind the end of what is packed. */
function repack({ bytes }: PdfFile, { start, end }: PackedStream, content: Uint8Array): void {
  const packed = deflateSync(content, { level: 9 });
  if (packed.length > end - start) return;
  bytes.fill(0x0a, start, end);
  bytes.set(packed, start);
}

/** Empties those of some objects that are packed together in a stream; whether there were any. */
function emptyPacked(content: Uint8Array, dictionary: string, objects: ReadonlySet<number>): boolean {
  const first = Number(/\/First\s{1,9}(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  const head = Buffer.from(content.subarray(0, first)).toString('latin1').trim().split(/\s+/).map(Number);
  const places = head.flatMap((number, at) =>
    at % 2 === 0 ? [[number, first + (head[at + 1] ?? 0)] as const] : [],
  );
  const held = places.filter(([number]) => objects.has(number));
  for (const [number, from] of held) {
    const at = places.findIndex(([other]) => other === number);
    emptyStrings(content, from, places[at + 1]?.[1] ?? content.length);
  }
  return held.length > 0;
}

function emptyStreams(file: PdfFile, objects: ReadonlySet<number>): void {
  for (const stream of streamsOf(file)) {
    const { dictionary, start, end } = stream;
    if (/\/DCTDecode\b/.test(dictionary)) blankProperties(file.bytes.subarray(start, end));
    const isMetadata = /\/Type\s{0,9}\/Metadata\b/.test(dictionary);
    if (!isMetadata && !/\/Type\s{0,9}\/ObjStm\b/.test(dictionary)) continue;
    const content = unpacked(file.bytes.subarray(start, end));
    if (!content) continue;
    if (isMetadata) repack(file, stream, new Uint8Array());
    else if (emptyPacked(content, dictionary, objects)) repack(file, stream, content);
  }
}

/** In an encrypted file an emptied string would be read as a damaged one; there the file no longer names its properties. */
function unnameProperties({ text, bytes }: PdfFile): void {
  for (const { index } of text.matchAll(/\/Info\s{1,9}\d{1,9}\s{1,9}\d{1,5}\s{1,9}R/g))
    bytes[index + 1] = 0x58;
}

/**
 * A PDF without what it says of itself: who wrote it, with which program, under which title and key words. Nothing in
 * the file moves, so that every page is as it was.
 */
export function pdfWithoutProperties(original: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(original);
  const file: PdfFile = { bytes, text: Buffer.from(original).toString('latin1') };
  blankPackets(file);
  if (/\/Encrypt\s{1,9}\d/.test(file.text)) {
    unnameProperties(file);
    return bytes;
  }
  const objects = propertyObjects(file);
  emptyOwnObjects(file, objects);
  emptyStreams(file, objects);
  return bytes;
}
