import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/convert.ts';
import { confinedReaders } from '../../src/convert/source/document-readers.ts';
import { linkArchive } from '../../src/link/link-archive.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { generatedArchive, generatedSources, writeGenerated } from './archive.ts';
import { meetingPlaces } from './council.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-generated-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const small = { pages: 200, councils: 2 };

describe('a generated archive', () => {
  test('is the same each time, and another for another seed', () => {
    const texts = (seed: string) =>
      [...generatedArchive({ ...small, seed })].map(({ text }) => text).join('');
    expect(texts('one')).toBe(texts('one'));
    expect(texts('one')).not.toBe(texts('two'));
  });

  test('holds so many councils, each with meetings that have a date of their own', () => {
    const places = [...meetingPlaces({ pages: 20_000, councils: 40 })];
    expect(new Set(places.map(({ council }) => council.id)).size).toBe(40);
    const folders = places.map(({ council, committee, date }) => `${council.id}/${committee.id}/${date}`);
    expect(new Set(folders).size).toBe(places.length);
  });

  test('is read without a finding, and makes about as many pages as were wanted', async () => {
    const content = join(room, 'content');
    await writeGenerated(generatedArchive({ pages: 600, councils: 2 }), content);
    const { value, findings } = await readArchive(content);
    expect(findings).toEqual([]);
    expect(new Set(value.meetings.map(({ council }) => council.id)).size).toBe(2);
    const pages = sitePages(linkArchive(value), '/', {}).length;
    expect(pages).toBeGreaterThan(510);
    expect(pages).toBeLessThan(690);
  });

  test('has reports of 5 to 30 kB', () => {
    const sizes = [...generatedArchive({ pages: 1000, councils: 1 })]
      .filter(({ text }) => text.startsWith('---\nkind: report'))
      .map(({ text }) => text.length)
      .toSorted((one, other) => one - other);
    expect(sizes[0]).toBeGreaterThan(3500);
    expect(sizes.at(-1)).toBeLessThan(32_000);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThan(6000);
  });

  test('has packs of which the converter makes the papers that were meant, without losing a word', async () => {
    const size = { pages: 138, councils: 1 };
    const [sources, content] = [join(room, 'packs'), join(room, 'converted')];
    const packs = [...generatedSources(size)].map(({ path, text }) => ({
      path: path.slice('sources/'.length),
      text,
    }));
    await writeGenerated(packs, sources);
    const { value, findings } = await convert({ sources, content, readers: confinedReaders() });
    expect(value.sources.reduce((lost, source) => lost + source.lost, 0)).toBe(0);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const meant = [...generatedArchive(size)]
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path }) => path);
    const made = (await readArchive(content)).value.meetings.flatMap(({ papers }) =>
      papers.map(({ id }) => `${id}.md`),
    );
    expect(made.toSorted()).toEqual(
      meant.filter((path) => !/(?:meeting|minutes)\.md$/.test(path)).toSorted(),
    );
  });
});
