import { type Drawn, text } from './drawn-sheet.ts';

/** Rows of words that begin at the given places, and how far apart they are. */
export function rows(
  at: readonly number[],
  y: number,
  values: readonly (readonly string[])[],
  step = 16,
): readonly Drawn[] {
  return values.flatMap((row, index) =>
    row.flatMap((value, column) => (value === '' ? [] : [text(at[column] ?? 0, y + index * step, value)])),
  );
}

/** Two lines of running text. */
export const prose = [
  'The clerk of the town counted the benches in the market square and found that no',
  'fewer than fourteen had lost their paint in the long winter.',
];
