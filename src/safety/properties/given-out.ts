import { markupWithoutProperties, rtfWithoutProperties } from './markup.ts';
import { officeWithoutProperties } from './office.ts';
import { pageWithoutProperties } from './pages.ts';
import { pdfWithoutProperties } from './pdf.ts';
import { pictureWithoutProperties } from './pictures.ts';

type Cleaning = (original: Uint8Array) => Uint8Array;

const cleanings: ReadonlyMap<string, Cleaning> = new Map([
  ['application/pdf', pdfWithoutProperties],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', officeWithoutProperties],
  ['application/vnd.oasis.opendocument.text', officeWithoutProperties],
  ['application/rtf', rtfWithoutProperties],
  ['text/html', pageWithoutProperties],
  ['application/xml', markupWithoutProperties],
  ['image/jpeg', pictureWithoutProperties],
  ['image/png', pictureWithoutProperties],
]);

/**
 * The bytes of a document as it is given out: without the properties in which it says who wrote it, with what and
 * for whom, which nobody sees on its pages. Given what it gave before, it gives the same again. Every word that a
 * reader sees is as it was.
 */
export function givenOut(original: Uint8Array, mediaType: string): Uint8Array {
  return cleanings.get(mediaType)?.(original) ?? original;
}
