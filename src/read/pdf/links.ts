import type { PDFPageProxy } from 'pdfjs-dist';
import { allowedLink } from '../../safety/links.ts';
import { boxRound, type Matrix, moved } from './matrix.ts';
import type { LinkArea } from './sheet-content.ts';

/** What of the engine's annotations is read here; they are plain objects without a type. */
interface Annotation {
  readonly url: string;
  readonly rect: readonly [number, number, number, number];
}

function isLink(annotation: unknown): annotation is Annotation {
  if (typeof annotation !== 'object' || annotation === null) return false;
  const { url, rect } = annotation as Partial<Annotation>;
  return typeof url === 'string' && Array.isArray(rect) && rect.length === 4;
}

/**
 * The areas of a page that open an address outside of the file. A link to another page of the file has no
 * address on a website, and one that no page may carry is left as text.
 */
export function linksOf(
  annotations: Awaited<ReturnType<PDFPageProxy['getAnnotations']>>,
  view: Matrix,
): readonly LinkArea[] {
  return annotations
    .filter(isLink)
    .filter(({ url }) => allowedLink(url) !== undefined)
    .map(({ url, rect: [left, bottom, right, top] }) => ({
      target: url,
      ...boxRound([moved(view, [left, bottom]), moved(view, [right, top])]),
    }));
}
