/** What a column of figures counts; columns of different kinds never share a scale. */
export type FigureKind = 'percent' | 'money' | 'count';

/** A figure as a table prints it, read. */
export interface ReadFigure {
  readonly value: number;
  readonly kind: FigureKind;
}

/** "1,240", "£0.610m", "(45)", "61%", "-3.2"; "n/a" is none. Sign, amount and unit are told apart. */
const figureForm = /^([(\-–−+]?)\s*([£$€]?)\s*([-–−+]?)(\d[\d,]*(?:\.\d+)?)\s*(%|m|k|bn|pp|p)?(\)?)$/i;

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

function kindOf(currency: string, unit: string): FigureKind {
  if (unit === '%' || unit === 'pp') return 'percent';
  return currency !== '' || unit === 'p' ? 'money' : 'count';
}

/** Whether a cell holds nothing but a figure. */
export function isFigureText(text: string): boolean {
  return figureForm.test(text.trim());
}

/**
 * The value of a printed figure.
 *
 * @example readFigure('(£1.2m)') // => { value: -1200000, kind: 'money' }
 */
export function readFigure(text: string): ReadFigure | undefined {
  const [, before = '', currency = '', sign = '', amount = '', suffix = ''] =
    figureForm.exec(text.trim()) ?? [];
  if (amount === '') return undefined;
  const unit = suffix.toLowerCase();
  const size = Number(amount.replaceAll(',', '')) * (scales[unit] ?? 1);
  const isNegative = /[(\-–−]/.test(before) || /[-–−]/.test(sign);
  return { value: isNegative ? -size : size, kind: kindOf(currency, unit) };
}
