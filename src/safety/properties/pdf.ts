import { packedAgain, unpacked } from '../pdf/filters.ts';
import { pdfSigns, pdfText } from '../pdf/signs.ts';
import { type Packing, pdfStreams } from '../pdf/streams.ts';
import { emptyStrings } from './pdf-strings.ts';
import { blankProperties } from './pictures.ts';
import { type Stretch, united, wordFinder } from './stretches.ts';

/** A file with its text in which every byte is a letter. Only the bytes are changed, never their number. */
interface PdfFile {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What a file says of where its properties are. */
interface Named {
  /** The numbers of the objects that hold them; a file that was saved several times names several. */
  readonly objects: ReadonlySet<number>;
  /** The places of the names by which it tells so. */
  readonly places: readonly number[];
  readonly isEncrypted: boolean;
}

function namedIn({ text }: PdfFile): Named {
  const objects = new Set<number>();
  const places: number[] = [];
  let isEncrypted = false;
  for (const sign of pdfSigns(text)) {
    if (sign.kind !== 'name') continue;
    const { name, at, number, reference } = sign;
    if (name === 'Encrypt') isEncrypted ||= (number ?? reference) !== undefined;
    if (name !== 'Info' || reference === undefined) continue;
    objects.add(reference);
    places.push(at);
  }
  return { objects, places, isEncrypted };
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

/** Packed bytes in a file. */
interface PackedStretch extends Stretch, Packing {}

const mostUnpacked = 64_000_000;

function contentOf({ bytes }: PdfFile, stretch: PackedStretch): Uint8Array | undefined {
  return unpacked(bytes.subarray(stretch.from, stretch.to), stretch, mostUnpacked);
}

/** Puts other content into a stream, when it fits; what is left over stands behind the end of what is packed. Whether it did. */
function repack({ bytes }: PdfFile, stretch: PackedStretch, content: Uint8Array): boolean {
  const { from, to } = stretch;
  const packed = packedAgain(content, stretch);
  if (!packed || packed.length > to - from) return false;
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
function emptyPacked(
  file: PdfFile,
  stretch: PackedStretch,
  first: number,
  objects: ReadonlySet<number>,
): void {
  const content = contentOf(file, stretch);
  const places = content ? placesIn(content, first, objects) : [];
  if (!content || places.length === 0) return;
  for (const { from, to } of places) emptyStrings(content, from, to);
  if (repack(file, stretch, content)) return;
  for (const { from, to } of places) content.fill(0x20, Math.max(from, 0), to);
  repack(file, stretch, content);
}

/** Empties properties as XML, however they are packed: nothing that is shown depends on them. */
function emptyMetadata(file: PdfFile, stretch: PackedStretch): void {
  const isPacked = contentOf(file, stretch) !== undefined;
  if (!isPacked || !repack(file, stretch, new Uint8Array())) file.bytes.fill(0x20, stretch.from, stretch.to);
}

/** Blanks what a JPEG says of itself, also one that is packed once more. */
function blankPicture(file: PdfFile, stretch: PackedStretch): void {
  if (blankProperties(file.bytes.subarray(stretch.from, stretch.to))) return;
  const content = contentOf(file, stretch);
  if (content && blankProperties(content)) repack(file, stretch, content);
}

const jpegFilters = new Set(['DCTDecode', 'DCT']);

function emptyStreams(file: PdfFile, objects: ReadonlySet<number>): void {
  let done = 0;
  for (const { from, end, types, filters, parameters, numbers } of pdfStreams(file.text)) {
    // A file may have any number of beginnings for one end.
    if (end === undefined || end <= from || from < done) continue;
    const stretch = { from, to: end, filters, parameters };
    if (types.has('Metadata')) emptyMetadata(file, stretch);
    else if (filters.some((filter) => jpegFilters.has(filter))) blankPicture(file, stretch);
    else if (types.has('ObjStm')) emptyPacked(file, stretch, numbers.get('First') ?? 0, objects);
    else continue;
    done = end;
  }
}

/** In an encrypted file an emptied string would be read as a damaged one; there the file no longer names its properties. */
function unnameProperties({ bytes }: PdfFile, { places }: Named): void {
  for (const place of places) bytes[place + 1] = 0x58;
}

/**
 * A PDF without what it says of itself: who wrote it, with which program, under which title and key words. Nothing in
 * the file moves, so that every page is as it was.
 */
export function pdfWithoutProperties(original: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(original);
  const file: PdfFile = { bytes, text: pdfText(original) };
  const named = namedIn(file);
  blankPackets(file);
  emptyStreams(file, named.objects);
  if (named.isEncrypted) unnameProperties(file, named);
  else emptyOwnObjects(file, named.objects);
  return bytes;
}
