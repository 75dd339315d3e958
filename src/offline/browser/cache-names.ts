/** The two caches of a site: what readers came by, and the meetings that they asked to keep. */
export type CachePart = 'visited' | 'kept';

/**
 * What the caches of the site below an address are called; other sites on its host have theirs. No address holds a
 * space, so no site's names begin like another's.
 */
export function cachePrefix(scope: string): string {
  return `minutebook ${new URL(scope).pathname} `;
}

/** What a cache of one version of the site is called. */
export function cacheName(scope: string, part: CachePart, version: string): string {
  return `${cachePrefix(scope)}${part} ${version}`;
}

/** Those of all caches of the host that are a site's, but not of its version; all that it has when none is named. */
export function outdatedNames(
  names: readonly string[],
  scope: string,
  version: string | undefined,
): readonly string[] {
  return names.filter(
    (name) => name.startsWith(cachePrefix(scope)) && (version === undefined || !name.endsWith(` ${version}`)),
  );
}
