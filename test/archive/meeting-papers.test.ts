import { describe, expect, test } from 'vitest';
import { bodyMarkdown } from '../../src/archive/markdown/write.ts';
import { type PaperListEntry, paperList, readPaperList } from '../../src/archive/paper-list.ts';
import { isBlock } from '../../src/document/block.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { folderOf, meetingFile, paperFile, readCollection } from '../link/collection.ts';

const date = '2024-03-12';

describe('the list of papers below an agenda item', () => {
  const entries: readonly PaperListEntry[] = [
    { type: 'paper', title: 'Benches', target: '4-benches.md' },
    { type: 'missing' },
    { type: 'missing', detail: '136 of 150 pages' },
    { type: 'missing', title: 'Map of the square', url: 'https://www.brindlewick.example/map.pdf' },
    { type: 'missing', title: 'Letters', detail: 'Pages 5 - 8' },
  ];

  test('is written so that a person can read it, and read back', () => {
    const markdown = bodyMarkdown([paperList(entries)]);
    expect(markdown.trim().split('\n')).toEqual([
      '- [Benches](4-benches.md)',
      '- *listed, not available*',
      '- *136 of 150 pages · listed, not available*',
      '- [Map of the square](https://www.brindlewick.example/map.pdf) *listed, not available*',
      '- Letters *Pages 5 - 8 · listed, not available*',
    ]);
    const [list] = readMarkdown(markdown).blocks.filter(isBlock);
    expect(list && readPaperList(list)).toEqual(entries);
  });

  test.each([
    '- a note of the clerk',
    '- [Benches](4-benches.md) and more',
    '- *not so*',
  ])('is not “%s”', (markdown) => {
    const [list] = readMarkdown(markdown).blocks.filter(isBlock);
    expect(list && readPaperList(list)).toBeUndefined();
  });
});

describe('the papers of a meeting', () => {
  const agenda = [
    '## Agenda',
    '### 4 Benches',
    '- [B](4-b.md)\n- [C](4-b/appendix-c.md)\n- [A](4-a.md)\n- Letters *listed, not available*',
    '### 5 Lamps',
    '*Pages 9 - 12*',
    '- *listed, not available*',
  ].join('\n\n');
  const item = { agendaItem: '4' };
  const files = [
    paperFile(date, '4-a', 'Words.', item),
    paperFile(date, '4-b', 'Words.', item),
    paperFile(date, '4-b/appendix-c', 'Words.', item),
    paperFile(date, '4-b/appendix-a', 'Words.', item),
    paperFile(date, '1-first', 'Words.'),
  ];

  test('stand in the order in which the agenda lists them, the others behind their report or at the end', async () => {
    const { value } = await readCollection(meetingFile(date, agenda), ...files);
    const [meeting] = value.meetings;
    expect(meeting?.papers.map(({ id }) => id.replace(`${folderOf(date)}/`, ''))).toEqual([
      '4-b',
      '4-b/appendix-a',
      '4-b/appendix-c',
      '4-a',
      '1-first',
    ]);
  });

  test('that are missing are facts of their items and no notes', async () => {
    const { value } = await readCollection(meetingFile(date, agenda), ...files);
    expect(value.meetings[0]?.agenda.map(({ missing, note }) => [missing, note])).toEqual([
      [[{ title: 'Letters' }], []],
      [[{}], []],
    ]);
  });
});

describe('versions of a paper', () => {
  const versions = (supersededBy: string) =>
    readCollection(
      meetingFile(date),
      paperFile(date, '4-benches', 'New words.'),
      paperFile(date, '4-benches-old', 'Old words.', { supersededBy, published: '2024-03-04' }),
    );

  test('know each other, though only the older names the newer', async () => {
    const { value, findings } = await versions('4-benches');
    expect(findings).toEqual([]);
    const [newer, older] = value.meetings[0]?.papers ?? [];
    expect([newer?.supersedes, newer?.supersededBy]).toEqual([older?.id, undefined]);
    expect([older?.supersedes, older?.supersededBy]).toEqual([undefined, newer?.id]);
    expect(older?.published).toBe('2024-03-04');
  });

  test.each(['4-banches', '4-benches-old'])('a version “%s” that cannot be is a finding', async (name) => {
    const { value, findings } = await versions(name);
    expect(findings).toMatchObject([
      { rule: 'version-unknown', severity: 'warning', file: `${folderOf(date)}/4-benches-old.md` },
    ]);
    expect(value.meetings[0]?.papers.map(({ supersededBy }) => supersededBy)).toEqual([undefined, undefined]);
  });

  test('that are replaced do not speak for the meeting: no row of a programme comes twice', async () => {
    const table =
      '| Topic | Lead Officer | Requested by |\n| --- | --- | --- |\n| Benches | S. Wren | Members |';
    const { value } = await readCollection(
      meetingFile(date),
      paperFile(date, '9-programme', table, { kind: 'work-programme' }),
      paperFile(date, '9-programme-old', table, { kind: 'work-programme', supersededBy: '9-programme' }),
    );
    const { workProgramme = [] } = value.meetings[0] ?? {};
    expect(workProgramme.map(({ url }) => url.includes('old'))).toEqual(workProgramme.map(() => false));
    expect(workProgramme).toHaveLength(1);
  });
});

test('a source is shown on every page of a text that it prints too', async () => {
  const source = (id: string) => ({
    id,
    file: `${id}.txt`,
    path: `sources/${id}.txt`,
    mediaType: 'text/plain',
    bytes: 1,
    sha256: 'a'.repeat(64),
    fidelity: { words: 1, kept: 1, lost: 0, furniture: 0 },
  });
  const { value } = await readCollection(
    meetingFile(date, '', { source: 'front', alsoIn: ['pack'] }),
    paperFile(date, '4-benches', 'Words.', { source: 'pack', alsoIn: ['single'] }),
    {
      [`${folderOf(date)}/conversion.yaml`]: JSON.stringify({
        sources: ['front', 'pack', 'single'].map(source),
      }),
    },
  );
  const here = `/${folderOf(date)}/`;
  expect(value.meetings[0]?.sources.map(({ id, pages }) => [id, pages])).toEqual([
    ['front', [here]],
    ['pack', [here, `${here}4-benches/`]],
    ['single', [`${here}4-benches/`]],
  ]);
});
