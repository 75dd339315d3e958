import type { Address } from '../../archive/model.ts';
import { ownAddress } from '../addresses.ts';

const root = '/data/oparl/v1.1';

/** Where a client begins. */
export const systemAddress = ownAddress(`${root}/system.json`);

/** The kinds of object that have a file of their own. */
export type ObjectKind = 'body' | 'organization' | 'person' | 'meeting' | 'paper';

/**
 * The address of the object that a page shows.
 *
 * @example objectAddress('meeting', '/fenwick/parks/2024-07-09/') // => '/data/oparl/v1.1/meeting/fenwick/parks/2024-07-09.json'
 */
export function objectAddress(kind: ObjectKind, page: Address): Address {
  const path = page
    .replace('#', '/')
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/');
  return ownAddress(`${root}/${kind}${kind === 'person' ? path.replace(/^\/people/, '') : path}.json`);
}

/** The address of a page of a list; `of` is the page of the council or committee whose list it is. */
export function listAddress(of: Address, name: string, page = 1): Address {
  return ownAddress(`${root}/list${of}${name}${page === 1 ? '' : `-${page}`}.json`);
}

/** The list of all bodies of the system. */
export const bodiesOf = ownAddress('/');
