import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimTarget, releaseTarget, stagingDirectory, swapIn } from '../../src/safety/swap.ts';

let room: string;
let target: string;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'minutebook-swap-'));
  target = join(room, '_site');
});
afterEach(async () => {
  await releaseTarget(target);
  rmSync(room, { recursive: true, force: true });
});

/** Writes a folder that counts as a built site, with one page of the given text. */
function site(folder: string, page: string): void {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'meetings.json'), '{}');
  writeFileSync(join(folder, 'index.html'), page);
}

const home = () => readFileSync(join(target, 'index.html'), 'utf8');

async function claimed(): Promise<string> {
  const { value, findings } = await claimTarget(target);
  expect(findings).toEqual([]);
  if (value === undefined) throw new Error('no staged folder');
  return value;
}

test('the staged folder lies beside the target, on the same file system', async () => {
  expect(dirname(stagingDirectory(target))).toBe(room);
  expect(await claimed()).toBe(stagingDirectory(target));
});

test('a first build makes the site, its parents included, and leaves nothing beside it', async () => {
  target = join(room, 'deep', 'er', '_site');
  const staged = await claimed();
  site(staged, 'new');
  expect(await swapIn(staged, target)).toEqual({ value: true, findings: [] });
  await releaseTarget(target);
  expect(home()).toBe('new');
  expect(readdirSync(dirname(target))).toEqual(['_site']);
});

test('files of the old site that the new build did not make are gone', async () => {
  site(target, 'old');
  writeFileSync(join(target, 'withdrawn.html'), 'x');
  const staged = await claimed();
  site(staged, 'new');
  await swapIn(staged, target);
  await releaseTarget(target);
  expect(home()).toBe('new');
  expect(existsSync(join(target, 'withdrawn.html'))).toBe(false);
  expect(readdirSync(room)).toEqual(['_site']);
});

test('when the new site cannot be moved in, the old one comes back', async () => {
  site(target, 'old');
  const { value, findings } = await swapIn(join(room, 'never-built'), target);
  expect(value).toBe(false);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['output-not-replaced', 'error']]);
  expect(home()).toBe('old');
});

test('staged folders of killed builds are removed at the next start, and only those', async () => {
  site(target, 'old');
  mkdirSync(join(room, '._site.staged-999999'));
  mkdirSync(join(room, '._site.old-999999'));
  mkdirSync(join(room, '._site.staged-mine'));
  mkdirSync(join(room, '._site2.staged-999999'));
  await claimed();
  await releaseTarget(target);
  expect(readdirSync(room).toSorted()).toEqual(['._site.staged-mine', '._site2.staged-999999', '_site']);
});

test('where names cannot be exchanged in one step, a build killed between its two renames costs nothing: the old site is put back', async () => {
  site(join(room, '._site.old-999999'), 'old');
  await claimed();
  expect(home()).toBe('old');
});

test('a second build at once is told so in one finding', async () => {
  await claimed();
  const { value, findings } = await claimTarget(target);
  expect(value).toBeUndefined();
  expect(findings.map(({ rule }) => rule)).toEqual(['output-in-use']);
  expect(findings[0]?.message).toBe(
    `The output folder “${target}” is being written by another build (process ${process.pid}).`,
  );
});

test("other people's files are never replaced", async () => {
  mkdirSync(target);
  writeFileSync(join(target, 'thesis.docx'), 'x');
  const { value, findings } = await claimTarget(target);
  expect(value).toBeUndefined();
  expect(findings[0]?.message).toContain('"thesis.docx"');
  expect(readdirSync(room)).toEqual(['_site']);
});

test('a plain file in the place of the output is refused too', async () => {
  writeFileSync(target, 'x');
  const { findings } = await claimTarget(target);
  expect(findings.map(({ rule }) => rule)).toEqual(['output-holds-other-files']);
});

test('a link to a folder stays a link: the folder behind it is replaced', async () => {
  const behind = join(room, 'disk', 'site');
  site(behind, 'old');
  symlinkSync(behind, target);
  const staged = await claimed();
  expect(dirname(staged)).toBe(dirname(behind));
  site(staged, 'new');
  await swapIn(staged, target);
  expect(readFileSync(join(behind, 'index.html'), 'utf8')).toBe('new');
  expect(home()).toBe('new');
});
