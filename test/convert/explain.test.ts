import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/convert/explain.ts';
import { readText } from '../../src/read/text.ts';

function explained(text: string, line?: number): string {
  return explain(readText(text), line);
}

const pack = [
  'Parks Scrutiny Committee',
  '',
  'The meeting will be held at 7.00 pm on 18 November 2014',
  '',
  '\tPage',
  '1 Minutes\t5 - 6',
  '5 Paths\t7 - 9',
  '',
  'Contact: Jan Kite',
  '',
  'Agenda published on: 4 November 2014',
  '',
  'All are welcome',
  '',
  'Minutes of the Meeting of the Parks Scrutiny Committee held on 8 July 2014 at 7.00 pm',
  '',
  'Present: Councillor Ann Curlew',
  '',
  '1. Benches',
  '',
  'RESOLVED:',
  '',
  'That they be mended.',
  '',
  '18 November 2014\tITEM: 5',
  'Parks Scrutiny Committee\t',
  'Paths\t',
  'Report of: Ann Heron\tKey Decision: No',
  '',
  '1. Recommendation(s)',
  '',
  '1.1 That the report be noted.',
  '',
  '- oak',
  '',
  'This page is intentionally left blank',
];
const told = explained(pack.join('\n'));

describe('a clerk who asks why is told', () => {
  test('which documents there are, where they stand and by which sign they were known', () => {
    expect(told.split('\n').filter((line) => !line.startsWith(' ') && line !== '')).toEqual([
      'front sheet, lines 1 to 13: known by the beginning of the source',
      'minutes “2014-07-08”, lines 15 to 23: known by the heading of minutes with a date',
      'report “Paths”, agenda item 5, lines 30 to 36: known by a report head with its labels',
    ]);
  });

  test.each([
    ['a title of minutes', 19, 'heading', 'its number goes on through the minutes, and it is a short title'],
    ['a decision', 23, 'resolution', 'the label “RESOLVED:” stands above it'],
    ['a heading of a report', 30, 'heading', 'its words are a heading that report templates share'],
    ['a numbered paragraph', 32, 'paragraph', 'it begins with the number 1.1'],
    ['the agenda', 6, 'table', 'its rows have numbers that go up, or pages: the agenda'],
    ['a list', 34, 'list', 'its lines begin with a bullet or a label'],
    ['a line of text', 17, 'paragraph', 'a line of text between blank lines'],
    ['what was left out', 36, 'left out', 'blank page notice'],
  ])('what %s was taken for, and why', (_what, line, kind, reason) => {
    const answer = explained(pack.join('\n'), line);
    expect(answer.split('\n')).toHaveLength(3);
    expect(answer).toContain(` ${kind} `);
    expect(answer).toContain(`because ${reason}`);
  });

  test('why a table is one, and why its first row heads it', () => {
    expect(explained('a\tb', 1)).toContain('because its cells are parted by tabs');
    expect(explained('Park\tVisits\nWick\t40', 2)).toContain(
      'because its first row is short and unlike the rows below',
    );
  });

  test('that a page end was undone, and where', () => {
    const torn = 'The benches of the northern park will be mended by the keepers and painted by the';
    expect(explained(`${torn}\n\nfriends of the park.`)).toContain(
      'because a page end tore it: line 3 goes on from line 1',
    );
  });

  test('that a line is blank, or became front matter', () => {
    expect(explained(pack.join('\n'), 2)).toBe(
      "Line 2 is blank, or is part of a report's head, which became front matter.",
    );
    expect(explained(pack.join('\n'), 26)).toMatch(/^Line 26 is blank/);
    expect(explained(pack.join('\n'), 999)).toMatch(/^Line 999 is blank/);
  });

  test('a long block is shortened', () => {
    expect(explained('word '.repeat(50))).toMatch(/“.{69}…”/);
  });

  test('that a page was taken for a web page of minutes', () => {
    const page = explained(
      'Agenda and minutes\n\nNo. Item\n\n\nMinutes pdf icon PDF 9 KB\n\n\nThey were read.',
    );
    expect(page).toContain('web page of minutes: known by its title and the labels of its files');
    expect(page).toContain('it carries the label of its file');
  });
});

describe('npm run explain', () => {
  const room = mkdtempSync(join(tmpdir(), 'minutebook-explain-'));
  afterAll(() => rmSync(room, { recursive: true }));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(room, name), content);
    return join(room, name);
  };
  const run = (...given: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/explain.ts', ...given], { encoding: 'utf8' });

  test('prints all of a file, or the one line that is asked for', () => {
    const path = file('pack.txt', pack.join('\n'));
    expect(run(path)).toMatchObject({ status: 0, stderr: '', stdout: `${told}\n` });
    expect(run(`${path}:23`).stdout).toContain('resolution “RESOLVED: That they be mended.”');
  });

  test.each([
    ['nothing', [], 64, 'npm run explain -- FILE[:LINE]'],
    ['an unknown option', ['--colour'], 64, 'npm run explain -- FILE[:LINE]'],
    ['a file that is not there', ['nowhere.txt'], 1, '“nowhere.txt” cannot be opened'],
  ])('given %s, says so in plain words and fails', (_given, args, status, message) => {
    const result = run(...args);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(message);
    expect(result.stderr).not.toContain('    at ');
  });

  test('given a file of a kind that is not read, says what it is and what to do', () => {
    const result = run(file('pack.ps', '%!PS-Adobe-3.0\n'));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('is a PostScript document');
    expect(result.stderr).toContain('→');
  });
});
