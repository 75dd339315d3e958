import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { areSame, type FileStates, fileRows, rowsOf, statesBelow, statesFrom } from '../cache/file-states.ts';
import { programVersion } from '../cache/program-version.ts';
import { readSealed, writeSealed } from '../cache/sealed.ts';
import type { Conversion } from '../convert/convert.ts';
import { findingShape } from '../convert/record.ts';
import { cacheFolder, leaveOutOfGit, mayPass } from '../convert/source/document-memory.ts';
import type { Finding } from '../document/finding.ts';
import { engineVersion } from '../read/ocr/recogniser.ts';
import { officeVersion } from '../read/office/convert-office.ts';
import { type KeptSite, keptSite, nothingKept } from './kept-site.ts';
import type { BuildOptions } from './options.ts';
import type { IndexedPart, StandingSite } from './staged-site.ts';
import type { MadeSite } from './summary.ts';

const strings = z.array(z.string()).readonly();

const source = z.object({
  file: z.string(),
  words: z.number(),
  kept: z.number(),
  lost: z.number(),
  furniture: z.number(),
});

const conversion = z.object({
  written: z.number(),
  unchanged: z.number(),
  kept: strings,
  removed: strings,
  sources: z.array(source).readonly(),
  meetings: z.number(),
  papers: z.number(),
  heldBack: strings,
});

const counts = z.object({
  meetings: z.number(),
  committees: z.number(),
  papers: z.number(),
  decisions: z.number(),
  people: z.number(),
});

const record = z.object({
  askedOfConversion: z.string(),
  askedOfSite: z.string(),
  place: z.object({
    base: z.string(),
    address: z.string().optional(),
    today: z.object({ date: z.string(), isAsked: z.boolean() }).optional(),
  }),
  sources: fileRows,
  content: fileRows,
  site: fileRows,
  indexed: z.array(z.object({ folder: z.string(), sha256: z.string(), pages: z.number() })),
  conversion: conversion.optional(),
  conversionFindings: z.array(findingShape),
  siteFindings: z.array(findingShape),
  made: z.object({
    counts,
    pages: z.number(),
    indexed: z.number(),
    files: z.number(),
    waiting: strings,
  }),
});

type SitePlace = Pick<BuildOptions, 'base' | 'address' | 'today'>;

/** What a build leaves for the next one of the same content and output. */
export interface LastBuild {
  readonly askedOfConversion: string;
  readonly askedOfSite: string;
  /** Where the site is to stand, and the day that counted as today. */
  readonly place: SitePlace;
  readonly sources: FileStates;
  /** The collections as they were when the site was made from them. */
  readonly content: FileStates;
  readonly site: FileStates;
  readonly indexed: readonly IndexedPart[];
  readonly conversion?: Conversion | undefined;
  readonly conversionFindings: readonly Finding[];
  readonly siteFindings: readonly Finding[];
  readonly made: MadeSite;
}

/** All that the reading of a document depends on beside the document: the program, and the programs that help it. */
export async function readingVersion({ ocr }: Pick<BuildOptions, 'ocr'>): Promise<string> {
  return JSON.stringify([programVersion(), ocr, ocr && engineVersion(), await officeVersion()]);
}

/** All that a conversion depends on beside the documents and the collections that are there. */
async function askedOfConversion(options: BuildOptions): Promise<string> {
  const { sources, sourcesNamed, content } = options;
  const reading = await readingVersion(options);
  return JSON.stringify([sources, sourcesNamed, sources && resolve(sources), content, reading]);
}

/** All that a site depends on beside the collections. */
function askedOfSite({ output, base, address, today }: SitePlace & Pick<BuildOptions, 'output'>): string {
  return JSON.stringify([output, resolve(output), base, address, today]);
}

/** One content folder may be made sites of in several places, with several bases. */
function recordFile({ content, output }: Pick<BuildOptions, 'content' | 'output'>): string {
  const name = createHash('sha256').update(resolve(output)).digest('hex').slice(0, 16);
  return join(content, cacheFolder, `site-${name}.json`);
}

