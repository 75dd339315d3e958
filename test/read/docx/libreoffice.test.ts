import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outline } from '../../document/outline.ts';
import { reading, unshared } from './reading.ts';

/** Documents of ours that LibreOffice wrote: a web page and an OpenDocument text, converted. */
async function outlineOfFixture(name: string): Promise<readonly string[]> {
  const read = await reading(new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name))));
  return [...outline(read.document.blocks), ...unshared(read)];
}

test('a page with lists, a table with spans and a footnote', async () => {
  expect(await outlineOfFixture('libreoffice-page.docx')).toEqual([
    '¶ Harbour report',
    '¶ Intro with **bold** and [link → https://example.org/x].',
    '¶ <1.> Roads',
    'list',
    '  • <a.> North',
    '  • <b.> South',
    '    • <i.> deep',
    '¶ <2.> Rail',
    'list',
    '  • Fish',
    '    • cod',
    '  • Chips',
    '¶ Costs',
    'table, 1 header rows',
    '  | **Ward** | **Trips** |  |',
    '  | Quay | May | 3 |',
    '  |  | June | 4 |',
    '¶ With a note¹ here.',
    '¶ <7.> Seven',
    '¶ <8.> Eight',
    '¶ ¹ The note text.',
  ]);
});

test('a report with numbers over three levels, a footnote and an endnote', async () => {
  expect(await outlineOfFixture('libreoffice-numbers.docx')).toEqual([
    '¶ Report on ferries',
    '¶ <1.> Introduction',
    '¶ <1.1> The quay floods.',
    'list',
    '  • <(a)> in May',
    '¶ <1.2> The ferry¹ runs.',
    '¶ <2.> Costs',
    '¶ Endnotedⁱ.',
    '¶ ¹ Since 1990.',
    '¶ ⁱ At the end.',
  ]);
});
