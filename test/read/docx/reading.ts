import { blockText, type SourceBlock } from '../../../src/document/block.ts';
import { countWords, wordsMissing } from '../../../src/document/words.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import type { Reading } from '../../../src/read/reading.ts';
import { outline } from '../../document/outline.ts';
import { type WordFile, wordFile } from './word-file.ts';

/** Reads a Word file that must be readable. */
export async function reading(file: WordFile | Uint8Array): Promise<Reading> {
  const { value, findings } = await readDocx(file instanceof Uint8Array ? file : wordFile(file));
  if (!value) throw new Error(`The file was not read: ${JSON.stringify(findings)}`);
  return value;
}

/** Words of a reading that its lines and its blocks do not share, as "lost: …" and "invented: …". */
export function unshared({ lines, document }: Reading): readonly string[] {
  const held = countWords(lines.map(({ text }) => text));
  const shown = countWords(
    document.blocks.map((block: SourceBlock) => (block.type === 'furniture' ? block.text : blockText(block))),
  );
  return [
    ...[...wordsMissing(held, shown).keys()].map((word) => `lost: ${word}`),
    ...[...wordsMissing(shown, held).keys()].map((word) => `invented: ${word}`),
  ];
}

/** The blocks of a Word file as a clerk would note them down; any word lost or invented is noted too. */
export async function outlineOfWord(file: WordFile): Promise<readonly string[]> {
  const read = await reading(file);
  return [...outline(read.document.blocks), ...unshared(read)];
}
