import { deleteCaches } from './store.ts';
import type { WorkerScope } from './worker-types.ts';

/*
 * The worker of a site that keeps nothing: browsers in which an earlier version left one fetch this in its place. It
 * deletes what was kept and takes itself away.
 */

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(deleteCaches(worker.registration.scope).then(() => worker.registration.unregister()));
});
