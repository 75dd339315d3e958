import { around } from '../geometry/box.ts';
import type { Line } from '../geometry/lines.ts';
import type { Word } from '../geometry/words.ts';
import type { Box, Run } from '../sheet-content.ts';
import type { CellPart, Part } from './part.ts';
import { linesInOrder } from './text.ts';

/** A piece of text that tags hold together, where it stands: a cell of a spreadsheet, whatever table it is tagged in. */
export interface Unit {
  readonly box: Box;
  readonly lines: readonly Line[];
  readonly words: readonly Word[];
  /** It is a figure: what the columns of a spreadsheet are made of. */
  readonly isFigure: boolean;
}

/** "-1,315.6", "(12%)", "£0.4m", a dash for nothing. */
export const figure = /^[-–(+]?\s?[£$€]?[\d,.]+\s?[%mk]?\)?$|^[-–]$/;

function unitOf(runs: readonly Run[]): readonly Unit[] {
  const lines = linesInOrder(runs);
  const words = lines.flatMap((line) => line.words);
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  return [{ box: around(words), lines, words, isFigure: figure.test(text) }];
}

function runsInCell({ body }: CellPart): readonly Run[] {
  return body.flatMap(runsIn);
}

/** All runs below a part, however deep. */
function runsIn(part: Part): readonly Run[] {
  switch (part.type) {
    case 'text':
    case 'loose':
    case 'figure':
      return part.runs;
    case 'item':
      return [...part.label, ...part.body.flatMap(runsIn)];
    case 'list':
      return part.entries.flatMap(runsIn);
    case 'table':
      return part.rows.flat().flatMap(runsInCell);
  }
}

function unitsOfPart(part: Part): readonly Unit[] {
  if (part.type === 'table') return part.rows.flat().flatMap((cell) => unitOf(runsInCell(cell)));
  if (part.type === 'loose') return part.runs.flatMap((run) => unitOf([run]));
  return unitOf(runsIn(part));
}

/** The units of a page: each cell and each paragraph is one, and each run that no tag holds. */
export function unitsOf(parts: readonly Part[], untagged: readonly Run[]): readonly Unit[] {
  return [...parts.flatMap(unitsOfPart), ...untagged.flatMap((run) => unitOf([run]))];
}
