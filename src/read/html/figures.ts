import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Figure, Place } from '../../document/block.ts';
import type { BlockPart } from './part.ts';
import { isHidden, isSilent } from './visible.ts';

/** A picture that a reader knows more of than the page says; without a name it could not be taken out. */
export interface KnownPicture {
  readonly kind: Figure['kind'];
  /** Its name among the reading's `pictures`. */
  readonly name?: string | undefined;
}

/** What a reader knows of the pictures of a page, by their address (`src`). */
export type KnownPictures = ReadonlyMap<string, KnownPicture>;

function figureOf(image: Element, pictures: KnownPictures, place: Place | undefined): readonly BlockPart[] {
  const { src = '', alt = '' } = image.attribs;
  const alternative = alt.replace(/\s+/g, ' ').trim();
  const known = pictures.get(src);
  // Nobody knows it and it has no words: a spacer.
  if (known === undefined && alternative === '') return [];
  const figure: Figure = {
    type: 'figure',
    kind: known?.kind ?? 'picture',
    alternative,
    ...(known?.name === undefined ? {} : { picture: known.name }),
    ...(place === undefined ? {} : { place }),
  };
  return [{ type: 'block', block: figure }];
}

/** The pictures among inline content: they become figures of their own behind the text that they stand in. */
export function figuresIn(
  nodes: readonly AnyNode[],
  pictures: KnownPictures,
  place?: Place,
): readonly BlockPart[] {
  const found: BlockPart[] = [];
  const open: AnyNode[] = nodes.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!('children' in next) || (isTag(next) && (isSilent(next) || isHidden(next)))) continue;
    if (isTag(next) && next.name === 'img') found.push(...figureOf(next, pictures, place));
    open.push(...next.children.toReversed());
  }
  return found;
}
