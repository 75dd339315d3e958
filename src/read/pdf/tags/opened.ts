import { type Line, lineOf } from '../geometry/lines.ts';
import { type Opening, openingOf } from '../geometry/openings.ts';
import { textOf } from '../geometry/rows.ts';
import type { Word } from '../geometry/words.ts';

function withoutOpening([first, ...rest]: readonly Line[], opening: Opening): readonly Line[] {
  if (!first || opening.kind === 'note') return first ? [first, ...rest] : [];
  const words = first.words.slice(opening.words);
  const [glued] = words;
  if (opening.kind === 'bullet' || opening.words > 0 || !glued) {
    return words.length > 0 ? [lineOf(words), ...rest] : rest;
  }
  const cut = { ...glued, text: glued.text.slice(opening.label.length) };
  return [lineOf([cut, ...words.slice(1)]), ...rest];
}

/** A text with its printed number or label cut off. */
export interface Opened {
  readonly kind: 'text' | 'number' | 'label' | 'bullet';
  readonly label?: string;
  readonly lines: readonly Line[];
  readonly words: readonly Word[];
}

/** Cuts off what a text opens with, by the patterns that all readers share. */
export function openedText(lines: readonly Line[]): Opened {
  const words = lines.flatMap((line) => line.words);
  const [first] = lines;
  const opening = first && openingOf(first);
  if (!opening || opening.kind === 'note') return { kind: 'text', lines, words };
  const label = opening.kind === 'bullet' ? {} : { label: opening.label };
  return { kind: opening.kind, ...label, lines: withoutOpening(lines, opening), words };
}

/** Labels that only count where the tags say that an item stands: "A.", "(B)", "12)", "III.". */
const letteredLabel = /^\(?(?:[A-Z]|[IVX]{1,6}|\d{1,3})[.)]$/;

/** Cuts the label off an item whose tags do not set it apart, where it is one that no sentence begins with. */
function lettered(opened: Opened): Opened {
  const [first, ...rest] = opened.lines;
  const [label, ...words] = first?.words ?? [];
  if (!label || words.length === 0 || !letteredLabel.test(label.text)) return opened;
  return { ...opened, kind: 'label', label: label.text, lines: [lineOf(words), ...rest] };
}

/** An item opens with its label; one that no pattern knows is still a label where the tags say so: "Step 1". */
export function openedItem(label: readonly Word[], body: readonly Line[]): Opened {
  const [first, ...rest] = body;
  const line = lineOf([...label, ...(first?.words ?? [])]);
  const opened = openedText(line.words.length > 0 ? [line, ...rest] : rest);
  if (opened.kind !== 'text') return opened;
  if (label.length === 0 || !first) return lettered(opened);
  return { kind: 'label', label: textOf(label), lines: body, words: opened.words };
}
