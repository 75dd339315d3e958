import { expect, test } from 'vitest';
import { linked, meetingFile, minutesFile, paperFile } from './collection.ts';

const date = '2024-03-12';
const attended = [
  { name: 'Agatha Pym', role: 'Chair' },
  { name: 'Olive Strand' },
  { name: 'Hester Strand' },
  { name: 'Rufus Tarn', role: 'Head of Roads', status: 'in attendance' },
  { name: 'Ivo Marl', role: 'Engineer', status: 'in attendance' },
  { name: 'Una Marl', role: 'Engineer', status: 'in attendance' },
];

/** Who owns the actions of an item, as the minutes and as the people's own records tell. */
async function owners(...paragraphs: readonly string[]) {
  const { people, meetings } = await linked(
    meetingFile(date),
    minutesFile(date, attended, ['## 3. Road signs', ...paragraphs].join('\n\n')),
    paperFile(date, '3-signs', '# Signs', { authors: [{ name: 'Theo Reed', title: 'Sign Officer' }] }),
  );
  return {
    filed: meetings[0]?.minutes?.items[0]?.actions.map(({ person }) => person),
    people: people.flatMap(({ name, actions }) => actions.map(({ text, url }) => [name, text, url])),
  };
}

test('an action stands with the person who owns it, and leads to its place', async () => {
  const { filed, people } = await owners('Mrs Pym agreed to write to the county.');
  expect(filed).toEqual(['agatha-pym']);
  expect(people).toEqual([
    [
      'Agatha Pym',
      'Mrs Pym agreed to write to the county.',
      expect.stringMatching(/^\/brindlewick\/streets-committee\/2024-03-12\/minutes\/#./),
    ],
  ]);
});

test.each([
  ['a post that one attendee holds', 'The Head of Roads would provide a written answer.', 'rufus-tarn'],
  ['the chair', 'ACTION: The Chair to write to the county', 'agatha-pym'],
  ['an author who was not there', 'ACTION: Theo Reed to bring figures', 'theo-reed'],
  ['a post that two hold', 'ACTION: Engineer to bring figures', undefined],
  ['a surname that two bear', 'Mrs Strand agreed to write to the county.', undefined],
  ['a post that nobody holds', 'The Director of Place undertook to count the trees.', undefined],
  ['nobody', 'Members requested that an update be provided.', undefined],
])('%s: %s', async (_, sentence, person) => {
  expect((await owners(sentence)).filed).toEqual([person]);
});

test('somebody has all their actions, and others none', async () => {
  const { people } = await owners('Mrs Pym agreed to write.', 'Mrs Pym agreed to ring.');
  expect(people.map(([name, text]) => [name, text])).toEqual([
    ['Agatha Pym', 'Mrs Pym agreed to write.'],
    ['Agatha Pym', 'Mrs Pym agreed to ring.'],
  ]);
});
