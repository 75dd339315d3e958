/** The grounds that a site's colour stands on, as `_includes/assets/style.css` has them: plain, and soft. */
export const grounds = {
  light: ['#ffffff', '#f5f3ee'],
  dark: ['#15171a', '#1f2226'],
} as const;

/** What WCAG 2.2 asks of text at level AA. */
export const leastContrast = 4.5;

/** What the shade for dark grounds is given, since it is ours to choose: level AAA. */
const darkContrast = 7;

/** A publisher's colour, and the lighter shade of it that dark grounds ask for; both as "#rrggbb". */
export interface ThemeColour {
  readonly light: string;
  readonly dark: string;
}

type Channels = readonly [red: number, green: number, blue: number];

/** A colour as "#rrggbb" in small letters, from "#123c5a", "#123C5A" or "#abc"; nothing when it is none. */
export function hexColour(value: string): string | undefined {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value.trim()) ?? [];
  if (digits === undefined) return undefined;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${long.toLowerCase()}`;
}

function channels(colour: string): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * The contrast of two colours by WCAG 2.2, from 1 to 21.
 *
 * @example contrast('#ffffff', '#000000') // => 21
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The lowest contrast of a colour with any of some grounds. */
export function lowestContrast(colour: string, on: readonly string[]): number {
  return Math.min(...on.map((ground) => contrast(colour, ground)));
}

function mixed(colour: string, towards: number, share: number): string {
  const parts = channels(colour).map((value) => Math.round(value + (towards - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The shade nearest to a colour, on the way to black (0) or white (255), that stands out from all of some grounds. */
function nearestShade(colour: string, towards: 0 | 255, on: readonly string[], least: number): string {
  const steps = 100;
  const shades = Array.from({ length: steps + 1 }, (_, step) => mixed(colour, towards, step / steps));
  return shades.find((shade) => lowestContrast(shade, on) >= least) ?? mixed(colour, towards, 1);
}

/** The nearest darker shade of a colour that text may have on light grounds; the colour itself when it is one. */
export function readableShade(colour: string): string {
  return nearestShade(colour, 0, grounds.light, leastContrast);
}

/** A colour with its shade for dark grounds; nothing when it is too pale for light ones. */
export function themeColour(colour: string): ThemeColour | undefined {
  if (lowestContrast(colour, grounds.light) < leastContrast) return undefined;
  return { light: colour, dark: nearestShade(colour, 255, grounds.dark, darkContrast) };
}
