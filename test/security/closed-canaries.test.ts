import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuild } from '../build/command.ts';
import { frontSheet, minutesOf, pack, report } from '../convert/town-papers.ts';
import { command as runExport } from '../export/run-export.ts';
import { cell, paragraph, table, wordFile } from '../read/docx/word-file.ts';
import { text, tinyPdf } from '../read/pdf/tiny-pdf.ts';
import { type Searched, searched } from './searched.ts';

const date = '12 March 2024';
const later = '14 May 2024';

const offers = [
  '2.1 The depot in Mill Lane was built in 1931 and has stood empty since the carts were sold.',
  '2.2 Canaryprice offers four million pounds for the site and wants to build forty flats upon it.',
  '2.3 Two other bidders withdrew after the survey of the ground found tar below the yard.',
];
const open = report(date, '3', 'Street names', '2.1 Two names, seenopen among them, were chosen.');
const unmarked = report(date, '9', 'Sale of the depot', ...offers).replace('This report is public', '');
const closed = unmarked.replace(
  'Wards and',
  'Not for publication: paragraph 3 of Part 1 of Schedule 12A\nWards and',
);
const appendix =
  'Appendix 1\n\nThe survey\n\nCanarysurvey found that the tar reaches down to the river and beyond.';
const minutes = minutesOf(date, [
  ['Street names', 'Two names were liked by seenminutes.'],
  ['Sale of the depot', 'Canaryminutes asked for more.', 'RESOLVED that canarydecision be told.'],
  ['Exclusion of the press and public', 'RESOLVED that the press and public be excluded from the meeting.'],
  ['Staffing', 'Canarystaff is to retire in June.'],
]);

/** The same closed matter in every form in which it may come again. */
const documents: Readonly<Record<string, string | Uint8Array>> = {
  'march.txt': pack(
    frontSheet({ date, agenda: ['3\tStreet names\t9 - 10', '9\tSale of the depot\t11 - 12'] }),
    open,
    closed,
    appendix,
  ),
  'depot.txt': unmarked.replace('ITEM: 9', 'ITEM: 8'),
  'survey.txt': appendix.replace('Appendix 1\n\n', ''),
  'letter.docx': wordFile({
    body: offers.map((line) => paragraph(line)).join('') + table(cell('Kept') + cell('too')),
  }),
  'scan.pdf': tinyPdf({
    pages: [{ holds: offers.map((line, row) => text(line, 40, 80 + 40 * row, { size: 9 })) }],
  }),
  'page.html': `<html><body><h1>Land</h1>${offers.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  'may.txt': pack(
    frontSheet({
      date: later,
      agenda: ['2\tMinutes\t3 - 4', '3\tBenches\t5 - 6', '7\tLand\t9 - 10', '9\tTrees\t11 - 12'],
    }),
    minutes,
    report(later, '3', 'Benches', '2.1 Oak, seenmay, was chosen.'),
    report(later, '7', 'Land', ...offers),
    report(later, '9', 'Trees', '2.1 Elms, seennumber, are to be planted along the whole of Weir Street.'),
  ),
  'trees.txt': report(
    later,
    '9',
    'Trees',
    '2.1 Limes, seenalone, are to be planted in the square in front of the Guildroom.',
  ),
};

const canaries = ['canaryprice', 'canarysurvey', 'canaryminutes', 'canarydecision', 'canarystaff'];
const seen = ['seenopen', 'seenmay', 'seenminutes', 'seennumber', 'seenalone'];

const path = mkdtempSync(join(tmpdir(), 'minutebook-closed-'));
const sources = join(path, 'papers');
const content = join(path, 'content');
const site = join(path, 'site');
const editions = join(path, 'editions');

let output: Searched;
let asked = '';

beforeAll(() => {
  mkdirSync(sources);
  for (const [file, bytes] of Object.entries(documents)) writeFileSync(join(sources, file), bytes);
  const folders = ['--sources', sources, '--content', content, '--output', site];
  const built = runBuild(folders);
  expect(built.status).toBe(2);
  const exported = runExport(['--zip', '--epub', '--content', content, '--output', editions]);
  expect(exported.status).toBe(0);
  output = searched(
    { content, site, editions },
    { log: built.stdout + built.stderr, export: exported.stdout + exported.stderr },
  );
  asked = spawnSync(process.execPath, ['scripts/review.ts', ...folders], { encoding: 'utf8' }).stdout;
}, 400_000);

afterAll(() => rmSync(path, { recursive: true, force: true }));

describe('what is closed in one document is closed in all', () => {
  test.each(canaries)('%s is nowhere in what is made', (canary) => {
    expect(output.placesOf(canary)).toEqual([]);
  });

  test.each(canaries)('%s is shown to a person, in a terminal alone', (canary) => {
    expect(asked.toLowerCase()).toContain(canary);
  });

  test('and every hold can be looked at', () => {
    expect(asked).not.toContain('its words cannot be shown');
  });
});

describe('what is open stays open', () => {
  test.each(seen)('%s', (word) => {
    const rooms = [
      /^site\/.*\.html$/,
      /^content\/(?!sources).*\.md$/,
      /^site\/pagefind\/.* unpacked$/,
      /^editions\/.*\.epub!.*\.xhtml$/,
      /^editions\/.*\.zip!.*\.html$/,
    ];
    const places = output.placesOf(word);
    expect(rooms.filter((room) => !places.some((place) => room.test(place)))).toEqual([]);
  });

  test('the title of the closed item stands on the agenda, which says that it is exempt', () => {
    const places = output.placesOf('Sale of the depot');
    expect(places.some((place) => /^site\/.*2024-03-12.*\.html$/.test(place))).toBe(true);
  });
});
