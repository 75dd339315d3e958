import { describe, expect, test } from 'vitest';
import { referencePatterns } from '../../src/archive/references.ts';
import { type Collection, meetingFile, minutesFile, paperFile, readCollection } from '../link/collection.ts';

const date = '2024-03-12';
const here = '/brindlewick/streets-committee/2024-03-12/';
const agenda = meetingFile(
  date,
  [
    '## Agenda',
    '### 3 Minutes',
    '### 4 Benches',
    '*Pages 9 - 14*',
    '### 5a Lamps',
    '*Pages 15 - 20*',
    '### 6 Trees',
    '*Pages 21 - 22*',
    '### Urgent business',
  ].join('\n\n'),
);

/** The papers of the meeting: the report on benches says `words` in its paragraph 2.1. */
function papers(words: string): readonly Collection[] {
  return [
    paperFile(date, '4-benches', `**2.1** ${words}\n\n**3.1** The costs.`, {
      agendaItem: '4',
      reference: 'SSC/04/24',
    }),
    paperFile(date, '4-benches/appendix-1', 'The list.', { kind: 'appendix', agendaItem: '4' }),
    paperFile(date, '5a-lamps', 'Lamps.', { agendaItem: '5a', reference: 'SSC/05/24' }),
    paperFile(date, '5a-lamps/appendix-2', 'The map.', { kind: 'appendix', agendaItem: '5a' }),
  ];
}

/** The references of a meeting with these files. */
async function referencesOf(...files: readonly Collection[]) {
  const { value, findings } = await readCollection(...files);
  expect(findings).toEqual([]);
  return value.meetings[0]?.references ?? [];
}

/** What is made of words of the report on benches: kind, words, and where they lead or why they lead nowhere. */
async function inReport(words: string, meeting: Collection = agenda) {
  const references = await referencesOf(meeting, ...papers(words));
  expect(references.every(({ from }) => from === `${here}4-benches/#p-2-1`)).toBe(true);
  return references.map(({ kind, text, to, reason }) => [kind, text, to ?? reason]);
}

/** The same of words in the minutes. */
async function inMinutes(words: string) {
  const minutes = minutesFile(date, [{ name: 'Agatha Pym' }], `## 4. Benches\n\n${words}`);
  const references = await referencesOf(agenda, minutes, ...papers('Words.'));
  expect(references.every(({ from }) => from.startsWith(`${here}minutes/#`))).toBe(true);
  return references.map(({ kind, text, to, reason }) => [kind, text, to ?? reason]);
}

describe('a reference of a report leads', () => {
  test.each([
    ['page', 'page 12 of the agenda', '4-benches/'],
    ['page', 'page 9 of the pack', '4-benches/'],
    ['page', 'pages 14 of the agenda', '4-benches/'],
    ['page', 'page 15 of the agenda', '5a-lamps/'],
    ['page', 'page 21 of the agenda', '#item-6'],
    ['item', 'agenda item 5a', '#item-5a'],
    ['item', 'item 3 of the agenda', '#item-3'],
    ['item', 'Item 4 on the agenda', '#item-4'],
    ['paragraph', 'paragraph 3.1', '4-benches/#p-3-1'],
    ['paragraph', 'Para. 2.1', '4-benches/#p-2-1'],
    ['paragraph', 'section 3.1', '4-benches/#p-3-1'],
    ['appendix', 'Appendix 1', '4-benches/appendix-1/'],
    ['report', 'SSC/05/24', '5a-lamps/'],
  ])('%s: “%s”', async (kind, words, to) => {
    expect(await inReport(`As ${words} says.`)).toEqual([[kind, words, `${here}${to}`]]);
  });

  test('to the address that it gives, without the sign that ends its sentence', async () => {
    expect(await inReport('See https://www.ashmere.example/flood.')).toEqual([
      ['url', 'https://www.ashmere.example/flood', 'https://www.ashmere.example/flood'],
    ]);
  });

  test('to the Act that it names', async () => {
    expect(await inReport('By the Care Act 2014.')).toEqual([
      ['act', 'Care Act 2014', 'https://www.legislation.gov.uk/id?title=Care%20Act%202014'],
    ]);
  });

  test('to an appendix from another appendix of the same report', async () => {
    const references = await referencesOf(
      agenda,
      ...papers('Words.'),
      paperFile(date, '4-benches/appendix-3', 'See Appendix 1, not Appendix 3.', { kind: 'appendix' }),
    );
    expect(references.map(({ text, to, reason }) => [text, to ?? reason])).toEqual([
      ['Appendix 1', `${here}4-benches/appendix-1/`],
      ['Appendix 3', 'It is this page.'],
    ]);
  });
});

