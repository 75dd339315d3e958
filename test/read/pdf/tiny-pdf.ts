import {
  type DrawnPage,
  drawn,
  drawnPage,
  fontKeys,
  fontNames,
  inColour,
  type NumberedTag,
  state,
  stringOf,
} from './tiny-pdf-drawing.ts';
import { streamObject, type Writer, writer } from './tiny-pdf-writer.ts';

/** A font of those that every viewer has, so that no file needs to hold it. */
export type Font = 'plain' | 'bold' | 'italic' | 'serif' | 'symbols' | 'typewriter';

/** A layer that is on or off when the file is opened. */
export type Layer = 'on' | 'off';

/** How letters are painted when it is not plainly in black. */
export interface TextPaint {
  /** PDF's number: 3 shows nothing, 7 only clips. */
  readonly mode?: number;
  readonly colour?: string;
  readonly opacity?: number;
  readonly layer?: Layer;
}

/** One thing that a page draws. Lengths are in points from the top left corner of the page. */
export type Mark =
  | {
      readonly draw: 'text';
      readonly text: string;
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly size: number;
      readonly font: Font;
      /** Degrees clockwise. */
      readonly turn: number;
      readonly paint?: TextPaint;
    }
  | {
      readonly draw: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
    }
  | {
      readonly draw: 'box';
      readonly box: readonly [number, number, number, number];
      readonly colour: string;
      readonly opacity?: number;
      readonly blend?: 'Multiply';
    }
  | { readonly draw: 'form'; readonly name: string }
  /** Marks within a frame that cuts off what lies outside of it. */
  | {
      readonly draw: 'frame';
      readonly box: readonly [number, number, number, number];
      readonly holds: readonly Mark[];
    }
  | { readonly draw: 'shape'; readonly points: readonly (readonly [number, number])[] }
  | {
      readonly draw: 'picture';
      readonly name: string;
      readonly box: readonly [number, number, number, number];
      readonly layer?: Layer;
    };

/** A tag with what it holds, drawn in this order. */
export interface TagSpec {
  readonly tag: string;
  readonly alternative?: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly holds: readonly (TagSpec | Mark)[];
}

export interface ArtefactSpec {
  readonly artefact: readonly Mark[];
}

export interface LinkSpec {
  readonly box: readonly [number, number, number, number];
  readonly target: string;
}

/** Something that was put on a page after it was made: text typed on it, a field filled in, a box to tick. */
export type AddedSpec =
  | {
      readonly add: 'typed' | 'field' | 'note';
      readonly text: string;
      readonly box: readonly [number, number, number, number];
      readonly hidden?: boolean;
    }
  | { readonly add: 'tick'; readonly on: boolean; readonly box: readonly [number, number, number, number] }
  /** A box of colour, as people draw over a page; a marker lets the page shine through. */
  | {
      readonly add: 'square' | 'marker';
      readonly colour: string;
      readonly box: readonly [number, number, number, number];
      readonly hidden?: boolean;
    };

export interface PageSpec {
  readonly width?: number;
  readonly height?: number;
  /** Degrees clockwise that a viewer turns the page before it shows it. */
  readonly rotate?: number;
  /** The part of the page that a viewer shows: left, top, right, bottom. */
  readonly crop?: readonly [number, number, number, number];
  /** Marks outside of a tag belong to no tag. */
  readonly holds: readonly (TagSpec | ArtefactSpec | Mark)[];
  readonly links?: readonly LinkSpec[];
  readonly added?: readonly AddedSpec[];
}

export interface PictureSpec {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel. */
  readonly pixels: Uint8Array;
}

/** Marks that pages draw by the name of the form, as they do pictures. */
export interface FormSpec {
  readonly name: string;
  readonly holds: readonly Mark[];
}

export interface BookmarkSpec {
  readonly title: string;
  /** Counted from 1. */
  readonly sheet: number;
  readonly below?: readonly BookmarkSpec[];
}

export interface FileSpec {
  readonly pages: readonly PageSpec[];
  readonly pictures?: readonly PictureSpec[];
  readonly forms?: readonly FormSpec[];
  readonly bookmarks?: readonly BookmarkSpec[];
  readonly info?: Readonly<Record<string, string>>;
  /** The file asks for a password that nobody knows. */
  readonly locked?: boolean;
}

interface TextOptions {
  readonly size?: number;
  readonly font?: Font;
  readonly turn?: number;
  readonly paint?: TextPaint;
}

/** One line of text, its baseline at `y`. */
export function text(words: string, x: number, y: number, options: TextOptions = {}): Mark {
  const { size = 11, font = 'plain', turn = 0, paint } = options;
  return { draw: 'text', text: words, x, y, size, font, turn, ...(paint ? { paint } : {}) };
}

/** Lines of one paragraph below each other, the first at `y`. */
export function lines(
  words: readonly string[],
  x: number,
  y: number,
  options: TextOptions = {},
): readonly Mark[] {
  const { size = 11 } = options;
  return words.map((line, at) => text(line, x, y + at * size * 1.25, options));
}

/** A drawn line. */
export function rule(from: readonly [number, number], to: readonly [number, number]): Mark {
  return { draw: 'line', from, to };
}

