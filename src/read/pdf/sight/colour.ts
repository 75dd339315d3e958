import { type Area, isPlain } from './painting.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a page is before anything is drawn on it. */
export const paper: Colour = [255, 255, 255];

/** "#rrggbb" as numbers; nothing for a pattern, which has no single colour. */
export function colourOf(value: string): Colour | undefined {
  if (!/^#[\da-f]{6}$/i.test(value)) return undefined;
  const all = Number.parseInt(value.slice(1), 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
}

/** How ink in a blend mode looks upon a ground; nothing for modes that are not followed here. */
export function laid(ink: Colour, ground: Colour, opacity: number, blend: string): Colour | undefined {
  if (blend !== 'source-over' && blend !== 'multiply') return undefined;
  const [red, green, blue] = ([0, 1, 2] as const).map((part) => {
    const full = blend === 'multiply' ? (ink[part] * ground[part]) / 255 : ink[part];
    return ground[part] + (full - ground[part]) * opacity;
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Colours that differ by no more than this in each part are told apart by instruments, not by eyes. */
const alike = 20;

/** Whether the eye takes two colours for one. */
export function isAlike(one: Colour, other: Colour): boolean {
  return ([0, 1, 2] as const).every((part) => Math.abs(one[part] - other[part]) <= alike);
}

/** The ground once something more was drawn on it; nothing when that cannot be told. */
export function groundWith(ground: Colour | undefined, area: Area): Colour | undefined {
  if (area.kind !== 'fill' || !isPlain(area)) return undefined;
  const ink = colourOf(area.colour);
  if (!ink) return undefined;
  if (area.opacity === 1 && area.blend === 'source-over') return ink;
  return ground && laid(ink, ground, area.opacity, area.blend);
}
