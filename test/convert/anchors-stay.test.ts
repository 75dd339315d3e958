import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/convert.ts';
import type { Block } from '../../src/document/block.ts';
import { emptyRoom } from './sources-room.ts';

const sample = 'adult-care-2024-01-18-agenda-pack.txt';

function anchorsOf(page: string, blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    const own = block.anchor === undefined || block.type === 'page-mark' ? [] : [`${page}#${block.anchor}`];
    const items =
      block.type === 'list' || block.type === 'resolution'
        ? block.items.flatMap(({ anchor }) => (anchor === undefined ? [] : [`${page}#${anchor}`]))
        : [];
    const inner = block.type === 'quotation' ? anchorsOf(page, block.blocks) : [];
    return [...own, ...items, ...inner];
  });
}

/** Every anchor of every paragraph that is made of a document. */
async function anchors(text: string): Promise<readonly string[]> {
  const sources = emptyRoom();
  const content = emptyRoom();
  writeFileSync(join(sources, sample), text);
  await convert({ sources, content });
  const { meetings } = (await readArchive(content)).value;
  return meetings.flatMap(({ papers, minutes }) => [
    ...papers.flatMap(({ url, blocks }) => anchorsOf(url, blocks)),
    ...(minutes?.items.flatMap(({ blocks }) => anchorsOf(minutes.url, blocks)) ?? []),
  ]);
}

describe('after one paragraph is put in', () => {
  const original = readFileSync(join('content/sources', sample), 'utf8');
  const lines = original.split('\n');
  const places = lines.flatMap((line, at) => (line === '' && at > 200 ? [at] : []));

  test.each([0.1, 0.35, 0.6, 0.85])('at %d of the document, addresses stay', async (share) => {
    const at = places[Math.floor(places.length * share)] ?? 0;
    const grown = [
      ...lines.slice(0, at),
      '',
      'A paragraph about otters was put in here afterwards.',
      ...lines.slice(at),
    ];
    const before = await anchors(original);
    const after = new Set(await anchors(grown.join('\n')));
    const kept = before.filter((anchor) => after.has(anchor));
    expect(before.length).toBeGreaterThan(200);
    expect(kept.length / before.length).toBeGreaterThanOrEqual(0.95);
    const numbered = before.filter((anchor) => /#(?:p|rec)-\d/.test(anchor));
    expect(numbered.filter((anchor) => !after.has(anchor))).toEqual([]);
  });
});
