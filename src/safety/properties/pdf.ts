import { deflateSync, inflateSync } from 'node:zlib';
import { emptyStrings } from './pdf-strings.ts';
import { blankProperties } from './pictures.ts';
import { type Stretch, united, wordFinder } from './stretches.ts';

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
  const endFrom = wordFinder(text, 'endobj');
  let emptied = 0;
  for (const { 0: head, 1: number, index } of text.matchAll(/\b(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b/g)) {
    if (index < emptied || !objects.has(Number(number))) continue;
    emptied = endFrom(index) ?? bytes.length;
    emptyStrings(bytes, index + head.length, emptied);
  }
}

/** Blanks properties as XML that are not packed. */
function blankPackets({ text, bytes }: PdfFile): void {
  const startFrom = wordFinder(text, '?>');
  const endFrom = wordFinder(text, '<?xpacket end');
  let blanked = 0;
  for (const { 0: packet, index } of text.matchAll(/<\?xpacket begin/g)) {
    if (index < blanked) continue;
    const start = startFrom(index + packet.length);
    const end = endFrom(index);
    if (start === undefined || end === undefined) return;
    if (end <= start + 2) continue;
    bytes.fill(0x20, start + 2, end);
    blanked = end;
  }
}

/** A packed stream, with what the dictionary before it says of it. */
interface PackedStream extends Stretch {
  readonly isMetadata: boolean;
  readonly isPicture: boolean;
  /** Of a stream of objects, where the first of them stands in it. */
  readonly firstObject: number | undefined;
}

/** What is looked for in a file: where an object begins or ends, what a dictionary says, and where a stream begins. */
const signs =
  /(?<object>obj)|(?<metadata>\/Type\s{0,9}\/Metadata\b)|(?<objects>\/Type\s{0,9}\/ObjStm\b)|(?<picture>\/DCTDecode\b)|\/First\s{1,9}(?<first>\d{1,9})|(?<stream>(?<!end)stream\r?\n)/g;

function* streamsOf({ text }: PdfFile): Generator<PackedStream> {
  const endFrom = wordFinder(text, 'endstream');
  let said = { isMetadata: false, isPicture: false, isOfObjects: false, first: 0 };
  const nothingSaid = said;
  for (const { 0: word, index, groups = {} } of text.matchAll(signs)) {
    if (groups.object) said = nothingSaid;
    else if (groups.metadata) said = { ...said, isMetadata: true };
    else if (groups.objects) said = { ...said, isOfObjects: true };
    else if (groups.picture) said = { ...said, isPicture: true };
    else if (groups.first) said = { ...said, first: said.first || Number(groups.first) };
    else {
      const from = index + word.length;
      const to = endFrom(from);
      const { isMetadata, isPicture, isOfObjects, first } = said;
      if (to !== undefined && to > from)
        yield { from, to, isMetadata, isPicture, firstObject: isOfObjects ? first : undefined };
    }
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

/** Puts other content into a stream, when it fits; what is left over stands behind the end of what is packed. Whether it did. */
function repack({ bytes }: PdfFile, { from, to }: Stretch, content: Uint8Array): boolean {
  const packed = deflateSync(content, { level: 9 });
  if (packed.length > to - from) return false;
  bytes.fill(0x0a, from, to);
  bytes.set(packed, from);
  return true;
}

/** Where those of some objects stand that are packed together in a stream. */
function placesIn(content: Uint8Array, first: number, objects: ReadonlySet<number>): readonly Stretch[] {
  const head = Buffer.from(content.subarray(0, first)).toString('latin1').trim().split(/\s+/).map(Number);
  const places = head.flatMap((number, at) =>
    at % 2 === 0 ? [[number, first + (head[at + 1] ?? 0)] as const] : [],
  );
  const held = places.flatMap(([number, from], at) => {
    const next = places[at + 1]?.[1] ?? content.length;
    return objects.has(number) && Number.isFinite(from + next) ? [{ from, to: next }] : [];
  });
  return united(held);
}

/** Empties the properties among the objects that are packed together in a stream: their strings, and if that does not fit, all. */
function emptyPacked(file: PdfFile, stream: Stretch, first: number, objects: ReadonlySet<number>): void {
  const content = unpacked(file.bytes.subarray(stream.from, stream.to));
  const places = content ? placesIn(content, first, objects) : [];
  if (!content || places.length === 0) return;
  for (const { from, to } of places) emptyStrings(content, from, to);
  if (repack(file, stream, content)) return;
  for (const { from, to } of places) content.fill(0x20, Math.max(from, 0), to);
  repack(file, stream, content);
}

/** Empties properties as XML, however they are packed: nothing that is shown depends on them. */
function emptyMetadata(file: PdfFile, stream: Stretch): void {
  const isPacked = unpacked(file.bytes.subarray(stream.from, stream.to)) !== undefined;
  if (!isPacked || !repack(file, stream, new Uint8Array())) file.bytes.fill(0x20, stream.from, stream.to);
}

/** Blanks what a JPEG says of itself, also one that is packed once more. */
function blankPicture(file: PdfFile, stream: Stretch): void {
  const bytes = file.bytes.subarray(stream.from, stream.to);
  if (blankProperties(bytes)) return;
  const content = unpacked(bytes);
  if (content && blankProperties(content)) repack(file, stream, content);
}

function emptyStreams(file: PdfFile, objects: ReadonlySet<number>): void {
  let done = 0;
  for (const stream of streamsOf(file)) {
    const { from, to, isMetadata, isPicture, firstObject } = stream;
    // A file may have any number of beginnings for one end.
    if (from < done) continue;
    if (isMetadata) emptyMetadata(file, stream);
    else if (isPicture) blankPicture(file, stream);
    else if (firstObject !== undefined) emptyPacked(file, stream, firstObject, objects);
    else continue;
    done = to;
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
  const objects = propertyObjects(file);
  blankPackets(file);
  emptyStreams(file, objects);
  if (/\/Encrypt\s{1,9}\d/.test(file.text)) unnameProperties(file);
  else emptyOwnObjects(file, objects);
  return bytes;
}
