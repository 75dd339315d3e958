import type { Finding, Outcome } from '../document/finding.ts';
import { decodedHtml, decodedText, decodedXml } from './encoding.ts';
import { type FileFormat, formatOf } from './format.ts';
import { nameAndContent } from './name-and-content.ts';
import { notRead } from './not-read.ts';
import type { Reading } from './reading.ts';
import { readTextFile } from './text-file.ts';

type ReadingOutcome = Outcome<Reading | undefined>;

/** Is told the number of pages as soon as it is known: what limits the time of a reading gives more by it. */
export type TellPages = (pages: number) => void;

interface FormatReader {
  readonly mediaType: string;
  readonly read: (bytes: Uint8Array, tellPages: TellPages) => ReadingOutcome | Promise<ReadingOutcome>;
}

async function readPicture(bytes: Uint8Array): Promise<ReadingOutcome> {
  return (await import('./picture/read-picture.ts')).readPicture(bytes);
}

/** A reader and its packages are loaded with the first document of its format: that takes longer than to read a text. */
const readers: Partial<Record<FileFormat, FormatReader>> = {
  text: {
    mediaType: 'text/plain',
    read: (bytes) => ({ value: readTextFile(decodedText(bytes)), findings: [] }),
  },
  html: {
    mediaType: 'text/html',
    read: async (bytes) => (await import('./html/read-page.ts')).readHtmlPage(decodedHtml(bytes)),
  },
  xml: {
    mediaType: 'application/xml',
    read: async (bytes) => (await import('./xml/web-service.ts')).readWebService(decodedXml(bytes)),
  },
  pdf: {
    mediaType: 'application/pdf',
    read: async (bytes, tellPages) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, tellPages),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
  },
  png: { mediaType: 'image/png', read: readPicture },
  jpeg: { mediaType: 'image/jpeg', read: readPicture },
};

/** What a file says, and what kind of file it turned out to be. */
export interface FileReading extends Reading {
  readonly mediaType: string;
}

function named(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, file: path }));
}

/** Reads a file by the reader of its format, which is told by its content. `path` is for messages. */
export async function readFile(
  bytes: Uint8Array,
  path: string,
  tellPages: TellPages = () => undefined,
): Promise<Outcome<FileReading | undefined>> {
  const format = formatOf(bytes);
  const reader = readers[format];
  if (!reader) return { value: undefined, findings: [notRead(format, path)] };
  const { value, findings } = await reader.read(bytes, tellPages);
  if (!value) return { value: undefined, findings: named(findings, path) };
  const { mediaType } = reader;
  return {
    value: { ...value, findings: named(value.findings, path), mediaType },
    findings: [...nameAndContent(format, path), ...named(findings, path)],
  };
}
