import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { meetingStore } from '../archive/meeting-store.ts';
import type { Archive } from '../archive/model.ts';
import { addressFile, recordPublishedAddresses } from '../archive/published-addresses.ts';
import { readArchive } from '../archive/read-archive.ts';
import { openHolds } from '../archive/settled-holds.ts';
import { defaultSettings } from '../archive/site-settings.ts';
import { type FileStates, stateOf } from '../cache/file-states.ts';
import { programVersion } from '../cache/program-version.ts';
import { cacheFolder } from '../convert/source/document-memory.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { linkArchive } from '../link/link-archive.ts';
import type { LinkedArchive } from '../link/model.ts';
import { fullDisk } from '../safety/full-disk.ts';
import { claimTarget, clearLeftovers, releaseTarget, swapIn } from '../safety/swap.ts';
import { pagesIndexed } from '../search/index-site.ts';
import { type AssembledPages, assembleSite } from './assemble.ts';
import type { OriginalHash } from './kept-files.ts';
import { type KeptSite, nothingKept } from './kept-site.ts';
import { isMade, type LastBuild, readKept, standingSite } from './last-build.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { type IndexedPart, type StandingSite, statesInPlace } from './staged-site.ts';
import type { MadeSite } from './summary.ts';

/** A site in its place. */
interface SiteInPlace {
  readonly made: MadeSite;
  /** It is the one that stood there before. */
  readonly isLeft: boolean;
  /** The collections that it was made from. */
  readonly content: FileStates;
  readonly site: FileStates;
  readonly indexed: readonly IndexedPart[];
  /** From what it was made; nothing when the last build has left that already. */
  readonly kept: KeptSite | undefined;
}

/** What a site is made from: the collections as they were found, and what the last build left. */
interface Given {
  readonly last: LastBuild | undefined;
  readonly content: FileStates;
  readonly progress: Progress;
}

/** What there was before a site is made. */
interface Before {
  readonly standing: StandingSite | undefined;
  readonly kept: KeptSite;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function nothingToBuild(content: string): Finding {
  return {
    rule: 'nothing-to-build',
    severity: 'error',
    message: `No meeting was found in “${content}”, so there is no site to make.`,
    hint: 'Put documents into a folder and name it with --sources.',
  };
}

/** The day of the option goes before that of `site.yaml`, and this before the environment's. */
export function withToday(archive: Archive, today: BuildOptions['today']): Archive {
  const settings = archive.settings ?? defaultSettings;
  if (today === undefined || (settings.today !== undefined && !today.isAsked)) return archive;
  return { ...archive, settings: { ...settings, today: today.date } };
}

/** Gives up with one finding when the disk that holds `folder` is full; anything else that is thrown goes on. */
export async function givenUp(
  reason: unknown,
  folder: string,
): Promise<{ readonly value: undefined; readonly findings: readonly Finding[] }> {
  const full = await fullDisk(reason, folder);
  if (!full) throw reason;
  return { value: undefined, findings: [full] };
}

/** What the files below a folder hold, by their paths. */
function hashBelow(folder: string, states: FileStates): OriginalHash {
  const root = resolve(folder);
  return (path) => states.get(relative(root, path).split(sep).join('/'))?.sha256;
}

async function publish(
  site: LinkedArchive,
  options: BuildOptions,
  { standing, kept }: Before,
  { content, progress }: Given,
): Promise<Outcome<AssembledPages | undefined>> {
  const { base, address } = options;
  const claim = await claimTarget(options.output);
  if (claim.value === undefined) return { value: undefined, findings: claim.findings };
  try {
    const assembled = await assembleSite(site, claim.value, {
      base,
      address,
      standing,
      kept,
      hashOfOriginal: hashBelow(options.content, content),
      onStep: progress.step,
    });
    if (assembled.findings.some(isError)) return { value: undefined, findings: assembled.findings };
    // Before the site stands: an address that answered for a moment, and is forgotten, would break.
    const unrecorded = await recordPublishedAddresses(
      options.content,
      site.publishedBefore ?? [],
      assembled.value.addresses,
    ).then(
      () => undefined,
      (reason: unknown) => givenUp(reason, options.content),
    );
    if (unrecorded) return unrecorded;
    const swapped = await swapIn(claim.value, options.output);
    return {
      value: swapped.value ? assembled.value : undefined,
      findings: [...assembled.findings, ...swapped.findings],
    };
  } finally {
    await releaseTarget(options.output);
  }
}

function countsOf({ meetings, decisions, people }: LinkedArchive): MadeSite['counts'] {
  return {
    meetings: meetings.length,
    committees: new Set(meetings.map(({ council, committee }) => `${council.id}/${committee.id}`)).size,
    papers: meetings.reduce((count, { papers }) => count + papers.length, 0),
    decisions: decisions.length,
    people: people.length,
  };
}

function waitingIn({ meetings }: LinkedArchive): readonly string[] {
  const sources = meetings.flatMap((meeting) => meeting.sources);
  return sources.filter((source) => openHolds(source).length > 0).map(({ file }) => file);
}

/** The collections as they were read, with the list of addresses that the build itself has written since. */
function withAddresses(content: FileStates, folder: string): FileStates {
  const path = join(folder, addressFile);
  const state = stateOf(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  return state ? new Map(content).set(addressFile, state) : content;
}

async function madeAnew(
  options: BuildOptions,
  given: Given,
  before: Before,
): Promise<Outcome<SiteInPlace | undefined>> {
  const { content } = given;
  const memory = meetingStore(join(options.content, cacheFolder, 'meetings'), programVersion());
  const archive = await readArchive(options.content, { memory, hashes: (path) => content.get(path)?.sha256 });
  const { findings } = archive;
  if (findings.some(isError)) return { value: undefined, findings };
  if (archive.value.meetings.length === 0)
    return { value: undefined, findings: [...findings, nothingToBuild(options.content)] };
  const linked = linkArchive(withToday(archive.value, options.today));
  const published = await publish(linked, options, before, given).catch((reason: unknown) =>
    givenUp(reason, options.output),
  );
  const all = [...findings, ...published.findings];
  if (!published.value) return { value: undefined, findings: all };
  memory.forgetOthers();
  const { addresses, indexed, files, kept } = published.value;
  return {
    value: {
      made: {
        counts: countsOf(linked),
        pages: addresses.length,
        indexed: pagesIndexed(indexed),
        files: files.size,
        waiting: waitingIn(linked),
      },
      isLeft: false,
      content: withAddresses(content, options.content),
      site: statesInPlace(options.output, files),
      indexed,
      kept,
    },
    findings: all,
  };
}

/**
 * Makes a site of the collections and puts it in its place: a fault in a collection, or one that leaves no site to
 * publish, gives it up. When the site that stands is the one that would be made, it is left as it is.
 */
export async function siteOf(options: BuildOptions, given: Given): Promise<Outcome<SiteInPlace | undefined>> {
  const { last, content } = given;
  const standing = last && standingSite(options, last);
  if (!last || !standing || !isMade(options, last, content, standing))
    return await madeAnew(options, given, {
      standing,
      kept: last ? await readKept(options, last) : nothingKept,
    });
  await clearLeftovers(options.output);
  const { made, indexed, siteFindings } = last;
  return {
    value: { made, isLeft: true, content, site: standing.found, indexed, kept: undefined },
    findings: siteFindings,
  };
}
