import { describe, expect, test } from 'vitest';
import { blockText } from '../../src/document/block.ts';
import { meetingFile, paperFile, readCollection } from '../link/collection.ts';

const date = '2024-03-12';
const here = '/brindlewick/streets-committee/2024-03-12/';

async function meetingOf(body: string, fields: object = {}) {
  const { value, findings } = await readCollection(meetingFile(date, body, fields));
  expect(findings).toEqual([]);
  const [meeting] = value.meetings;
  if (!meeting) throw new Error('no meeting was read');
  return meeting;
}

const agenda = `## Agenda

### 1 Apologies for Absence

### 2 Minutes

*Pages 5 - 8*

To approve the minutes.

### 6a. Grant for the lamps

*Page 17 · exempt*

### Urgent business

*exempt*

## Front sheet

Town House, Weir Street`;

describe('the agenda in meeting.md', () => {
  test('is its headings of the third level, with pages, access and notes', async () => {
    const meeting = await meetingOf(agenda);
    const items = meeting.agenda.map(({ number, title, pages, access }) => [number, title, pages, access]);
    expect(items).toEqual([
      ['1', 'Apologies for Absence', undefined, 'public'],
      ['2', 'Minutes', { from: 5, to: 8 }, 'public'],
      ['6a', 'Grant for the lamps', { from: 17, to: 17 }, 'exempt'],
      [undefined, 'Urgent business', undefined, 'exempt'],
    ]);
    expect(meeting.agenda.map(({ note }) => note.map(blockText))).toEqual([
      [],
      ['To approve the minutes.'],
      [],
      [],
    ]);
  });

  test('gives each item an address that tells its number, else its title', async () => {
    const meeting = await meetingOf(agenda);
    expect(meeting.agenda.map(({ url }) => url.replace(here, ''))).toEqual([
      '#item-1',
      '#item-2',
      '#item-6a',
      '#item-urgent-business',
    ]);
  });

  test('may have a number twice, as where a part begins again at 1: the first keeps the plain address', async () => {
    const meeting = await meetingOf('## Agenda\n\n### 1 Open\n\n### 1 Closed');
    expect(meeting.agenda.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-1-2']);
  });

  test('ends at the front sheet, which is kept as printed', async () => {
    const meeting = await meetingOf(agenda);
    expect(meeting.frontSheet.map(blockText)).toEqual(['Town House, Weir Street']);
  });

  test('may be missing: then all text is front sheet', async () => {
    const meeting = await meetingOf('The meeting was cancelled.');
    expect(meeting.agenda).toEqual([]);
    expect(meeting.frontSheet.map(blockText)).toEqual(['The meeting was cancelled.']);
  });

  test('an emphasised line that tells no pages is a note', async () => {
    const meeting = await meetingOf('## Agenda\n\n### 1 Lamps\n\n*With two appendices*');
    expect(meeting.agenda[0]?.note.map(blockText)).toEqual(['With two appendices']);
  });
});

test('a heading of another level is no item, and no end of the agenda', async () => {
  const { agenda: items } = await meetingOf(
    '## Agenda\n\n### 1 Lamps\n\n#### Costs\n\nWords.\n\n### 2 Benches',
  );
  expect(items.map(({ title, note }) => [title, note.map(blockText)])).toEqual([
    ['Lamps', ['Costs', 'Words.']],
    ['Benches', []],
  ]);
});

describe('the line of facts below an item', () => {
  const itemOf = async (...lines: readonly string[]) => {
    const [item] = (await meetingOf(`## Agenda\n\n### 1. Lamps\n\n${lines.join('\n\n')}`)).agenda;
    return item && [item.pages, item.access, item.note.map(blockText)];
  };

  test.each([
    ['*Pages 5 - 14*', { from: 5, to: 14 }, 'public'],
    ['*Pages 5–14 · exempt*', { from: 5, to: 14 }, 'exempt'],
    ['*Exempt · page 17*', { from: 17, to: 17 }, 'exempt'],
    ['*17*', { from: 17, to: 17 }, 'public'],
    ['*exempt*', undefined, 'exempt'],
  ])('%s tells pages and access, and is no note', async (line, pages, access) => {
    expect(await itemOf(line, 'Words.')).toEqual([pages, access, ['Words.']]);
  });

  test.each([
    '*Pages 5 - 14* of the pack',
    'exempt',
    '**exempt**',
    '*Not exempt*',
    '*exempted*',
    '*17 lamps*',
    '*Lamps to be mended 17*',
    '*Pages 123456*',
  ])('%s is a note, and the item is open', async (line) => {
    expect(await itemOf(line)).toEqual([undefined, 'public', [line.replaceAll('*', '')]]);
  });

  test('is the first line below the heading alone', async () => {
    expect(await itemOf('Words.', '*exempt*')).toEqual([undefined, 'public', ['Words.', 'exempt']]);
  });
});

test('papers that no document holds are listed with the item', async () => {
  const meeting = await meetingOf('## Agenda\n\n### 1 Lamps\n\n- Map *listed, not available*\n\nWords.');
  expect(meeting.agenda[0]?.missing).toEqual([{ title: 'Map' }]);
  expect(meeting.agenda[0]?.note.map(blockText)).toEqual(['Words.']);
});

test('what stands before the agenda and behind it is front sheet, but for the heading “Front sheet”', async () => {
  const body = (heading: string) => `Before.\n\n## Agenda\n\n### 1 Lamps\n\n## ${heading}\n\nBehind.`;
  expect((await meetingOf(body('Front sheet'))).frontSheet.map(blockText)).toEqual(['Before.', 'Behind.']);
  expect((await meetingOf(body('Membership'))).frontSheet.map(blockText)).toEqual([
    'Before.',
    'Membership',
    'Behind.',
  ]);
  expect((await meetingOf('### Agenda\n\n### 1 Lamps')).agenda).toEqual([]);
  expect((await meetingOf('Agenda\n\n### 1 Lamps')).agenda).toEqual([]);
  expect((await meetingOf('## The agenda\n\n### 1 Lamps')).agenda).toEqual([]);
  const { frontSheet, agenda: items } = await meetingOf('Lamps\n\n## Agenda\n\n### 1 Lamps\n\nLamps');
  const anchors = [...frontSheet, ...items.flatMap(({ note }) => note)].map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(2);
});

test('a meeting without an hour has no instant', async () => {
  expect((await meetingOf('')).start).toBeUndefined();
});

test('date and time are an instant in Europe/London, winter and summer', async () => {
  expect((await meetingOf('', { time: '18:30' })).start).toBe('2024-03-12T18:30:00+00:00');
  const { value } = await readCollection(meetingFile('2024-07-09', '', { time: '18:30' }));
  expect(value.meetings[0]?.start).toBe('2024-07-09T18:30:00+01:00');
});

test('links from an item to the files of its papers are for readers of the collection, not a note', async () => {
  const { value } = await readCollection(
    meetingFile(
      date,
      '## Agenda\n\n### 4 Benches\n\n- [Benches](4-benches.md)\n- [Appendix 1](4-benches/appendix-1.md)',
    ),
    paperFile(date, '4-benches', 'Words.', { agendaItem: '4' }),
    paperFile(date, '4-benches/appendix-1', 'Words.', { kind: 'appendix', agendaItem: '4' }),
  );
  const [item] = value.meetings[0]?.agenda ?? [];
  expect(item?.note).toEqual([]);
  expect(item?.papers.map((id) => id.replace(`brindlewick/streets-committee/${date}/`, ''))).toEqual([
    '4-benches',
    '4-benches/appendix-1',
  ]);
});
