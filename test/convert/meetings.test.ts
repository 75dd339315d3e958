import { expect, test } from 'vitest';
import { roomWith, type SourcesRoom } from './sources-room.ts';
import { committee, frontSheet, minutesOf, pack, report } from './town-papers.ts';

const folder = 'brindlewick/streets-and-squares-scrutiny-committee';

const march = pack(frontSheet({ date: '12 March 2024' }), minutesOf('9 January 2024'));
const may = pack(frontSheet({ date: '14 May 2024' }), minutesOf('9 January 2024'));

/** The Markdown files and nothing else, below the committee's folder. */
function markdown(room: SourcesRoom): readonly string[] {
  return room
    .made()
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(`${folder}/`, ''));
}

test('the minutes of an earlier meeting, printed in a pack, go to that earlier meeting', async () => {
  const room = roomWith({ 'march.txt': march });
  await room.convert();
  expect(markdown(room)).toEqual(['2024-01-09/meeting.md', '2024-01-09/minutes.md', '2024-03-12/meeting.md']);
  expect(room.read(`${folder}/2024-01-09/minutes.md`)).toContain('printedIn:\n  - march\n');
});

test('the same minutes in two packs are one record that names both', async () => {
  const room = roomWith({ 'march.txt': march, 'may.txt': may });
  const { value, findings } = await room.convert();
  expect(markdown(room).filter((name) => name.includes('minutes'))).toEqual(['2024-01-09/minutes.md']);
  expect(room.read(`${folder}/2024-01-09/minutes.md`)).toContain('printedIn:\n  - march\n  - may\n');
  expect(findings).toEqual([]);
  expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0]);
});

test('minutes in two wordings are both kept, and a warning says where the second stands', async () => {
  const other = minutesOf('9 January 2024', [
    ['Minutes', 'The minutes of the meeting before were approved as a correct record.'],
    ['Benches', 'Members asked for oak.', 'RESOLVED that five benches be bought.'],
  ]);
  const room = roomWith({ 'march.txt': march, 'may.txt': pack(frontSheet({ date: '14 May 2024' }), other) });
  const { value, findings } = await room.convert();
  expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['minutes-differ', 'may.txt']]);
  expect(room.read(`${folder}/2024-01-09/minutes.md`)).toContain('that four benches be bought');
  const second = markdown(room).find((name) => name.includes('another-version')) ?? '';
  expect(room.read(`${folder}/${second}`)).toContain('that five benches be bought');
  expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0]);
});

const supplement = pack(
  frontSheet({
    date: '12 March 2024',
    published: '8 March 2024',
    supplement: true,
    agenda: ['2a\tStreet names\t17 - 18'],
  }),
  report('12 March 2024', '2a', 'Street names', '2.1 Two names were chosen.'),
);

test('a supplement joins the meeting that it belongs to: its item in the agenda, its report among the papers', async () => {
  const room = roomWith({ 'a-supplement.txt': supplement, 'march.txt': march });
  const { findings } = await room.convert();
  expect(findings).toEqual([]);
  const meeting = room.read(`${folder}/2024-03-12/meeting.md`);
  expect(meeting.match(/^### \d.*$/gm)).toEqual([
    '### 1 Apologies for Absence',
    '### 2 Minutes',
    '### 2a Street names',
  ]);
  expect(meeting).toContain('published: 2024-03-04\n');
  expect(markdown(room)).toContain('2024-03-12/2a-street-names.md');
  expect(markdown(room)).toContain('2024-03-12/supplement-published-8-march-2024.md');
});

test('items without a number keep their printed place in the agenda', async () => {
  const agenda = [
    '1\tApologies for Absence\t',
    '\tPetition: a crossing in Corn Row\t3 - 4',
    '2\tMinutes\t5 - 8',
  ];
  const room = roomWith({ 'march.txt': pack(frontSheet({ date: '12 March 2024', agenda })) });
  await room.convert();
  const titles = room.read(`${folder}/2024-03-12/meeting.md`).match(/^### (?:\d .*|Petition.*)$/gm);
  expect(titles).toEqual([
    '### 1 Apologies for Absence',
    '### Petition: a crossing in Corn Row',
    '### 2 Minutes',
  ]);
});

const webPage = [
  'Agenda and minutes',
  `${committee} - Tuesday, 12th March, 2024 6.30 pm`,
  'Venue: Guildroom 1. View directions',
  'Contact: Nora Fell, Democratic Services Officer',
  'No. Item',
  '\n\nApologies for absence PDF 61 KB',
  'An apology was received from Ivo Penn.',
  '\n\nMinutes of the last meeting PDF 72 KB',
  'The minutes were approved as a correct record.',
].join('\n\n');

test('a pack and a web page of one meeting: the pack gives the front sheet, the page the minutes', async () => {
  const room = roomWith({ 'a-web-page.txt': webPage, 'march.txt': march });
  const { value } = await room.convert();
  const meeting = room.read(`${folder}/2024-03-12/meeting.md`);
  expect(meeting).toContain('source: march\n');
  expect(meeting).toContain('published: 2024-03-04\n');
  expect(markdown(room)).toContain('2024-03-12/minutes.md');
  expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0]);
});

test('a council that is only guessed from a paper takes the name that another paper prints', async () => {
  const single = [
    committee,
    '14 May 2024',
    'A note on the lamps in Brindlewick',
    '1. The lamps across Brindlewick are lit.',
  ];
  const room = roomWith({ 'march.txt': march, 'note.txt': single.join('\n\n') });
  await room.convert();
  expect(markdown(room).filter((name) => name.startsWith('2024-05-14'))).not.toEqual([]);
  const meeting = room.read(`${folder}/2024-05-14/meeting.md`);
  expect(meeting).toContain('name: Brindlewick Borough Council\n');
  expect(meeting).toContain('- council.name\n');
});

test('what no paper says is not made up: a source alone that names no council is filed under "Council", marked as inferred', async () => {
  const room = roomWith({ 'note.txt': `${committee}\n\n14 May 2024\n\nThe lamps are lit.\n` });
  await room.convert();
  const meeting = room.read('council/streets-and-squares-scrutiny-committee/2024-05-14/meeting.md');
  expect(meeting).toContain('name: Council\n');
  expect(meeting).toContain('- council.name\n');
});
