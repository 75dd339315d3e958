import { inTurn } from './in-turn.ts';

/** An index of another site on the same host: its folder, and the root of that site. */
export interface OtherIndex {
  readonly index: URL;
  readonly site: URL;
}

/** As many indexes are searched as one, and no more, as in the scopes of this site (see site/search-scopes.ts). */
declare const mostMerged: number;

/** A part of a site that has an index of its own: "ashmere", "ashmere/2024". */
const partName = /^[\w-]+(?:\/[\w-]+)?$/;

/** The parts of a site, as the table of contents of its index names them; none where it has one index. */
export function partsIn(contents: unknown): readonly string[] {
  const parts =
    typeof contents === 'object' && contents !== null && 'parts' in contents ? contents.parts : [];
  if (!Array.isArray(parts)) return [];
  return parts.filter((part) => typeof part === 'string' && partName.test(part));
}

async function indexesOf(site: URL): Promise<readonly OtherIndex[]> {
  const index = new URL('pagefind/', site);
  const answer = await fetch(new URL('pagefind-entry.json', index), { cache: 'no-cache' });
  const parts = answer.ok ? partsIn(await answer.json()) : [];
  if (parts.length === 0) return [{ index, site }];
  return parts.map((part) => ({ index: new URL(`${part}/`, index), site }));
}

/**
 * The indexes of other sites that are searched beside so many of this one: as many as there is room for, each site's
 * first one before the second of any. A folder on a disk has none.
 */
export async function otherIndexes(
  root: URL,
  otherSites: readonly string[],
  ownIndexes: number,
): Promise<readonly OtherIndex[]> {
  const room = mostMerged - ownIndexes;
  if (root.protocol === 'file:' || room <= 0) return [];
  const sites = await Promise.all(otherSites.map((other) => indexesOf(new URL(other, root))));
  return inTurn(sites).slice(0, room);
}
