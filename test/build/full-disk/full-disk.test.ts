import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRoom } from '../../convert/sources-room.ts';
import { notShown } from '../../not-shown.ts';
import { type DiskBuild, type Hashes, hashesBelow, runBuild } from './disk-builds.ts';

type Version = 'old' | 'new';

interface State {
  readonly site: Hashes;
  readonly content: Hashes;
}

interface Stage {
  readonly version: Version;
  readonly before: State;
  readonly full: DiskBuild;
  readonly whenFull: State;
  readonly freed: DiskBuild;
  readonly after: State;
}

const diskMegabytes = 24;

/** Room left on the disk: none at all, some of what the collections need, and some of what the site needs. */
const rooms = ['0', '40000', '320000'];

/** Mounting a disk of one's own needs a namespace of one's own, which some containers and systems do not give. */
function cannotMount(folder: string): string | undefined {
  const { status, stderr, error } = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

function layPapers(room: string): string {
  const papers = join(room, 'papers');
  const text = readFileSync('content/sources/place-and-environment-2024-06-18-minutes.txt', 'utf8');
  for (const version of ['old', 'new'] as const) {
    mkdirSync(join(papers, version), { recursive: true });
    const said = version === 'old' ? text : text.replaceAll('The Committee', 'The whole Committee');
    writeFileSync(join(papers, version, 'minutes.txt'), said);
  }
  return papers;
}

function onSmallDisk(papers: string, disk: string): { first: DiskBuild; stages: readonly Stage[] } {
  const script = `mount -t tmpfs -o size=${diskMegabytes}m tmpfs "$1" && exec "$0" test/build/full-disk/on-a-small-disk.ts "$@"`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', script, process.execPath, disk, papers, ...rooms],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (stdout === '') throw new Error(`Nothing ran on the small disk:\n${stderr}`);
  return JSON.parse(stdout);
}

/** What is not of the collections: the record of what was written, and what the next build remembers. */
function isRecord(path: string): boolean {
  return path.startsWith('.minutebook');
}

function collectionsOf(content: Hashes): Hashes {
  return Object.fromEntries(Object.entries(content).filter(([path]) => !isRecord(path)));
}

/** The collections that each version is converted to, on a disk with room. */
function collections(room: string, papers: string): Readonly<Record<Version, Hashes>> {
  const of = (version: Version): Hashes => {
    const folders = { content: join(room, 'reference', version), output: join(room, `${version}-site`) };
    expect(runBuild(join(papers, version), folders).status).toBe(0);
    return collectionsOf(hashesBelow(folders.content));
  };
  return { old: of('old'), new: of('new') };
}

test('a full disk leaves the old site and no half file, is named, and once it has room the next build is right', ({
  skip,
}) => {
  const room = emptyRoom();
  const disk = join(room, 'disk');
  mkdirSync(disk);
  const why = cannotMount(disk);
  if (why !== undefined) {
    notShown(`a full disk, for no small disk can be mounted here (${why}).`);
    skip(why);
  }
  const papers = layPapers(room);
  const whole = collections(room, papers);
  const { first, stages } = onSmallDisk(papers, disk);
  expect(first.status).toBe(0);
  expect(stages).toHaveLength(rooms.length);
  for (const { version, before, full, whenFull, freed, after } of stages) {
    expect([full.status, full.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^error: The disk at “.*\/disk”, which holds “.*\/disk\/(?:site|content)”, is full: of its 2\d(?:\.\d)? MB only [\d.]+ MB are free for this user\.\n {2}→ Free some space and build again\./m,
      ),
    ]);
    expect(whenFull.site).toEqual(before.site);
    for (const [path, hash] of Object.entries(collectionsOf(whenFull.content)))
      expect([whole.old[path], whole.new[path]], path).toContain(hash);
    expect(freed.status).toBe(0);
    expect(collectionsOf(after.content)).toEqual(whole[version]);
    expect(after.site).not.toEqual(before.site);
  }
}, 180_000);
