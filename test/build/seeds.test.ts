import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyRoom } from '../convert/sources-room.ts';
import { notShown } from '../not-shown.ts';
import { runBuild } from './command.ts';

const shared = '../shared';
const seeds = existsSync(join(shared, 'seeds')) ? readdirSync(join(shared, 'seeds')).toSorted() : [];
const python = spawnSync('python3', ['--version']).status === 0;

describe('the real documents', () => {
  test('all build together into one site, and no word is lost', () => {
    if (seeds.length === 0) return notShown(`${shared}/seeds is not here, so no real document was built.`);
    const output = join(emptyRoom(), 'site');
    const { status, stdout, stderr } = runBuild(['--sources', join(shared, 'seeds'), '--output', output]);
    expect([status, stderr.match(/^error.*/gm)]).toEqual([0, null]);
    expect(stdout).toContain(`from ${seeds.length} documents`);
    expect(stdout).toMatch(/, 0 lost\.$/m);
    const { meetings }: { meetings: readonly unknown[] } = JSON.parse(
      readFileSync(join(output, 'data/meetings.json'), 'utf8'),
    );
    expect(meetings.length).toBeGreaterThanOrEqual(seeds.length);
  });
});

interface Row {
  readonly name: string;
  readonly score: number;
}

/** The scorer's rows for one document, built alone. */
async function scored(number: string, file: string): Promise<readonly Row[]> {
  const room = emptyRoom();
  mkdirSync(join(room, 'sources'));
  await copyFile(join(shared, 'seeds', file), join(room, 'sources', file));
  runBuild(['--sources', join(room, 'sources'), '--output', join(room, 'site')]);
  const truth = join(shared, 'score/truth', `${number}.json`);
  const command = [
    join(shared, 'score/score.py'),
    join(room, 'site'),
    truth,
    join(shared, 'seeds', file),
    '--json',
  ];
  const { stdout, stderr } = spawnSync('python3', command, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const promised: readonly [row: RegExp, least: number][] = [
  [/^meeting found$/, 0.9],
  [/^meeting facts$/, 0.9],
  [/^agenda items$/, 0.9],
  [/^agenda page ranges$/, 0.9],
  [/^minutes \S+ filed$/, 0.9],
  [/^minutes \S+ items$/, 0.9],
  [/^reports$/, 0.9],
  [/^words of the source/, 0.995],
];

describe('the scores that the project promised', () => {
  test.each(['000', '003'])('document %s', async (number) => {
    const file = seeds.find((name) => name.startsWith(number));
    if (file === undefined || !python)
      return notShown(`document ${number} was not scored: no seeds or no python3 here.`);
    const rows = await scored(number, file);
    for (const [row, least] of promised) {
      const found = rows.filter(({ name }) => row.test(name));
      expect([row, found.length > 0]).toEqual([row, true]);
      expect(found.filter(({ score }) => score < least)).toEqual([]);
    }
    expect(rows.filter(({ score }) => score <= 0)).toEqual([]);
  });
});
