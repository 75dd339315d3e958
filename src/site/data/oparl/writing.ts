import type { Address } from '../../../archive/model.ts';
import { basedAddress, ownAddress } from '../../addresses.ts';
import type { SiteContext } from '../../site-context.ts';

/** Where OParl's objects lie; the version stands in the path, so that a later one can lie beside it. */
export const oparlRoot = '/data/oparl/v1.1/';

/** An OParl object: a name of a property and its value; nothing stands for a property that is not known. */
export type OparlObject = { readonly [name: string]: unknown };

/** The `type` of an object, an address in the schema's own name space (OParl 1.1, "Die Objekte"). */
export function typeOf(name: string): string {
  return `https://schema.oparl.org/1.1/${name}`;
}

/** The path of an object's file below the site's root. */
export function oparlPath(...parts: readonly string[]): Address {
  return ownAddress(`${oparlRoot}${parts.join('/')}.json`);
}

/** An address as OParl wants it: whole, where the site's own is known. */
export function oparlId(path: string, { address, base }: Pick<SiteContext, 'address' | 'base'>): string {
  return basedAddress(address ?? base, path);
}
