import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { parseOptions } from '../../src/build/options.ts';
import type { BuildResult } from '../../src/build/summary.ts';
import { cacheFolder } from '../../src/convert/source/document-memory.ts';
import { sha256 } from '../../src/convert/source/source-file.ts';
import { filesBelow } from '../convert/sources-room.ts';
import { frontSheet, minutesOf, pack, report } from '../convert/town-papers.ts';
import type { Chance } from '../generated/chance.ts';
import { closingEdits, type Edit } from './closing-edits.ts';

/** The folders of an archive that is edited and built again and again. */
export interface EditedArchive {
  readonly sources: string;
  readonly content: string;
  readonly site: string;
  readonly copies: string;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June'] as const;
const titles = ['Street names', 'Benches', 'Market stalls', 'Lamps', 'Kerbs (the old “setts”)'] as const;

/** A pack of one meeting; `words` are what is edited in it. */
function packOf(month: string, title: string, words: string): string {
  const date = `12 ${month} 2024`;
  return pack(
    frontSheet({ date, agenda: ['2\tMinutes\t5 - 8', `3\t${title}\t9 - 10`] }),
    minutesOf(`9 ${month} 2023`),
    report(date, '3', title, `2.1 ${words}`, '2.2 The National Lamp Office (NLO) agrees.'),
  );
}

function drawnPack(chance: Chance): string {
  return packOf(
    chance.pick(months),
    chance.pick(titles),
    `Some ${chance.between(2, 999)} things were counted.`,
  );
}

/** Makes an archive of a few meetings in a folder that is empty. */
export function newArchive(room: string, chance: Chance): EditedArchive {
  const sources = join(room, 'sources');
  mkdirSync(sources, { recursive: true });
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(sources, name), drawnPack(chance));
  return { sources, content: join(room, 'content'), site: join(room, 'site'), copies: join(room, 'copies') };
}

function someFile(folder: string, fits: (name: string) => boolean, chance: Chance): string | undefined {
  if (!existsSync(folder)) return undefined;
  const [first, ...others] = filesBelow(folder).filter(fits);
  return first === undefined ? undefined : join(folder, chance.pick([first, ...others]));
}

function isCollected(name: string): boolean {
  return name.endsWith('.md') && !name.startsWith(cacheFolder);
}

function isSource(name: string): boolean {
  return name.endsWith('.txt');
}

/** What people do to an archive between two builds, and what happens to it. */
const edits: readonly (readonly [name: string, edit: Edit])[] = [
  [
    'a document is added',
    ({ sources }, chance) => writeFileSync(join(sources, `d${chance.between(1, 9)}.txt`), drawnPack(chance)),
  ],
  [
    'a document is changed',
    ({ sources }, chance) => {
      const file = someFile(sources, isSource, chance);
      if (file) writeFileSync(file, drawnPack(chance));
    },
  ],
  [
    'one word of a document is changed',
    ({ sources }, chance) => {
      const file = someFile(sources, isSource, chance);
      if (file) writeFileSync(file, readFileSync(file, 'utf8').replace('things', 'matters'));
    },
  ],
  [
    'a document is renamed',
    ({ sources }, chance) => {
      const file = someFile(sources, isSource, chance);
      if (file) renameSync(file, join(sources, `e${chance.between(1, 9)}.txt`));
    },
  ],
  [
    'a document is removed',
    ({ sources }, chance) => {
      const file = someFile(sources, isSource, chance);
      if (file && filesBelow(sources).length > 1) rmSync(file);
    },
  ],
  [
    'a collection is corrected by hand',
    ({ content }, chance) => {
      const file = someFile(content, isCollected, chance);
      if (file) appendFileSync(file, `\nCorrected ${chance.between(1, 99)} times.\n`);
    },
  ],
  [
    'the theme is changed',
    ({ content }, chance) => {
      mkdirSync(content, { recursive: true });
      const name = `name: Papers ${chance.between(1, 9)}\n`;
      const colour = chance.pick(['', 'colour: "#123c5a"\n', 'colour: "#5a1240"\n']);
      writeFileSync(
        join(content, 'site.yaml'),
        name + colour + chance.pick(['', 'language: cy\n', 'offline: true\n']),
      );
    },
  ],
  [
    'a page of the site is changed by hand',
    ({ site }, chance) => {
      const file = someFile(site, (name) => name.endsWith('.html'), chance);
      if (file) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('meeting', 'seating'));
    },
  ],
  [
    'a file of the site is lost',
    ({ site }, chance) => {
      const file = someFile(site, (name) => name !== 'data/meetings.json', chance);
      if (file) rmSync(file);
    },
  ],
  [
    'a foreign file is put into the site',
    ({ site }) => {
      if (existsSync(site)) writeFileSync(join(site, 'foreign.html'), 'foreign');
    },
  ],
  [
    'what the last build left is cut off',
    ({ content }, chance) => {
      const file = someFile(join(content, cacheFolder), () => true, chance);
      if (file) truncateSync(file, chance.between(0, 90));
    },
  ],
  [
    'what the last build left is deleted',
    ({ content }) => rmSync(join(content, cacheFolder), { recursive: true, force: true }),
  ],
  ['nothing happens', () => undefined],
  ...closingEdits,
];

/** A few edits drawn by lot, done; gives their names. */
export function edited(archive: EditedArchive, chance: Chance): readonly string[] {
  const [first = ['', () => undefined], ...others] = edits;
  return Array.from({ length: chance.between(1, 3) }, () => {
    const [name, edit] = chance.pick([first, ...others]);
    edit(archive, chance);
    return name;
  });
}

const silent = { step: () => undefined, count: () => undefined, end: () => undefined };

/** Builds a site in this process, with more options if need be; what went wrong is thrown. */
export async function built(
  sources: string,
  content: string,
  site: string,
  more: readonly string[] = [],
): Promise<BuildResult> {
  const parsed = parseOptions(['--sources', sources, '--content', content, '--output', site, ...more]);
  if (parsed.type !== 'options') throw new Error(`The options are refused: ${JSON.stringify(parsed)}`);
  const { value, findings } = await build(parsed.options, silent, Date.now);
  if (!value) throw new Error(`No site was made: ${JSON.stringify(findings)}`);
  return value;
}

/** The hash of every file of a folder, but for what builds keep there for themselves. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const names = filesBelow(folder).filter((name) => !name.startsWith(`${cacheFolder}/`));
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

/** Every file that differs between two folders, with what is the matter with it. */
function differences(warm: string, cold: string): readonly string[] {
  const [one, other] = [hashes(warm), hashes(cold)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => one[name] !== other[name])
    .map((name) => `${one[name] ? (other[name] ? 'differs' : 'is too many') : 'is missing'}: ${name}`);
}

/**
 * Builds the archive as it is, beside it a copy of it that nothing is remembered of, and gives every file of the sites
 * and of the collections in which the two differ.
 */
export async function warmAgainstCold(
  archive: EditedArchive,
  more: readonly string[] = [],
): Promise<readonly string[]> {
  const { sources, content, site, copies } = archive;
  rmSync(copies, { recursive: true, force: true });
  const cold = { content: join(copies, 'content'), site: join(copies, 'site') };
  mkdirSync(copies, { recursive: true });
  if (existsSync(content)) cpSync(content, cold.content, { recursive: true });
  rmSync(join(cold.content, cacheFolder), { recursive: true, force: true });
  await built(sources, content, site, more);
  await built(sources, cold.content, cold.site, more);
  return [...differences(site, cold.site), ...differences(content, cold.content)];
}
