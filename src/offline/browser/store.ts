import { type CachePart, cacheName, outdatedNames } from './cache-names.ts';
import { isGone, isWhole, keptAs, mostBytes, mostFiles } from './policy.ts';

/** The caches of one version of a site. */
export interface Store {
  readonly scope: string;
  readonly version: string;
}

/** What became of a file that was asked for. */
export type Fetched = 'kept' | 'gone' | 'not reached';

function opened({ scope, version }: Store, part: CachePart): Promise<Cache> {
  return caches.open(cacheName(scope, part, version));
}

/** The kept copy of a file; that of a kept meeting goes before what was only visited. */
export async function keptCopy(store: Store, address: string): Promise<Response | undefined> {
  const name = keptAs(address);
  return (await (await opened(store, 'kept')).match(name)) ?? (await opened(store, 'visited')).match(name);
}

async function put(cache: Cache, name: string, response: Response): Promise<void> {
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > mostBytes) return;
  const headers = new Headers(response.headers);
  // The bytes are unpacked by now.
  for (const packed of ['content-encoding', 'content-length']) headers.delete(packed);
  // A file that is kept anew counts as the youngest.
  await cache.delete(name);
  await cache.put(name, new Response(bytes, { headers }));
}

async function withoutOldest(cache: Cache, most: number): Promise<void> {
  const files = await cache.keys();
  for (const file of files.slice(0, Math.max(0, files.length - most))) await cache.delete(file);
}

/** Heeds what the host said of a file: it is kept when whole, and what was kept goes when it is gone. */
export async function heed(store: Store, address: string, response: Response): Promise<void> {
  const [kept, visited] = [await opened(store, 'kept'), await opened(store, 'visited')];
  const name = keptAs(address);
  if (isGone(response.status)) {
    await kept.delete(name);
    await visited.delete(name);
  } else if (isWhole(response)) {
    const part = (await kept.match(name)) ? 'kept' : 'visited';
    const cache = part === 'kept' ? kept : visited;
    await put(cache, name, response);
    await withoutOldest(cache, mostFiles[part]);
  }
}

/** Fetches a file past the browser's own cache into a cache of ours. */
async function fetchInto(cache: Cache, address: string): Promise<Fetched> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
  if (response && isWhole(response)) {
    await put(cache, keptAs(address), response);
    return 'kept';
  }
  return response && isGone(response.status) ? 'gone' : 'not reached';
}

/** Fetches files into a cache; gives how many of them could not be had. */
export async function keepFiles(
  store: Store,
  part: CachePart,
  addresses: readonly string[],
): Promise<number> {
  const cache = await opened(store, part);
  const fetched = await Promise.all(addresses.map((address) => fetchInto(cache, address)));
  await withoutOldest(cache, mostFiles[part]);
  return fetched.filter((what) => what !== 'kept').length;
}

/**
 * Brings the kept meetings of earlier versions into this one: every file is fetched anew, so that what was withdrawn
 * since goes; only what the host cannot send just now is taken over as it is.
 */
export async function renewKept(store: Store): Promise<void> {
  const target = await opened(store, 'kept');
  const names = outdatedNames(await caches.keys(), store.scope, store.version);
  for (const name of names.filter((each) => each.includes(' kept '))) {
    const old = await caches.open(name);
    for (const { url } of await old.keys()) {
      const copy = (await fetchInto(target, url)) === 'not reached' ? await old.match(url) : undefined;
      if (copy) await target.put(url, copy);
    }
  }
}

/** Deletes the caches of a site's earlier versions; all of its caches when no version is named. */
export async function deleteCaches(scope: string, version?: string): Promise<void> {
  const names = outdatedNames(await caches.keys(), scope, version);
  await Promise.all(names.map((name) => caches.delete(name)));
}
