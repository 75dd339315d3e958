import { decodedText, isUtf16 } from './encoding.ts';

/** What a file is, told by its content; its name is only a hint and is not asked. */
export type FileFormat = 'text' | 'pdf' | 'zip' | 'html' | 'xml' | 'word' | 'image' | 'binary' | 'empty';

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

/** What a file is by its first bytes. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (bytes.every((byte) => byte <= 0x20)) return 'empty';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'word';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image';
  return markupOf(bytes) ?? (bytes.includes(0) && !isUtf16(bytes) ? 'binary' : 'text');
}