describe('a reference of a report leads nowhere, and says why:', () => {
  test.each([
    ['page', 'page 12', 'The text does not say of which document it is a page.'],
    ['page', 'page 12 of the report', 'The text does not say of which document it is a page.'],
    ['page', 'page 8 of the agenda', 'No item of this agenda has that page.'],
    ['page', 'page 23 of the pack', 'No item of this agenda has that page.'],
    ['item', 'agenda item 7', 'The agenda of this meeting has no such item.'],
    ['paragraph', 'paragraph 8.8', 'This paper has no paragraph of that number.'],
    ['appendix', 'Appendix 2', 'The appendix is not among the papers of this meeting.'],
    ['report', 'XYZ/09/23', 'No paper of that number is in the archive.'],
    ['meeting', 'held on 3 July 2018', 'No meeting of this committee on that day is in the archive.'],
  ])('%s: “%s”', async (kind, words, reason) => {
    expect(await inReport(`As in ${words}.`)).toEqual([[kind, words, reason]]);
  });

  test('a page of a pack, when the agenda gives no pages', async () => {
    const bare = meetingFile(date, '## Agenda\n\n### 4 Benches');
    expect(await inReport('See page 12 of the pack.', bare)).toEqual([
      ['page', 'page 12 of the pack', 'The pack of this meeting is not in the archive.'],
    ]);
  });
});

describe('a reference of minutes', () => {
  test('leads to what the meeting holds', async () => {
    expect(
      await inMinutes('Report SSC/04/24, at page 15 of the agenda, was taken with agenda item 6.'),
    ).toEqual([
      ['page', 'page 15 of the agenda', `${here}5a-lamps/`],
      ['item', 'agenda item 6', `${here}#item-6`],
      ['report', 'SSC/04/24', `${here}4-benches/`],
    ]);
  });

  test('leads to no paragraph and no appendix, for minutes do not say of which paper', async () => {
    expect(await inMinutes('Paragraph 3.1 and Appendix 1 were noted.')).toEqual([
      ['paragraph', 'Paragraph 3.1', 'The minutes do not say of which paper it is a paragraph.'],
      ['appendix', 'Appendix 1', 'The minutes do not say of which report it is an appendix.'],
    ]);
  });
});

describe('references are found', () => {
  test('several of a kind in one paragraph, over the ends of lines, in their order', async () => {
    expect(await inReport('See paragraph 3.1, paragraph\n2.1 and section 9.')).toEqual([
      ['paragraph', 'paragraph 3.1', `${here}4-benches/#p-3-1`],
      ['paragraph', 'paragraph 2.1', `${here}4-benches/#p-2-1`],
      ['paragraph', 'section 9', 'This paper has no paragraph of that number.'],
    ]);
  });

  test('in no meeting that holds neither papers nor minutes', async () => {
    expect(await referencesOf(agenda)).toEqual([]);
  });

  test('from the page itself, where a paragraph has no anchor of its own', async () => {
    const [reference] = await referencesOf(agenda, paperFile(date, 'notes', 'By the Care Act 2014.'));
    expect(reference?.from.startsWith(`${here}notes/`)).toBe(true);
  });
});

/** The words that a form takes for a reference. */
const wordsOf = (kind: string, text: string) =>
  referencePatterns.filter((form) => form.kind === kind).flatMap(({ pattern }) => text.match(pattern) ?? []);

describe('the form of', () => {
  test.each([
    ['page', 'pages 3 of the report', ['pages 3 of the report']],
    ['page', 'page 12345, homepage 3, pageant', []],
    ['item', 'agenda item 12b; Agenda Item 3', ['agenda item 12b', 'Agenda Item 3']],
    ['item', 'item 3, item 4 of the list, agenda items 3', []],
    ['paragraph', 'para 1, paragraph 1.2.3.4', ['para 1', 'paragraph 1.2.3.4']],
    ['paragraph', 'Section 17 of the Disorder Act', []],
    ['paragraph', 'Section 17 of Crime and', []],
    ['paragraph', 'section 17 of the report', ['section 17']],
    ['appendix', 'appendix 12, Appendix A', ['appendix 12', 'Appendix A']],
    ['appendix', 'Appendix Alpha, appendix', []],
    ['act', 'the Town and Country Planning Act 1990', ['Town and Country Planning Act 1990']],
    ['act', 'Under the Building Regulations 2010', ['Building Regulations 2010']],
    ['act', 'The Access Order 2001', ['Access Order 2001']],
    ['act', 'an Act 1990, Care Act 1850', []],
    ['report', 'ACW/1/2024 and AB/123/24', ['ACW/1/2024', 'AB/123/24']],
    ['report', 'a/1/24, ABCDEF/1/24, ACW/1/2', []],
    ['meeting', 'held on Tuesday, 3rd July 2018', ['held on Tuesday, 3rd July 2018']],
    ['meeting', 'meeting of 21 May 2019', ['meeting of 21 May 2019']],
    ['meeting', 'meeting on Monday 1st May 2019', ['meeting on Monday 1st May 2019']],
    ['meeting', 'the meeting of May 2019', []],
    ['url', '(http://a.example/b), https://c.example;', ['http://a.example/b', 'https://c.example']],
  ])('%s: “%s”', (kind, text, words) => {
    expect(wordsOf(kind, text)).toEqual(words);
  });
});
