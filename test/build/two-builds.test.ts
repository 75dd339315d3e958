import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import type { Ended } from './command.ts';

/** Runs a build of the bundled papers without waiting for it. */
function runningBuild(room: string, content: string, output: string): Promise<Ended> {
  const folders = ['--sources', 'papers', '--content', content, '--output', output];
  const args = folders.map((word) => (word.startsWith('--') ? word : join(room, word)));
  return new Promise((ended) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => {
      stdout += String(text);
    });
    child.stderr.on('data', (text) => {
      stderr += String(text);
    });
    child.once('close', (status) => ended({ status, stdout, stderr }));
  });
}

function roomWithPapers(): string {
  const room = emptyRoom();
  cpSync('content/sources/place-and-environment-2024-06-18-minutes.txt', join(room, 'papers', 'minutes.txt'));
  return room;
}

/** Of two builds that began together at least one ends well, and one that does not says why. */
function expectOneToSayWhy(ends: readonly Ended[], what: RegExp): void {
  expect(ends.some(({ status }) => status === 0)).toBe(true);
  for (const { status, stderr } of ends) {
    if (status === 0) continue;
    expect(status).toBe(1);
    expect(stderr).toMatch(what);
    expect(stderr).toContain('No site was made; what stood there before is as it was.');
  }
}

test('of two builds that write one content folder, the second says so, though their sites lie apart', async () => {
  const room = roomWithPapers();
  const ends = await Promise.all([
    runningBuild(room, 'content', 'one'),
    runningBuild(room, 'content', 'other'),
  ]);
  expect(ends.map(({ status }) => status).toSorted()).toEqual([0, 1]);
  expectOneToSayWhy(
    ends,
    /^error: The folder of Markdown collections “.*content” is being written by another build \(process \d+\)\.\n {2}→ Wait until it has finished, or name another folder with --content\./m,
  );
  expect(filesBelow(join(room, 'content')).filter((name) => /claim|unfinished|\.new$/.test(name))).toEqual(
    [],
  );
}, 60_000);

test('of two builds that write one site, the second says so, though their collections lie apart', async () => {
  const room = roomWithPapers();
  const ends = await Promise.all([runningBuild(room, 'one', 'site'), runningBuild(room, 'other', 'site')]);
  expectOneToSayWhy(ends, /^error: The output folder “.*site” is being written by another build/m);
  expect(existsSync(join(room, 'site', 'index.html'))).toBe(true);
  expect(readdirSync(room).toSorted()).toEqual(['one', 'other', 'papers', 'site']);
}, 60_000);
