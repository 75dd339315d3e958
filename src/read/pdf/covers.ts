import { sharedHeight, sharedWidth } from './geometry/box.ts';
import type { Box, Fill, PlacedPicture } from './sheet-content.ts';

/** What lies upon each picture: boxes that were filled after it was drawn. */
export type Covers = Map<PlacedPicture, Fill[]>;

/** How ink is laid upon what is there already. */
export interface Ink {
  readonly colour: string;
  /** 0 for what cannot be seen, 1 for what cannot be seen through. */
  readonly opacity: number;
  /** "source-over" covers what lies below; a marker pen ("multiply") lets it shine through. */
  readonly blend: string;
}

/** Less than this, in points, is a line drawn upon a picture and not a cover. */
const smallest = 3;

function covers({ opacity, blend }: Ink, box: Box): boolean {
  const isOpaque = opacity === 1 && blend === 'source-over';
  return isOpaque && box.right - box.left >= smallest && box.bottom - box.top >= smallest;
}

/** Notes what a filled box hides of the pictures that were drawn before it. */
export function coverPictures(pictures: Iterable<PlacedPicture>, noted: Covers, box: Box, ink: Ink): void {
  if (!covers(ink, box)) return;
  for (const picture of pictures) {
    if (sharedWidth(picture, box) <= 1 || sharedHeight(picture, box) <= 1) continue;
    noted.set(picture, [...(noted.get(picture) ?? []), { ...box, colour: ink.colour }]);
  }
}

/** Pictures with what lies upon them. */
export function withCovers(pictures: readonly PlacedPicture[], noted: Covers): readonly PlacedPicture[] {
  return pictures.map((picture) => {
    const covered = noted.get(picture);
    return covered ? { ...picture, covers: covered } : picture;
  });
}
