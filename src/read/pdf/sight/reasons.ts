import type { Point } from '../matrix.ts';
import { type Colour, colourOf, groundWith, isAlike, laid, paper } from './colour.ts';
import { type PlacedGlyph, placedGlyphs } from './glyphs.ts';
import { isIn } from './outline.ts';
import { type Area, type DrawnString, type Ink, inks, inksOf, isPlain } from './painting.ts';
import { areasNear, hides, type Scene } from './scene.ts';

/** Why whoever opens the file does not see a glyph. */
export type Reason =
  | 'layer'
  | 'tiny'
  | 'off-page'
  | 'clipped'
  | 'invisible'
  | 'transparent'
  | 'below-shape'
  | 'below-picture'
  | 'colour';

/** Glyphs of a string with why each is not seen; nothing for those that are. */
export interface JudgedGlyph extends PlacedGlyph {
  readonly reason?: Reason;
}

/** Less than this, in points, is too small to be read or even noticed. */
const smallest = 1;

function isTiny({ matrix: [a, b, c, d], state: { font, size, stretch } }: DrawnString): boolean {
  const height = Math.hypot(c, d) * Math.abs(size);
  const width = Math.hypot(a, b) * Math.abs(size * stretch);
  return !font.isDrawn && Math.min(height, width) < smallest;
}

/** Where the eye meets a glyph: when what is seen of it was painted, and whether that is its own ink. */
interface Showing {
  readonly at: number;
  readonly isInk: boolean;
}

/** Text without ink, or below a scan, was recognised in a picture: there the picture shows its words. */
function showingOf(
  point: Point,
  string: DrawnString,
  there: readonly Area[],
  scene: Scene,
): Showing | undefined {
  const own = { at: string.at, isInk: false };
  if (scene.inked.has(string)) return own;
  const scan = there.findLast((area) => scene.scans.has(area));
  if (!inks(string)) {
    const picture = scan ?? there.findLast(({ kind }) => kind === 'picture' || kind === 'stencil');
    if (picture) return { at: picture.at, isInk: false };
    return scene.masks.some((mask) => isIn(point, mask)) ? own : undefined;
  }
  return scan && scan.at > string.at ? { at: scan.at, isInk: false } : { at: string.at, isInk: true };
}

function isLost(ink: Ink, ground: Colour): boolean {
  const colour = colourOf(ink.colour);
  const shown = colour && isPlain(ink) ? laid(colour, ground, ink.opacity, ink.blend) : undefined;
  return shown !== undefined && isAlike(shown, ground);
}

/** A letter that stands upon another, larger one has that for its ground; upon its own shadow, it stands out. */
function standsOnLetters(string: DrawnString, point: Point, { strings }: Scene): boolean {
  const height = ({ top, bottom }: DrawnString) => bottom - top;
  return strings.some(
    (other) =>
      other.at < string.at &&
      isIn(point, other) &&
      inks(other) &&
      other.fill.colour !== string.fill.colour &&
      (height(other) > 1.3 * height(string) || Math.abs(other.left - string.left) < 0.2 * height(string)),
  );
}

function isGroundColour(string: DrawnString, point: Point, there: readonly Area[], scene: Scene): boolean {
  if (string.state.font.isDrawn) return false;
  const below = there.filter(({ at }) => at < string.at);
  const ground = below.reduce<Colour | undefined>(groundWith, paper);
  if (!ground || !inksOf(string).every((ink) => isLost(ink, ground))) return false;
  return !standsOnLetters(string, point, scene);
}

/** Upon a scan, other pictures are parts of it; only those of one colour are somebody's bars. */
function covers(area: Area, { at, isInk }: Showing, scene: Scene): boolean {
  if (area.at <= at || scene.scans.has(area) || !hides(area, scene)) return false;
  return isInk || area.kind === 'fill' || scene.looks.get(area.picture)?.isBlank === true;
}

/** Why one point of a string is not seen. */
function reasonAt(
  point: Point,
  string: DrawnString,
  near: readonly Area[],
  scene: Scene,
): Reason | undefined {
  if (!isIn(point, scene.page)) return 'off-page';
  const { box, shapes } = string.clip;
  if (!isIn(point, box) || !shapes.every((shape) => shape.contains(point))) return 'clipped';
  const there = near.filter((area) => area.contains(point));
  const showing = showingOf(point, string, there, scene);
  if (!showing) return string.state.mode % 4 === 3 ? 'invisible' : 'transparent';
  const cover = there.findLast((area) => covers(area, showing, scene));
  if (cover) return cover.kind === 'picture' ? 'below-picture' : 'below-shape';
  return showing.isInk && isGroundColour(string, point, there, scene) ? 'colour' : undefined;
}

/** A glyph is hidden when each of its points is. */
function judged(glyph: PlacedGlyph, string: DrawnString, near: readonly Area[], scene: Scene): JudgedGlyph {
  let reason: Reason | undefined;
  for (const point of glyph.points) {
    const found = reasonAt(point, string, near, scene);
    if (!found) return glyph;
    reason ??= found;
  }
  return reason ? { ...glyph, reason } : glyph;
}

function isWithin(string: DrawnString, { left, top, right, bottom }: Scene['page']): boolean {
  return string.left >= left && string.right <= right && string.top >= top && string.bottom <= bottom;
}

/** Whether a string needs no closer look: it is inked, in no danger of being covered, and unlike any ground. */
function isPlainlySeen(string: DrawnString, near: readonly Area[], { page }: Scene): boolean {
  const { clip, at } = string;
  if (!inks(string) || clip.shapes.length > 0) return false;
  if (!isWithin(string, page) || !isWithin(string, clip.box)) return false;
  if (near.some((area) => area.at > at && area.kind !== 'unclear')) return false;
  const grounds = [paper, ...near.map(({ colour }) => colourOf(colour))];
  const isSolid = near.every(
    ({ kind, opacity, blend }) => kind !== 'fill' || (opacity === 1 && blend === 'source-over'),
  );
  return isSolid && inksOf(string).some((ink) => !grounds.some((ground) => ground && isLost(ink, ground)));
}

/** The glyphs of a string with why they are not seen; nothing when all of it is. */
export function judgedString(string: DrawnString, scene: Scene): readonly JudgedGlyph[] | undefined {
  const whole = string.isOff ? 'layer' : isTiny(string) ? 'tiny' : undefined;
  if (whole) return placedGlyphs(string).map((glyph) => ({ ...glyph, reason: whole }));
  const near = areasNear(scene, string);
  if (isPlainlySeen(string, near, scene)) return undefined;
  const glyphs = placedGlyphs(string).map((glyph) => judged(glyph, string, near, scene));
  return glyphs.some(({ reason }) => reason) ? glyphs : undefined;
}
