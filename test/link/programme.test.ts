import { expect, test } from 'vitest';
import { type Collection, linked, meetingFile, minutesFile, paperFile } from './collection.ts';

const table = (...rows: readonly string[]) =>
  ['| Topic | Lead Officer | Requested by | Meeting |', '| --- | --- | --- | --- |', ...rows].join('\n');

const programme = (date: string, ...rows: readonly string[]) =>
  paperFile(date, '9-work-programme', table(...rows), { kind: 'work-programme', title: 'Work Programme' });

const benches = '| Benches in the Market Square | Silas Wren | Committee | 14 May 2024 |';
const report = (date: string, title: string) => paperFile(date, '5-report', 'Words.', { title });

/** What the site-wide work programme says of each topic: its title, its meeting, and the paper that came of it. */
async function outcomes(...parts: readonly Collection[]) {
  const { workProgramme } = await linked(meetingFile('2024-03-12'), meetingFile('2024-05-14'), ...parts);
  return workProgramme.map(({ title, meetingDate, outcome }) => [title, meetingDate, outcome?.title]);
}

test('a topic leads to the report that it became: at the meeting planned, under a like title', async () => {
  const found = await outcomes(
    programme('2024-03-12', benches),
    report('2024-05-14', 'Benches in the Market Square: Costs'),
  );
  expect(found).toEqual([
    ['Benches in the Market Square', '2024-05-14', 'Benches in the Market Square: Costs'],
  ]);
});

test('a report on something else, or at another meeting, did not come of it', async () => {
  expect(await outcomes(programme('2024-03-12', benches), report('2024-05-14', 'Street names'))).toEqual([
    ['Benches in the Market Square', '2024-05-14', undefined],
  ]);
  expect(
    await outcomes(programme('2024-03-12', benches), report('2024-03-12', 'Benches in the Market Square')),
  ).toEqual([['Benches in the Market Square', '2024-05-14', undefined]]);
});

test('a topic that every pack prints again is one entry, as the newest pack has it', async () => {
  const { workProgramme } = await linked(
    meetingFile('2024-03-12'),
    meetingFile('2024-05-14'),
    programme('2024-03-12', benches),
    programme('2024-05-14', benches.replace('Silas Wren', 'Miriam Holt')),
  );
  expect(
    workProgramme.map(({ title, leadOfficer, requestedBy }) => [title, leadOfficer, requestedBy]),
  ).toEqual([['Benches in the Market Square', 'Miriam Holt', 'Committee']]);
});

test('a topic without a meeting is listed and leads nowhere', async () => {
  expect(
    await outcomes(
      programme('2024-03-12', '| Street names | Miriam Holt | Councillor Strand | to be agreed |'),
    ),
  ).toEqual([['Street names', undefined, undefined]]);
});

test('a report of the same title at a later meeting came late; one before the planned meeting came early', async () => {
  const timing = async (planned: string, came: string) => {
    const { workProgramme } = await linked(
      meetingFile('2024-03-12'),
      meetingFile('2024-04-09'),
      meetingFile('2024-05-14'),
      programme('2024-03-12', benches.replace('14 May 2024', planned)),
      report(came, 'Benches in the Market Square'),
    );
    return workProgramme.map(({ outcome }) => [outcome?.timing, outcome?.date]);
  };
  expect(await timing('9 April 2024', '2024-05-14')).toEqual([['later', '2024-05-14']]);
  expect(await timing('14 May 2024', '2024-04-09')).toEqual([['earlier', '2024-04-09']]);
  expect(await timing('14 May 2021', '2024-05-14')).toEqual([[undefined, undefined]]);
});

test('of a meeting whose minutes alone are there, its items tell what came', async () => {
  const { workProgramme } = await linked(
    meetingFile('2024-03-12'),
    meetingFile('2024-05-14'),
    minutesFile('2024-05-14', [{ name: 'Councillor Tarn' }], '## 4. Benches in the Market Square\n\nWords.'),
    programme('2024-03-12', benches),
  );
  expect(workProgramme.map(({ outcome }) => [outcome?.title, outcome?.timing])).toEqual([
    ['Benches in the Market Square', 'as planned'],
  ]);
});
