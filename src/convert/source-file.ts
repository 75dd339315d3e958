import { createHash } from 'node:crypto';
import type { Finding } from '../document/finding.ts';

/** A document as published, with its bytes. */
export interface SourceFile {
  /** Path below the folder of sources, with "/" between. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type SourceFormat = 'text' | 'pdf' | 'zip' | 'html' | 'xml' | 'word' | 'image' | 'binary' | 'empty';

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** What a file is by its first bytes; its name is only a hint and is not asked. */
export function formatOf(bytes: Uint8Array): SourceFormat {
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

const formatNames: Record<Exclude<SourceFormat, 'text' | 'empty'>, string> = {
  pdf: 'a PDF',
  zip: 'a zip archive or Word document',
  word: 'an old Word document',
  html: 'an HTML page',
  xml: 'an XML file',
  image: 'a picture',
  binary: 'not text',
};

/** Why a file is not read, or nothing when it is text. */
export function unreadable(file: SourceFile): Finding | undefined {
  const format = formatOf(file.bytes);
  if (format === 'text') return undefined;
  if (format === 'empty') {
    return {
      rule: 'source-empty',
      severity: 'error',
      file: file.path,
      message: `“${file.path}” is empty, so there is nothing to publish from it.`,
      hint: 'Export the document again, or remove the file from the folder.',
    };
  }
  return {
    rule: 'format-not-read',
    severity: 'error',
    file: file.path,
    message: `“${file.path}” is ${formatNames[format]}; this version reads text only, so its words are not on the site.`,
    hint: 'Extract its text (for a PDF: pdftotext -layout is not needed, plain pdftotext will do) and put the .txt file beside it.',
  };
}

/** The SHA-256 of some bytes in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
