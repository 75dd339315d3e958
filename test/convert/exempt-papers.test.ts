import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { text, tinyPdf } from '../read/pdf/tiny-pdf.ts';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';
import { converted } from './what-is-made.ts';

const agenda = ['2\tMinutes\t5 - 8', '3\tStreet names\t9 - 10', '4\tSale of the depot\t11 - 12'];
const date = '12 March 2024';
const open = report(date, '3', 'Street names', '2.1 Two names were chosen.');
const closed = report(date, '4', 'Sale of the depot', '2.1 Canary offers four million pounds.').replace(
  'This report is public',
  'Not for publication: paragraph 3 of Part 1 of Schedule 12A',
);

const held = ['not-for-publication'];

test('a report that says so is held back; its title stays on the agenda, which says that it is exempt', async () => {
  const { room, everything, kinds } = await converted({
    'march.txt': pack(frontSheet({ date, agenda }), minutesOf('9 January 2024'), open, closed),
  });
  expect(everything).not.toMatch(/canary/i);
  expect(kinds).toEqual(held);
  expect(everything).toContain('Two names were chosen');
  expect(everything).toMatch(/### 4 Sale of the depot\n\n\*Page 11 - 12 · exempt\*/);
  expect(room.made().filter((name) => name.endsWith('march.txt'))).toEqual([]);
});

test.each([
  ['a line above its head', `NOT FOR PUBLICATION\n\n${closed.replace('Not for publication: ', '')}`],
  ['its title', closed.replaceAll('Sale of the depot', 'Sale of the depot (Exempt)')],
  ['a label of its head', closed.replace('Not for publication: ', 'Classification: Exempt, ')],
])('so is one that is marked by %s', async (_, marked) => {
  const { everything, kinds } = await converted({
    'march.txt': pack(frontSheet({ date, agenda }), minutesOf('9 January 2024'), open, marked),
  });
  expect(everything).not.toMatch(/canary/i);
  expect([...new Set(kinds)]).toEqual(held);
  expect(everything).toContain('Two names were chosen');
});

test('so is one along whose pages the mark runs', async () => {
  const page = (number: number, ...words: readonly string[]) => ({
    holds: [
      text('CONFIDENTIAL', 60, 40, { size: 9 }),
      ...words.map((word, row) => text(word, 60, 120 + 40 * row)),
      text(`Page ${number}`, 280, 800, { size: 9 }),
    ],
  });
  const body = 'The price of the depot is known to two officers';
  const bytes = tinyPdf({
    pages: [
      page(1, 'To: Parks Committee – 12 March 2024', 'The depot', `Canary offers more. ${body}`),
      page(2, `${body} and to Canary.`, `${body} in May.`),
      page(3, `${body} by now.`, `${body} and nobody else.`),
    ],
  });
  const { everything, kinds } = await converted({ 'names.txt': open, 'depot.pdf': bytes });
  expect(everything).not.toMatch(/canary/i);
  expect(kinds).toEqual(held);
});

test('so is the paper of an item that stands below a closed part of the agenda, in a document of its own', async () => {
  const plain = closed.replace('Not for publication: paragraph 3 of Part 1 of Schedule 12A', 'This report');
  const parted = ['3\tStreet names\t9 - 10', 'Exempt items', '4\tSale of the depot\t11 - 12'];
  const { everything, kinds } = await converted({
    'agenda.txt': frontSheet({ date, agenda: parted }),
    'depot.txt': plain,
    'names.txt': open,
  });
  expect(everything).not.toMatch(/canary/i);
  expect(kinds).toEqual(held);
  expect(everything).toContain('Two names were chosen');
});

test('so is a document whose file is named so', async () => {
  const plain = closed.replace('Not for publication: paragraph 3 of Part 1 of Schedule 12A', 'This report');
  const { everything, kinds } = await converted({ 'names.txt': open, 'depot EXEMPT.txt': plain });
  expect(everything).not.toMatch(/canary/i);
  expect(kinds).toEqual(held);
});

test('an appendix of which its report says so is held back, and the report is not', async () => {
  const told = open.replace('2.1 Two', '2.1 Appendix B is exempt by virtue of paragraph 3. Two');
  const appendix = 'Appendix B\n\nCanary has the lowest price of all who tendered.';
  const { everything, kinds } = await converted({
    'march.txt': pack(frontSheet({ date, agenda }), minutesOf('9 January 2024'), told, appendix),
  });
  expect(everything).toContain('Appendix B is exempt');
  expect(everything).not.toMatch(/canary/i);
  expect(kinds).toEqual(held);
});

test('an item of the minutes that is marked so keeps its title and nothing else', async () => {
  const items = [
    ['Benches', 'Members asked for oak.'],
    ['Staffing (Exempt)', 'Canary is to retire in May.', 'RESOLVED that Canary be thanked.'],
    ['Dates', 'The next meeting is in June.'],
  ] as const;
  const { everything, kinds } = await converted({
    'march.txt': pack(frontSheet({ date, agenda }), minutesOf('9 January 2024', items), open),
  });
  expect(everything).not.toMatch(/canary/i);
  expect(everything).toContain('Staffing (Exempt)');
  expect(everything).toContain('The next meeting is in June');
  expect(kinds).toEqual(held);
});

test('open papers that speak of exempt ones are published', async () => {
  const speaking = [
    '2.1 RESOLVED that the press and public be excluded under paragraph 3 of Part 1 of Schedule 12A.',
    '2.2 Exempt information: None',
    '2.3 All care leavers are exempt from council tax, which is confidential between them and the council.',
    '2.4 Part 2 of the Act deals with housing.',
  ];
  const { everything, kinds } = await converted({
    'march.txt': pack(
      frontSheet({ date, agenda }),
      minutesOf('9 January 2024'),
      report(date, '3', 'Street names', ...speaking),
    ),
  });
  expect(kinds).toEqual([]);
  expect(everything).toContain('deals with housing');
});

test('what a person has said was held back by mistake is published with its document', async () => {
  const documents = {
    'march.txt': pack(frontSheet({ date, agenda }), minutesOf('9 January 2024'), open, closed),
  };
  const { room } = await converted(documents);
  const record = room.made().find((name) => name.endsWith('2024-03-12/conversion.yaml')) ?? '';
  const [hold] = parse(room.read(record)).sources[0].holds;
  const decision = `decisions:\n  - {hold: '${hold.id}', outcome: published, kind: ${hold.kind}, file: march.txt, by: Ada Reed, when: 2026-11-29, why: It was released.}\n`;
  const { everything, kinds, room: settled } = await converted(documents, decision);
  expect(everything).toContain('Canary offers four million pounds');
  expect(kinds).toEqual(held);
  expect(settled.made().filter((name) => name.endsWith('march.txt'))).toHaveLength(1);
});
