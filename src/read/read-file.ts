import type { Finding, Outcome } from '../document/finding.ts';
import { decodedText } from './encoding.ts';
import { type FileFormat, formatOf } from './format.ts';
import type { Reading } from './reading.ts';
import { readTextFile } from './text-file.ts';

const mediaTypes: Partial<Record<FileFormat, string>> = { text: 'text/plain' };

const formatNames: Record<Exclude<FileFormat, 'text' | 'empty'>, string> = {
  pdf: 'a PDF',
  zip: 'a zip archive or Word document',
  word: 'an old Word document',
  html: 'an HTML page',
  xml: 'an XML file',
  image: 'a picture',
  binary: 'not text',
};

function notRead(format: FileFormat, path: string): Finding {
  if (format === 'empty') {
    return {
      rule: 'source-empty',
      severity: 'error',
      file: path,
      message: `“${path}” is empty, so there is nothing to publish from it.`,
      hint: 'Export the document again, or remove the file from the folder.',
    };
  }
  const name = format === 'text' ? 'text' : formatNames[format];
  return {
    rule: 'format-not-read',
    severity: 'error',
    file: path,
    message: `“${path}” is ${name}; this version reads text only, so its words are not on the site.`,
    hint: 'Extract its text (for a PDF: pdftotext -layout is not needed, plain pdftotext will do) and put the .txt file beside it.',
  };
}

/** What a file says, and what kind of file it turned out to be. */
export interface FileReading extends Reading {
  readonly mediaType: string;
}

/** Reads a file by the reader of its format, which is told by its content. `path` is for messages. */
export async function readFile(bytes: Uint8Array, path: string): Promise<Outcome<FileReading | undefined>> {
  const format = formatOf(bytes);
  const mediaType = mediaTypes[format];
  if (mediaType === undefined) return { value: undefined, findings: [notRead(format, path)] };
  return { value: { ...readTextFile(decodedText(bytes)), mediaType }, findings: [] };
}
