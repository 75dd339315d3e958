import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atLeastOne } from '../at-least-one.ts';
import { runBuild } from '../build/command.ts';
import { command as runExport } from '../export/run-export.ts';
import { notShown } from '../not-shown.ts';
import { type CanaryDocument, canaryDocuments } from './canary-documents.ts';
import { type Searched, searched } from './searched.ts';

const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
if (!hasOffice) notShown('what OpenDocument files hide, for LibreOffice is not installed.');

const documents = canaryDocuments(hasOffice);
const path = mkdtempSync(join(tmpdir(), 'minutebook-canaries-'));
const [sources, content, site, editions] = ['papers', 'content', 'site', 'editions'].map((name) =>
  join(path, name),
) as [string, string, string, string];

let output: Searched;
let asked = '';
let status: number | null;

beforeAll(() => {
  mkdirSync(sources);
  for (const { file, bytes } of documents) writeFileSync(join(sources, file), bytes);
  const built = runBuild(['--sources', sources, '--content', content, '--output', site]);
  const exported = runExport(['--zip', '--epub', '--content', content, '--output', editions]);
  const log = { log: built.stdout + built.stderr, 'export log': exported.stdout + exported.stderr };
  status = built.status;
  expect(exported.status).toBe(0);
  output = searched({ content, site, editions }, log);
  const folders = ['--sources', sources, '--content', content, '--output', site];
  asked = spawnSync(process.execPath, ['scripts/review.ts', ...folders], { encoding: 'utf8' }).stdout;
}, 400_000);

afterAll(() => rmSync(path, { recursive: true, force: true }));

/** Where a word that readers see must stand: so it is known that the search would find one that they do not. */
const rooms = {
  'a page': /^site\/.*\.html$/,
  'a collection': /^content\/(?!sources).*\.md$/,
  'the search index': /^site\/pagefind\/.* unpacked$/,
  'open data': /^site\/.*\.json$/,
  'a book': /^editions\/.*\.epub!.*\.xhtml$/,
  'the zip': /^editions\/.*\.zip!.*\.html$/,
} as const;

test('the build waits for a person', () => {
  expect(status).toBe(2);
});

test.each(atLeastOne(documents))('$canary in $file is nowhere in what is made', ({ canary }) => {
  expect(output.placesOf(canary)).toEqual([]);
});

describe('what readers see of the same documents is found', () => {
  const seen = documents.filter(
    (document): document is CanaryDocument & { control: string } => document.control !== undefined,
  );
  test.each(atLeastOne(seen))('$control of $file', ({ control, file }) => {
    const found = output.placesOf(control);
    // Plain paragraphs of a word processor are no items, and open data hold items and their decisions.
    const isPlain = /\.(?:docx|odt)$/.test(file);
    const needed = Object.entries(rooms).filter(([name]) => name !== 'open data' || !isPlain);
    const lacking = needed.filter(([, room]) => !found.some((place) => room.test(place)));
    expect(lacking.map(([name]) => name)).toEqual([]);
  });
});

describe('a person is shown, in a terminal alone', () => {
  test.each(atLeastOne(documents.filter((document) => document.asked)))('$canary of $file', ({ canary }) => {
    expect(asked.toLowerCase()).toContain(canary);
  });
});
