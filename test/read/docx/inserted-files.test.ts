import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/read/reading.ts';
import { outline } from '../../document/outline.ts';
import { reading, unshared } from './reading.ts';
import { cell, level, list, listed, paragraph, picture, png, table, use, wordFile } from './word-file.ts';

function placedOutline({ document }: Reading): readonly string[] {
  return document.blocks.flatMap((block) => {
    const [first, ...rest] = outline([block]);
    return [[block.place?.line, first].filter(Boolean).join(' '), ...rest];
  });
}

describe('inserted files', () => {
  test('of web pages, text and Word stand where they are inserted', async () => {
    const inner = wordFile({
      parts: { 'media/a.png': png },
      targets: [['rId1', 'image', 'media/a.png']],
      body: paragraph('Inner', listed(1)) + paragraph(picture('rId1', 'Map')),
      numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0),
    });
    const read = await reading({
      parts: {
        'page.html': '<html><body><h2>Fares</h2><p>Two pounds.</p></body></html>',
        'note.txt': '2.3 A note',
        'inner.docx': inner,
      },
      targets: [
        ['rId1', 'aFChunk', 'page.html'],
        ['rId2', 'aFChunk', 'note.txt'],
        ['rId3', 'aFChunk', 'inner.docx'],
      ],
      body: `${paragraph('Before')}<w:altChunk r:id="rId1"/><w:altChunk r:id="rId2"/><w:altChunk r:id="rId3"/>${paragraph('After')}`,
    });
    expect(placedOutline(read)).toEqual([
      '1 ¶ Before',
      '2 ¶ Fares',
      '3 ¶ Two pounds.',
      '4 ¶ <2.3> A note',
      '5 ¶ <1.> Inner',
      'picture: Map',
      '6 ¶ After',
    ]);
    expect(unshared(read)).toEqual([]);
    expect(read.pictures.map(({ name }) => name)).toEqual(['inserted-3-picture-1.png']);
    expect(read.document.blocks[5]).toMatchObject({ picture: 'inserted-3-picture-1.png' });
  });

  test('in a cell become lines of the cell; formats that are not read are said', async () => {
    const read = await reading({
      parts: { 'note.txt': 'A note', 'x.rtf': '{\\rtf1 x}' },
      targets: [
        ['rId1', 'aFChunk', 'note.txt'],
        ['rId2', 'aFChunk', 'x.rtf'],
      ],
      body: `${table(cell(`${paragraph('a')}<w:altChunk r:id="rId1"/>`) + cell('b'))}<w:altChunk r:id="rId2"/>`,
    });
    expect(placedOutline(read)).toEqual(['1 table, 0 header rows', '  | a / A note | b |']);
    expect(read.findings).toMatchObject([{ rule: 'word-inserted-file-not-read', severity: 'error' }]);
  });
});
