import { mkdir, stat } from 'node:fs/promises';
import type { Finding } from '../document/finding.ts';
import { type ClaimedPlace, giveBack, takeClaim } from '../safety/claim.ts';
import { hasCode } from '../safety/error-code.ts';
import { inUse } from '../safety/in-use.ts';
import type { BuildOptions } from './options.ts';

function claimOf(content: string): ClaimedPlace {
  return { folder: content, prefix: '.claim-' };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/**
 * Claims the collections for this build: two may put their sites in different places and yet write the same
 * collections. Gives a finding when another one has them.
 */
export async function claimContent({ content, sources }: BuildOptions): Promise<readonly Finding[]> {
  if (!(await isFolder(content))) {
    if (sources === undefined || !(await isFolder(sources))) return [];
    await mkdir(content, { recursive: true });
  }
  try {
    const holder = await takeClaim(claimOf(content));
    return holder ? [inUse('content', content, holder)] : [];
  } catch (reason) {
    // Collections that may only be read can be made a site of all the same; whoever must write them fails there.
    if (hasCode(reason, 'EROFS', 'EACCES', 'EPERM')) return [];
    throw reason;
  }
}

/** Gives the collections back. */
export async function giveContentBack(content: string): Promise<void> {
  await giveBack(claimOf(content));
}
