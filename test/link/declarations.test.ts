import { expect, test } from 'vitest';
import { linked, meetingFile, minutesFile } from './collection.ts';

const date = '2024-03-12';
const attended = [
  { name: 'Agatha Pym', role: 'Chair' },
  { name: 'Rufus Tarn', role: 'Vice-Chair' },
  { name: 'Olive Strand' },
  { name: 'Hester Strand' },
  { name: 'Mrs B Okoro' },
];

/** The people whom the declarations of an item were filed under. */
async function declarers(...paragraphs: readonly string[]) {
  const { people, meetings } = await linked(
    meetingFile(date),
    minutesFile(date, attended, ['## 3. Declaration of Interests', ...paragraphs].join('\n\n')),
  );
  const declarations = meetings[0]?.minutes?.items[0]?.declarations ?? [];
  return {
    filed: declarations.map(({ person, kind }) => [person, kind]),
    people: people.filter((person) => person.declarations.length > 0),
  };
}

test('a declaration finds the member who made it by title and surname', async () => {
  const { filed, people } = await declarers(
    'Councillor Pym declared a non-pecuniary interest in item 5, as her sister keeps a stall.',
  );
  expect(filed).toEqual([['agatha-pym', 'non-pecuniary']]);
  expect(people.map(({ name }) => name)).toEqual(['Agatha Pym']);
  expect(people[0]?.declarations[0]).toEqual({
    text: 'Councillor Pym declared a non-pecuniary interest in item 5, as her sister keeps a stall.',
    kind: 'non-pecuniary',
    date,
    url: '/brindlewick/streets-committee/2024-03-12/minutes/#item-3',
  });
});

test('an initial, a full name and the chair are found as well', async () => {
  const { filed } = await declarers(
    'Mrs Okoro declared a personal interest in item 5.',
    'Councillor Rufus Tarn declared a pecuniary interest in item 6.',
    'The Chair declared a prejudicial interest in item 7.',
  );
  expect(filed).toEqual([
    ['b-okoro', 'personal'],
    ['rufus-tarn', 'pecuniary'],
    ['agatha-pym', 'prejudicial'],
  ]);
});

test('where two of that surname were there, or nobody, the declaration is kept without a person', async () => {
  const { filed, people } = await declarers(
    'Councillor Strand declared a personal interest in item 5.',
    'Councillor Quince declared a personal interest in item 5.',
  );
  expect(filed).toEqual([
    [undefined, 'personal'],
    [undefined, 'personal'],
  ]);
  expect(people).toEqual([]);
});

test('no interest is no declaration', async () => {
  const { filed } = await declarers(
    'No Members declared an interest.',
    'There were no declarations of interest.',
  );
  expect(filed).toEqual([]);
});
