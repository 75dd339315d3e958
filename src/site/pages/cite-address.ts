import type { Address } from '../../archive/model.ts';
import { ownAddress } from '../addresses.ts';

/** Where the page stands that says how to cite the passages of a page. */
export function citeAddress(page: Address): Address {
  return ownAddress(`${page}cite/`);
}
