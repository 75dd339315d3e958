import type { PDFPageProxy } from 'pdfjs-dist';
import { type Drawing, drawingOf } from './drawing.ts';
import type { Engine } from './engine.ts';
import { facesOf } from './face.ts';
import { linksOf } from './links.ts';
import { matrixOf } from './matrix.ts';
import type { SheetContent } from './sheet-content.ts';
import { tagTree } from './tag-tree.ts';
import { textLayer } from './text-layer.ts';
import { textPieces } from './text-piece.ts';

/** One page as the file draws it, and its lines as they are counted. */
export interface ReadSheet {
  readonly content: SheetContent;
  readonly lines: readonly string[];
  readonly shapes: Drawing['shapes'];
}

/**
 * Reads what lies on one page. `firstLine` is the number of its first line in the whole reading. The page keeps
 * its pictures in memory until the caller lets go of it by `page.cleanup()`.
 */
export async function readSheet(page: PDFPageProxy, firstLine: number, { OPS }: Engine): Promise<ReadSheet> {
  const viewport = page.getViewport({ scale: 1 });
  const view = matrixOf(viewport.transform);
  const operators = await page.getOperatorList();
  const text = await page.getTextContent({ includeMarkedContent: true });
  const { rules, fills, pictures, masks, shapes } = drawingOf(operators, view, OPS);
  const links = linksOf(await page.getAnnotations(), view);
  const { lines, runs } = textLayer(textPieces(text, viewport, facesOf(page)), firstLine);
  const tags = tagTree(await page.getStructTree());
  const content = {
    sheet: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs,
    rules,
    fills,
    links,
    pictures,
    masks,
    shapes,
    ...(tags === undefined ? {} : { tags }),
  };
  return { content, lines, shapes };
}
