import type { Address, Reference } from '../archive/model.ts';
import type { Anchor } from '../document/block.ts';
import type { Speaker } from '../document/language.ts';
import type { PrintedPlace } from '../document/printed-places.ts';
import type { Expansions } from '../link/expansions.ts';

/** What a paragraph is besides text, shown by its look. */
export type Mark = 'decision' | 'recommendation' | 'action';

/** What the renderer has to know of the page that the blocks will stand on. */
export interface BlockContext extends Speaker {
  /** Address of that page. */
  readonly page: Address;
  /** Address that the blocks belong to; differs from `page` on the page that holds a whole meeting. */
  readonly home: Address;
  /** Level of the highest heading among the blocks: 2 right below the page's own title. */
  readonly baseLevel: number;
  /** Address of the original, to whose pages the page marks and the blocks lead. */
  readonly original?: string | undefined;
  /** The page that each block begins on. */
  readonly places?: ReadonlyMap<Anchor, PrintedPlace> | undefined;
  /** Address of the page that says how to cite each block. */
  readonly cite?: Address | undefined;
  /** Put before every anchor where several papers share a page. */
  readonly anchorPrefix?: string | undefined;
  /** Said in the names of tables, so that no two tables of a page have the same name. */
  readonly name?: string | undefined;
  readonly captions?: ReadonlyMap<Anchor, string> | undefined;
  readonly marks?: ReadonlyMap<string, Mark> | undefined;
  /** Acronyms to be explained, by the block that uses them first. */
  readonly acronyms?: ReadonlyMap<Anchor, Expansions> | undefined;
  /** Resolved references by the address of the paragraph that they stand in. */
  readonly references?: ReadonlyMap<string, readonly Reference[]> | undefined;
}

/** The id of an element on the page, or undefined for a block without an anchor. */
export function elementId(anchor: Anchor | undefined, context: BlockContext): string | undefined {
  return anchor === undefined ? undefined : `${context.anchorPrefix ?? ''}${anchor}`;
}

/** The mark of the block with this anchor, if it has one. */
export function markOf(anchor: Anchor | undefined, context: BlockContext): Mark | undefined {
  return anchor === undefined ? undefined : context.marks?.get(anchor);
}

/** The references that stand in the block with this anchor. */
export function referencesOf(anchor: Anchor | undefined, context: BlockContext): readonly Reference[] {
  if (anchor === undefined) return [];
  return context.references?.get(`${context.home}#${anchor}`) ?? [];
}
