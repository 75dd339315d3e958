import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashesBelow, runBuild } from './disk-builds.ts';

/**
 * Runs where a small disk is mounted at the folder of the first argument: builds the old papers, then fills the disk
 * but for so many bytes as each further argument says, builds the other papers, frees it and builds them again. Prints
 * what came of each as JSON, for the test that started it.
 */
const [disk = '', papers = '', ...rooms] = process.argv.slice(2);
const filler = join(disk, 'filler');

const folders = { content: join(disk, 'content'), output: join(disk, 'site') };

function fillBut(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - bytes)));
}

function state() {
  return { site: hashesBelow(folders.output), content: hashesBelow(folders.content) };
}

const first = runBuild(join(papers, 'old'), folders);
const stages = rooms.map((room, at) => {
  const version = at % 2 === 0 ? 'new' : 'old';
  const before = state();
  fillBut(Number(room));
  const full = runBuild(join(papers, version), folders);
  const whenFull = state();
  rmSync(filler);
  const freed = runBuild(join(papers, version), folders);
  return { version, before, full, whenFull, freed, after: state() };
});
process.stdout.write(JSON.stringify({ first, stages }));
