/** What a file is, told by its content; its name is only a hint and is not asked. */
export type FileFormat = 'text' | 'pdf' | 'zip' | 'html' | 'xml' | 'word' | 'image' | 'binary' | 'empty';

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** What a file is by its first bytes. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (bytes.every((byte) => byte <= 0x20)) return 'empty';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'word';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image';
  const opening = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^<!doctype html|^<html/.test(opening)) return 'html';
  if (opening.startsWith('<?xml')) return 'xml';
  return bytes.includes(0) ? 'binary' : 'text';
}

/** Text of a file: UTF-8, or Windows-1252 when it is not valid UTF-8 (older exports are). */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
