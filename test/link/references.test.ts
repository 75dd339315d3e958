import { describe, expect, test } from 'vitest';
import { referencePatterns } from '../../src/archive/references.ts';
import { type Collection, linked, meetingFile, minutesFile, paperFile } from './collection.ts';

const date = '2024-03-12';
const here = '/brindlewick/streets-committee/2024-03-12/';

describe('a reference in running text', () => {
  test.each(referencePatterns)('$kind: “$example”', ({ example, pattern }) => {
    expect([...`as ${example}, which says`.matchAll(pattern)].map(([words]) => words)).toEqual([example]);
  });

  test.each(referencePatterns)('$kind: “$example” bears one of the signs that are looked for first', ({
    example,
    signs,
  }) => {
    expect(signs.filter((sign) => example.toLowerCase().includes(sign))).not.toEqual([]);
  });

  test('is not seen in words that only look like one', () => {
    const plain = 'The Act of kindness on this page, in that paragraph and every appendix, met in July.';
    expect(referencePatterns.flatMap(({ pattern }) => plain.match(pattern) ?? [])).toEqual([]);
  });
});

/** Where each reference of a report's paragraph leads: words, address or null. */
async function led(paragraph: string, ...parts: readonly Collection[]) {
  const { meetings } = await linked(
    meetingFile(date, '## Agenda\n\n### 4 Benches\n\n*Pages 9 - 14*'),
    paperFile(date, '4-benches', `**2.1** ${paragraph}\n\n**3.1** The costs.`, {
      agendaItem: '4',
      reference: 'SSC/04/24',
    }),
    paperFile(date, '4-benches/appendix-1', 'The list.', { kind: 'appendix', agendaItem: '4' }),
    ...parts,
  );
  const references = meetings.find((meeting) => meeting.date === date)?.references ?? [];
  expect(references.every(({ from }) => from === `${here}4-benches/#p-2-1`)).toBe(true);
  return references.map(({ text, to }) => [text, to]);
}

describe('a reference is resolved', () => {
  test('to a paragraph and to an appendix of the same report', async () => {
    expect(await led('See paragraph 3.1 and Appendix 1.')).toEqual([
      ['paragraph 3.1', `${here}4-benches/#p-3-1`],
      ['Appendix 1', `${here}4-benches/appendix-1/`],
    ]);
  });

  test('to a page of this agenda, by the item whose pages hold it', async () => {
    expect(await led('See page 12 of the agenda.')).toEqual([['page 12 of the agenda', `${here}4-benches/`]]);
  });

  test('to a report by its number and to an earlier meeting by its date', async () => {
    const earlier = meetingFile('2024-01-09');
    expect(await led('Report SSC/04/24 followed the meeting held on 9 January 2024.', earlier)).toEqual([
      ['SSC/04/24', `${here}4-benches/`],
      ['held on 9 January 2024', '/brindlewick/streets-committee/2024-01-09/'],
    ]);
  });
});

test.each([
  ['Care Act 2014', 'Care%20Act%202014'],
  ['Town and Country Planning Act 1990', 'Town%20and%20Country%20Planning%20Act%201990'],
])('the %s leads to legislation.gov.uk, which knows it by its title', async (act, title) => {
  expect(await led(`By the ${act}, councils shall.`)).toEqual([
    [act, `https://www.legislation.gov.uk/id?title=${title}`],
  ]);
});

describe('a reference is left as text, with null for its address', () => {
  test.each([
    ['paragraph 8.8', 'a paragraph that the report does not have'],
    ['Appendix 7', 'an appendix that is not there'],
    ['page 40 of the agenda', 'a page outside every range'],
    ['page 12 of the report', 'a page of who knows what'],
    ['XYZ/09/23', 'a report that the archive does not hold'],
    ['held on 3 July 2018', 'a meeting that the archive does not hold'],
  ])('“%s”: %s', async (words) => {
    expect(await led(`As in ${words}.`)).toEqual([[words, null]]);
  });
});

test('a page that minutes name is never sought in the pack of the meeting itself when they do not say so', async () => {
  const { meetings } = await linked(
    meetingFile(date, '## Agenda\n\n### 4 Benches\n\n*Pages 9 - 14*'),
    minutesFile(date, [{ name: 'Agatha Pym' }], '## 4. Benches\n\nMembers turned to page 12.'),
  );
  expect(meetings[0]?.references.map(({ text, to }) => [text, to])).toEqual([['page 12', null]]);
});

test('every address that a reference leads to is one that the archive has', async () => {
  const archive = await linked(
    meetingFile(date, '## Agenda\n\n### 4 Benches\n\n*Pages 9 - 14*'),
    paperFile(date, '4-benches', '**2.1** See page 9 of the agenda and paragraph 2.1.', {
      agendaItem: '4',
    }),
  );
  const known = archive.meetings.flatMap(({ url, papers, agenda }) => [
    url,
    ...agenda.map((item) => item.url),
    ...papers.flatMap((paper) => [paper.url, ...paper.blocks.map(({ anchor }) => `${paper.url}#${anchor}`)]),
  ]);
  const led = archive.meetings.flatMap(({ references }) => references.flatMap(({ to }) => to ?? []));
  expect(led).toHaveLength(2);
  expect(known).toEqual(expect.arrayContaining(led));
});
