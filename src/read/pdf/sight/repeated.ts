import { words } from '../../../document/words.ts';
import type { SourceText } from '../../reading.ts';
import type { HeldText } from './hold-back.ts';
import type { Reason } from './reasons.ts';

/** What of a page is held back for each reason. */
export type HeldTexts = ReadonlyMap<HeldReason, readonly string[]>;

/** Text over an edge whose words are seen elsewhere in the file is an accident of layout: it tells nothing. */
export type HeldReason = Reason | 'repeated';

/** What was held back on each page, by its number. */
export type HeldPages = ReadonlyMap<number, HeldTexts>;

const edges: ReadonlySet<Reason> = new Set(['off-page', 'clipped']);

/** Words with a space before and behind each, to be looked for in a row. */
function inRow(texts: readonly string[]): string {
  return ` ${texts.flatMap(words).join(' ')} `;
}

/** Whether text tells no more than what is seen elsewhere; the letter of a list's item tells nothing by itself. */
function tellsNothing(text: string, seen: string): boolean {
  return words(text).join('').length === 1 || seen.includes(inRow([text]));
}

/** Tells what was held back from what only repeats `lines`, those that are seen in the whole file. */
export function heldPages(held: ReadonlyMap<number, HeldText>, lines: readonly SourceText[]): HeldPages {
  if (held.size === 0) return new Map();
  const seen = inRow(lines.map(({ text }) => text));
  const sorted = (page: HeldText): HeldTexts => {
    const found = new Map<HeldReason, readonly string[]>();
    for (const [reason, texts] of page) {
      for (const text of texts) {
        const kind = edges.has(reason) && tellsNothing(text, seen) ? 'repeated' : reason;
        found.set(kind, [...(found.get(kind) ?? []), text]);
      }
    }
    return found;
  };
  return new Map([...held].map(([sheet, page]) => [sheet, sorted(page)]));
}
