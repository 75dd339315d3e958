import type { CachePart } from './cache-names.ts';
import { isChunk, isOurs } from './policy.ts';
import { deleteCaches, heed, keepFiles, keptCopy, renewKept, type Store } from './store.ts';
import type { RequestEvent, WorkerScope } from './worker-types.ts';

/** Told by the build: changes with the site's files, so that browsers see a new worker. */
declare const siteVersion: string;

const worker = self as unknown as WorkerScope;
const store: Store = { scope: worker.registration.scope, version: siteVersion };

async function fromHost({
  request,
  waitUntil,
}: Pick<RequestEvent, 'request' | 'waitUntil'>): Promise<Response> {
  const response = await fetch(request);
  waitUntil(heed(store, request.url, response.clone()));
  return response;
}

/** The host is asked first, so that what was changed or withdrawn shows at once; the kept copy is for when it is silent. */
async function answer(event: RequestEvent): Promise<Response> {
  const { request } = event;
  const asked = { request, waitUntil: event.waitUntil.bind(event) };
  if (isChunk(request.url)) return (await keptCopy(store, request.url)) ?? (await fromHost(asked));
  try {
    return await fromHost(asked);
  } catch {
    return (await keptCopy(store, request.url)) ?? Response.error();
  }
}

/** What a page may ask for; anything else is not understood. */
function wish(
  data: unknown,
): { readonly part: CachePart; readonly addresses: readonly string[] } | undefined {
  if (typeof data !== 'object' || data === null || !('part' in data) || !('addresses' in data))
    return undefined;
  const { part, addresses } = data;
  if ((part !== 'kept' && part !== 'visited') || !Array.isArray(addresses)) return undefined;
  const own = addresses.filter((address) => typeof address === 'string' && address.startsWith(store.scope));
  return { part, addresses: own };
}

worker.addEventListener('install', (event) => {
  event.waitUntil(renewKept(store).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(deleteCaches(store.scope, store.version).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  if (isOurs(event.request, store.scope)) event.respondWith(answer(event));
});

worker.addEventListener('message', (event) => {
  const asked = wish(event.data);
  if (!asked) return;
  const done = keepFiles(store, asked.part, asked.addresses);
  event.waitUntil(done.then((missing) => event.ports[0]?.postMessage(missing)));
});
