import { mkdir, stat } from 'node:fs/promises';
import type { Archive } from '../archive/model.ts';
import { recordPublishedAddresses } from '../archive/published-addresses.ts';
import { readArchive } from '../archive/read-archive.ts';
import { defaultSettings } from '../archive/site-settings.ts';
import { type Conversion, convert } from '../convert/convert.ts';
import { openDocumentReaders } from '../convert/source/recognising-readers.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { linkArchive } from '../link/link-archive.ts';
import type { LinkedArchive } from '../link/model.ts';
import { type ClaimedPlace, giveBack, takeClaim } from '../safety/claim.ts';
import { hasCode } from '../safety/error-code.ts';
import { fullDisk } from '../safety/full-disk.ts';
import { inUse } from '../safety/in-use.ts';
import { claimTarget, releaseTarget, swapIn } from '../safety/swap.ts';
import { type AssembledPages, assembleSite } from './assemble.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import type { BuildResult } from './summary.ts';

/** A build that was given up: why stands in the findings, and the old site is as it was. */
export type Build = Outcome<BuildResult | undefined>;

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

async function foundAt(path: string): Promise<'folder' | 'something else' | 'nothing'> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'something else';
}

function noFolder(path: string): Finding {
  return {
    rule: 'sources-missing',
    severity: 'error',
    message: `There is no folder “${path}”.`,
    hint: 'Name the folder that holds the documents with --sources.',
  };
}

function contentNoFolder(path: string): Finding {
  return {
    rule: 'content-no-folder',
    severity: 'error',
    message: `“${path}” is a file, so no Markdown collections can be written into it.`,
    hint: 'Name a folder with --content; it is made when it is not there.',
  };
}

function nothingToBuild(content: string): Finding {
  return {
    rule: 'nothing-to-build',
    severity: 'error',
    message: `No meeting was found in “${content}”, so there is no site to make.`,
    hint: 'Put documents into a folder and name it with --sources.',
  };
}

async function converted(
  options: BuildOptions,
  progress: Progress,
): Promise<Outcome<Conversion | undefined>> {
  const { sources } = options;
  if (sources === undefined || (await foundAt(sources)) !== 'folder') {
    return {
      value: undefined,
      findings: sources !== undefined && options.sourcesNamed ? [noFolder(sources)] : [],
    };
  }
  progress.step('Reading the documents');
  const readers = openDocumentReaders(options.ocr);
  const { value, findings } = await convert({
    sources,
    content: options.content,
    readers: readers.value,
    progress: (done, total) => progress.count(done, total, 'Read document'),
  });
  return { value, findings: [...readers.findings, ...findings] };
}

/** The day of the option goes before that of `site.yaml`, and this before the environment's. */
function withToday(archive: Archive, today: BuildOptions['today']): Archive {
  const settings = archive.settings ?? defaultSettings;
  if (today === undefined || (settings.today !== undefined && !today.isAsked)) return archive;
  return { ...archive, settings: { ...settings, today: today.date } };
}

/** Gives up with one finding when the disk that holds `folder` is full; anything else that is thrown goes on. */
async function givenUp(
  reason: unknown,
  folder: string,
): Promise<{ readonly value: undefined; readonly findings: readonly Finding[] }> {
  const full = await fullDisk(reason, folder);
  if (!full) throw reason;
  return { value: undefined, findings: [full] };
}

async function publish(
  site: LinkedArchive,
  options: BuildOptions,
  progress: Progress,
): Promise<Outcome<AssembledPages | undefined>> {
  const { base, address } = options;
  const claim = await claimTarget(options.output);
  if (claim.value === undefined) return { value: undefined, findings: claim.findings };
  try {
    const assembled = await assembleSite(site, claim.value, { base, address, onStep: progress.step });
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

function contentClaim({ content }: BuildOptions): ClaimedPlace {
  return { folder: content, prefix: '.claim-' };
}

/** Two builds may put their sites in different places and yet write the same collections: only one of them goes on. */
async function claimContent(options: BuildOptions): Promise<readonly Finding[]> {
  const { content, sources } = options;
  if ((await foundAt(content)) !== 'folder') {
    if (sources === undefined || (await foundAt(sources)) !== 'folder') return [];
    await mkdir(content, { recursive: true });
  }
  try {
    const holder = await takeClaim(contentClaim(options));
    return holder ? [inUse('content', content, holder)] : [];
  } catch (reason) {
    // Collections that may only be read can be made a site of all the same; whoever must write them fails there.
    if (hasCode(reason, 'EROFS', 'EACCES', 'EPERM')) return [];
    throw reason;
  }
}

async function buildClaimed(options: BuildOptions, progress: Progress, now: () => number): Promise<Build> {
  const begun = now();
  const conversion = await converted(options, progress);
  if (conversion.value === undefined && conversion.findings.some(isError))
    return { value: undefined, findings: conversion.findings };
  if ((await foundAt(options.content)) !== 'folder')
    return { value: undefined, findings: [noFolder(options.content)] };
  const archive = await readArchive(options.content);
  const findings = [...conversion.findings, ...archive.findings];
  if (archive.findings.some(isError)) return { value: undefined, findings };
  if (archive.value.meetings.length === 0)
    return { value: undefined, findings: [...findings, nothingToBuild(options.content)] };
  const site = linkArchive(withToday(archive.value, options.today));
  const published = await publish(site, options, progress).catch((reason: unknown) =>
    givenUp(reason, options.output),
  );
  progress.end();
  const all = [...findings, ...published.findings];
  if (!published.value) return { value: undefined, findings: all };
  const { addresses, indexed, files } = published.value;
  const seconds = (now() - begun) / 1000;
  const { output, content, address } = options;
  return {
    value: {
      output,
      content,
      address,
      site,
      conversion: conversion.value,
      pages: addresses.length,
      indexed,
      files,
      findings: all,
      seconds,
    },
    findings: all,
  };
}

/**
 * The whole way: documents to Markdown collections, these to a site with its search, the site into its
 * place. A fault in a collection, or one that leaves no site to publish, gives up the build; so does a full disk.
 */
export async function build(options: BuildOptions, progress: Progress, now: () => number): Promise<Build> {
  if ((await foundAt(options.content)) === 'something else')
    return { value: undefined, findings: [contentNoFolder(options.content)] };
  try {
    const refused = await claimContent(options);
    if (refused.length > 0) return { value: undefined, findings: refused };
    return await buildClaimed(options, progress, now).finally(() => giveBack(contentClaim(options)));
  } catch (reason) {
    return await givenUp(reason, options.content);
  }
}
