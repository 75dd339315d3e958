import type { Finding } from '../document/finding.ts';
import type { FileFormat } from './format.ts';
import { isOfficeFormat, locked, notConverted, type OfficeFormat } from './office/findings.ts';

interface NotReadFormat {
  /** To stand behind "“report.xlsx” is". */
  readonly name: string;
  readonly hint: string;
}

const asPdf = 'Save or print it as a PDF and put that file in its place.';
const asPicture =
  'Save it as PNG or JPEG, or as a PDF when it has several pages, and put that file in its place.';
const unpackedByHand = 'Unpack it and put its documents into the folder.';
const outOfFolder = 'Take it out of the folder; if it belongs to a document, put the document there.';
const anyReadable = 'Put the document there as PDF, Word (.docx), HTML or text.';

type Format = Exclude<FileFormat, 'empty' | 'locked' | OfficeFormat>;

/** What each format is called, and what a clerk can do with a file of it that is not read. */
const formats: Readonly<Record<Format, NotReadFormat>> = {
  text: { name: 'text', hint: anyReadable },
  html: { name: 'an HTML page', hint: anyReadable },
  xml: { name: 'an XML file', hint: anyReadable },
  pdf: { name: 'a PDF', hint: anyReadable },
  docx: { name: 'a Word document', hint: asPdf },
  png: { name: 'a PNG picture', hint: asPicture },
  jpeg: { name: 'a JPEG picture', hint: asPicture },
  'other picture': { name: 'a picture of a kind that not every browser shows', hint: asPicture },
  spreadsheet: { name: 'a spreadsheet', hint: asPdf },
  presentation: { name: 'a presentation', hint: asPdf },
  'other office': { name: 'a document of an Office program that is no text', hint: asPdf },
  postscript: { name: 'a PostScript document', hint: asPdf },
  book: { name: 'an electronic book', hint: asPdf },
  mail: { name: 'a mail, or a web page saved as one file', hint: asPdf },
  'sound or film': { name: 'a recording', hint: outOfFolder },
  program: { name: 'a program', hint: outOfFolder },
  zip: { name: 'a zip archive', hint: unpackedByHand },
  'other archive': { name: 'an archive of a kind that is not opened', hint: unpackedByHand },
  data: { name: 'data in JSON, written for programs', hint: outOfFolder },
  binary: { name: 'not text', hint: anyReadable },
};

/** What a file is called in messages: "a PDF", "a spreadsheet". */
export function formatName(format: Format): string {
  return formats[format].name;
}

/** The finding for a file that is not read, by its format. `path` names it. */
export function notRead(format: FileFormat, path: string): Finding {
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
  const { name, hint } = formats[format];
  return {
    rule: 'format-not-read',
    severity: 'error',
    file: path,
    message: `“${path}” is ${name}, which this version does not read, so its words are not on the site.`,
    hint,
  };
}
