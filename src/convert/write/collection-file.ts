import type { Block } from '../../document/block.ts';

/** A Markdown file of a collection, with the sources whose words it holds and those of its words that stand in no block. */
export interface CollectionFile {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
  /** More than one for a text that several sources print in the same words. */
  readonly sources: readonly string[];
  readonly headWords: readonly string[];
  /** Pictures that it shows, by source and name. */
  readonly pictures: readonly { readonly source: string; readonly name: string }[];
}

/** The pictures that some blocks of a source show. */
export function picturesIn(blocks: readonly Block[], source: string): CollectionFile['pictures'] {
  return blocks.flatMap((block) =>
    block.type === 'figure' && block.picture !== undefined ? [{ source, name: block.picture }] : [],
  );
}

/** Front matter without what is absent or empty: a person reads it. */
export function present<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Shape;
}
