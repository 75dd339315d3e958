import type { SourceReading } from '../../src/convert/drafts.ts';
import { readSource } from '../../src/convert/source/read-source.ts';
import { type Block, blockText, isBlock, type SourceBlock } from '../../src/document/block.ts';
import { readText } from '../../src/read/text.ts';
import { readTextFile } from '../../src/read/text-file.ts';
import { repair } from '../../src/repair/repair.ts';
import { outline } from '../document/outline.ts';

/** Source lines in, the blocks that a recogniser is given: read, and with page ends undone. */
export function sourceBlocks(...lines: readonly string[]): readonly SourceBlock[] {
  return repair(readText(lines.join('\n'))).blocks;
}

/** The same without what the printing left. */
export function textBlocks(...lines: readonly string[]): readonly Block[] {
  return sourceBlocks(...lines).filter(isBlock);
}

/** Lines with a blank line between each two: one block for each. */
export function apart(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [line, '']);
}

/** What a whole source says, from its lines. */
export function readingOf(...lines: readonly string[]): SourceReading {
  const text = lines.join('\n');
  return readSource(
    {
      id: 'paper',
      file: 'paper.txt',
      given: 'paper.txt',
      path: 'sources/paper.txt',
      bytes: text.length,
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      reviewKey: 'key',
    },
    readTextFile(text),
  );
}

/** The first of several, or a clear failure. */
export function first<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error('Nothing was found where one thing was expected.');
  return value;
}

/** The headings among blocks: "## 3.4 Compliments" with as many signs as their level. */
export function headingLines(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.level)} ${blockText(block)}`] : [],
  );
}

/** Blocks as a clerk would note them down. */
export function noted(blocks: readonly SourceBlock[]): readonly string[] {
  return outline(blocks);
}
