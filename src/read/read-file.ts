import type { Finding, Outcome } from '../document/finding.ts';
import { decodedHtml, decodedText, decodedXml } from './encoding.ts';
import { type FileFormat, formatOf } from './format.ts';
import { isOfficeFormat, locked, notConverted, type OfficeFormat } from './office/findings.ts';
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
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
  },
  png: { mediaType: 'image/png', read: readPicture },
  jpeg: { mediaType: 'image/jpeg', read: readPicture },
};

const formatNames: Record<Exclude<FileFormat, 'empty' | 'locked' | OfficeFormat>, string> = {
  text: 'text',
  html: 'an HTML page',
  xml: 'an XML file',
  pdf: 'a PDF',
  zip: 'a zip archive',
  docx: 'a Word document',
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  'other picture': 'a picture of a kind that not every browser shows (TIFF, GIF, WebP or HEIC)',
  binary: 'not text',
};

const textHint =
  'Extract its text (for a PDF: pdftotext -layout is not needed, plain pdftotext will do) and put the .txt file beside it.';
const pictureHint =
  'Save it as PNG or JPEG, or as a PDF when it has several pages, and put that file in its place.';

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
  if (format === 'locked') return { ...locked, file: path };
  if (isOfficeFormat(format)) return { ...notConverted(format), file: path };
  return {
    rule: 'format-not-read',
    severity: 'error',
    file: path,
    message: `“${path}” is ${formatNames[format]}, which this version does not read, so its words are not on the site.`,
    hint: format === 'other picture' ? pictureHint : textHint,
  };
}

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
    findings: named(findings, path),
  };
}
