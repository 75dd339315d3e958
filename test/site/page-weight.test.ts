import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as layout from '../../_includes/paper.11ty.ts';
import type { Anchor, Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { browserScript } from '../../src/search/browser-script.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { july, sampleArchive } from './sample-archive.ts';

/** The script of every page. */
const readingScript = () => browserScript('reading.js');

const style = gzipSync(readFileSync('_includes/assets/style.css'), { level: 9 }).length;

/** Numbered paragraphs of the bundled sample, up to so many characters. */
function paragraphs(characters: number): readonly Block[] {
  const lines = readFileSync('content/sources/adult-care-2024-01-18-agenda-pack.txt', 'utf8').split('\n');
  const blocks: Block[] = [];
  let left = characters;
  for (const line of lines.filter((each) => each.length > 60)) {
    if (left <= 0) break;
    const words = line.slice(0, left);
    left -= words.length;
    const number = `${1 + Math.floor(blocks.length / 12)}.${1 + (blocks.length % 12)}`;
    const anchor = `p-${number.replace('.', '-')}` as Anchor;
    blocks.push({ type: 'paragraph', number, content: [text(words)], anchor });
    if (blocks.length % 9 === 0)
      blocks.push({ type: 'page-mark', page: blocks.length, sheet: blocks.length });
  }
  return blocks;
}

function reportOf(blocks: readonly Block[]): string {
  const meetings = sampleArchive.meetings.map((meeting) =>
    meeting === july
      ? {
          ...july,
          papers: july.papers.map((paper) => (paper.kind === 'report' ? { ...paper, blocks } : paper)),
        }
      : meeting,
  );
  const page = sitePages({ ...sampleArchive, meetings }).find(
    (each) => each.kind === 'paper' && each.paperKind === 'Report',
  );
  if (page?.kind !== 'paper') throw new Error('The sample has no report.');
  return layout.render(page);
}

describe('a report of 28,000 characters', () => {
  const blocks = paragraphs(28_000);
  const html = reportOf(blocks);

  test('is one, as measured', () => {
    const length = blocks.reduce(
      (sum, block) =>
        sum + (block.type === 'paragraph' ? (block.content[0] as { text: string }).text.length : 0),
      0,
    );
    expect(length).toBe(28_000);
    expect(html.match(/class="tools"/g)?.length).toBeGreaterThan(50);
  });

  test('comes with 25 kB in all, its style sheet with 8 kB', async () => {
    expect(style).toBeLessThanOrEqual(8_000);
    const script = gzipSync(await readingScript(), { level: 9 }).length;
    expect(gzipSync(html, { level: 9 }).length + style + script).toBeLessThanOrEqual(25_000);
  });

  test('asks for its style sheet and one small script, and nothing else', async () => {
    const asked = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img|iframe)[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(asked.filter((tag) => !/data:,|ld\+json/.test(tag))).toHaveLength(2);
    expect((await readingScript()).length).toBeLessThanOrEqual(10_000);
  });
});
