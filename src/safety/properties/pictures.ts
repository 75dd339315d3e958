import { onlyOrientation, orientationIn } from './exif.ts';

/** A stretch of a picture that a reader of it takes for one piece. */
interface Piece {
  /** The marker of a JPEG, or the name of a chunk of a PNG. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** What it holds, without its name and length. */
  readonly body: Uint8Array;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The next marker that is neither a stuffed byte nor a restart: it ends the packed pixels of a scan, and stray bytes. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const startOfScan = 0xda;
const endOfPicture = 0xd9;

/**
 * The pieces of a JPEG from its beginning to its end mark. What stands behind that is no picture, and bytes between two
 * pieces are passed over, as those who show it do.
 */
function jpegPieces(bytes: Uint8Array): readonly Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Piece[] = [];
  const take = (marker: number, from: number, to: number, body: number) =>
    pieces.push({
      kind: marker.toString(16),
      bytes: bytes.subarray(from, to),
      body: bytes.subarray(body, to),
    });
  take(0xd8, 0, 2, 2);
  for (let at = nextMarker(bytes, 2); at < bytes.length; at = nextMarker(bytes, at)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfPicture) {
      take(marker, at, at + 2, at + 2);
      break;
    } else {
      const end = at + 4 > bytes.length ? bytes.length : at + 2 + view.getUint16(at + 2);
      const whole = marker === startOfScan ? nextMarker(bytes, end) : Math.min(end, bytes.length);
      take(marker, at, whole, Math.min(at + 4, whole));
      at = whole;
    }
  }
  return pieces;
}

/** Segments for programs (E0 to EF) and remarks (FE) are kept only when they change how the pixels are shown. */
function isShown({ kind, body }: Piece): boolean {
  if (kind === 'fe') return false;
  if (!/^e[0-9a-f]$/.test(kind)) return true;
  const name = latin(body.subarray(0, 12));
  return (
    (kind === 'e0' && name.startsWith('JFIF\0')) ||
    (kind === 'e2' && name.startsWith('ICC_PROFILE')) ||
    (kind === 'ee' && name.startsWith('Adobe'))
  );
}

function bareJpeg(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces = jpegPieces(bytes);
  const told = pieces.filter(({ kind }) => kind === 'e1').map(({ body }) => orientationIn(body));
  const orientation = told.find((each) => each > 1 && each <= 8);
  const shown = pieces.filter(isShown).map((piece) => piece.bytes);
  // Behind the mark of its beginning, where a camera writes it.
  return orientation === undefined ? shown : shown.toSpliced(1, 0, onlyOrientation(orientation));
}

const pngSignature = 8;
/** Chunks that change how the pixels are shown. */
const shownChunks =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|hIST|acTL|fcTL|fdAT)$/;

function pngPieces(bytes: Uint8Array): readonly Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Piece[] = [];
  for (let at = pngSignature; at + 12 <= bytes.length; ) {
    const end = Math.min(at + 12 + view.getUint32(at), bytes.length);
    const kind = latin(bytes.subarray(at + 4, at + 8));
    pieces.push({ kind, bytes: bytes.subarray(at, end), body: bytes.subarray(at + 8, end - 4) });
    if (kind === 'IEND') break;
    at = end;
  }
  return pieces;
}

function barePng(bytes: Uint8Array): readonly Uint8Array[] {
  const shown = pngPieces(bytes).filter(({ kind }) => shownChunks.test(kind));
  return [bytes.subarray(0, pngSignature), ...shown.map((piece) => piece.bytes)];
}

function isPng(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, pngSignature)) === '\x89PNG\r\n\x1a\n';
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * A JPEG or PNG without what it says of itself: where and when it was taken, with what, by whom, its thumbnail, remarks,
 * and whatever stands behind its end. Every pixel is shown as it was. Other bytes are given back as they are.
 */
export function pictureWithoutProperties(bytes: Uint8Array): Uint8Array {
  const bare = isJpeg(bytes) ? bareJpeg(bytes) : isPng(bytes) ? barePng(bytes) : [bytes];
  const length = bare.reduce((sum, piece) => sum + piece.length, 0);
  if (length === bytes.length) return bytes;
  return new Uint8Array(Buffer.concat(bare));
}

/** Where a JPEG ends, by its end mark. */
function endOf(pieces: readonly Piece[], bytes: Uint8Array): number {
  const last = pieces.at(-1);
  return last?.kind === 'd9' ? last.bytes.byteOffset - bytes.byteOffset + last.bytes.length : bytes.length;
}

/**
 * Blanks the same within a file that holds the JPEG from one place to another, so that nothing in it moves. The bytes are
 * changed. Gives whether they are a JPEG.
 */
export function blankProperties(bytes: Uint8Array): boolean {
  if (!isJpeg(bytes)) return false;
  const pieces = jpegPieces(bytes);
  for (const piece of pieces) if (!isShown(piece)) piece.body.fill(0);
  bytes.fill(0x0a, endOf(pieces, bytes));
  return true;
}
