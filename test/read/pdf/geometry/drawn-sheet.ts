import { blocksFromGeometry } from '../../../../src/read/pdf/geometry/blocks.ts';
import type {
  Box,
  Face,
  Fill,
  LinkArea,
  Rule,
  Run,
  SheetContent,
} from '../../../../src/read/pdf/sheet-content.ts';
import { outline } from '../../../document/outline.ts';

/** Something drawn on a page. */
export type Drawn =
  | { readonly type: 'run'; readonly run: Run }
  | { readonly type: 'rule'; readonly rule: Rule }
  | { readonly type: 'fill'; readonly fill: Fill }
  | { readonly type: 'shape'; readonly shape: Box }
  | { readonly type: 'link'; readonly link: LinkArea };

export interface Set {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly font?: string;
  /** Raises the baseline by so many points. */
  readonly raised?: number;
  readonly turn?: number;
  /** The width of the whole run; else each letter is half as wide as it is high. */
  readonly width?: number;
}

function faceOf({ size = 10, bold = false, italic = false, font }: Set): Face {
  const name = font ?? `Face${bold ? '-Bold' : ''}${italic ? '-Italic' : ''}`;
  return { font: name, bold, italic, size };
}

/** How wide a text is drawn, in points. */
export function widthOf(text: string, { size = 10, width }: Set = {}): number {
  return width ?? text.length * size * 0.5;
}

/** Text that begins at x on a baseline y. */
export function text(x: number, y: number, value: string, set: Set = {}): Drawn {
  const face = faceOf(set);
  const baseline = y - (set.raised ?? 0);
  const [up, down, width] = [0.75 * face.size, 0.22 * face.size, widthOf(value, set)];
  const turn = set.turn ?? 0;
  const upright = { left: x, right: x + width, top: baseline - up, bottom: baseline + down };
  const turned = { left: x - up, right: x + down, top: y - width, bottom: y };
  const box = turn === 270 ? turned : upright;
  return { type: 'run', run: { text: value, ...box, baseline, face, turn, artefact: false } };
}

/** Text that ends at x. */
export function textTo(x: number, y: number, value: string, set: Set = {}): Drawn {
  return text(x - widthOf(value, set), y, value, set);
}

/** Lines below each other, 12 points apart unless told otherwise. */
export function lines(
  x: number,
  y: number,
  values: readonly string[],
  set: Set & { readonly leading?: number } = {},
) {
  return values.map((value, at) => text(x, y + at * (set.leading ?? 12), value, set));
}

export function level(left: number, right: number, y: number): Drawn {
  return { type: 'rule', rule: { left, right, top: y, bottom: y, direction: 'horizontal' } };
}

export function upright(x: number, top: number, bottom: number): Drawn {
  return { type: 'rule', rule: { left: x, right: x, top, bottom, direction: 'vertical' } };
}

/** All lines of a grid with the given columns and rows. */
export function grid(across: readonly number[], down: readonly number[]): readonly Drawn[] {
  const [left = 0, right = 0] = [across[0], across.at(-1)];
  const [top = 0, bottom = 0] = [down[0], down.at(-1)];
  return [...down.map((y) => level(left, right, y)), ...across.map((x) => upright(x, top, bottom))];
}

export function ground(left: number, top: number, right: number, bottom: number, colour = '#dddddd'): Drawn {
  return { type: 'fill', fill: { left, top, right, bottom, colour } };
}

/** A dot as browsers draw it before an item of a list. */
export function dot(x: number, y: number): Drawn {
  return { type: 'shape', shape: { left: x, right: x + 3, top: y - 5, bottom: y - 2 } };
}

export function link(left: number, top: number, right: number, bottom: number, target: string): Drawn {
  return { type: 'link', link: { left, top, right, bottom, target } };
}

function each<Type extends Drawn['type']>(
  drawn: readonly Drawn[],
  type: Type,
): readonly Extract<Drawn, { type: Type }>[] {
  return drawn.filter((one): one is Extract<Drawn, { type: Type }> => one.type === type);
}

/** A page of A4 with what is drawn on it. */
export function sheet(drawn: readonly (Drawn | readonly Drawn[])[]): SheetContent {
  const all = drawn.flat() as readonly Drawn[];
  return {
    sheet: 1,
    width: 595,
    height: 842,
    runs: each(all, 'run').map(({ run }) => run),
    rules: each(all, 'rule').map(({ rule }) => rule),
    fills: each(all, 'fill').map(({ fill }) => fill),
    shapes: each(all, 'shape').map(({ shape }) => shape),
    links: each(all, 'link').map(({ link: area }) => area),
    pictures: [],
  };
}

/** What a page shows, drawn piece by piece, as a clerk would note its blocks down. */
export function told(...drawn: readonly (Drawn | readonly Drawn[])[]): readonly string[] {
  return outline(blocksFromGeometry(sheet(drawn)));
}
