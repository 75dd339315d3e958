import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readFolder } from '../../src/archive/read-folder.ts';
import { blockText } from '../../src/document/block.ts';

const path = 'brindlewick/streets-committee/2024-03-12';
const here = `/${path}/`;
const root = resolve('/srv/content');

function markdown(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter)}---\n\n${body}\n`;
}

const meeting = (body = '', fields: object = {}) =>
  markdown(
    {
      kind: 'meeting',
      council: { id: 'brindlewick', name: 'Brindlewick Borough Council' },
      committee: { id: 'streets-committee', name: 'Streets Committee' },
      date: '2024-03-12',
      ...fields,
    },
    body,
  );

const minutes = (body: string) => markdown({ kind: 'minutes', attendance: [], printedIn: ['pack'] }, body);

const paper = (body: string, fields: object = {}) =>
  markdown({ kind: 'report', title: 'A paper', source: 'pack', ...fields }, body);

/** What is read of a folder that holds these texts and pictures. */
function read(texts: Readonly<Record<string, string>>, pictures: readonly string[] = []) {
  const sizes = new Map(pictures.map((name) => [name, { width: 30, height: 20 }]));
  return readFolder(root, path, { texts: new Map(Object.entries(texts)), pictures: sizes });
}

function meetingOf(texts: Readonly<Record<string, string>>, pictures: readonly string[] = []) {
  const { value, findings } = read({ 'meeting.md': meeting(), ...texts }, pictures);
  expect(findings).toEqual([]);
  if (!value) throw new Error('no meeting was read');
  return value;
}

describe('the folder of a meeting', () => {
  test('gives it the address and the id of the folder', () => {
    expect(meetingOf({})).toMatchObject({ id: path, url: here, papers: [], sources: [], pictures: [] });
  });

  test.each([
    ['is not there', {}],
    ['cannot be read', { 'meeting.md': 'Words.' }],
  ])('gives none when its meeting.md %s, and says so', (_, texts) => {
    const { value, findings } = read({ ...texts, '4-benches.md': paper('Words.') });
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', file: `${path}/meeting.md` }]);
  });

  test('makes it one that was held, when there are minutes', () => {
    expect(meetingOf({}).status).toBe('unknown');
    expect(meetingOf({ 'meeting.md': meeting('', { status: 'cancelled' }) }).status).toBe('cancelled');
    expect(meetingOf({ 'minutes.md': minutes('## 1. Benches') })).toMatchObject({
      status: 'held',
      minutes: { url: `${here}minutes/` },
    });
  });

  test('without minutes has none, and with broken ones says so', () => {
    expect(meetingOf({}).minutes).toBeUndefined();
    const { value, findings } = read({ 'meeting.md': meeting(), 'minutes.md': 'Words.' });
    expect([value?.minutes, value?.status]).toEqual([undefined, 'unknown']);
    expect(findings).toMatchObject([{ severity: 'error', file: `${path}/minutes.md` }]);
  });

  test('gives the acronyms and references of its papers', () => {
    const { acronyms, references } = meetingOf({
      '4-benches.md': paper('The Street Care Team (SCT) works by the Care Act 2014.'),
    });
    expect(acronyms.whole.map(({ term }) => term)).toEqual(['SCT']);
    expect(references.map(({ text }) => text)).toEqual(['Care Act 2014']);
  });

  test('gives the sources that its conversion.yaml tells of, and its faults', () => {
    expect(read({ 'meeting.md': meeting(), 'conversion.yaml': 'sources: pack' }).findings).toMatchObject([
      { file: `${path}/conversion.yaml` },
    ]);
  });
});

describe('the papers of a folder', () => {
  const files = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, paper('Words.')]));

  test('are all its Markdown but the meeting and its minutes, in the order of their numbers', () => {
    const texts = { ...files('10-lamps.md', '9-benches.md', '9-benches/map.md'), 'minutes.md': minutes('') };
    expect(meetingOf({ ...texts, 'notes.yaml': 'a: b' }).papers.map(({ id, url }) => [id, url])).toEqual([
      [`${path}/9-benches`, `${here}9-benches/`],
      [`${path}/9-benches/map`, `${here}9-benches/map/`],
      [`${path}/10-lamps`, `${here}10-lamps/`],
    ]);
  });

  test('lie below the one whose name their folder has', () => {
    const { papers } = meetingOf(
      files('4-benches.md', '4-benches/a.md', '4-benches/a/b.md', '5-none/c.md', 'd.md'),
    );
    const parents = Object.fromEntries(papers.map(({ id, parent }) => [id.slice(path.length + 1), parent]));
    expect(parents).toEqual({
      '4-benches': undefined,
      '4-benches/a': `${path}/4-benches`,
      '4-benches/a/b': `${path}/4-benches/a`,
      '5-none/c': undefined,
      d: undefined,
    });
  });

  test('that cannot be read are told, and the others are read', () => {
    const { value, findings } = read({ 'meeting.md': meeting(), 'a.md': 'Words.', ...files('b.md') });
    expect(value?.papers.map(({ id }) => id)).toEqual([`${path}/b`]);
    expect(findings).toMatchObject([{ severity: 'error', file: `${path}/a.md` }]);
  });

  test('stand with their items of the agenda', () => {
    const agenda = meeting('## Agenda\n\n### 4 Benches\n\n### 5 Lamps\n\n### Urgent business');
    const texts = {
      'meeting.md': agenda,
      'a.md': paper('Words.', { agendaItem: '4' }),
      'b.md': paper('Words.', { agendaItem: '4' }),
      'c.md': paper('Words.', { agendaItem: '7' }),
      'd.md': paper('Words.'),
    };
    expect(meetingOf(texts).agenda.map(({ papers }) => papers)).toEqual([[`${path}/a`, `${path}/b`], [], []]);
  });

  test('know the version that took their place; where none is, that is told', () => {
    const { papers } = meetingOf({ 'a.md': paper('Old.', { supersededBy: 'b' }), 'b.md': paper('New.') });
    expect(papers.map(({ supersededBy, supersedes }) => [supersededBy, supersedes])).toEqual([
      [`${path}/b`, undefined],
      [undefined, `${path}/a`],
    ]);
    const { findings } = read({ 'meeting.md': meeting(), 'a.md': paper('Old.', { supersededBy: 'c' }) });
    expect(findings).toHaveLength(1);
  });

  test('give work programme and tracker, but for those whose place was taken', () => {
    const programme = paper(
      '| Date | Topic | Lead officer |\n|---|---|---|\n| 9 July 2024 | Benches | Ann Lee |',
      { kind: 'work-programme' },
    );
    const old = programme.replace('source: pack', 'source: pack\nsupersededBy: b');
    expect(meetingOf({ 'b.md': programme }).workProgramme).toHaveLength(1);
    expect(meetingOf({ 'a.md': old, 'b.md': programme }).workProgramme).toHaveLength(1);
  });
});

describe('a minute without a mark is of the item of the agenda', () => {
  /** The number of the item of the agenda that the only minute gets. */
  const itemOf = (heading: string, ...agenda: readonly string[]) =>
    meetingOf({
      'meeting.md': meeting(`## Agenda\n\n${agenda.map((item) => `### ${item}`).join('\n\n')}`),
      'minutes.md': minutes(`## ${heading}\n\nNoted.`),
    }).minutes?.items[0]?.agendaNumber;

  test('whose title is like its own, whatever its number', () => {
    expect(itemOf('3. Seats in the Market Square', '3 Lamps', '5 Seats in the Market Square')).toBe('5');
    expect(itemOf('3. Seats in the Market', '5 Seats in the Market Square', '6 Lamps')).toBe('5');
  });

  test('whose number is its own too, of two that are called alike', () => {
    expect(itemOf('6. Benches', '5 Benches', '6 Benches', '7 Benches')).toBe('6');
  });

  test('and of none, when no title is like it or there are no items', () => {
    expect(itemOf('3. Any other matter', '3 Seats in the Market Square')).toBeUndefined();
    expect(itemOf('3. Benches')).toBeUndefined();
  });

  test('but one that has a mark is of that item', () => {
    expect(itemOf('3. Benches (Item 4)', '3 Benches', '4 Lamps')).toBe('4');
  });
});

