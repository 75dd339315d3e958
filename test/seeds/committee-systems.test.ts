import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'cheerio';
import { describe, expect } from 'vitest';
import { blockText, isBlock, type SourceBlock } from '../../src/document/block.ts';
import { countWords, wordsMissing } from '../../src/document/words.ts';
import { decodedText } from '../../src/read/encoding.ts';
import { readFile } from '../../src/read/read-file.ts';
import { testWhere } from '../not-shown.ts';

/** Pages and answers of real committee systems; they stay outside the project. */
const folder = resolve(import.meta.dirname, '../../../shared/papers');

function realFiles(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html?|xml)$/i.test(name))
    .toSorted();
}

const files = realFiles();

function texts(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks.map((block) => (isBlock(block) ? blockText(block) : block.text));
}

async function readReal(name: string) {
  const bytes = readFileSync(join(folder, name));
  const { value, findings } = await readFile(bytes, name);
  return { $: load(decodedText(bytes), { xml: name.endsWith('.xml') }), value, findings };
}

const onRealPages = testWhere(
  files.length > 0,
  `pages of real committee systems, for there are none below ${folder}.`,
);

describe('a page or answer of a real committee system', () => {
  onRealPages.each(files.length > 0 ? files : ['no page'])(
    '%s: every word is in its blocks, or it is said why there is nothing',
    async (name) => {
      const { value, findings } = await readReal(name);
      if (!value) {
        expect(findings).toMatchObject([{ severity: 'error', hint: expect.any(String) }]);
        return;
      }
      const all = countWords(value.lines.map(({ text }) => text));
      expect(all.size).toBeGreaterThan(0);
      expect([...wordsMissing(all, countWords(texts(value.document.blocks))).keys()]).toEqual([]);
    },
  );

  onRealPages.each(files.length > 0 ? files : ['no page'])(
    '%s: an item for each that it numbers, with the day that its head gives',
    async (name) => {
      const { $, value } = await readReal(name);
      const numbers = $('.mgItemNumberCell, agendaitem > fulldisplaynumberformat')
        .toArray()
        .map((cell) => $(cell).text().trim().replace(/\.$/, ''))
        .filter((number) => number !== '');
      const shown =
        value?.frame?.items.map(({ minuteNumber, agendaNumber }) => minuteNumber ?? agendaNumber) ?? [];
      expect(shown).toEqual(numbers);
      const day = $('meta[name="DC.date"]').attr('content');
      if (day !== undefined) expect(value?.frame?.date).toBe(day);
    },
  );
});
