import { describe, expect, test } from 'vitest';
import { roomWith } from './sources-room.ts';
import { committee } from './town-papers.ts';

const folder = '/2024-03-12/';

/** The one paper that a report becomes, and how many of its words are lost. */
async function paperOf(...head: readonly string[]) {
  const body = 'Brindlewick Borough Council lit the lamps. Brindlewick Borough Council is glad of it.';
  const room = roomWith({ 'lamps.txt': `${head.join('\n')}\n\n${body}\n\n${body}\n` });
  const { value } = await room.convert();
  const paper = room.made().find((name) => name.includes(folder) && !/meeting\.md|\.yaml/.test(name)) ?? '';
  return { text: room.read(paper), lost: value.sources[0]?.lost };
}

describe('the title of a report', () => {
  test('is taken out of the head, where it stands without a label', async () => {
    const { text, lost } = await paperOf(
      '12 March 2024\tITEM: 3',
      `${committee}\t`,
      'Lamps in Corn Row\t',
      'Wards: Castle\tKey Decision: No',
    );
    expect(text).toContain('title: Lamps in Corn Row\n');
    expect(text).not.toContain('- value: Lamps in Corn Row\n');
    expect(lost).toBe(0);
  });

  test('keeps the label that the head gives it', async () => {
    const { text, lost } = await paperOf(
      'Report to Cabinet\tDate of Meeting: 12 March 2024',
      'Title of report: Lamps in Corn Row\tWards: Castle',
      'Report by Silas Wren\t',
      `Committee: ${committee}\t`,
    );
    expect(text).toContain('title: Lamps in Corn Row\n');
    expect(text).toContain('label: Title of report\n');
    expect(lost).toBe(0);
  });

  test('that the head prints twice is not lost the second time', async () => {
    const { text, lost } = await paperOf(
      '12 March 2024\tITEM: 3',
      'Lamps in Corn Row\tLamps in Corn Row',
      `${committee}\tWards: Castle`,
    );
    expect(text.match(/Lamps in Corn Row/g)).toHaveLength(2);
    expect(lost).toBe(0);
  });

  test('that is said again at the top of the body is not lost either', async () => {
    const { text, lost } = await paperOf(
      '12 March 2024\tITEM: 3',
      'Lamps in Corn Row\tWards: Castle',
      `${committee}\t`,
      '',
      'Lamps in Corn Row',
    );
    expect(text.match(/Lamps in Corn Row/g)).toHaveLength(2);
    expect(lost).toBe(0);
  });
});
