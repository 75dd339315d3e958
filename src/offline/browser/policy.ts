/** How many files are kept at most; the oldest go first. */
export const mostFiles = { visited: 500, kept: 2000 } as const;

/** The greatest file that is kept: originals of hundreds of pages are not for a telephone's memory. */
export const mostBytes = 5_000_000;

/** Answers that say a page is gone for good, or may not be shown; another fault may be the host's for an hour. */
const goneForGood: readonly number[] = [404, 410, 451];

/**
 * Chunks of a search index bear names by their content, so what was kept of them can never be old. They are told by
 * their ending: the folder above them may be that of a council, and of any name.
 */
const chunk = /\/pagefind\/.*\.pf_(?:index|fragment|filter)$/;

/** What a file is kept as: its address alone, for `?q=` only marks words and `?ts=` only passes by caches. */
export function keptAs(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Whether a request is ours to answer; a piece of a file (a viewer's `Range`) cannot be kept. */
export function isOurs(
  { method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>,
  scope: string,
): boolean {
  return method === 'GET' && new URL(url).origin === new URL(scope).origin && !headers.has('range');
}

/** Whether a kept copy is as good as what the host would send. */
export function isChunk(address: string): boolean {
  return chunk.test(new URL(address).pathname);
}

/** Whether the host says that what was kept must not be shown any more. */
export function isGone(status: number): boolean {
  return goneForGood.includes(status);
}

/** Whether an answer is a whole file of the site: neither a fault nor the end of a redirect. */
export function isWhole({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && type === 'basic' && !redirected;
}
