import type { Element } from 'domhandler';
import { rawText } from './accepted.ts';
import { type HeldBack, heldBack } from './held-back.ts';
import { allNamed, childAt, childrenOf, valueAt, whole } from './xml.ts';
import { append, remove } from './xml-changes.ts';

/** A cell with the columns that it takes, and the first cell of the merge that it is in. */
interface PlacedCell {
  readonly cell: Element;
  readonly from: number;
  readonly to: number;
  readonly merge: Element | undefined;
  /** The first cell of its merge when that stands in a row above. */
  readonly coveredBy: Element | undefined;
}

/** The widest table of Word; a file may say anything. */
const mostColumns = 63;

function spanOf(cell: Element): number {
  const span = whole(valueAt(cell, 'w:tcPr', 'w:gridSpan')) ?? 1;
  return Math.min(Math.max(span, 1), mostColumns);
}

function placed(row: Element, above: readonly PlacedCell[]): readonly PlacedCell[] {
  let from = Math.min(Math.max(whole(valueAt(row, 'w:trPr', 'w:gridBefore')) ?? 0, 0), mostColumns);
  return childrenOf(row, 'w:tc').map((cell) => {
    const to = from + spanOf(cell);
    const merging = childAt(cell, 'w:tcPr', 'w:vMerge');
    const goesOn = merging !== undefined && merging.attribs['w:val'] !== 'restart';
    const over = goesOn ? above.find((each) => each.from < to && each.to > from && each.merge) : undefined;
    const found = { cell, from, to, merge: over?.merge ?? (merging && cell), coveredBy: over?.merge };
    from = to;
    return found;
  });
}

function cellsOf(table: Element): readonly PlacedCell[] {
  let above: readonly PlacedCell[] = [];
  return childrenOf(table, 'w:tr').flatMap((row) => {
    above = placed(row, above);
    return above;
  });
}

function contentOf(cell: Element): readonly Element[] {
  return childrenOf(cell).filter(({ name }) => name !== 'w:tcPr');
}

/**
 * In a merged cell readers see what its first row holds; what is left in the rows below lies under it. That is taken out
 * and given back, or put behind what the cell shows when `showsHidden`. A cell that goes on with nothing above it is shown
 * as a cell of its own. The part is changed.
 */
export function openMergedCells(root: Element, showsHidden: boolean): readonly HeldBack[] {
  return allNamed(root, 'w:tbl').flatMap((table) =>
    cellsOf(table).flatMap(({ cell, merge, coveredBy }): readonly HeldBack[] => {
      const merging = childAt(cell, 'w:tcPr', 'w:vMerge');
      if (merging && merge === cell) merging.attribs['w:val'] = 'restart';
      if (!coveredBy) return [];
      const content = contentOf(cell);
      const text = rawText(cell);
      remove(content);
      if (!showsHidden) return heldBack('hidden text', text, undefined);
      if (text.trim() !== '') append(coveredBy, content);
      return [];
    }),
  );
}
