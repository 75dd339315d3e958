import { type FileSpec, type Mark, text, tinyPdf } from '../read/pdf/tiny-pdf.ts';

/** A black box that covers a line at 60, 400. */
export const blackBox: Mark = { draw: 'box', box: [55, 385, 300, 406], colour: '#000000' };

/** Minutes of one page, as a PDF: what everybody sees, and between that whatever else is to be drawn. */
export function parksMinutes(marks: readonly Mark[], about: Pick<FileSpec, 'info'> = {}): Uint8Array {
  const holds = [
    text('PARKS COMMITTEE', 60, 80, { font: 'bold', size: 14 }),
    text('Minutes of the meeting of the Parks Committee held on 9 May 2023', 60, 110),
    text('1. Benches', 60, 140, { font: 'bold' }),
    text('The benches of the park were mended and painted.', 60, 160),
    ...marks,
    text('It is hoped that they last.', 60, 620),
  ];
  return tinyPdf({ ...about, pages: [{ holds }] });
}
