import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/convert/source/source-file.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { notShown } from '../not-shown.ts';

const nobody = 65_534;

/** Papers in folders and in an archive, none of which may be written by anybody. */
function readOnlyPapers(papers: string): void {
  mkdirSync(join(papers, 'spring'), { recursive: true });
  cpSync(
    'content/sources/place-and-environment-2024-06-18-minutes.txt',
    join(papers, 'spring', 'minutes.txt'),
  );
  const supplement = readFileSync('content/sources/place-and-environment-2024-02-20-supplement.txt');
  writeFileSync(join(papers, 'february.zip'), zipSync({ 'supplement.txt': supplement }));
  const below = readdirSync(papers, { recursive: true, withFileTypes: true });
  for (const entry of below)
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  chmodSync(papers, 0o555);
  onTestFinished(() => {
    for (const folder of [papers, join(papers, 'spring')]) chmodSync(folder, 0o755);
  });
}

/** Everything that writing would change: names, bytes, modes, and both times that the system keeps of changes. */
function stateOf(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    ['.', ...paths].map((path) => {
      const place = join(folder, path);
      const found = statSync(place, { bigint: true });
      const bytes = found.isFile() ? sha256(readFileSync(place)) : 'folder';
      return [path, [bytes, found.mode, found.mtimeNs, found.ctimeNs, found.ino]];
    }),
  );
}

/** The system's refusals do not hold for root, so where the tests run as root the build runs as nobody. */
function builtAsNobody(args: readonly string[]) {
  const command = [process.execPath, resolve('scripts/build.ts'), ...args];
  const asNobody = ['setpriv', '--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups', ...command];
  const [program = '', ...rest] = process.getuid?.() === 0 ? asNobody : command;
  return spawnSync(program, rest, { encoding: 'utf8', env: { ...process.env, HOME: '/nonexistent' } });
}

/** Whether nobody may read the program at all: a checkout below /root, say, is closed to them. */
function programIsOpen(): boolean {
  return builtAsNobody(['--help']).status === 0;
}

test('papers that may only be read are built twice by somebody without rights, and not a bit of them changes', () => {
  if (!programIsOpen()) {
    notShown('that the papers are only read, for no user without rights can run the build here.');
    return;
  }
  const room = emptyRoom();
  chmodSync(room, 0o755);
  const [papers, work] = [join(room, 'papers'), join(room, 'work')];
  readOnlyPapers(papers);
  mkdirSync(work);
  if (process.getuid?.() === 0) chownSync(work, nobody, nobody);
  const before = stateOf(papers);
  for (const _turn of ['first', 'second']) {
    const { status, stderr } = builtAsNobody([
      '--sources',
      papers,
      '--content',
      join(work, 'content'),
      '--output',
      join(work, 'site'),
    ]);
    expect([status, stderr.match(/^(?:error|The build).*/gm)]).toEqual([0, null]);
    expect(stateOf(papers)).toEqual(before);
  }
  expect(statSync(join(work, 'content', 'sources', 'spring', 'minutes.txt')).mode & 0o200).toBe(0o200);
}, 120_000);

test('papers that lie with the collections are only read too', () => {
  const content = join(emptyRoom(), 'content');
  readOnlyPapers(join(content, 'sources'));
  const before = stateOf(join(content, 'sources'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--output', join(content, '..', 'site')],
    { encoding: 'utf8' },
  );
  expect([status, stderr.match(/^(?:error|The build).*/gm)]).toEqual([0, null]);
  expect(stateOf(join(content, 'sources'))).toEqual(before);
}, 60_000);
