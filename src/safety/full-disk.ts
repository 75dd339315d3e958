import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Finding } from '../document/finding.ts';
import { hasCode } from './error-code.ts';

/** No space, or no more of it for this user. */
const fullCodes: readonly string[] = ['ENOSPC', 'EDQUOT'];

/** Libraries wrap what the system told them, some as `cause`, Eleventy as `originalError`. */
function* causes(reason: unknown): Generator<unknown> {
  const seen = new Set<unknown>();
  for (let inner = reason; inner instanceof Error && !seen.has(inner); ) {
    seen.add(inner);
    yield inner;
    inner = inner.cause ?? ('originalError' in inner ? inner.originalError : undefined);
  }
}

function saysFull(reason: unknown): boolean {
  return [...causes(reason)].some((cause) => hasCode(cause, ...fullCodes));
}

async function deviceOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ dev }) => dev,
    () => undefined,
  );
}

/** The topmost folder on the same disk: where it is mounted. `folder` itself may not be there yet. */
async function mountPoint(folder: string): Promise<string> {
  let place = resolve(folder);
  while ((await deviceOf(place)) === undefined) place = dirname(place);
  const device = await deviceOf(place);
  while (dirname(place) !== place && (await deviceOf(dirname(place))) === device) place = dirname(place);
  return place;
}

const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

function size(blocks: number, bytesEach: number): string {
  return `${megabytes.format((blocks * bytesEach) / 1e6)} MB`;
}

/**
 * When `reason` says that a disk is full: a finding that names the disk that holds `folder`, with what is free on it
 * now that the unfinished files are gone again. Nothing when something else went wrong.
 */
export async function fullDisk(reason: unknown, folder: string): Promise<Finding | undefined> {
  if (!saysFull(reason)) return undefined;
  const disk = await mountPoint(folder);
  const { bsize, blocks, bavail } = await statfs(disk);
  return {
    rule: 'disk-full',
    severity: 'error',
    message: `The disk at “${disk}”, which holds “${folder}”, is full: of its ${size(blocks, bsize)} only ${size(bavail, bsize)} are free for this user.`,
    hint: 'Free some space and build again. A new site is put together beside the old one and needs as much room again until it takes its place; or name a folder on another disk with --output or --content.',
    file: folder,
  };
}
