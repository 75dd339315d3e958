import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullDisk } from '../../src/safety/full-disk.ts';
import { emptyRoom } from '../convert/sources-room.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: write`), { code });
}

test.each([
  ['no space', systemError('ENOSPC')],
  ['no more space for this user', systemError('EDQUOT')],
  ['a library that tells the cause', new Error('could not render', { cause: systemError('ENOSPC') })],
  ['Eleventy, which calls it so', Object.assign(new Error('x'), { originalError: systemError('ENOSPC') })],
])('%s is told as one finding that names folder and disk', async (_name, reason) => {
  const folder = join(emptyRoom(), 'not', 'yet', 'there');
  const finding = await fullDisk(reason, folder);
  expect(finding).toMatchObject({ rule: 'disk-full', severity: 'error', file: folder });
  expect(finding?.message).toMatch(
    /^The disk at “\/.*”, which holds “.*\/not\/yet\/there”, is full: of its [\d,.]+ MB only [\d,.]+ MB are free for this user\.$/,
  );
});

test('the disk is told by where it is mounted, its size and what to do', async () => {
  const finding = await fullDisk(systemError('ENOSPC'), '/proc/self/fd');
  const { bsize, blocks } = statfsSync('/');
  const size = ((blocks * bsize) / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  expect((await fullDisk(systemError('ENOSPC'), '/'))?.message).toContain(
    `The disk at “/”, which holds “/”, is full: of its ${size} MB only`,
  );
  if (process.platform === 'linux') expect(finding?.message).toContain('The disk at “/proc”,');
  expect(finding?.hint).toBe(
    'Free some space and build again. A new site is put together beside the old one and needs as much room again until it takes its place; or name a folder on another disk with --output or --content.',
  );
});

test('anything else that went wrong is not the disk', async () => {
  const round = new Error('round');
  round.cause = new Error('and round', { cause: round });
  for (const reason of [systemError('EACCES'), round, new Error('ENOSPC'), 'ENOSPC', undefined])
    expect(await fullDisk(reason, '/')).toBeUndefined();
});
