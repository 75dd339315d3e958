import { sourceLine } from '../../lines.ts';
import { isBullet, isNoteMark } from './glyphs.ts';
import type { Line } from './lines.ts';
import { textOf } from './rows.ts';
import type { Word } from './words.ts';

/** What a line opens with when it begins something: the mark of an item, a printed number, the mark of a footnote. */
export type Opening =
  | { readonly kind: 'bullet'; readonly textLeft: number; readonly words: number }
  | {
      readonly kind: 'label' | 'number';
      readonly label: string;
      /** Where the text behind the label begins. */
      readonly textLeft: number;
      /** How many words the label takes; 0 when it is part of the first one. */
      readonly words: number;
    }
  | { readonly kind: 'note'; readonly textLeft: number; readonly words: 0 };

/** How many words a label takes: "(a)" may be drawn in one go or as three. */
function wordsOfLabel(words: readonly Word[], label: string): number {
  let length = 0;
  for (const [at, { text }] of words.entries()) {
    length += text.length;
    if (length === label.length) return at + 1;
    if (length > label.length) return at;
  }
  return words.length;
}

function labelOf(words: readonly Word[], marks: number): Opening | undefined {
  const behind = words.slice(marks);
  const line = sourceLine(`${marks > 0 ? '- ' : ''}${textOf(behind)}`, 1);
  if (line.label === undefined) return undefined;
  const taken = wordsOfLabel(behind, line.label);
  const kind = line.form === 'labelled item' ? 'label' : 'number';
  const textLeft = (behind[taken] ?? words[0])?.left ?? 0;
  return { kind, label: line.label, textLeft, words: taken === 0 ? 0 : taken + marks };
}

/**
 * What a line opens with, by the patterns that all readers share. A line of one word opens nothing: a label
 * needs a text.
 */
export function openingOf({ words }: Line): Opening | undefined {
  const [first, second] = words;
  if (!first || !second) return undefined;
  if (isNoteMark(first.text)) return { kind: 'note', textLeft: second.left, words: 0 };
  const marks = isBullet(first.text) && (second.left > first.right || first.spaceBehind) ? 1 : 0;
  const label = labelOf(words, marks);
  if (label) return label;
  return marks > 0 ? { kind: 'bullet', textLeft: second.left, words: 1 } : undefined;
}
