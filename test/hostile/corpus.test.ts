import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atLeastOne } from '../at-least-one.ts';
import { filesBelow } from '../convert/sources-room.ts';
import { type BuiltPage, builtPages } from '../end-to-end/site-files.ts';
import { notShown } from '../not-shown.ts';
import { strictPage } from '../security/strict-html.ts';
import { browserFaults } from './browser-faults.ts';
import {
  buildCorpus,
  type CorpusRoom,
  canLeaveNetwork,
  corpusRoom,
  type WatchedCorpus,
} from './built-corpus.ts';
import { quickCorpus, wholeCorpus } from './corpus.ts';
import { endingFaults } from './ending-faults.ts';
import { inertFaults } from './inert-faults.ts';
import { folderRecord, treeRecord } from './tree-record.ts';

/*
 * The corpus of hostile files, built as a whole in an empty network, beside a tree of files that nobody may touch.
 * What needs LibreOffice or much time is left to `npm run acceptance`.
 */

const files = quickCorpus();
const watched = ['.', 'src', 'scripts', 'content', '_includes'];
const withoutNetwork = canLeaveNetwork();

let room: CorpusRoom;
let told: WatchedCorpus;
let pages: readonly BuiltPage[];
let before: readonly ReadonlyMap<string, string>[];
const ownBefore = watched.map(folderRecord);

function untouched(): readonly ReadonlyMap<string, string>[] {
  return [treeRecord(room.sources), treeRecord(room.sentinel)];
}

beforeAll(() => {
  room = corpusRoom(files);
  before = untouched();
  told = buildCorpus(room, withoutNetwork);
  pages = builtPages(room.site);
}, 900_000);
afterAll(() => room.remove(), 60_000);

test('the manifest names at least 150 files, each once, and says of each how it ends', () => {
  const names = wholeCorpus().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
  expect(files.length).toBeGreaterThanOrEqual(150);
});

describe('each file ends as its manifest says', () => {
  test('published, held back, refused or passed over, with its finding', () => {
    expect(endingFaults(files, told)).toEqual([]);
  });

  test('and the site is built, without an error of its own', () => {
    expect(told.built).toBe(true);
    expect(told.siteFindings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('every error names its file and what to do, and quotes nothing that steers a terminal', () => {
    for (const finding of atLeastOne(told.findings.filter(({ severity }) => severity === 'error')))
      expect([finding.rule, finding.file, finding.hint]).not.toContain(undefined);
  });

  test('what must be read is on a page, and what must not be read is in no file', () => {
    const text = pages.map(({ html }) => strictPage(html).text).join('\n');
    const missing = files.filter(({ says }) => says !== undefined && !text.includes(says));
    expect(missing.map(({ name }) => name)).toEqual([]);
    const secrets = [...new Set(files.flatMap(({ never }) => never ?? []))];
    const made = filesBelow(room.path).filter(
      (name) => /^(?:site|content)\//.test(name) && !/\.(?:docx|pdf|png)$/.test(name),
    );
    const told = made.filter((name) => {
      const content = readFileSync(join(room.path, name), 'latin1');
      return secrets.some((secret) => content.includes(secret));
    });
    expect(told).toEqual([]);
  });
});

describe('nothing is taken but what is allowed', () => {
  test('no file is touched outside: neither the documents nor a tree beside them, nor the program', () => {
    expect(untouched()).toEqual(before);
    expect(watched.map(folderRecord)).toEqual(ownBefore);
    expect(readdirSync(room.path).toSorted()).toEqual([
      'content',
      'home',
      'memory.json',
      'sentinel',
      'site',
      'sources',
      'temporary',
      'told.json',
    ]);
    expect([readdirSync(join(room.path, 'home')), readdirSync(join(room.path, 'temporary'))]).toEqual([
      [],
      [],
    ]);
    expect(['/tmp/slipped.txt', '/tmp/pwned', 'pwned', '../slipped.txt'].filter(existsSync)).toEqual([]);
  });

  test('no connection is tried', () => {
    if (!withoutNetwork) {
      notShown('an empty network, for this system makes none (unshare -rn); the build had the usual one.');
    }
    expect(told.connections).toBe(0);
  });

  test('no document holds the build, and no process of it holds a gigabyte', () => {
    const held = Object.values(told.memory.largest);
    if (held.length === 0) notShown('memory of the build, for this system does not tell it.');
    // Of a processor's time a document has six seconds; by the clock a busy machine needs more.
    expect(told.times.filter(({ seconds }) => seconds > 45)).toEqual([]);
    expect(held.filter((megabytes) => megabytes >= 1000)).toEqual([]);
  });
});

describe('nothing of it runs in a browser', () => {
  test('no page holds a script, a handler or an address that is not ours', () => {
    const faults = pages.flatMap(({ address, html }) =>
      inertFaults(html).map((fault) => `${address}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('the pages with the payloads do nothing when they are opened', { timeout: 120_000 }, async () => {
    const addresses = pages.map(({ address }) => address);
    const telling = addresses.filter((address) =>
      /payloads|name-of-code|^\/[^/]*\/$|^\/$|agenda|conversion/.test(address),
    );
    expect(telling.length).toBeGreaterThan(20);
    expect(await browserFaults(room.site, telling.slice(0, 60))).toEqual([]);
  });
});
