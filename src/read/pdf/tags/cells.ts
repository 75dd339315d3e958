import type { Cell } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import type { Line } from '../geometry/lines.ts';
import type { Word } from '../geometry/words.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea } from '../sheet-content.ts';
import type { CellPart, FigurePart, ItemPart, Part } from './part.ts';
import { contentOfLines, linesInOrder, type Width } from './text.ts';

/** One paragraph or item in a cell. */
type CellText = readonly Line[];

/** An item of a list in a cell, its label before its own text. */
function textsOfItem({ label, body }: ItemPart): readonly CellText[] {
  const [first, ...others] = body;
  const isText = first?.type === 'text' || first?.type === 'loose';
  const own = [...label, ...(isText ? first.runs : [])];
  const rest = textsOf(isText ? others : body);
  return own.length === 0 ? rest : [linesInOrder(own), ...rest];
}

function textsOfPart(part: Part): readonly CellText[] {
  switch (part.type) {
    case 'text':
    case 'loose':
    case 'figure':
      return part.runs.length > 0 ? [linesInOrder(part.runs)] : [];
    case 'item':
      return textsOfItem(part);
    case 'list':
      return textsOf(part.entries);
    case 'table':
      return part.rows.flatMap((row) => row.flatMap((cell) => textsOf(cell.body)));
  }
}

/** The paragraphs of a cell; what is nested in it is laid flat, for a cell holds lines only. */
function textsOf(body: readonly Part[]): readonly CellText[] {
  return body.flatMap(textsOfPart);
}

/** A cell as it was read. */
export interface ReadCell extends Omit<CellPart, 'body'> {
  readonly texts: readonly CellText[];
  readonly words: readonly Word[];
  /** What a picture in a cell without words stands for. */
  readonly alternative: string;
  /** Pictures that are more than a sign: they stand below the table. */
  readonly figures: readonly SheetBlock[];
}

function figuresIn(body: readonly Part[]): readonly FigurePart[] {
  return body.flatMap((part): readonly FigurePart[] => {
    if (part.type === 'figure') return [part];
    return part.type === 'item' ? figuresIn(part.body) : [];
  });
}

/** Reads a cell; `figuresOf` gives what to show for a picture in it, nothing for a mere sign. */
export function readCell(
  { body, ...cell }: CellPart,
  figuresOf: (part: FigurePart) => readonly SheetBlock[],
): ReadCell {
  const texts = textsOf(body);
  const words = texts.flatMap((lines) => lines.flatMap((line) => line.words));
  const shown = figuresIn(body).map((part) => ({ part, figures: figuresOf(part) }));
  const signs = shown.filter(({ figures }) => figures.length === 0).map(({ part }) => part.alternative);
  const alternative = words.length === 0 ? signs.filter((sign) => sign !== '').join(', ') : '';
  return { ...cell, texts, words, alternative, figures: shown.flatMap(({ figures }) => figures) };
}

/** What a cell says: its paragraphs parted by breaks, or what its signs stand for. */
export function contentOf({ texts, alternative }: ReadCell, links: readonly LinkArea[], width: Width): Cell {
  if (alternative !== '') return [{ type: 'text', text: alternative }];
  return texts.flatMap((lines, at): readonly Inline[] => [
    ...(at === 0 ? [] : [{ type: 'break' } as const]),
    ...contentOfLines(lines, links, width),
  ]);
}

/** Whether a cell says anything. */
export function isFilled({ words, alternative }: ReadCell): boolean {
  return words.length > 0 || alternative !== '';
}
