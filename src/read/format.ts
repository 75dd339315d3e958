import { decodedText, isUtf16 } from './encoding.ts';
import { archiveFormat, containerFormat } from './office/archive-format.ts';

/** What a file is, told by its content; its name is only a hint and is not asked. */
export type FileFormat =
  | 'text'
  | 'pdf'
  | 'docx'
  | 'html'
  | 'xml'
  /** A Word document of before 2007, an OpenDocument text, a text in Rich Text Format. */
  | 'word'
  | 'odt'
  | 'rtf'
  /** An Office document with a password. */
  | 'locked'
  | 'zip'
  | 'locked'
  | 'rtf'
  | 'odt'
  | 'docx'
  | 'png'
  | 'jpeg'
  | 'other picture'
  | 'binary'
  | 'empty';

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** What may stand before the first element: XML declarations, comments such as "saved from url=…", white space. */
function withoutProlog(opening: string): string {
  return opening.replace(/^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)+/, '');
}

const pageOpening = /^<(?:!doctype html|html|head|body|title|meta)\b/i;
/** A page cut out of its frame, as a web service gives minutes. */
const pieceOpening = /^<(?:div|p|h[1-6]|table|main|article|section)\b/i;

/** HTML and XML open with a tag; a piece of either without its frame ends with a closing one too. */
function markupOf(bytes: Uint8Array): 'html' | 'xml' | undefined {
  const opening = decodedText(bytes.subarray(0, 2048)).trimStart();
  const first = withoutProlog(opening);
  if (pageOpening.test(first)) return 'html';
  if (opening.startsWith('<?xml')) return 'xml';
  const ending = decodedText(bytes.subarray(-256 - (bytes.length % 2))).trimEnd();
  if (pieceOpening.test(first)) return /<\/\w+>$/.test(ending) ? 'html' : undefined;
  const root = /^<([a-z_][\w.:-]*)[\s>]/i.exec(first)?.[1];
  return root !== undefined && ending.endsWith(`</${root}>`) ? 'xml' : undefined;
}

/** Formats of pictures that not every browser shows: TIFF (either order of bytes), GIF, WebP, HEIC and its like. */
function isOtherPicture(bytes: Uint8Array): boolean {
  const opening = String.fromCharCode(...bytes.subarray(0, 12));
  return /^(?:II\*\0|MM\0\*|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif|msf|avi))/s.test(opening);
}

/** What a file is by its first bytes. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (bytes.every((byte) => byte <= 0x20)) return 'empty';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return archiveFormat(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return containerFormat(bytes);
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (isOtherPicture(bytes)) return 'other picture';
  return markupOf(bytes) ?? (bytes.includes(0) && !isUtf16(bytes) ? 'binary' : 'text');
}
