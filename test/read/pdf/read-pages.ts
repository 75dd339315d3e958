import { blockText, type SourceBlock } from '../../../src/document/block.ts';
import { countWords, type WordCount, wordsMissing } from '../../../src/document/words.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import type { Reading } from '../../../src/read/reading.ts';
import { outline } from '../../document/outline.ts';
import { type FileSpec, type PageSpec, tinyPdf } from './tiny-pdf.ts';

/** Reads a file that a test has made. Throws with the findings when it gives no reading. */
export async function readFile(file: FileSpec): Promise<Reading> {
  const { value, findings } = await readPdf(tinyPdf(file));
  if (!value) throw new Error(findings.map(({ message }) => message).join(' '));
  return value;
}

/** Reads a file of some pages. */
export function readPages(...pages: readonly PageSpec['holds'][]): Promise<Reading> {
  return readFile({ pages: pages.map((holds) => ({ holds })) });
}

/** Blocks as a clerk would note them down; "H2:" before a paragraph that the document marks as a heading. */
export function told(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    const sign = block.type === 'paragraph' && block.headingSign ? `H${block.headingSign.level}: ` : '';
    const [first = '', ...rest] = outline([block]);
    return [`${sign}${first}`, ...rest];
  });
}

/** The blocks of some pages as a clerk would note them down. */
export async function blocksOf(...pages: readonly PageSpec['holds'][]): Promise<readonly string[]> {
  return told((await readPages(...pages)).document.blocks);
}

function wordsOfBlocks(blocks: readonly SourceBlock[]): WordCount {
  return countWords(blocks.map((block) => (block.type === 'furniture' ? block.text : blockText(block))));
}

/** The words of a reading's lines that no block holds, and those of its blocks that no line holds. */
export function account({ lines, document }: Reading): {
  readonly lost: WordCount;
  readonly invented: WordCount;
} {
  const counted = countWords(lines.map(({ text }) => text));
  const shown = wordsOfBlocks(document.blocks);
  return { lost: wordsMissing(counted, shown), invented: wordsMissing(shown, counted) };
}
