import type { Element } from 'domhandler';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { HoldKind } from '../../safety/holds/kinds.ts';
import { decodedHtml, decodedText } from '../encoding.ts';
import { formatOf } from '../format.ts';
import { readHtmlPage } from '../html/read-page.ts';
import type { Reading } from '../reading.ts';
import { readTextFile } from '../text-file.ts';
import { partOf, type WordPackage } from './package.ts';
import { allNamed, closest } from './xml.ts';
import { replace, textParagraph } from './xml-changes.ts';

/** A file that a document inserts (`w:altChunk`) as it was read; nothing when its format is not read. */
export type InsertedReading = Outcome<Reading | undefined>;

function notRead(part: string): Finding {
  return {
    rule: 'word-inserted-file-not-read',
    severity: 'error',
    message: `The Word document inserts another file (“${part}”) in a format that is not read, so its words are not on the site.`,
    hint: 'Open the document in Word and save it again: that makes the inserted file part of it.',
  };
}

/** Reads one inserted file by its content; `readWord` reads Word documents inside of Word documents. */
export async function readInserted(
  bytes: Uint8Array | undefined,
  part: string,
  readWord: (bytes: Uint8Array) => Promise<InsertedReading>,
  lifted: ReadonlySet<HoldKind>,
): Promise<InsertedReading> {
  if (!bytes) return { value: undefined, findings: [notRead(part)] };
  const source = decodedText(bytes);
  // A web page packed into one file with its pictures looks like text.
  if (/^MIME-Version:/i.test(source)) return { value: undefined, findings: [notRead(part)] };
  switch (formatOf(bytes)) {
    case 'html':
    case 'xml':
      return readHtmlPage(decodedHtml(bytes), lifted);
    case 'text':
      return { value: readTextFile(source), findings: [] };
    case 'docx':
      return readWord(bytes);
    case 'empty':
      return { value: undefined, findings: [] };
    default:
      return { value: undefined, findings: [notRead(part)] };
  }
}

/** Reads every file that a body inserts, by the elements that insert them. */
export async function insertedFiles(
  word: WordPackage,
  body: Element,
  readWord: (bytes: Uint8Array) => Promise<InsertedReading>,
  lifted: ReadonlySet<HoldKind>,
): Promise<ReadonlyMap<Element, InsertedReading>> {
  const found = new Map<Element, InsertedReading>();
  for (const element of allNamed(body, 'w:altChunk')) {
    const part = element.attribs['r:id'] ?? '';
    found.set(element, await readInserted(partOf(word, part), part, readWord, lifted));
  }
  return found;
}

/** In a cell no blocks can stand: what is inserted there becomes paragraphs of the cell. The part is changed. */
export function flattenInCells(
  files: ReadonlyMap<Element, InsertedReading>,
): ReadonlyMap<Element, InsertedReading> {
  const inCells = [...files].filter(([element]) => closest(element, 'w:tc', 'w:txbxContent'));
  for (const [element, { value }] of inCells) {
    replace(
      element,
      (value?.lines ?? []).map(({ text }) => textParagraph(text)),
    );
  }
  return new Map([...files].filter(([element]) => !closest(element, 'w:tc', 'w:txbxContent')));
}
