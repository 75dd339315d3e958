import { describe, expect, test } from 'vitest';
import { titleOfFile } from '../../src/convert/source/file-title.ts';
import { pngBytes } from '../read/picture/pictures.ts';
import { roomWith } from './sources-room.ts';
import { frontSheet, pack } from './town-papers.ts';

const agenda = pack(frontSheet({ date: '12 March 2024', agenda: ['2\tMinutes\t5 - 8', '3\tTrees\t9'] }));

/** Two pictures that differ. */
const signed = pngBytes(30, 40);
const plan = pngBytes(40, 30);

describe('a picture of a page among the sources', () => {
  async function converted() {
    const room = roomWith({
      '2024-03-12/agenda.txt': agenda,
      '2024-03-12/minutes_signed.png': signed,
      '2024-03-12/Plan of the square.png': plan,
    });
    return { room, ...(await room.convert()) };
  }

  test('is a paper of the meeting in whose folder it lies, called by its file, and that is said', async () => {
    const { room, findings } = await converted();
    const file = room.made().find((name) => name.endsWith('minutes-signed.md')) ?? '';
    expect(file).toContain('/2024-03-12/');
    const text = room.read(file);
    expect(text).toContain('title: Minutes signed\n');
    expect(text).toMatch(/inferred:\n(?: {2}- \w+\n)*? {2}- title\n/);
    expect(text).toContain('![](<pictures/minutes-signed/page.png> "scan")');
    const said = findings.filter((finding) => finding.file === '2024-03-12/minutes_signed.png');
    expect(said.map(({ rule }) => rule).toSorted()).toEqual([
      'filed-by-name',
      'page-is-scan',
      'placed-by-name',
    ]);
  });

  test('stays apart from other pictures, though none of them has a word', async () => {
    const { room, value } = await converted();
    expect(room.made().filter((name) => name.endsWith('/page.png'))).toHaveLength(2);
    expect(value.papers).toBe(2);
    expect(value.heldBack).toEqual([]);
  });
});

test.each([
  ['minutes_signed-copy.pdf', 'Minutes signed copy'],
  ['2024-03-12 Trees.docx', '2024 03 12 Trees'],
  ['Plan.v2.png', 'Plan.v2'],
  ['.png', ''],
])('the name of the file %s gives the title “%s”', (file, title) => {
  expect(titleOfFile(file)).toBe(title);
});
