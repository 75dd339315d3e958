import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow, treeHash } from '../../convert/sources-room.ts';
import { type Building, killedBuild, type Moment, type Timed, timedBuild } from './killed-build.ts';

/** What became of one killed build: where it was killed, and every way in which what it left was not right. */
export interface Killed {
  readonly moment: Moment;
  /** Whether the kill came before the build had ended of itself. */
  readonly inTime: boolean;
  readonly stood: 'the old site' | 'the new site' | 'a broken site';
  readonly faults: readonly string[];
}

/** The two states of the papers, and what a build that nobody disturbs makes of each. */
type Version = 'old' | 'new';

interface Expected {
  readonly site: string;
  readonly content: string;
}

interface Stage {
  readonly room: string;
  readonly expected: Readonly<Record<Version, Expected>>;
  readonly timed: Timed;
}

/** The new papers say something else, and more of it, on pages with the same addresses. */
function newVersion(text: string): string {
  return text.replace(/\bThe Committee\b/g, 'The whole Committee, and everybody who had come,');
}

function layPapers(room: string, documents: readonly string[]): void {
  for (const version of ['old', 'new'] as const) {
    mkdirSync(join(room, version));
    for (const document of documents) {
      const text = readFileSync(join('content/sources', document), 'utf8');
      writeFileSync(join(room, version, document), version === 'old' ? text : newVersion(text));
    }
  }
}

function building(room: string, version: Version): Building {
  const at = (name: string) => join(room, name);
  const args = ['--sources', at(version), '--content', at('work/content'), '--output', at('work/site')];
  return { args, room: at('work'), site: 'site' };
}

/** Builds the old site and keeps it to begin from, then the new one over it, to know both and how long it takes. */
async function setStage(documents: readonly string[]): Promise<Stage> {
  const room = mkdtempSync(join(tmpdir(), 'minutebook-killing-'));
  layPapers(room, documents);
  const seen = (): Expected => ({
    site: treeHash(join(room, 'work', 'site')),
    content: treeHash(join(room, 'work', 'content')),
  });
  await timedBuild(building(room, 'old'));
  const old = seen();
  cpSync(join(room, 'work'), join(room, 'begin'), { recursive: true });
  const timed = await timedBuild(building(room, 'new'));
  const expected = { old, new: seen() };
  if (expected.old.site === expected.new.site) throw new Error('The two sites are the same.');
  return { room, expected, timed };
}

function stoodAfter({ room, expected }: Stage): Killed['stood'] {
  const place = join(room, 'work', 'site');
  const site = existsSync(place) ? treeHash(place) : undefined;
  if (site === expected.old.site) return 'the old site';
  return site === expected.new.site ? 'the new site' : 'a broken site';
}

/** What is not right after the next build of one of the versions. */
async function faultsOfNext(stage: Stage, version: Version): Promise<readonly string[]> {
  const { room, expected } = stage;
  try {
    await timedBuild(building(room, version));
  } catch (reason) {
    return [String(reason)];
  }
  const work = join(room, 'work');
  const left = [
    ...readdirSync(work).filter((name) => !['content', 'site'].includes(name)),
    ...filesBelow(work).filter((name) => /claim-|unfinished|\.tmp$/.test(name)),
  ];
  return [
    ...(treeHash(join(work, 'site')) === expected[version].site ? [] : ['the next site is another one']),
    ...(treeHash(join(work, 'content')) === expected[version].content
      ? []
      : [`the next collections are other ones: ${readdirSync(join(work, 'content')).join(', ')}`]),
    ...left.map((name) => `“${name}” was left`),
  ];
}

async function killOnce(stage: Stage, moment: Moment, next: Version): Promise<Killed> {
  const work = join(stage.room, 'work');
  rmSync(work, { recursive: true, force: true });
  cpSync(join(stage.room, 'begin'), work, { recursive: true });
  const inTime = await killedBuild(building(stage.room, 'new'), moment);
  const stood = stoodAfter(stage);
  return { moment, inTime, stood, faults: await faultsOfNext(stage, next) };
}

/**
 * Kills a build of changed papers over an older site at each of the moments that `choose` gives for the time that the
 * build takes. After each, what stands is looked at, and then the papers are built again: the changed ones and the
 * old ones in turn, so that what the killed build had written must be known as its own.
 */
export async function killMany(
  documents: readonly string[],
  choose: (timed: Timed) => readonly Moment[],
): Promise<readonly Killed[]> {
  const stage = await setStage(documents);
  try {
    const all: Killed[] = [];
    for (const [at, moment] of choose(stage.timed).entries()) {
      all.push(await killOnce(stage, moment, at % 2 === 0 ? 'old' : 'new'));
    }
    return all;
  } finally {
    rmSync(stage.room, { recursive: true, force: true });
  }
}
