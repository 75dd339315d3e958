import { stat } from 'node:fs/promises';
import type { FileStates } from '../cache/file-states.ts';
import { type Conversion, convert } from '../convert/convert.ts';
import { readRecord, writeRecord } from '../convert/record.ts';
import { documentMemory } from '../convert/source/document-memory.ts';
import { openDocumentReaders } from '../convert/source/recognising-readers.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { claimContent, giveContentBack } from './content-claim.ts';
import {
  contentStates,
  isConverted,
  isUnsettled,
  type LastBuild,
  leaveForNext,
  readingVersion,
  readLastBuild,
  sourceStates,
} from './last-build.ts';
import { givenUp, siteOf } from './make-site.ts';
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

function noFolder(path: string, hint: string): Finding {
  return { rule: 'sources-missing', severity: 'error', message: `There is no folder “${path}”.`, hint };
}

const howToBegin =
  'Name the folder of documents with --sources, or with --content that of the Markdown collections that were made of them.';

function contentNoFolder(path: string): Finding {
  return {
    rule: 'content-no-folder',
    severity: 'error',
    message: `“${path}” is a file, so no Markdown collections can be written into it.`,
    hint: 'Name a folder with --content; it is made when it is not there.',
  };
}

async function converted(
  options: BuildOptions,
  found: { readonly sources: FileStates; readonly content: FileStates },
  progress: Progress,
): Promise<Outcome<Conversion | undefined>> {
  const { sources } = options;
  if (sources === undefined || (await foundAt(sources)) !== 'folder') {
    return {
      value: undefined,
      findings:
        sources !== undefined && options.sourcesNamed
          ? [noFolder(sources, 'Name the folder that holds the documents with --sources.')]
          : [],
    };
  }
  progress.step('Reading the documents');
  const readers = openDocumentReaders(options.ocr);
  const version = await readingVersion(options);
  const documents = documentMemory(options.content, version);
  const { value, findings } = await convert({
    sources,
    content: options.content,
    readers: readers.value,
    memory: {
      documents,
      record: await readRecord(options.content, version),
      ...found,
      leave: (record) => writeRecord(options.content, version, record),
    },
    progress: (done, total) => progress.count(done, total, 'Read document'),
  });
  // What is known of documents that could not be read today may be of use tomorrow.
  if (value.isLeft) return { value: undefined, findings: [...readers.findings, ...findings] };
  documents.forgetOthers();
  return { value, findings: [...readers.findings, ...findings] };
}

/** What the documents say, read again only when something about them is new. */
async function conversionOf(
  options: BuildOptions,
  last: LastBuild | undefined,
  sources: FileStates,
  progress: Progress,
): Promise<Outcome<Conversion | undefined> & { readonly isNew: boolean }> {
  const content = contentStates(options, last);
  if (last && (await isConverted(options, last, sources, content)))
    return { value: last.conversion, findings: last.conversionFindings, isNew: false };
  return { ...(await converted(options, { sources, content }, progress)), isNew: true };
}

async function buildClaimed(options: BuildOptions, progress: Progress, now: () => number): Promise<Build> {
  const begun = now();
  const last = await readLastBuild(options);
  const sources = sourceStates(options, last);
  const conversion = await conversionOf(options, last, sources, progress);
  if (conversion.value === undefined && conversion.findings.some(isError))
    return { value: undefined, findings: conversion.findings };
  if ((await foundAt(options.content)) !== 'folder')
    return { value: undefined, findings: [noFolder(options.content, howToBegin)] };
  const content = contentStates(options, last);
  const made = await siteOf(options, { last, content, progress });
  progress.end();
  if (!made.value) return { value: undefined, findings: [...conversion.findings, ...made.findings] };
  const { isLeft, kept, ...left } = made.value;
  const noted = {
    conversion: conversion.value,
    conversionFindings: conversion.findings,
    siteFindings: made.findings,
  };
  const isNoted = isLeft && !conversion.isNew && !isUnsettled(last);
  const unwritten = isNoted ? [] : await leaveForNext(options, { ...left, ...noted, sources }, kept);
  const findings = [...conversion.findings, ...made.findings, ...unwritten];
  const { output, address } = options;
  const seconds = (now() - begun) / 1000;
  const told = { output, content: options.content, address, conversion: conversion.value, isLeft, seconds };
  return { value: { ...left.made, ...told, findings }, findings };
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
    return await buildClaimed(options, progress, now).finally(() => giveContentBack(options.content));
  } catch (reason) {
    return await givenUp(reason, options.content);
  }
}
