import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileScript, folderEngine, isIndexFile } from '../../search/folder/folder-index.ts';
import { withFileLinks } from './folder-links.ts';

/** A file of the portable edition: its place, and its bytes piece by piece, so that no large original is held whole. */
export interface PortableFile {
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

async function* whole(bytes: Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield await bytes;
}

async function pageBytes(path: string): Promise<Uint8Array> {
  return new TextEncoder().encode(withFileLinks(await readFile(path, 'utf8')));
}

async function indexBytes(path: string, name: string): Promise<Uint8Array> {
  return new TextEncoder().encode(fileScript(name, await readFile(path)));
}

async function engineBytes(path: string): Promise<Uint8Array> {
  return new TextEncoder().encode(await folderEngine(await readFile(path, 'utf8')));
}

/** Files that only a server sends or reads: the page for a wrong address, its settings, and the code that asks it for the index. */
const onlyForServers: ReadonlySet<string> = new Set([
  '404.html',
  '_headers',
  '.htaccess',
  '.nojekyll',
  'staticwebapp.config.json',
  'vercel.json',
  'pagefind/pagefind-worker.js',
  'sw.js',
]);

function portableFile(site: string, name: string): PortableFile {
  const path = join(site, name);
  const inIndex = name.startsWith('pagefind/') ? name.slice('pagefind/'.length) : undefined;
  if (inIndex === 'pagefind.js')
    return { name: 'pagefind/folder.js', pieces: () => whole(engineBytes(path)) };
  if (inIndex !== undefined && isIndexFile(inIndex))
    return { name: `${name}.js`, pieces: () => whole(indexBytes(path, inIndex)) };
  const isPage = name.endsWith('.html') && !/\/files\/[^/]+$/.test(name);
  return { name, pieces: () => (isPage ? whole(pageBytes(path)) : createReadStream(path)) };
}

/**
 * The files of a built site as they work from a folder on a disk: links lead to files, and the search index is made
 * of scripts. In the order of their names.
 */
export async function portableFiles(site: string): Promise<readonly PortableFile[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length).split(sep).join('/'))
    .filter((name) => !onlyForServers.has(name))
    .toSorted()
    .map((name) => portableFile(site, name));
}
