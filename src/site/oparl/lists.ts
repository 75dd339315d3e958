import type { Address } from '../../archive/model.ts';
import { listAddress } from './addresses.ts';
import type { OparlList } from './schema.ts';
import type { Writing } from './writing.ts';

/** As many objects on a page of a list as OParl recommends. */
export const objectsOnPage = 100;

/** A list of objects in pages: `objectOf` is asked for a page's objects only when the page is made. */
export interface ExternalList<Member> {
  /** The page of the council or committee whose list it is. */
  readonly of: Address;
  readonly name: string;
  readonly members: readonly Member[];
  readonly objectOf: (member: Member) => OparlList['data'][number];
}

function linksOf(
  of: Address,
  name: string,
  page: number,
  pages: number,
  { linkTo }: Writing,
): OparlList['links'] {
  const pageAddress = (number: number) => linkTo(listAddress(of, name, number));
  return {
    first: pageAddress(1),
    prev: page > 1 ? pageAddress(page - 1) : undefined,
    self: pageAddress(page),
    next: page < pages ? pageAddress(page + 1) : undefined,
    last: pageAddress(pages),
  };
}

/** The pages of a list, one after the other, so that only one is held at a time. */
export function* listPages<Member>(
  { of, name, members, objectOf }: ExternalList<Member>,
  writing: Writing,
): Generator<{ readonly path: Address; readonly list: OparlList }> {
  const pages = Math.max(1, Math.ceil(members.length / objectsOnPage));
  for (let page = 1; page <= pages; page += 1) {
    const own = members.slice((page - 1) * objectsOnPage, page * objectsOnPage);
    yield {
      path: listAddress(of, name, page),
      list: {
        data: own.map(objectOf),
        pagination: {
          totalElements: members.length,
          elementsPerPage: objectsOnPage,
          currentPage: page,
          totalPages: pages,
        },
        links: linksOf(of, name, page, pages, writing),
      },
    };
  }
}
