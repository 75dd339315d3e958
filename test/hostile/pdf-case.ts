import { type HostileCase, refused } from './hostile-file.ts';
import { type PdfObjects, type PdfOptions, paperObjects, pdf } from './pdf-objects.ts';

/** A PDF of the corpus before it has its name. */
export interface PdfCase extends HostileCase {
  readonly make: (name: string) => string;
}

/** The PDF of a paper with some of its objects put in another way. */
export function changed(objects: PdfObjects | ((name: string) => PdfObjects), options: PdfOptions = {}) {
  return (name: string) =>
    pdf(paperObjects(name, typeof objects === 'function' ? objects(name) : objects), options);
}

/** The PDF of a paper as it should be. */
export function whole(name: string): string {
  return pdf(paperObjects(name));
}

/** Refused as damaged. */
export const broken = refused('pdf-broken');
