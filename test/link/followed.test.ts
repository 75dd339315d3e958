import { describe, expect, test } from 'vitest';
import { type Collection, linked, meetingFile, minutesFile, paperFile } from './collection.ts';

const march = '2024-03-12';
const may = '2024-05-14';
const july = '2024-07-09';
const september = '2024-09-10';

const days = [march, may, july, september];

/** "March title → July title (sign)" for every matter that came back. */
async function comings(...parts: readonly Collection[]) {
  const given = new Set(parts.flatMap((part) => Object.keys(part)));
  const empty = days
    .map((date) => meetingFile(date))
    .filter((file) => !Object.keys(file).some((name) => given.has(name)));
  const { followed } = await linked(...empty, ...parts);
  return [
    ...new Set(
      [...followed].flatMap(([url, { later }]) =>
        later.map(({ date, title, sign }) => `${url.split('/')[3]} → ${date} ${title} (${sign.kind})`),
      ),
    ),
  ];
}

describe('a matter that came before several meetings', () => {
  test('is told by one distinctive title, whatever else the title says of the paper', async () => {
    expect(
      await comings(
        paperFile(march, '5-benches', 'Words.', { title: 'Benches in the Market Square' }),
        meetingFile(july, '## Agenda\n\n### 6 Benches in the Market Square: Progress report'),
      ),
    ).toEqual([]);
    expect(
      await comings(
        meetingFile(march, '## Agenda\n\n### 5 Benches in the Market Square'),
        meetingFile(july, '## Agenda\n\n### 6 Benches in the Market Square: Progress report'),
      ),
    ).toEqual([`${march} → ${july} Benches in the Market Square: Progress report (title)`]);
  });

  test('is told by the reference number of its reports, under any title', async () => {
    const agenda = '## Agenda\n\n### 5 Street furniture';
    expect(
      await comings(
        meetingFile(march, agenda),
        meetingFile(july, agenda.replace('Street furniture', 'Seats')),
        paperFile(march, '5-benches', 'Words.', { title: 'Benches', agendaItem: '5', reference: 'ST/04/24' }),
        paperFile(july, '5-seats', 'Words.', { title: 'Seats', agendaItem: '5', reference: 'ST/04/24' }),
      ),
    ).toEqual([`${march} → ${july} Seats (reference)`]);
  });

  test.each([
    'Minutes',
    'Apologies for Absence',
    'Urgent Items',
    'Work Programme',
    'Updates from working groups',
  ])('is not “%s”, which every meeting has', async (title) => {
    const agenda = `## Agenda\n\n### 2 ${title}`;
    expect(await comings(meetingFile(march, agenda), meetingFile(july, agenda))).toEqual([]);
  });

  test('is none that recurs at most meetings', async () => {
    const agenda = '## Agenda\n\n### 5 Public speaking time';
    expect(await comings(...days.map((date) => meetingFile(date, agenda)))).toEqual([]);
  });

  test('is none of a long series, which says nothing of its beginning', async () => {
    const held = Array.from({ length: 40 }, (_, at) => `20${10 + at}-03-12`);
    const series = (every: number) =>
      held.map((date, at) =>
        meetingFile(date, at % every === 0 ? '## Agenda\n\n### 5 Street lighting contract' : ''),
      );
    const returns = async (every: number) => (await linked(...series(every))).followed.size;
    expect(await returns(10)).toBe(4);
    expect(await returns(3)).toBe(0);
  });

  test('is none whose titles share but one word', async () => {
    expect(
      await comings(
        meetingFile(march, '## Agenda\n\n### 5 Benches'),
        meetingFile(july, '## Agenda\n\n### 5 Benches'),
      ),
    ).toEqual([]);
  });
});

describe('the minutes of a meeting', () => {
  const people = [{ name: 'Councillor Tarn' }];

  test('lead to the meeting that approved them, with its correction', async () => {
    const { approvals } = await linked(
      meetingFile(march),
      meetingFile(may),
      minutesFile(march, people, '## 1. Benches\n\nWords.'),
      minutesFile(
        may,
        people,
        '## 1. Minutes\n\nThe minutes of 12 March 2024 were approved as a correct record, subject to the spelling of Olive Strand.',
      ),
    );
    const [[approved, approval] = []] = [...approvals];
    expect(approved).toContain(march);
    expect(approval).toMatchObject({ date: may });
    expect(approval?.correction).toContain('subject to the spelling of Olive Strand');
  });

  test('are approved by nobody where no later minutes say so', async () => {
    const { approvals } = await linked(
      meetingFile(march),
      minutesFile(march, people, '## 1. Benches\n\nWords.'),
    );
    expect(approvals.size).toBe(0);
  });
});