describe('the pictures of a folder', () => {
  const figure = (source: string, name: string) => `![A map](${source}pictures/pack/${name}.png)`;
  const stored = ['a', 'b', 'c', 'd', 'e', 'never-shown'].map((name) => `pictures/pack/${name}.png`);

  test('are those that front sheet, notes, papers and minutes show, each once', () => {
    const { pictures, hasFigures } = meetingOf(
      {
        'meeting.md': meeting(`${figure('', 'a')}\n\n## Agenda\n\n### 4 Benches\n\n${figure('', 'b')}`),
        '4-benches.md': paper(`> ${figure('', 'c')}\n\n${figure('', 'a')}`),
        'minutes.md': minutes(`${figure('', 'd')}\n\n## 4. Benches\n\n${figure('', 'e')}`),
      },
      stored,
    );
    expect(pictures).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => ({
        url: `${here}pictures/pack/${name}.png`,
        path: join(root, path, 'pictures/pack', `${name}.png`),
      })),
    );
    expect(hasFigures).toBe(true);
  });

  test('are told when they are not there, with the file that shows them', () => {
    const words = `${figure('', 'gone')}\n\n> ${figure('https://elsewhere.example/', 'a')}`;
    const { value, findings } = read({ 'meeting.md': meeting(), '4-benches.md': paper(words) }, stored);
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['picture-missing', `${path}/4-benches.md`],
      ['picture-outside', `${path}/4-benches.md`],
    ]);
    expect(value?.pictures).toEqual([]);
  });

  test.each([
    ['a paper', { '4-benches.md': paper(`Words.\n\n${figure('', 'a')}`) }, true],
    ['a quotation', { '4-benches.md': paper(`> Words.\n>\n> ${figure('', 'a')}`) }, true],
    ['a minute', { 'minutes.md': minutes(`## 4. Benches\n\n${figure('', 'a')}`) }, true],
    ['what stands before the minutes', { 'minutes.md': minutes(figure('', 'a')) }, true],
    ['nothing', { '4-benches.md': paper('Words.'), 'minutes.md': minutes('## 4. Benches') }, false],
  ])('are figures of %s', (_, texts, hasFigures) => {
    expect(meetingOf(texts, stored).hasFigures).toBe(hasFigures);
  });
});

test('a quotation that begins with a label in bold is a resolution, in papers and minutes', () => {
  const quotation = '> **RESOLVED:**\n>\n> That benches be mended.';
  const { papers, minutes: read } = meetingOf({
    '4-benches.md': paper(quotation),
    'minutes.md': minutes(`## 4. Benches\n\n${quotation}`),
  });
  const blocks = [papers[0]?.blocks[0], read?.items[0]?.blocks[0]];
  expect(blocks.map((block) => [block?.type, block && blockText(block)])).toEqual([
    ['resolution', expect.stringContaining('benches be mended')],
    ['resolution', expect.stringContaining('benches be mended')],
  ]);
});
