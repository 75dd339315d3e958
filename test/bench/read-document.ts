import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { SourceBlock } from '../../src/document/block.ts';
import { readFile } from '../../src/read/read-file.ts';
import { readText } from '../../src/read/text.ts';
import { repair } from '../../src/repair/repair.ts';

/** What reads the documents: our readers, or pdftotext with the reader of text, to see what is gained. */
export type ReaderName = 'minutebook' | 'pdftotext';

/** What was read of a document, with page ends undone. */
export interface ReadDocument {
  readonly blocks: readonly SourceBlock[];
  /** Pages of the file; 0 where the format has none. */
  readonly sheets: number;
}

/** Reads a file as the conversion does. Throws with the finding's words when no reader takes it. */
export async function readDocument(path: string, reader: ReaderName = 'minutebook'): Promise<ReadDocument> {
  if (reader === 'pdftotext') {
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return { blocks: repair(readText(text)).blocks, sheets: text.split('\f').length - 1 };
  }
  const { value, findings } = await readFile(readFileSync(path), path);
  if (!value) throw new Error(findings.map(({ message }) => message).join(' '));
  const { blocks, sheets = [] } = repair(value.document);
  return { blocks, sheets: sheets.length };
}
