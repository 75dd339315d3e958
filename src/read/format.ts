import { byteOrderMarkLength, decodedText, isUtf16 } from './encoding.ts';
import {
  type ArchiveFormat,
  archiveFormat,
  type CompoundFormat,
  compoundFormat,
} from './office/archive-format.ts';
import { type SignedFormat, signedFormat } from './signatures.ts';

/** What a file is, told by its content; its name is only a hint and is not asked. */
export type FileFormat =
  | Exclude<SignedFormat, 'compound file'>
  | ArchiveFormat
  | CompoundFormat
  | 'html'
  | 'xml'
  | 'data'
  | 'text'
  | 'binary'
  | 'empty';

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

/** How much of a file is looked through for characters that no text has. */
const sampleLength = 100_000;

/** Texts may hold a form feed for each page, and now and then a stray sign; other files are full of what no text has. */
const mostControls = 0.01;

/** Whether bytes are no text: they hold a zero that is not half of a letter, or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return false;
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, sampleLength);
  const controls = sample.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length;
  return controls > sample.length * mostControls;
}

/** White space, zeros, or nothing; and the mark by which some programs begin even an empty text. */
function isEmpty(bytes: Uint8Array): boolean {
  const start = byteOrderMarkLength(bytes);
  return bytes.every((byte, at) => at < start || byte <= 0x20);
}

/** Data of a program, in JSON: it is written for machines, whatever words it holds. */
function isData(bytes: Uint8Array): boolean {
  const text = decodedText(bytes).trim();
  if (!/^[[{]/.test(text) || !/[\]}]$/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** What a file is by its content. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (isEmpty(bytes)) return 'empty';
  const signed = signedFormat(bytes);
  if (signed === 'zip') return archiveFormat(bytes);
  if (signed === 'compound file') return compoundFormat(bytes);
  if (signed) return signed;
  const markup = markupOf(bytes);
  if (markup || isBinary(bytes)) return markup ?? 'binary';
  return isData(bytes) ? 'data' : 'text';
}
