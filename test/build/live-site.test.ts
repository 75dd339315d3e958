import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { follow } from '../../src/build/follow.ts';
import { openLiveSite } from '../../src/build/live-site.ts';
import { cacheFolder } from '../../src/convert/source/document-memory.ts';
import type { Finding } from '../../src/document/finding.ts';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { chanceOf } from '../generated/chance.ts';
import { built, newArchive } from './edited-archive.ts';

const minute = 60_000;

async function builtArchive() {
  const archive = newArchive(emptyRoom(), chanceOf('live'));
  await built(archive.sources, archive.content, archive.site);
  const report = filesBelow(archive.content).find((name) => /\/3-[a-z-]+\.md$/.test(name)) ?? 'none';
  const page = join(archive.site, report.replace(/\.md$/, ''), 'index.html');
  return { ...archive, report: join(archive.content, report), page };
}

async function liveSite(folders: { readonly content: string; readonly site: string }) {
  const { value } = await openLiveSite({ content: folders.content, output: folders.site });
  if (!value) throw new Error('The site is not followed.');
  return value;
}

test(
  'a page shows what was saved, and no page is written that is as it was',
  async () => {
    const { report, page, content, site } = await builtArchive();
    const live = await liveSite({ content, site });
    const home = join(site, 'index.html');
    const before = statSync(home).mtimeMs;
    appendFileSync(report, '\nThe lamps were counted again.\n');
    const told: (readonly [number, boolean])[] = [];
    expect(await live.refresh((pages, isAll) => told.push([pages, isAll]))).toEqual([]);
    expect(readFileSync(page, 'utf8')).toContain('The lamps were counted again.');
    expect(told[0]?.[0]).toBeGreaterThan(0);
    expect(told.at(-1)).toEqual([0, true]);
    expect(statSync(home).mtimeMs).toBe(before);
  },
  minute,
);

test(
  'pages are what the next build makes of them',
  async () => {
    const { report, sources, content, site } = await builtArchive();
    const live = await liveSite({ content, site });
    appendFileSync(report, '\n**RESOLVED** that it be noted.\n');
    await live.refresh(() => undefined);
    const pages = filesBelow(site).filter((name) => name.endsWith('.html'));
    const texts = pages.map((name) => readFileSync(join(site, name), 'utf8'));
    expect((await built(sources, content, site)).isLeft).toBe(false);
    expect(pages.map((name) => readFileSync(join(site, name), 'utf8'))).toEqual(texts);
  },
  minute,
);

test(
  'a mistake in a collection is told, and the pages stay',
  async () => {
    const { report, page, content, site } = await builtArchive();
    const live = await liveSite({ content, site });
    const text = readFileSync(page, 'utf8');
    writeFileSync(report, '---\nkind: nonsense\n---\n');
    const findings = await live.refresh(() => undefined);
    expect(findings.map(({ severity }) => severity)).toContain('error');
    expect(readFileSync(page, 'utf8')).toBe(text);
  },
  minute,
);

test(
  'saving a file is enough, and a site that nothing is known of is left alone',
  async () => {
    const { report, page, content, site } = await builtArchive();
    const found: Finding[] = [];
    const counts: number[] = [];
    const end = follow(content, await liveSite({ content, site }), {
      onPages: (pages) => counts.push(pages),
      onFindings: (findings) => found.push(...findings),
    });
    onTestFinished(end);
    appendFileSync(report, '\nKerbs are next.\n');
    for (let tries = 0; tries < 200 && counts.length === 0; tries += 1) await wait(50);
    expect(found).toEqual([]);
    expect(readFileSync(page, 'utf8')).toContain('Kerbs are next.');
    rmSync(join(content, cacheFolder), { recursive: true });
    const { value, findings } = await openLiveSite({ content, output: site });
    expect([value, findings[0]?.rule]).toEqual([undefined, 'site-not-built-here']);
  },
  minute,
);
