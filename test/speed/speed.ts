import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exitStatus } from '../../src/safety/command-line.ts';
import { smallNurseries } from '../../src/safety/frugal-heap.ts';
import { generatedArchive, generatedSources, writeGenerated } from '../generated/archive.ts';
import type { ArchiveSize } from '../generated/council.ts';
import type { Part, SpeedOptions } from './options.ts';
import { measureOthers } from './others.ts';
import { tableHead } from './table.ts';
import { changeOne, type Print, type Task, threeTimes } from './task.ts';

const program = (name: string) => join(import.meta.dirname, name);
const project = resolve(import.meta.dirname, '../..');
const build = join(project, 'scripts/build.ts');

/** Where the folders of one size lie. */
interface Room {
  readonly sources: string;
  readonly content: string;
  readonly converted: string;
  readonly site: string;
  readonly whole: string;
  readonly others: string;
}

const pack = /\.txt$/;
const report = /\/\d+-[^/]*\.md$/;

function stage(name: string, from: string, to: string, unit: string, fills = to): Task {
  return { name, args: [smallNurseries, program('stage.ts'), name, from, to], fills, unit };
}

function pagesMade(output: string): number {
  return Number(/: ([\d,]+) pages?\b/.exec(output)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

function wholeTask({ sources, whole }: Room): Task {
  const args = [
    smallNurseries,
    build,
    '--sources',
    sources,
    '--content',
    join(whole, 'content'),
    '--output',
    join(whole, 'site'),
  ];
  return { name: 'whole build', args, fills: whole, unit: 'pages', count: pagesMade };
}

async function prepare(size: ArchiveSize, { sources, content }: Room): Promise<void> {
  const packs = generatedSources(size);
  await writeGenerated(
    packs.map(({ path, text }) => ({ path: path.slice('sources/'.length), text })),
    sources,
  );
  await writeGenerated(generatedArchive(size), content);
}

async function measureParts(parts: readonly Part[], room: Room, print: Print): Promise<void> {
  const { sources, content, converted, site } = room;
  if (parts.includes('convert')) {
    const task = stage('convert', sources, converted, 'words');
    await threeTimes([task], () => changeOne(sources, pack), print);
  }
  // What is indexed has to be rendered before.
  const render = stage('render', content, site, 'pages');
  const index = stage('index', site, site, 'pages', join(site, 'pagefind'));
  if (parts.includes('index')) await threeTimes([render, index], () => changeOne(content, report), print);
  else if (parts.includes('render')) await threeTimes([render], () => changeOne(content, report), print);
  if (parts.includes('whole')) await threeTimes([wholeTask(room)], () => changeOne(sources, pack), print);
}

async function measureSize(size: ArchiveSize, parts: readonly Part[], print: Print): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
  const at = (name: string) => join(room, name);
  const folders = {
    sources: at('sources'),
    content: at('content'),
    converted: at('converted'),
    site: at('site'),
    whole: at('whole'),
    others: at('others'),
  };
  const councils = `${size.councils} ${size.councils === 1 ? 'council' : 'councils'}`;
  print(`\nAbout ${size.pages.toLocaleString('en-GB')} pages, ${councils}\n\n${tableHead}`);
  try {
    await prepare(size, folders);
    await measureParts(parts, folders, print);
    if (parts.includes('others')) await measureOthers(size, folders.others, print);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Measures what conversion, pages, search index and whole builds of generated archives cost; gives the exit code. */
export async function runSpeed({ sizes, parts }: SpeedOptions, print: Print): Promise<number> {
  if (process.platform !== 'linux') {
    print('Time and memory of child processes are read from /proc, which only Linux has.\n');
    return exitStatus.failed;
  }
  for (const size of sizes) await measureSize(size, parts, print);
  return exitStatus.done;
}
