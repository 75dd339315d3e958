/*
 * Runs in the browser, put before Pagefind's own code (see folder-index.ts). A page that was opened from a disk may
 * not fetch files, but may run scripts: each file of the index is a script that hands its bytes over.
 */

type Give = (bytes: Uint8Array<ArrayBuffer>) => void;

/** What waits for the script of a file to hand it over; several searches may wait for the same file at once. */
const waiting = new Map<string, readonly Give[]>();

const loader = document.currentScript;
if (!(loader instanceof HTMLScriptElement)) throw new Error('This script must stand in a page by itself.');

/** Where Pagefind takes itself to have been loaded from. */
export const engineAddress: string = loader.src.replace(/[^/]*$/, 'pagefind.js');

/** Called by the script of a file with its name below the index's folder, and its bytes in base64. */
Object.assign(globalThis, {
  minutebookFile(name: string, base64: string): void {
    const gives = waiting.get(name) ?? [];
    waiting.delete(name);
    const bytes =
      gives.length > 0 ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : undefined;
    for (const give of gives) if (bytes) give(bytes);
  },
});

/** Stands in for `fetch`: gives the file of the index at an address. */
export function fileFetch(input: string): Promise<Response> {
  const address = new URL(input, engineAddress);
  const name = address.pathname.slice(new URL('.', engineAddress).pathname.length);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    waiting.set(name, [...(waiting.get(name) ?? []), (bytes) => resolve(new Response(bytes))]);
    script.src = `${new URL(name, engineAddress).href}.js`;
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(`${name} is not in the folder.`));
    document.head.append(script);
  });
}
