import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { plainText } from '../../../src/document/inline.ts';
import { countWords, folded, wordsMissing } from '../../../src/document/words.ts';
import type { Reading } from '../../../src/read/reading.ts';
import { testWhere } from '../../not-shown.ts';
import { reading, unshared } from './reading.ts';

/** Real papers of real councils; they stay outside the project. */
const folder = resolve(import.meta.dirname, '../../../../shared/papers');

function documents(): readonly string[] {
  if (existsSync(folder)) {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return found.filter((name) => name.endsWith('.docx')).map((name) => join(folder, name));
  }
  return [];
}

/** The words of the main part by nothing but its text elements; such documents hold no changes and no notes. */
function wordsOfXml(bytes: Uint8Array): string {
  const main = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const pieces = main.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<(?:w:tab|w:br|w:cr)(?: [^>]*)?\/>|<\/w:p>/g);
  return [...pieces]
    .map(([, text = ' ']) => text)
    .join('')
    .replaceAll('&amp;', '&');
}

/** Letters and figures alone: the other program joins lines without a space. */
function squeezed(value: string): string {
  return folded(value).replace(/[^\p{L}\p{N}]/gu, '');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every record of another program's reading of the same document that has a disposition: the texts in it. */
function recordsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'disposition' in value ? [textsIn(value)] : Object.values(value).flatMap(recordsIn);
}

interface OtherReading {
  readonly attendance?: unknown;
}

function otherReading(path: string): OtherReading {
  const other = path.replace(/\.docx$/, '.json');
  return existsSync(other) ? JSON.parse(readFileSync(other, 'utf8')) : {};
}

function rowsOf(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .map((cells) => squeezed(cells.map(plainText).join(' ')));
}

const found = documents();

const onDocuments = testWhere(found.length > 0, `real Word documents, for there are none below ${folder}.`);

/** Where there are none the tests are left out, but must be there. */
const numbered = (found.length > 0 ? found : ['no document']).map((path, at) => [at + 1, path] as const);

describe('a real document', () => {
  const readings = new Map<string, Promise<Reading>>();
  const readOnce = (path: string): Promise<Reading> => {
    const known = readings.get(path) ?? reading(new Uint8Array(readFileSync(path)));
    readings.set(path, known);
    return known;
  };

  onDocuments.each(numbered)(
    '%i: every word of its XML is in a line and in a block, none twice',
    async (_, path) => {
      const read = await readOnce(path);
      expect(unshared(read)).toEqual([]);
      const furniture = read.document.blocks.flatMap((block) =>
        block.type === 'furniture' ? [block.text] : [],
      );
      const held = wordsMissing(countWords(read.lines.map(({ text }) => text)), countWords(furniture));
      const raw = countWords([wordsOfXml(new Uint8Array(readFileSync(path)))]);
      expect([...wordsMissing(raw, held), ...wordsMissing(held, raw)]).toEqual([]);
    },
  );

  onDocuments.each(numbered)(
    '%i: every record that another program found in it is a row of a table',
    async (_, path) => {
      const rows = rowsOf((await readOnce(path)).document.blocks);
      const missing = recordsIn(otherReading(path)).filter(
        (texts) => !rows.some((row) => texts.every((text) => row.includes(squeezed(text)))),
      );
      expect(missing).toEqual([]);
    },
  );

  onDocuments.each(numbered)(
    '%i: everybody whom it found present stands in a cell of their own',
    async (_, path) => {
      const cells = (await readOnce(path)).document.blocks
        .flatMap((block) => (block.type === 'table' ? block.rows.flat() : []))
        .map((content) => squeezed(plainText(content)));
      const missing = textsIn(otherReading(path).attendance).filter(
        (name) => !cells.includes(squeezed(name)),
      );
      expect(missing).toEqual([]);
    },
  );
});
