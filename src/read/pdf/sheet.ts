import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { HoldKind } from '../../safety/holds/kinds.ts';
import { annotationRuns, commentsUpon } from './annotation-text.ts';
import { drawingOf } from './drawing.ts';
import type { Engine } from './engine.ts';
import { facesOf } from './face.ts';
import { linksOf } from './links.ts';
import { matrixOf } from './matrix.ts';
import type { SheetContent } from './sheet-content.ts';
import { type HeldText, withoutUnseen } from './sight/hold-back.ts';
import { withoutLifted } from './sight/lifted.ts';
import { unseenGlyphs } from './sight/unseen.ts';
import { tagTree } from './tag-tree.ts';
import { textLayer } from './text-layer.ts';
import { textPieces } from './text-piece.ts';

/** What the engine gives for one page. */
export interface EnginePage {
  readonly page: PDFPageProxy;
  readonly operators: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
  readonly text: Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
  readonly annotations: Awaited<ReturnType<PDFPageProxy['getAnnotations']>>;
  readonly tree: Awaited<ReturnType<PDFPageProxy['getStructTree']>> | null;
  /** Which of its layers are shown to whoever opens the file. */
  readonly layers: Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;
}

/**
 * Has the engine read a page, counted from 1. It keeps the pictures of the page in memory until the caller lets go
 * of it by `page.cleanup()`. Gives undefined for a page that the file has damaged.
 */
export async function fetchPage(file: PDFDocumentProxy, sheet: number): Promise<EnginePage | undefined> {
  try {
    const page = await file.getPage(sheet);
    // Fonts are known by their names only once the operators have been read.
    const operators = await page.getOperatorList();
    const text = await page.getTextContent({ includeMarkedContent: true });
    const annotations = await page.getAnnotations();
    const layers = await file.getOptionalContentConfig();
    return { page, operators, text, annotations, layers, tree: await page.getStructTree() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** One page as the file draws it, and its lines as they are counted. */
export interface ReadSheet {
  readonly content: SheetContent;
  readonly lines: readonly string[];
  /** What was held back because nobody sees it, by how it is hidden. */
  readonly held: HeldText;
  /** What is said upon it without being shown. */
  readonly comments: readonly string[];
}

/**
 * Reads what can be seen on a page, and of the rest what is `lifted`. `firstLine` is the number of its first line in
 * the whole reading.
 */
export async function readSheet(
  fetched: EnginePage,
  firstLine: number,
  { OPS }: Engine,
  lifted: ReadonlySet<HoldKind>,
): Promise<ReadSheet> {
  const { page, operators, text, annotations, tree, layers } = fetched;
  const viewport = page.getViewport({ scale: 1 });
  const view = matrixOf(viewport.transform);
  const glyphs = withoutLifted(await unseenGlyphs(fetched, OPS), lifted);
  const { pieces, held } = withoutUnseen(textPieces(text, viewport, facesOf(page)), glyphs);
  const layer = textLayer(pieces, firstLine);
  const typed = annotationRuns(annotations, view).map((run, at) => ({
    ...run,
    line: firstLine + layer.lines.length + at,
  }));
  const tags = tagTree(tree);
  const content = {
    sheet: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs: [...layer.runs, ...typed],
    ...drawingOf(operators, view, OPS, (layer) => layers.isVisible(layer)),
    links: linksOf(annotations, view),
    ...(tags === undefined ? {} : { tags }),
  };
  const lines = [...layer.lines, ...typed.map((run) => run.text)];
  return { content, lines, held, comments: commentsUpon(annotations) };
}
