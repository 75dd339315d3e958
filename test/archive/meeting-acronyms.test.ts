import { expect, test } from 'vitest';
import { type Collection, linked, meetingFile, minutesFile, paperFile } from '../link/collection.ts';

const date = '2024-03-12';
const here = '/brindlewick/streets-committee/2024-03-12/';

/** The acronyms of the meeting whose papers and minutes these are. */
async function acronymsOf(...files: readonly Collection[]) {
  const { meetings } = await linked(meetingFile(date), ...files);
  return meetings.find((meeting) => meeting.date === date)?.acronyms;
}

test('acronyms lead to the paragraph that spells them out, of papers and of minutes', async () => {
  const acronyms = await acronymsOf(
    paperFile(date, '4-benches', 'Of benches.\n\n**2.1** The Street Care Team (SCT) mends them.'),
    minutesFile(
      date,
      [{ name: 'Agatha Pym' }],
      '## 4. Benches\n\nThe Bench Users Forum (BUF) spoke.\n\n## 5. Lamps\n\nThe Lamp Repair Group (LRG) wrote.',
    ),
  );
  expect(acronyms?.whole).toEqual([
    { term: 'SCT', expansion: 'Street Care Team', url: `${here}4-benches/#p-2-1` },
    { term: 'BUF', expansion: 'Bench Users Forum', url: expect.stringMatching(`^${here}minutes/#.`) },
    { term: 'LRG', expansion: 'Lamp Repair Group', url: expect.stringMatching(`^${here}minutes/#.`) },
  ]);
  expect(acronyms?.parts).toEqual([]);
});

test('of an expansion that a page gives only the end of, that end is kept apart', async () => {
  const acronyms = await acronymsOf(paperFile(date, '4-benches', 'Care Team (SCT) mends them.'));
  expect(acronyms).toEqual({ whole: [], parts: [{ term: 'SCT', expansion: 'Care Team' }] });
});

test('a meeting without papers and minutes has none', async () => {
  expect(await acronymsOf()).toEqual({ whole: [], parts: [] });
});
