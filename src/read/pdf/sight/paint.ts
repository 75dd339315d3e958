import type { OPS as Operators, PDFPageProxy } from 'pdfjs-dist';
import { identity, type Matrix } from '../matrix.ts';
import type { Box } from '../sheet-content.ts';
import { areaOperations } from './area-operators.ts';
import type { FontMeasures, Painting } from './painting.ts';
import { type Arguments, type Canvas, newPen, type Operation } from './pen.ts';
import { stateOperations } from './state-operators.ts';
import { setStateFont, textOperations } from './text-operators.ts';

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** What has to be known of a page to follow its operators. */
export interface PaintedPage {
  readonly list: OperatorList;
  /** From the file's lengths to those of the page as a viewer shows it. */
  readonly view: Matrix;
  /** All that a viewer shows of it. */
  readonly page: Box;
  /** Whether a layer is shown to whoever opens the file. */
  readonly isShown: (layer: unknown) => boolean;
  readonly measuresOf: (font: unknown) => FontMeasures;
}

function operationsOf(ops: typeof Operators): ReadonlyMap<number, Operation> {
  const operations = new Map([...stateOperations(ops), ...areaOperations(ops), ...textOperations(ops)]);
  const setState = operations.get(ops.setGState);
  return operations.set(ops.setGState, (canvas, given) => {
    setState?.(canvas, given);
    setStateFont(canvas, given);
  });
}

let known: ReadonlyMap<number, Operation> | undefined;

/** Follows a page's operators and tells what they paint, in order. `ops` are the engine's numbers of operators. */
export function paintingOf(painted: PaintedPage, ops: typeof Operators): Painting {
  known ??= operationsOf(ops);
  const { list, view, page, isShown, measuresOf } = painted;
  const canvas: Canvas = {
    ...{ page, view, pen: newPen(view, page), saved: [], open: [], isAnnotation: false, clipping: [], at: 0 },
    ...{ textMatrix: identity, lineMatrix: identity },
    ...{ strings: [], areas: [], masks: [], inked: new Set(), isShown, measuresOf },
  };
  for (const [at, operator] of list.fnArray.entries())
    known.get(operator)?.(canvas, (list.argsArray[at] ?? []) as Arguments);
  const { strings, areas, masks, inked } = canvas;
  return { strings, areas, masks, inked };
}
