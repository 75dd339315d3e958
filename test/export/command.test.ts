import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { command } from './run-export.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-export-'));
afterAll(() => rmSync(room, { recursive: true }));

const meeting = 'ashmere/adult-care-and-wellbeing-scrutiny-panel/2024-01-18';
const file = 'ashmere-adult-care-and-wellbeing-scrutiny-panel-2024-01-18.epub';

const runExport = (...args: readonly string[]) => command(args);

test('a book of every meeting, and nothing else, is written', () => {
  const output = join(room, 'all');
  const { status, stdout, stderr } = runExport('--epub', '--output', output);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Made .*all: 7 books, one of each meeting, \d+ kB\.\n {2}Links out of a book are plain text/,
  );
  expect(readdirSync(output)).toHaveLength(7);
  expect(readdirSync(output)).toContain(file);
});

test('one meeting alone, the same bytes again', () => {
  const books = ['one', 'again'].map((name) => {
    const output = join(room, name);
    const { status, stdout } = runExport('--epub', '--meeting', meeting, '--output', output);
    expect(status).toBe(0);
    expect(stdout).toContain(`Made ${join(output, file)}: a book of one meeting`);
    expect(readdirSync(output)).toEqual([file]);
    return readFileSync(join(output, file));
  });
  expect(books[0]).toEqual(books[1]);
});

test('a meeting that is not there is named, with one that is', () => {
  const { status, stderr } = runExport(
    '--epub',
    '--meeting',
    meeting.replace('2024', '2020'),
    '--output',
    room,
  );
  expect(status).toBe(1);
  expect(stderr).toBe(
    `error: There is no meeting “${meeting.replace('2024', '2020')}” in the collections.\n` +
      '  → Name it by the path of its folder, such as “ashmere/adult-care-and-wellbeing-scrutiny-panel/2023-10-12”.\n',
  );
});

test('a folder without collections fails, a wrong call is told how to call', () => {
  const none = runExport('--epub', '--content', join(room, 'none'), '--output', room);
  expect([none.status, none.stdout]).toEqual([1, '']);
  expect(none.stderr).toContain('there is nothing to export');
  const wrong = runExport();
  expect(wrong.status).toBe(64);
  expect(wrong.stderr).toMatch(/^Say what is to be made: --epub, --zip, --pdf or --zim\.\n\nnpm run export/);
  expect(runExport('--help').status).toBe(0);
});

test('the portable edition of one meeting is one zip, and says how it is opened', () => {
  const output = join(room, 'portable');
  const { status, stdout, stderr } = runExport('--zip', '--meeting', meeting, '--output', output);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Made .*2024-01-18-papers\.zip: \d+ pages with their originals, \d+ kB\.\n {2}Unpack it and open index\.html/,
  );
  const names = Object.keys(unzipSync(readFileSync(join(output, file.replace('.epub', '-papers.zip')))));
  expect(names).toContain(`${file.replace('.epub', '-papers')}/index.html`);
  expect(names.filter((name) => name.includes('place-and-environment'))).toEqual([]);
});

test('an original that was changed since its pages were made goes into no edition', () => {
  const content = join(room, 'changed');
  cpSync('content', content, { recursive: true });
  const original = 'place-and-environment-2024-06-18-minutes.txt';
  appendFileSync(join(content, 'sources', original), 'Not for publication.\n');
  const output = join(room, 'edition');
  const { status, stderr } = runExport('--zip', '--content', content, '--output', output);
  expect([status, existsSync(output)]).toEqual([1, false]);
  expect(stderr).toContain(`“${original}” is not the file that its pages were made from`);
});
