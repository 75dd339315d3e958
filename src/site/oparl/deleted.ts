import type { Address } from '../../archive/model.ts';
import { type ObjectKind, objectAddress } from './addresses.ts';
import type { OparlDeleted } from './schema.ts';
import { madeOn, oparlType, type Writing } from './writing.ts';

/** Pages of a meeting that show it or a paper once more and are no object of their own. */
const furtherPages = /\/(?:minutes|all|changes|cite|report)\/$|\/files\//;

const typeNames: Readonly<Record<ObjectKind, string>> = {
  body: 'Body',
  organization: 'Organization',
  person: 'Person',
  meeting: 'Meeting',
  paper: 'Paper',
};

const pageForms: readonly { readonly kind: ObjectKind; readonly form: RegExp; readonly example: string }[] = [
  { kind: 'person', form: /^\/people\/[^/]+\/$/, example: '/people/una-brook/' },
  {
    kind: 'meeting',
    form: /^\/[^/]+\/[^/]+\/\d{4}-\d\d-\d\d[^/]*\/$/,
    example: '/fenwick/parks-committee/2024-07-09/',
  },
  {
    kind: 'paper',
    form: /^\/[^/]+\/[^/]+\/\d{4}-\d\d-\d\d[^/]*\/[^/]+\/(?:[^/]+\/)?$/,
    example: '/fenwick/parks-committee/2024-07-09/5-bowling-greens/',
  },
];

/** What object a page showed, told by the form of its address. */
export function objectShownAt(page: Address): ObjectKind | undefined {
  if (furtherPages.test(page)) return undefined;
  return pageForms.find(({ form }) => form.test(page))?.kind;
}

/** Objects whose page was withdrawn: clients are told that they are gone and nothing else. */
export function deletedObjects(
  current: ReadonlySet<Address>,
  { context, linkTo }: Writing,
): readonly { readonly path: Address; readonly object: OparlDeleted }[] {
  return (context.site.publishedBefore ?? []).flatMap((page) => {
    const kind = objectShownAt(page);
    if (kind === undefined) return [];
    const path = objectAddress(kind, page);
    if (current.has(path)) return [];
    const { modified } = madeOn(context.today.date);
    return [
      { path, object: { id: linkTo(path), type: oparlType(typeNames[kind]), modified, deleted: true } },
    ];
  });
}