/** What the last build left; nothing when there was none, or when this program must not believe it. */
export async function readLastBuild(
  folders: Pick<BuildOptions, 'content' | 'output'>,
): Promise<LastBuild | undefined> {
  const read = await readSealed(recordFile(folders), programVersion(), record);
  const { base, address, today } = read?.place ?? {};
  return (
    read && {
      ...read,
      place: { base: base ?? '/', address, today },
      sources: statesFrom(read.sources),
      content: statesFrom(read.content),
      site: statesFrom(read.site),
    }
  );
}

function keptFile(options: Pick<BuildOptions, 'content' | 'output'>): string {
  return recordFile(options).replace(/site-([^/\\]+)$/, 'pages-$1');
}

/** From what the last build made its site, where it was made for the same place. */
export async function readKept(
  options: SitePlace & Pick<BuildOptions, 'content' | 'output'>,
  last: LastBuild,
): Promise<KeptSite> {
  if (last.askedOfSite !== askedOfSite(options)) return nothingKept;
  return (await readSealed(keptFile(options), programVersion(), keptSite)) ?? nothingKept;
}

function notRemembered(options: BuildOptions, reason: unknown): Finding {
  const file = recordFile(options);
  return {
    rule: 'build-not-remembered',
    severity: 'note',
    message: `What the next build could have gone by was not written to “${file}” (${reason instanceof Error ? reason.message : String(reason)}).`,
    hint: 'The site is complete. The next build reads and writes everything again, and takes as long as the first.',
    file,
  };
}

/** Leaves what the next build may go by. The site stands already, so nothing that goes wrong here undoes it. */
export async function leaveForNext(
  options: BuildOptions,
  last: Omit<LastBuild, 'askedOfConversion' | 'askedOfSite' | 'place'>,
  kept: KeptSite | undefined,
): Promise<readonly Finding[]> {
  try {
    await writeSealed(recordFile(options), programVersion(), {
      ...last,
      askedOfConversion: await askedOfConversion(options),
      askedOfSite: askedOfSite(options),
      place: { base: options.base, address: options.address, today: options.today },
      sources: rowsOf(last.sources),
      content: rowsOf(last.content),
      site: rowsOf(last.site),
    });
    if (kept) await writeSealed(keptFile(options), programVersion(), kept);
    await leaveOutOfGit(options.content);
    return [];
  } catch (reason) {
    return [notRemembered(options, reason)];
  }
}

/** Whether a look at the files may be believed that could not be, so shortly after they were written. */
export function isUnsettled(last: LastBuild | undefined): boolean {
  if (!last) return true;
  const states = [last.sources, last.content, last.site].flatMap((each) => [...each.values()]);
  return states.some(({ settled }) => !settled);
}

/** The documents that a build would read. */
export function sourceStates({ sources }: BuildOptions, last: LastBuild | undefined): FileStates {
  return sources === undefined ? new Map() : statesBelow(sources, last?.sources);
}

/** The files of the collections, but for what builds keep there for themselves. */
export function contentStates({ content }: BuildOptions, last: LastBuild | undefined): FileStates {
  const isOwn = (name: string) => name === cacheFolder || name.startsWith('.claim-');
  return statesBelow(content, last?.content, isOwn);
}

/** Whether converting again would give what is there: not after a document that could not be read, for it may be read now. */
export async function isConverted(
  options: BuildOptions,
  last: LastBuild,
  sources: FileStates,
  content: FileStates,
): Promise<boolean> {
  return (
    last.askedOfConversion === (await askedOfConversion(options)) &&
    !last.conversionFindings.some(mayPass) &&
    (last.conversion?.heldBack ?? []).length === 0 &&
    areSame(last.sources, sources) &&
    areSame(last.content, content)
  );
}

/** The site that stands at the output, with what the last build knows of it. */
export function standingSite({ output }: Pick<BuildOptions, 'output'>, last: LastBuild): StandingSite {
  return { folder: output, found: statesBelow(output, last.site), written: last.site, indexed: last.indexed };
}

/** Whether the site that stands is the one that would be made of the same collections. */
export function isMade(
  options: BuildOptions,
  last: LastBuild,
  content: FileStates,
  standing: StandingSite,
): boolean {
  return (
    last.askedOfSite === askedOfSite(options) &&
    areSame(last.content, content) &&
    areSame(last.site, standing.found)
  );
}
