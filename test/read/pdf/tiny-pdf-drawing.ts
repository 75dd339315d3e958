import type { ArtefactSpec, Font, Layer, Mark, PageSpec, TagSpec, TextPaint } from './tiny-pdf.ts';

function isTagSpec(each: TagSpec | ArtefactSpec | Mark): each is TagSpec {
  return 'tag' in each;
}

export const fontNames: Readonly<Record<Font, string>> = {
  plain: 'Helvetica',
  bold: 'Helvetica-Bold',
  italic: 'Helvetica-Oblique',
  serif: 'Times-Roman',
  symbols: 'ZapfDingbats',
  typewriter: 'Courier',
};

export const fontKeys: Readonly<Record<Font, string>> = {
  plain: 'F1',
  bold: 'F2',
  italic: 'F3',
  serif: 'F4',
  symbols: 'F5',
  typewriter: 'F6',
};

/** Characters of Windows' code page that Latin-1 has not. */
const windowsCodes: ReadonlyMap<string, number> = new Map([
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
]);

export function stringOf(value: string): string {
  const codes = [...value].map((letter) => windowsCodes.get(letter) ?? letter.codePointAt(0) ?? 0);
  return `<${codes.map((code) => code.toString(16).padStart(2, '0')).join('')}>`;
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export function inColour(colour: string): string {
  const parts = [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg`;
}

/** The name of a graphics state says what it sets. */
export function state(opacity = 1, blend = 'Normal'): string {
  return `/GS${opacity * 100}${blend} gs`;
}

function inLayer(whole: string, layer: Layer | undefined): string {
  return layer === undefined ? whole : `/OC /${layer === 'on' ? 'LayerOn' : 'LayerOff'} BDC ${whole} EMC`;
}

export function painted(drawnText: string, { mode, colour, opacity, layer }: TextPaint): string {
  const set = [
    ...(mode === undefined ? [] : [`${mode} Tr`]),
    ...(colour === undefined ? [] : [inColour(colour)]),
    ...(opacity === undefined ? [] : [state(opacity)]),
  ];
  const whole = `q ${set.join(' ')} ${drawnText} Q`;
  return inLayer(whole, layer);
}

/** How one mark is drawn; PDF counts from the bottom of the page. */
export function drawn(mark: Mark, height: number): string {
  const point = ([x, y]: readonly [number, number]) => `${number(x)} ${number(height - y)}`;
  switch (mark.draw) {
    case 'text': {
      const angle = (-mark.turn * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map(number);
      const matrix = `${cos} ${sin} ${number(-Number(sin))} ${cos} ${point([mark.x, mark.y])} Tm`;
      const whole = `BT /${fontKeys[mark.font]} ${mark.size} Tf ${matrix} ${stringOf(mark.text)} Tj ET`;
      return mark.paint ? painted(whole, mark.paint) : whole;
    }
    case 'line':
      return `${point(mark.from)} m ${point(mark.to)} l S`;
    case 'box': {
      const [left, top, right, bottom] = mark.box;
      const { opacity, blend } = mark;
      const ink = opacity === undefined && blend === undefined ? '' : state(opacity, blend);
      return `q ${ink} ${inColour(mark.colour)} ${point([left, bottom])} ${number(right - left)} ${number(bottom - top)} re f Q`;
    }
    case 'shape':
      return `${mark.points.map((each, at) => `${point(each)} ${at === 0 ? 'm' : 'l'}`).join(' ')} f`;
    case 'form':
      return `/${mark.name} Do`;
    case 'frame': {
      const [left, top, right, bottom] = mark.box;
      const held = mark.holds.map((each) => drawn(each, height)).join(' ');
      return `q ${point([left, bottom])} ${number(right - left)} ${number(bottom - top)} re W n ${held} Q`;
    }
    case 'picture': {
      const [left, top, right, bottom] = mark.box;
      return inLayer(
        `q ${number(right - left)} 0 0 ${number(bottom - top)} ${point([left, bottom])} cm /${mark.name} Do Q`,
        mark.layer,
      );
    }
  }
}

export interface DrawnPage {
  readonly stream: string;
  /** The tags of the page, with the numbers of the content that each draws. */
  readonly tags: readonly NumberedTag[];
}

export interface NumberedTag {
  readonly spec: TagSpec;
  readonly children: readonly (NumberedTag | number)[];
}

/** Draws a page: each run of marks within a tag is marked content of its own. */
export function drawnPage({ holds, height = 842 }: PageSpec): DrawnPage {
  const stream: string[] = [];
  let contents = 0;
  const drawTag = (spec: TagSpec): NumberedTag => {
    const children = spec.holds.map((child): NumberedTag | number => {
      if (isTagSpec(child)) return drawTag(child);
      const id = contents;
      contents += 1;
      stream.push(`/${spec.tag} <</MCID ${id}>> BDC`, drawn(child, height), 'EMC');
      return id;
    });
    return { spec, children };
  };
  const tags: NumberedTag[] = [];
  for (const each of holds) {
    if (isTagSpec(each)) tags.push(drawTag(each));
    else if ('artefact' in each)
      stream.push('/Artifact BMC', ...each.artefact.map((mark) => drawn(mark, height)), 'EMC');
    else stream.push(drawn(each, height));
  }
  return { stream: stream.join('\n'), tags };
}
