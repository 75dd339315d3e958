import { sharedHeight, sharedWidth } from '../geometry/box.ts';
import { scanBox } from '../scan.ts';
import type { Box } from '../sheet-content.ts';
import { isIn } from './outline.ts';
import { type Area, isOpaque, type Painting } from './painting.ts';
import type { PictureLook } from './picture-look.ts';

/** A painted page, ready to be asked what lies where. */
export interface Scene extends Painting {
  readonly page: Box;
  /** Areas by the strips of the page that they touch. */
  readonly strips: ReadonlyMap<number, readonly Area[]>;
  /** The pictures that are the page itself, when it was scanned. */
  readonly scans: ReadonlySet<Area>;
  /** How the pictures look that were drawn upon text. */
  readonly looks: ReadonlyMap<unknown, PictureLook>;
}

/** The height of a strip in points. */
const strip = 24;

function stripsOf(box: Box, page: Box): readonly number[] {
  const first = Math.floor(Math.max(box.top, page.top) / strip);
  const last = Math.floor(Math.min(box.bottom, page.bottom) / strip);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function byStrips(areas: readonly Area[], page: Box): ReadonlyMap<number, readonly Area[]> {
  const strips = new Map<number, Area[]>();
  for (const area of areas) {
    for (const at of stripsOf(area, page)) {
      const there = strips.get(at);
      if (there) there.push(area);
      else strips.set(at, [area]);
    }
  }
  return strips;
}

function touches(one: Box, other: Box): boolean {
  return sharedWidth(one, other) > 0 && sharedHeight(one, other) > 0;
}

/** What is painted where a box lies, in the order in which it is. */
export function areasNear({ strips, page }: Scene, box: Box): readonly Area[] {
  const touched = stripsOf(box, page).map((at) => strips.get(at) ?? []);
  const near = touched.flat().filter((area) => touches(area, box));
  return touched.length < 2 ? near : [...new Set(near)].toSorted((one, other) => one.at - other.at);
}

/** A scan holds nearly all words of its page. */
const nearlyAll = 0.8;

function isInBox({ left, right, top, bottom }: Box, box: Box): boolean {
  return isIn([(left + right) / 2, (top + bottom) / 2], box);
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** The pictures that fill a page and hold its words: its text is what was recognised in them. */
function scansOf({ strings, areas }: Painting, page: Box): ReadonlySet<Area> {
  const pictures = areas.filter(({ kind }) => kind === 'picture' || kind === 'stencil');
  const box = pictures.length === 0 ? undefined : scanBox(pictures, page);
  if (!box) return new Set();
  const within = strings.filter((string) => isInBox(string, box));
  if (within.length < nearlyAll * strings.length) return new Set();
  const whole = pictures.filter((picture) => areaOf(picture) >= 0.9 * areaOf(box));
  return new Set(whole.length > 0 ? whole : pictures.filter((picture) => touches(picture, box)));
}

/** Makes a painted page ready to be asked. */
export function sceneOf(painting: Painting, page: Box, looks: Scene['looks']): Scene {
  const { areas } = painting;
  return { ...painting, page, strips: byStrips(areas, page), scans: scansOf(painting, page), looks };
}

/** Whether nothing can be seen through an area. */
export function hides(area: Area, { looks }: Scene): boolean {
  if (!isOpaque(area)) return false;
  if (area.kind === 'picture') return looks.get(area.picture)?.isSolid === true;
  return area.kind === 'fill' && area.colour !== 'transparent' && area.colour !== 'pattern';
}
