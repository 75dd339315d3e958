interface NumberForm {
  readonly example: string;
  /** Group 1 is the number. */
  readonly pattern: RegExp;
  /** A bare number may be anything; that it counts with the pages must be seen. */
  readonly bare: boolean;
}

/** How page numbers are printed. */
export const pageNumberForms: readonly NumberForm[] = [
  { example: 'Page 3 of 12', pattern: /^page (\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?$/i, bare: false },
  { example: '3 | Page', pattern: /^(\d{1,4}) ?\| ?page$/i, bare: false },
  { example: '- 3 -', pattern: /^[-–—] ?(\d{1,4}) ?[-–—]$/, bare: false },
  { example: '3 of 12', pattern: /^(\d{1,4}) (?:of|\/) \d{1,4}$/i, bare: true },
  { example: '3', pattern: /^(\d{1,4})$/, bare: true },
];

/** A page number as printed, and whether the figure stands there without a word. */
export interface PrintedNumber {
  readonly number: number;
  readonly bare: boolean;
}

/** Reads a piece of text that is nothing but a page number. */
export function printedNumber(text: string): PrintedNumber | undefined {
  for (const { pattern, bare } of pageNumberForms) {
    const match = pattern.exec(text);
    if (match) return { number: Number(match[1]), bare };
  }
  return undefined;
}
