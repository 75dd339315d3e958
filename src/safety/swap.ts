import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding, Outcome } from '../document/finding.ts';
import { type ClaimedPlace, giveBack, takeClaim } from './claim.ts';
import { hasCode } from './error-code.ts';
import { exchanged } from './exchange.ts';
import { inUse } from './in-use.ts';

/** What every built site holds: how a folder is known to be ours before it is replaced. */
const signature = join('data', 'meetings.json');

/**
 * The folder in which a build of `target` is put together: beside it, so that both lie on one file
 * system and a rename is enough.
 */
export function stagingDirectory(target: string): string {
  return beside(target, `staged-${process.pid}`);
}

/**
 * Claims `target` for this build, clears away what killed builds left, and gives a
 * new empty folder to build in. Gives no folder, and one finding that says why, when another build
 * is at work or when `target` holds files that no build of ours wrote.
 */
export async function claimTarget(target: string): Promise<Outcome<string | undefined>> {
  const place = await settled(target);
  const foreign = await foreignFiles(place);
  if (foreign) return { value: undefined, findings: [foreign] };
  const holder = await takeClaim(claimOf(place));
  if (holder) return { value: undefined, findings: [inUse('output', place, holder)] };
  await recoverOldSite(place);
  await removeLeftovers(place);
  const staged = stagingDirectory(place);
  await mkdir(staged, { recursive: true });
  return { value: staged, findings: [] };
}

/**
 * Clears away what killed builds left beside `target`, for a build that finds its site standing there already. When
 * another build is at work, what lies there may be its own, and stays.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const place = await settled(target);
  const names = await readdir(dirname(place));
  // Where nothing was left, nothing need be written, and perhaps nothing may.
  if (!names.some((name) => name.startsWith(`.${basename(place)}.`))) return;
  const holder = await takeClaim(claimOf(place));
  if (holder) return;
  await removeLeftovers(place).finally(() => giveBack(claimOf(place)));
}

/** Gives `target` back: removes this build's claim and whatever is left of its staged folder. */
export async function releaseTarget(target: string): Promise<void> {
  const place = await settled(target);
  await rm(stagingDirectory(place), { recursive: true, force: true });
  await giveBack(claimOf(place));
}

/**
 * Puts the finished folder `staged` in the place of the old site at `target`. The value says whether
 * it stands there; when it could not be moved, the old site is back where it was and a finding tells why.
 */
export async function swapIn(staged: string, target: string): Promise<Outcome<boolean>> {
  const place = await settled(target);
  if (await exchanged(staged, place)) {
    clearAway(staged);
    return { value: true, findings: [] };
  }
  const old = beside(place, `old-${process.pid}`);
  let movedAway = false;
  try {
    movedAway = await renameIfThere(place, old);
    await rename(staged, place);
  } catch (reason) {
    if (movedAway) await rename(old, place);
    return { value: false, findings: [notSwapped(place, reason)] };
  }
  clearAway(old);
  return { value: true, findings: [] };
}

/**
 * Deletes the old site, in one go, for it has very many files. The new one stands: what cannot be deleted now (an open
 * file on Windows) the next build clears away.
 */
function clearAway(old: string): void {
  try {
    rmSync(old, { recursive: true, force: true });
  } catch {
    // Left to the next build.
  }
}

function beside(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.${suffix}`);
}

function claimOf(target: string): ClaimedPlace {
  return { folder: dirname(target), prefix: `.${basename(target)}.claim-` };
}

/** The target's true place: behind symbolic links, and with its parent there. */
async function settled(target: string): Promise<string> {
  const wanted = resolve(target);
  const there = await realpath(wanted).catch(() => undefined);
  if (there) return there;
  await mkdir(dirname(wanted), { recursive: true });
  return join(await realpath(dirname(wanted)), basename(wanted));
}

/** Replacing a folder deletes what is in it; `--output` with a slip of the finger must not cost somebody's files. */
async function foreignFiles(target: string): Promise<Finding | undefined> {
  const names = await entriesOf(target);
  if (names === undefined || names.length === 0) return undefined;
  const ours = await readFile(join(target, signature)).then(
    () => true,
    () => false,
  );
  if (ours) return undefined;
  return {
    rule: 'output-holds-other-files',
    severity: 'error',
    message: `The output folder “${target}” holds files that Minutebook did not make (such as “${names[0]}”); they would be deleted.`,
    hint: 'Name a new or empty folder with --output, or empty this one yourself.',
    file: target,
  };
}

async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (reason) {
    if (hasCode(reason, 'ENOENT')) return undefined;
    // A plain file in the way: show it as its own content, so that it is refused like other people's files.
    if (hasCode(reason, 'ENOTDIR')) return [basename(folder)];
    throw reason;
  }
}

/** Where two names cannot be exchanged in one step, a build killed between its two renames has left the site under its other name: put it back. */
async function recoverOldSite(target: string): Promise<void> {
  if ((await entriesOf(target)) !== undefined) return;
  const old = (await leftovers(target)).find((path) => path.includes(`${basename(target)}.old-`));
  if (old) await rename(old, target);
}

async function leftovers(target: string): Promise<readonly string[]> {
  const prefix = `.${basename(target)}.`;
  const names = await readdir(dirname(target));
  return names
    .filter((name) => name.startsWith(prefix) && /^(?:staged|old)-\d+$/.test(name.slice(prefix.length)))
    .toSorted()
    .map((name) => join(dirname(target), name));
}

async function removeLeftovers(target: string): Promise<void> {
  for (const leftover of await leftovers(target)) await rm(leftover, { recursive: true, force: true });
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (reason) {
    if (hasCode(reason, 'ENOENT')) return false;
    throw reason;
  }
}

function notSwapped(target: string, reason: unknown): Finding {
  const why = reason instanceof Error ? reason.message : String(reason);
  return {
    rule: 'output-not-replaced',
    severity: 'error',
    message: `The new site could not be put at “${target}” (${why}); what stood there before is untouched.`,
    hint: 'Close programs that use the folder and see that you may write beside it. A mount point cannot be replaced: name a folder inside it.',
    file: target,
  };
}
