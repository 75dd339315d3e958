import { expect, test } from 'vitest';
import { roomWith } from './sources-room.ts';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';

const date = '12 March 2024';

test('personal data in a paper is told, and stands on its page; the number of the clerk is no such data', async () => {
  const front = frontSheet({ date, agenda: ['3\tStreet names\t9 - 10'] }).replace(
    'at democracy@brindlewick.example',
    'on 07700 900111',
  );
  const told = '2.1 An objection was received from Mr Tarn of 14 Hill Street, whose number is 07700 900123.';
  const room = roomWith({
    'march.txt': pack(front, minutesOf('9 January 2024'), report(date, '3', 'Street names', told)),
  });
  const { findings } = await room.convert();
  const personal = findings.filter(({ rule }) => rule === 'personal-data');
  expect(personal.map(({ severity, file, message }) => [severity, file, message.split('.')[0]])).toEqual([
    ['warning', 'march.txt', 'The document shows what looks like a private telephone number: “0770…”'],
    ['warning', 'march.txt', 'The document shows what looks like a home address: “obje…”'],
  ]);
  const pages = room.made().filter((name) => name.endsWith('.md'));
  expect(pages.filter((name) => room.read(name).includes('14 Hill Street'))).toHaveLength(1);
});
