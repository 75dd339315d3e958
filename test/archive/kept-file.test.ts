import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAliases } from '../../src/archive/aliases.ts';
import { keptText } from '../../src/archive/kept-file.ts';
import { readReview } from '../../src/archive/review.ts';
import { readSiteSettings } from '../../src/archive/site-settings.ts';
import { emptyRoom } from '../convert/sources-room.ts';

const told = {
  rule: 'kept-file-not-opened',
  severity: 'error',
  message:
    '“site.yaml” beside the collections is there and cannot be opened, so nobody can tell what it says.',
  hint: 'Make it a file that whoever builds may read, or take it away.',
  file: 'site.yaml',
};

describe('a file that a publisher keeps beside the collections', () => {
  test('is read as it is', async () => {
    const content = emptyRoom();
    writeFileSync(join(content, 'site.yaml'), 'name: Tŷ\n');
    expect(await keptText(content, 'site.yaml')).toEqual({ value: 'name: Tŷ\n', findings: [] });
  });

  test('need not be there', async () => {
    expect(await keptText(emptyRoom(), 'site.yaml')).toEqual({ value: undefined, findings: [] });
  });

  test('is never taken for missing because it cannot be opened', async () => {
    const content = emptyRoom();
    mkdirSync(join(content, 'site.yaml'));
    expect(await keptText(content, 'site.yaml')).toEqual({ value: undefined, findings: [told] });
    const ring = emptyRoom();
    symlinkSync('site.yaml', join(ring, 'site.yaml'));
    expect(await keptText(ring, 'site.yaml')).toEqual({ value: undefined, findings: [told] });
    writeFileSync(join(ring, 'plain'), '');
    expect(await keptText(join(ring, 'plain'), 'site.yaml')).toEqual({ value: undefined, findings: [told] });
  });

  test.each([
    ['site.yaml', readSiteSettings],
    ['people.yaml', readAliases],
    ['review.yaml', readReview],
  ])('%s is one', async (name, read) => {
    const content = emptyRoom();
    expect((await read(content)).findings).toEqual([]);
    mkdirSync(join(content, name));
    expect((await read(content)).findings).toMatchObject([{ rule: 'kept-file-not-opened', file: name }]);
  });
});
