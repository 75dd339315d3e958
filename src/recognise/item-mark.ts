interface ItemMarkForm {
  readonly example: string;
  /** Group 1 is the number of the agenda item. */
  readonly pattern: RegExp;
}

/**
 * How minutes that count their own numbers through the year say which item of the agenda a minute records.
 * The mark stands at the end of the minute's title or on a line of its own below it.
 */
export const itemMarkForms: readonly ItemMarkForm[] = [
  {
    example: '(Item 3)',
    pattern: /[([](?:agenda )?item(?: no\.?| number)?[:.]? ?(\d{1,3}[a-z]?)[)\]]$/i,
  },
  {
    example: '(Minute Item 3)',
    pattern: /[([](?:minute|report) item(?: no\.?)?[:.]? ?(\d{1,3}[a-z]?)[)\]]$/i,
  },
];

export interface ItemMark {
  /** The title without the mark; empty when the line is nothing but the mark. */
  readonly title: string;
  /** As printed: "(Item 3)". */
  readonly mark: string;
  /** "3". */
  readonly item: string;
}

/** The mark of an agenda item at the end of a minute's title, or nothing. */
export function itemMarkIn(line: string): ItemMark | undefined {
  for (const { pattern } of itemMarkForms) {
    const match = pattern.exec(line);
    if (match) return { title: line.slice(0, match.index).trim(), mark: match[0], item: match[1] ?? '' };
  }
  return undefined;
}

/** Whether a line is a mark and nothing else. */
export function isItemMark(line: string | undefined): boolean {
  return line !== undefined && itemMarkIn(line)?.title === '';
}
