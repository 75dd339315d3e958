import type { Finding, Outcome } from '../document/finding.ts';
import { type Hold, holdsOn, type ReadingWishes, reviewKey } from '../safety/holds/hold.ts';
import type { HoldKind } from '../safety/holds/kinds.ts';
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
  /** Reads a file; text of the kinds that are `lifted` is read though it would be held back. */
  readonly read: (
    bytes: Uint8Array,
    tellPages: TellPages,
    lifted: ReadonlySet<HoldKind>,
  ) => ReadingOutcome | Promise<ReadingOutcome>;
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
    read: async (bytes, _tellPages, lifted) =>
      (await import('./html/read-page.ts')).readHtmlPage(decodedHtml(bytes), lifted),
  },
  xml: {
    mediaType: 'application/xml',
    read: async (bytes, _tellPages, lifted) =>
      (await import('./xml/web-service.ts')).readWebService(decodedXml(bytes), lifted),
  },
  pdf: {
    mediaType: 'application/pdf',
    read: async (bytes, tellPages, lifted) =>
      (await import('./pdf/read-pdf.ts')).readPdf(bytes, tellPages, lifted),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes, _tellPages, lifted) => (await import('./docx/read-docx.ts')).readDocx(bytes, lifted),
  },
  png: { mediaType: 'image/png', read: readPicture },
  jpeg: { mediaType: 'image/jpeg', read: readPicture },
};

/** What a file says, and what kind of file it turned out to be. */
export interface FileReading extends Omit<Reading, 'held'> {
  readonly mediaType: string;
  /** What was held back of it, for a person to look at. */
  readonly holds: readonly Hold[];
}

function named(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, file: path }));
}

/**
 * Reads a file by the reader of its format, which is told by its content. `path` is for messages. What is held back
 * of it is told as holds, which quote it only where `wishes` ask for that.
 */
export async function readFile(
  bytes: Uint8Array,
  path: string,
  tellPages: TellPages = () => undefined,
  wishes: ReadingWishes = {},
): Promise<Outcome<FileReading | undefined>> {
  const format = formatOf(bytes);
  const reader = readers[format];
  if (!reader) return { value: undefined, findings: [notRead(format, path)] };
  const { value, findings } = await reader.read(bytes, tellPages, new Set(wishes.lifted));
  if (!value) return { value: undefined, findings: named(findings, path) };
  const { held = [], ...reading } = value;
  const holds = holdsOn(wishes.key ?? reviewKey(bytes), held, wishes.quoted);
  const { mediaType } = reader;
  return {
    value: { ...reading, findings: named(reading.findings, path), mediaType, holds },
    findings: [...nameAndContent(format, path), ...named(findings, path)],
  };
}
