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
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { thisProcess } from '../../src/safety/running-process.ts';
import {
  claimTarget,
  clearLeftovers,
  releaseTarget,
  stagingDirectory,
  swapIn,
} from '../../src/safety/swap.ts';
import { testOnLinux } from '../not-shown.ts';

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

/** Without the programs that exchange names, the swap goes its other way. */
function withoutPrograms(): void {
  const { PATH } = process.env;
  process.env.PATH = join(room, 'no-programs');
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
}

describe.each([
  ['in one step', () => {}],
  ['by two renames', withoutPrograms],
])('%s', (_, prepare) => {
  test('files of the old site that the new build did not make are gone, and nothing is left beside it', async () => {
    prepare();
    site(target, 'old');
    writeFileSync(join(target, 'withdrawn.html'), 'x');
    const staged = await claimed();
    site(staged, 'new');
    expect(await swapIn(staged, target)).toEqual({ value: true, findings: [] });
    await releaseTarget(target);
    expect(home()).toBe('new');
    expect(existsSync(join(target, 'withdrawn.html'))).toBe(false);
    expect(readdirSync(room)).toEqual(['_site']);
  });

  test('when there is no new site, the old one stands and it is said why', async () => {
    prepare();
    site(target, 'old');
    const { value, findings } = await swapIn(join(room, 'never-built'), target);
    expect(value).toBe(false);
    expect(findings).toEqual([
      {
        rule: 'output-not-replaced',
        severity: 'error',
        message: expect.stringMatching(
          /^The new site could not be put at “.*_site” \(ENOENT: .*\); what stood there before is untouched\.$/,
        ),
        hint: 'Close programs that use the folder and see that you may write beside it. A mount point cannot be replaced: name a folder inside it.',
        file: target,
      },
    ]);
    expect(home()).toBe('old');
    expect(readdirSync(room)).toEqual(['_site']);
  });
});

/** Looks for a file again and again, in a thread of its own, and counts how often it is not there. */
const looking = `
  const { statSync } = require('node:fs');
  const { workerData: { path, shared } } = require('node:worker_threads');
  const counts = new Int32Array(shared);
  while (Atomics.load(counts, 0) === 0) {
    Atomics.add(counts, 1, 1);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) Atomics.add(counts, 2, 1);
  }
`;

testOnLinux('that a site stands at any moment')(
  'whoever looks at the site at any moment finds one, the old or the new',
  async () => {
    site(target, 'old');
    const shared = new SharedArrayBuffer(12);
    const counts = new Int32Array(shared);
    const [stop, looks, misses] = [0, 1, 2];
    const workerData = { path: join(target, 'index.html'), shared };
    const worker = new Worker(looking, { eval: true, workerData });
    const ended = new Promise((done) => worker.once('exit', done));
    await expect.poll(() => Atomics.load(counts, looks)).toBeGreaterThan(0);
    for (let turn = 0; turn < 20; turn += 1) {
      const staged = await claimed();
      site(staged, `new ${turn}`);
      expect(await swapIn(staged, target)).toEqual({ value: true, findings: [] });
      await releaseTarget(target);
    }
    Atomics.store(counts, stop, 1);
    await ended;
    expect(home()).toBe('new 19');
    expect(Atomics.load(counts, looks)).toBeGreaterThan(100);
    expect(Atomics.load(counts, misses)).toBe(0);
  },
);

test('staged folders of killed builds are removed at the next start, and only those', async () => {
  site(target, 'old');
  mkdirSync(join(room, '._site.staged-999999'));
  mkdirSync(join(room, '._site.old-999999'));
  mkdirSync(join(room, '._site.staged-mine'));
  mkdirSync(join(room, '._site.staged-7x'));
  mkdirSync(join(room, '._site.my-old-7'));
  mkdirSync(join(room, '._site2.staged-999999'));
  await claimed();
  await releaseTarget(target);
  expect(readdirSync(room).toSorted()).toEqual([
    '._site.my-old-7',
    '._site.staged-7x',
    '._site.staged-mine',
    '._site2.staged-999999',
    '_site',
  ]);
});

test('a build that finds its site standing clears away what a killed one left, and leaves a living one alone', async () => {
  site(target, 'old');
  mkdirSync(join(room, '._site.staged-999999'));
  writeFileSync(join(room, `._site.claim-${thisProcess.machine}-999999999-1`), '');
  await clearLeftovers(target);
  expect(readdirSync(room)).toEqual(['_site']);
  expect(home()).toBe('old');
  const staged = await claimed();
  await clearLeftovers(target);
  expect(existsSync(staged)).toBe(true);
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
  expect(findings).toEqual([
    {
      rule: 'output-holds-other-files',
      severity: 'error',
      message: `The output folder “${target}” holds files that Minutebook did not make (such as “thesis.docx”); they would be deleted.`,
      hint: 'Name a new or empty folder with --output, or empty this one yourself.',
      file: target,
    },
  ]);
  expect(readdirSync(room)).toEqual(['_site']);
});

test('an empty folder may be replaced, and one that is not there may be made', async () => {
  mkdirSync(target);
  expect(await claimed()).toBe(stagingDirectory(target));
  await releaseTarget(target);
  rmSync(target, { recursive: true });
  expect(await claimed()).toBe(stagingDirectory(target));
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
