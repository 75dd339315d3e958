import type { OfflineSettings } from '../../site/pages/offline.ts';
import { cachePrefix } from './cache-names.ts';
import { keptAs } from './policy.ts';

/** Asks the worker to keep files; gives how many of them could not be had. */
function askToKeep(
  worker: ServiceWorker,
  part: 'kept' | 'visited',
  addresses: readonly string[],
): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(Number(data));
    worker.postMessage({ part, addresses }, [port2]);
  });
}

/** The page as it stands with all that it loaded, which its first worker came too late to see. */
function loadedFiles(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.href, ...loaded].filter((address) => address.startsWith(location.origin));
}

/** Whether every page among the files was kept at a reader's wish, whatever the version of the site then. */
async function areKept(scope: string, addresses: readonly string[]): Promise<boolean> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${cachePrefix(scope)}kept `));
  const stores = await Promise.all(names.map((name) => caches.open(name)));
  const pages = addresses.map(keptAs).filter((address) => address.endsWith('/'));
  const found = await Promise.all(
    pages.map(async (page) => (await Promise.all(stores.map((store) => store.match(page)))).some(Boolean)),
  );
  return found.every(Boolean);
}

/** Lets the button keep the meeting, and the status line tell of it. */
async function offerKeeping(box: Element, worker: ServiceWorker, scope: string): Promise<void> {
  const [button, status] = [box.querySelector('button'), box.querySelector('[role=status]')];
  const settings = document.getElementById('offline-settings')?.textContent;
  if (!button || !status || !settings) return;
  // Written by the build for this script.
  const { files, keeping, kept, incomplete } = JSON.parse(settings) as OfflineSettings;
  const addresses = files.map((file) => new URL(file, location.href).href);
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = keeping;
    const missing = await askToKeep(worker, 'kept', addresses);
    status.textContent = missing === 0 ? kept : incomplete;
    button.disabled = false;
  });
  if (await areKept(scope, addresses)) status.textContent = kept;
  box.removeAttribute('hidden');
}

async function startWorker(script: string): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  // Browsers keep no copy of the worker itself, so that it can be withdrawn at any time.
  await navigator.serviceWorker.register(new URL('../sw.js', script), { updateViaCache: 'none' });
  const { active, scope } = await navigator.serviceWorker.ready;
  if (!active) return;
  if (isFirst) await askToKeep(active, 'visited', loadedFiles());
  const box = document.getElementById('offline-keep');
  if (box) await offerKeeping(box, active, scope);
}

const own = document.currentScript;
// Where browsers allow no worker (a page without https, a private window) nothing is offered.
if ('serviceWorker' in navigator && own instanceof HTMLScriptElement)
  startWorker(own.src).catch(() => undefined);
