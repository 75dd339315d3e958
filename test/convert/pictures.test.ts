import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/convert.ts';
import { type DocumentReaders, readersInProcess } from '../../src/convert/source/document-readers.ts';
import type { Figure } from '../../src/document/block.ts';
import { pngBytes } from '../read/picture/pictures.ts';
import { roomWith } from './sources-room.ts';
import { frontSheet, pack, report } from './town-papers.ts';

const crest = pngBytes(40, 30);
const map = pngBytes(60, 80);

/** Readers that find a crest above the text of a document, and a map in front of its last paragraphs. */
const readers: DocumentReaders = {
  ...readersInProcess,
  read: async (bytes, path) => {
    const { value, findings } = await readersInProcess.read(bytes, path);
    if (!value) return { value, findings };
    const figure = (picture: string): Figure => ({
      type: 'figure',
      kind: 'picture',
      picture,
      alternative: '',
    });
    const blocks = [figure('crest.png'), ...value.document.blocks].toSpliced(-2, 0, figure('map.png'));
    const pictures = [
      { name: 'crest.png', mediaType: 'image/png', bytes: crest },
      { name: 'map.png', mediaType: 'image/png', bytes: map },
    ] as const;
    return { value: { ...value, document: { blocks }, pictures }, findings };
  },
};

test('pictures of a front sheet and of a paper lie beside the meeting and are shown where they stood', async () => {
  const front = frontSheet({ date: '12 March 2024', agenda: ['3\tStreet names\t9 - 10'] });
  const { sources, content } = roomWith({
    'march.txt': pack(front, report('12 March 2024', '3', 'Street names', '2.1 Two names were chosen.')),
  });
  await convert({ sources, content, readers });
  const { value, findings } = await readArchive(content);
  expect(findings).toEqual([]);
  const [meeting] = value.meetings;
  const shown = (blocks: readonly object[] = []) =>
    blocks.flatMap((block) => ('type' in block && block.type === 'figure' ? [block] : []));
  expect(shown(meeting?.frontSheet)).toMatchObject([
    { picture: `${meeting?.url}pictures/march/crest.png`, size: { width: 40, height: 30 } },
  ]);
  expect(shown(meeting?.papers[0]?.blocks)).toMatchObject([
    { picture: `${meeting?.url}pictures/march/map.png`, size: { width: 60, height: 80 } },
  ]);
  const copied = meeting?.pictures.map(({ url, path }) => [url, readFileSync(path).length]);
  expect(copied).toEqual([
    [`${meeting?.url}pictures/march/crest.png`, crest.length],
    [`${meeting?.url}pictures/march/map.png`, map.length],
  ]);
  expect(meeting?.pictures.map(({ path }) => path.startsWith(join(content)))).toEqual([true, true]);
});