/** A tag with what it holds. */
export function tag(name: string, ...holds: readonly (TagSpec | Mark)[]): TagSpec {
  return { tag: name, holds };
}

function addTag(
  out: Writer,
  { spec, children }: NumberedTag,
  parent: number,
  page: number,
  owners: number[],
): number {
  const id = out.reserve();
  const kids = children.map((child) => {
    if (typeof child !== 'number') return `${addTag(out, child, id, page, owners)} 0 R`;
    owners[child] = id;
    return String(child);
  });
  const { alternative, rows, columns } = spec;
  const spans = [rows && `/RowSpan ${rows}`, columns && `/ColSpan ${columns}`].filter(Boolean).join(' ');
  out.put(
    id,
    `<</Type /StructElem /S /${spec.tag} /P ${parent} 0 R /Pg ${page} 0 R /K [${kids.join(' ')}]${
      alternative === undefined ? '' : ` /Alt ${stringOf(alternative)}`
    }${spans === '' ? '' : ` /A <</O /Table ${spans}>>`}>>`,
  );
  return id;
}

/** Writes the tag trees of all pages below one document element, and gives the root's number. */
function addTags(out: Writer, pages: readonly DrawnPage[], pageIds: readonly number[]): number {
  const root = out.reserve();
  const document = out.reserve();
  const parents: string[] = [];
  const kids = pages.flatMap(({ tags }, at) => {
    const owners: number[] = [];
    const ids = tags.map((each) => addTag(out, each, document, pageIds[at] ?? 0, owners));
    parents.push(`${at} [${owners.map((id) => `${id} 0 R`).join(' ')}]`);
    return ids;
  });
  out.put(
    document,
    `<</Type /StructElem /S /Document /P ${root} 0 R /K [${kids.map((id) => `${id} 0 R`).join(' ')}]>>`,
  );
  out.put(
    root,
    `<</Type /StructTreeRoot /K ${document} 0 R /ParentTree <</Nums [${parents.join(' ')}]>> /ParentTreeNextKey ${pages.length}>>`,
  );
  return root;
}

function addBookmarks(
  out: Writer,
  specs: readonly BookmarkSpec[],
  parent: number,
  pageIds: readonly number[],
): string {
  const ids = specs.map(() => out.reserve());
  for (const [at, { title, sheet, below = [] }] of specs.entries()) {
    const id = ids[at] ?? 0;
    const inner = below.length > 0 ? addBookmarks(out, below, id, pageIds) : '';
    const beside = [ids[at - 1] && `/Prev ${ids[at - 1]} 0 R`, ids[at + 1] && `/Next ${ids[at + 1]} 0 R`];
    const dest = `/Dest [${pageIds[sheet - 1] ?? 0} 0 R /Fit]`;
    out.put(
      id,
      `<</Title ${stringOf(title)} /Parent ${parent} 0 R ${dest} ${beside.filter(Boolean).join(' ')} ${inner}>>`,
    );
  }
  return `/First ${ids[0]} 0 R /Last ${ids.at(-1)} 0 R /Count ${ids.length}`;
}

function addFonts(out: Writer): string {
  const entries = Object.entries(fontNames).map(([font, name]) => {
    const encoding = font === 'symbols' ? '' : '/Encoding /WinAnsiEncoding';
    const id = out.add(`<</Type /Font /Subtype /Type1 /BaseFont /${name} ${encoding}>>`);
    return `/${fontKeys[font as Font]} ${id} 0 R`;
  });
  return `<<${entries.join(' ')}>>`;
}

