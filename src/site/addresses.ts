import type { Address } from '../archive/model.ts';

function parts(address: string): { readonly path: string; readonly fragment: string } {
  const hash = address.indexOf('#');
  return hash < 0
    ? { path: address, fragment: '' }
    : { path: address.slice(0, hash), fragment: address.slice(hash) };
}

/** How far two paths lead through the same folders: the place behind the last slash that they share. */
function sharedLength(left: string, right: string): number {
  let shared = 0;
  for (let at = 0; at < left.length && left[at] === right[at]; at += 1) if (left[at] === '/') shared = at + 1;
  return shared;
}

function foldersFrom(path: string, start: number): number {
  let count = 0;
  for (let at = path.indexOf('/', start); at >= 0; at = path.indexOf('/', at + 1)) count += 1;
  return count;
}

/**
 * How one page of the site links to another, so that the site works below any sub-path.
 *
 * @example relativeAddress('/a/2024-01-10/4-bins/', '/a/2024-01-10/5-parks/#p-1') // => '../5-parks/#p-1'
 */
export function relativeAddress(from: string, to: string): string {
  const source = parts(from).path;
  const { path, fragment } = parts(to);
  if (path === source) return fragment === '' ? './' : fragment;
  const shared = sharedLength(source, path);
  return `${'../'.repeat(foldersFrom(source, shared))}${path.slice(shared)}${fragment}` || './';
}

/**
 * An address with the base path (or the whole origin) in front, for the few files that are read from
 * elsewhere: the page for wrong addresses, feeds, calendars.
 *
 * @example basedAddress('/papers/', '/feed.xml') // => '/papers/feed.xml'
 */
export function basedAddress(base: string, address: string): string {
  return `${base.replace(/\/+$/, '')}${address}`;
}

/**
 * The file that holds a page, below the output folder.
 *
 * @example outputPath('/decisions/') // => 'decisions/index.html'
 */
export function outputPath(address: string): string {
  const path = parts(address).path.slice(1);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  // A host’s settings, such as `_headers`, are a file without an ending.
  return /(?:\.[a-z0-9]+|(?:^|\/)_[a-z]+)$/i.test(path) ? path : `${path}/index.html`;
}

/** The address one folder up: of a meeting its committee, of a committee its council. */
export function parentAddress(address: Address): Address {
  return ownAddress(parts(address).path.replace(/[^/]+\/?$/, ''));
}

/** Marks a path that the site itself makes up, such as "/decisions/", as an address. */
export function ownAddress(path: string): Address {
  if (!path.startsWith('/')) throw new Error(`The address "${path}" does not begin with a slash.`);
  return path as Address;
}
