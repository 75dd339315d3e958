import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bodyMarkdown } from '../../src/archive/markdown/write.ts';
import { accountFor } from '../../src/convert/account.ts';
import { blockText, isBlock } from '../../src/document/block.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { readText } from '../../src/read/text.ts';
import { readTextFile } from '../../src/read/text-file.ts';
import { repair } from '../../src/repair/repair.ts';
import { testWhere } from '../not-shown.ts';

const room = join('..', 'shared', 'seeds');
const papers = existsSync(room) ? readdirSync(room).filter((name) => name.endsWith('.txt')) : [];
const onPapers = testWhere(
  papers.length > 0,
  `reading and repair of real papers, for there are none in ${room}.`,
);

/** The tests below must exist without papers too, so they run over all papers at once. */
function eachPaper(check: (source: string, name: string) => void): void {
  for (const name of papers) check(readFileSync(join(room, name), 'utf8'), name);
}

onPapers('no word of the papers at hand is lost in reading and repair', () => {
  eachPaper((source, name) => {
    const { blocks } = repair(readText(source));
    const furniture = blocks.flatMap((block) =>
      isBlock(block) ? [] : [{ text: block.text, line: block.place?.line, reason: block.reason }],
    );
    const { lost } = accountFor(readTextFile(source).lines, blocks.filter(isBlock).map(blockText), furniture);
    expect(lost, name).toEqual([]);
  });
});

onPapers('the papers at hand are the same to the letter when their Markdown is read again', () => {
  eachPaper((source, name) => {
    const blocks = repair(readText(source)).blocks.filter(isBlock);
    const again = readMarkdown(bodyMarkdown(blocks)).blocks.filter(isBlock);
    const letters = (all: typeof blocks) => all.map(blockText).join('').replace(/\s+/g, '');
    expect(letters(again), name).toBe(letters(blocks));
  });
});
