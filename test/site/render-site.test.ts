import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageBatches, sitePages } from '../../src/site/page-batches.ts';
import { listPages, meetingPages } from '../../src/site/pages.ts';
import { renderPages, renderSite } from '../../src/site/render-site.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, sampleArchive } from './sample-archive.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutebook-site-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('a site is written with pages, data, feeds, style and originals, and nothing unknown', async () => {
  const output = join(folder, 'site');
  const { value: addresses, findings } = await renderSite({ site: sampleArchive, output, base: '/' });
  expect(findings).toEqual([]);
  const files = await readdir(output, { recursive: true });
  expect(files.filter((file) => file.endsWith('.html'))).toHaveLength(addresses.length);
  for (const file of ['index.html', '404.html', 'feed.xml', 'assets/style.css', 'data/meetings.json']) {
    expect(files).toContain(file);
  }
  const original = await readFile(join(output, july.sources[0]?.url.slice(1) ?? ''), 'utf8');
  expect(original).toBe('Original of the sample archive.\n');
});

test('a batch of pages has the same bytes as the whole site', async () => {
  const whole = join(folder, 'whole');
  const batch = join(folder, 'batch');
  const records = sitePages(sampleArchive);
  await renderPages(records, whole);
  await renderPages(
    records.filter(({ kind }) => kind === 'paper'),
    batch,
  );
  const file = join(july.url, '5-bowling-greens', 'index.html');
  expect(await readFile(join(batch, file), 'utf8')).toBe(await readFile(join(whole, file), 'utf8'));
});

test('pages come in batches, the lists first, then whole meetings, and together they are all pages', () => {
  const context = siteContext({ ...sampleArchive, publishedBefore: [] });
  const recordsOf = (enough: number) => [...pageBatches(context, { enough })].map(({ records }) => records);
  const batches = recordsOf(1);
  const ofNoMeeting = [...listPages(context)];
  const { length } = ofNoMeeting;
  const [lists, meetings] = [batches.slice(0, length), batches.slice(length)];
  expect(lists).toEqual(ofNoMeeting.map((page) => [page]));
  expect(meetings.map((batch) => batch.length)).toEqual(
    sampleArchive.meetings.map((meeting) => meetingPages(meeting, context).length),
  );
  const inOne = recordsOf(10_000);
  expect(inOne).toHaveLength(1);
  expect(batches.flat()).toEqual(inOne[0]);
});

test('each batch says which pages stand with it, and together they are those of the site map', () => {
  const context = siteContext({ ...sampleArchive, publishedBefore: [] });
  const batches = pageBatches(context, { enough: 1 });
  const standing: string[] = [];
  let batch = batches.next();
  for (; !batch.done; batch = batches.next()) {
    expect(batch.value.standing.map(({ url }) => url)).toEqual(batch.value.records.map(({ url }) => url));
    standing.push(...batch.value.standing.map(({ url }) => url));
  }
  expect(batch.value.standing.map(({ url }) => url)).toEqual(standing);
});

test('meetings may be made in another order, which the site map does not show', () => {
  const context = siteContext({ ...sampleArchive, publishedBefore: [] });
  const meetings = sampleArchive.meetings.toReversed();
  const made = (order?: typeof meetings) => {
    const batches = pageBatches(context, { enough: 1, meetings: order });
    const urls: string[] = [];
    let batch = batches.next();
    for (; !batch.done; batch = batches.next()) urls.push(...batch.value.records.map(({ url }) => url));
    return { urls, standing: batch.value.standing };
  };
  expect(made(meetings).standing).toEqual(made().standing);
  expect(made(meetings).urls).not.toEqual(made().urls);
  expect(made(meetings).urls.toSorted()).toEqual(made().urls.toSorted());
});

test('a batch is made only when the one before it is done with', () => {
  const asked: string[] = [];
  const meetings = sampleArchive.meetings.map(
    (meeting) =>
      new Proxy(meeting, {
        get: (target, name) => {
          if (name === 'sources') asked.push(target.id);
          return Reflect.get(target, name);
        },
      }),
  );
  const context = siteContext(sampleArchive);
  const batches = pageBatches({ ...context, site: { ...context.site, meetings } }, { enough: 1 });
  for (const _ of listPages(context)) batches.next();
  asked.length = 0;
  batches.next();
  expect([...new Set(asked)]).toEqual([sampleArchive.meetings[0]?.id]);
});
