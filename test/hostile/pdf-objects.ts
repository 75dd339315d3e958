import { deflateSync } from 'node:zlib';
import { paperLines } from './hostile-file.ts';

/** The objects of a PDF by their numbers, as they stand between "obj" and "endobj". */
export type PdfObjects = Readonly<Record<number, string>>;

export interface PdfOptions {
  readonly head?: string;
  /** What the trailer holds besides Size and Root. */
  readonly trailer?: string;
  /** What the cross-reference table says of an object, instead of where it is. */
  readonly offset?: (offset: number, id: number) => number;
  /** What stands behind "startxref". */
  readonly startxref?: string;
  /** Leaves out the cross-reference table and the trailer. */
  readonly bare?: boolean;
}

/** One character is one byte. */
export function bytesOf(latin: string): Uint8Array {
  return Buffer.from(latin, 'latin1');
}

/** A stream with its right length, unless the dictionary claims another. */
export function stream(data: string, dictionary = ''): string {
  const length = /\/Length\b/.test(dictionary) ? '' : `/Length ${data.length}`;
  return `<<${dictionary} ${length}>>\nstream\n${data}\nendstream`;
}

/** A stream packed once or several times. */
export function packed(data: string, times = 1, dictionary = ''): string {
  let bytes: Buffer = Buffer.from(data, 'latin1');
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 9 });
  const filters = Array.from({ length: times }, () => '/FlateDecode').join(' ');
  return stream(bytes.toString('latin1'), `/Filter [${filters}] ${dictionary}`);
}

/** A PDF of these objects; object 1 is its catalogue. */
export function pdf(objects: PdfObjects, options: PdfOptions = {}): string {
  const { head = '%PDF-1.7\n', trailer = '', offset = (at) => at, bare = false } = options;
  const ids = Object.keys(objects).map(Number);
  const size = Math.max(...ids) + 1;
  const places = new Map<number, number>();
  const pieces = [head];
  let length = head.length;
  for (const id of ids) {
    places.set(id, length);
    const piece = `${id} 0 obj\n${objects[id]}\nendobj\n`;
    pieces.push(piece);
    length += piece.length;
  }
  if (bare) return pieces.join('');
  const lines = Array.from({ length: size }, (_, id) => {
    const place = places.get(id);
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset(place, id)).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${size}\n${lines.join('')}trailer\n<</Size ${size} /Root 1 0 R ${trailer}>>\n`;
  return `${pieces.join('')}${end}startxref\n${options.startxref ?? length}\n%%EOF\n`;
}

/** Text in the brackets of a PDF. */
export function pdfString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

/** Draws lines of text below each other, in the order of a page that is read. */
export function drawnLines(lines: readonly string[], top = 780): string {
  return lines
    .map((line, at) => `BT /F1 11 Tf 1 0 0 1 60 ${top - at * 28} Tm ${pdfString(line)} Tj ET`)
    .join('\n');
}

/** The page of a paper: catalogue, pages, page, content and font, any of which can be put in another way. */
export function paperObjects(name: string, changed: PdfObjects = {}): PdfObjects {
  return {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
    4: stream(drawnLines(paperLines(name))),
    5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
    ...changed,
  };
}

/** The page of a paper with more in its resources, or more drawn behind its words. */
export function paperPage(
  name: string,
  more: { readonly resources?: string; readonly draws?: string; readonly page?: string },
): PdfObjects {
  return {
    3: `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> ${more.resources ?? ''}>> ${more.page ?? ''}>>`,
    4: stream(`${drawnLines(paperLines(name))}\n${more.draws ?? ''}`),
  };
}
