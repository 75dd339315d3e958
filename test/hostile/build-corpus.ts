import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { convert } from '../../src/convert/convert.ts';
import type { DocumentReaders } from '../../src/convert/source/document-readers.ts';
import { openDocumentReaders } from '../../src/convert/source/recognising-readers.ts';
import type { BuiltCorpus } from './built-corpus.ts';

/*
 * The whole build over a folder, as the command does it, in a process of its own, which the test puts into an empty
 * network. It measures how long each document is read and tells it all as JSON.
 *
 *     node test/hostile/build-corpus.ts ROOM    reads ROOM/sources, writes ROOM/site and ROOM/content
 */

const room = process.argv[2] ?? '';
const [sources, content, output] = ['sources', 'content', 'site'].map((name) => join(room, name));
if (room === '' || sources === undefined || content === undefined || output === undefined)
  throw new Error('Which room? node test/hostile/build-corpus.ts ROOM');

const times: BuiltCorpus['times'] = [];

/** Readers that note how long each document takes. */
function timed(readers: DocumentReaders): DocumentReaders {
  return {
    ...readers,
    // One fewer than there are processes, so that none waits for its turn while it is timed.
    atOnce: readers.atOnce - 1,
    read: async (bytes, path) => {
      const begun = performance.now();
      const outcome = await readers.read(bytes, path);
      times.push({ path, seconds: (performance.now() - begun) / 1000 });
      return outcome;
    },
  };
}

/** Connections and messages that were tried in this network: the system counts them even where they lead nowhere. */
function triedConnections(): number {
  const lines = readFileSync('/proc/self/net/snmp', 'utf8').split('\n');
  const countOf = (protocol: string, name: string) => {
    const [heads = '', numbers = ''] = lines.filter((line) => line.startsWith(`${protocol}: `));
    return Number(numbers.split(' ')[heads.split(' ').indexOf(name)] ?? 0);
  };
  return countOf('Tcp', 'ActiveOpens') + countOf('Udp', 'OutDatagrams') + countOf('Udp', 'NoPorts');
}

const { value: conversion, findings } = await convert({
  sources,
  content,
  readers: timed(openDocumentReaders(false).value),
});
const silence = { step: () => undefined, count: () => undefined, end: () => undefined };
const built = await build(
  {
    sources: undefined,
    sourcesNamed: false,
    content,
    output,
    base: '/',
    address: undefined,
    ocr: false,
    today: undefined,
    debug: false,
  },
  silence,
  () => performance.now(),
);
const told: BuiltCorpus = {
  findings: [...findings],
  siteFindings: [...built.findings],
  built: built.value !== undefined,
  sources: conversion.sources.map(({ file, lost }) => ({ file, lost })),
  heldBack: [...conversion.heldBack],
  times,
  connections: process.platform === 'linux' ? triedConnections() : 0,
};
writeFileSync(join(room, 'told.json'), JSON.stringify(told));