function addForms(out: Writer, forms: readonly FormSpec[], fonts: string): string {
  const entries = forms.map(({ name, holds }) => {
    const stream = holds.map((mark) => drawn(mark, 842)).join('\n');
    const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</Font ${fonts}>>`;
    return `/${name} ${out.add(streamObject(dictionary, stream))} 0 R`;
  });
  return entries.join(' ');
}

/** Every state that some page asks for by its name. */
function statesOf(streams: string): string {
  const names = new Set(streams.match(/GS\d+(?:Normal|Multiply)/g));
  const entries = [...names].map((name) => {
    const [, opacity, blend] = /(\d+)(\D+)/.exec(name) ?? [];
    return `/${name} <</ca ${Number(opacity) / 100} /CA ${Number(opacity) / 100} /BM /${blend}>>`;
  });
  return `/ExtGState <<${entries.join(' ')}>>`;
}

/** Two layers, one of them off when the file is opened. */
function addLayers(out: Writer): { readonly properties: string; readonly catalog: string } {
  const [on, off] = ['Shown', 'Not shown'].map((name) => out.add(`<</Type /OCG /Name ${stringOf(name)}>>`));
  return {
    properties: `/Properties <</LayerOn ${on} 0 R /LayerOff ${off} 0 R>>`,
    catalog: `/OCProperties <</OCGs [${on} 0 R ${off} 0 R] /D <</ON [${on} 0 R] /OFF [${off} 0 R]>>>>`,
  };
}

function addPictures(out: Writer, pictures: readonly PictureSpec[]): string {
  const entries = pictures.map(({ name, width, height, pixels }) => {
    const data = String.fromCharCode(...pixels);
    const dictionary = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
    return `/${name} ${out.add(streamObject(dictionary, data))} 0 R`;
  });
  return entries.join(' ');
}

function rectangle([left, top, right, bottom]: LinkSpec['box'], height: number): string {
  return `/Rect [${left} ${height - bottom} ${right} ${height - top}]`;
}

/** What an annotation looks like: its box filled with its colour. */
function addAppearance(out: Writer, { colour, box, add }: AddedSpec & { readonly colour: string }): string {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const blend = add === 'marker' ? 'Multiply' : 'Normal';
  const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources <<${statesOf(`GS100${blend}`)}>>`;
  const drawing = `${state(1, blend)} ${inColour(colour)} 0 0 ${width} ${height} re f`;
  return `/AP <</N ${out.add(streamObject(dictionary, drawing))} 0 R>>`;
}

function addedAnnotation(out: Writer, added: AddedSpec, height: number): string {
  const place = rectangle(added.box, height);
  if ('colour' in added)
    return `/Subtype /${added.add === 'square' ? 'Square' : 'Stamp'} /F ${added.hidden ? 2 : 4} ${addAppearance(out, added)} ${place}`;
  if (added.add === 'tick') {
    const state = added.on ? '/Yes' : '/Off';
    return `/Subtype /Widget /FT /Btn /T (box) /V ${state} /AS ${state} /AP <</N <</Yes null /Off null>>>> ${place}`;
  }
  const flags = added.hidden ? '/F 2' : '/F 4';
  const words = stringOf(added.text);
  if (added.add === 'note') return `/Subtype /Text ${flags} /Contents ${words} ${place}`;
  return added.add === 'typed'
    ? `/Subtype /FreeText /Contents ${words} /DA (/Helv 11 Tf 0 g) ${flags} ${place}`
    : `/Subtype /Widget /FT /Tx /T (field) /V ${words} /DA (/Helv 11 Tf 0 g) ${flags} ${place}`;
}

function addAnnotations(out: Writer, { links = [], added = [], height = 842 }: PageSpec): string {
  const bodies = [
    ...links.map(
      ({ box, target }) => `/Subtype /Link ${rectangle(box, height)} /A <</S /URI /URI (${target})>>`,
    ),
    ...added.map((each) => addedAnnotation(out, each, height)),
  ];
  const ids = bodies.map((body) => out.add(`<</Type /Annot ${body}>>`));
  return ids.length === 0 ? '' : `/Annots [${ids.map((id) => `${id} 0 R`).join(' ')}]`;
}

/** An entry that makes a viewer ask for a password, for no password fits such keys. */
const lock = `/Encrypt <</Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}>>> /ID [<00> <00>]`;

/** Writes a PDF of a few pages: what a test needs to see and nothing more. */
export function tinyPdf(file: FileSpec): Uint8Array {
  const out = writer();
  const pagesId = out.reserve();
  const fonts = addFonts(out);
  const pictures = addPictures(out, file.pictures ?? []);
  const forms = addForms(out, file.forms ?? [], fonts);
  const pages = file.pages.map(drawnPage);
  const states = statesOf(pages.map(({ stream }) => stream).join('\n'));
  const layers = addLayers(out);
  const resources = `<</Font ${fonts} /XObject <<${pictures} ${forms}>> ${states} ${layers.properties}>>`;
  const isTagged = pages.some(({ tags }) => tags.length > 0);
  const pageIds = file.pages.map((spec, at) => {
    const content = out.add(streamObject('', pages[at]?.stream ?? ''));
    const { width = 595, height = 842, rotate = 0, crop } = spec;
    const [left = 0, top = 0, right = 0, bottom = 0] = crop ?? [];
    const cropped = crop ? `/CropBox [${left} ${height - bottom} ${right} ${height - top}]` : '';
    return out.add(
      `<</Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 ${width} ${height}] ${cropped} /Rotate ${rotate} /Contents ${content} 0 R /Resources ${resources} /StructParents ${at} ${addAnnotations(out, spec)}>>`,
    );
  });
  out.put(
    pagesId,
    `<</Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pageIds.length}>>`,
  );
  const tags = isTagged
    ? `/MarkInfo <</Marked true>> /StructTreeRoot ${addTags(out, pages, pageIds)} 0 R`
    : '';
  const outlineId = out.reserve();
  const bookmarks = file.bookmarks ?? [];
  if (bookmarks.length > 0)
    out.put(outlineId, `<</Type /Outlines ${addBookmarks(out, bookmarks, outlineId, pageIds)}>>`);
  const outline = bookmarks.length > 0 ? `/Outlines ${outlineId} 0 R` : '';
  const root = out.add(`<</Type /Catalog /Pages ${pagesId} 0 R ${tags} ${outline} ${layers.catalog}>>`);
  const info = out.add(
    `<<${Object.entries(file.info ?? {})
      .map(([key, value]) => `/${key} ${stringOf(value)}`)
      .join(' ')}>>`,
  );
  return out.bytes(root, info, file.locked ? lock : '');
}
