import type { Element } from 'domhandler';
import type { Place } from '../../document/block.ts';
import type { SourceText } from '../reading.ts';
import type { InsertedReading } from './inserted-files.ts';
import { isPrinted, type ParagraphFacts } from './paragraph-facts.ts';
import { allNamed } from './xml.ts';

/** The lines of a body, and which of them each paragraph or inserted file takes. */
export interface BodyLines {
  readonly lines: readonly SourceText[];
  readonly places: ReadonlyMap<Element, Place>;
}

/** One line for each paragraph that prints something, its label first; the lines of inserted files in their places. */
export function bodyLines(
  body: Element,
  facts: ReadonlyMap<Element, ParagraphFacts>,
  inserted: ReadonlyMap<Element, InsertedReading>,
  firstLine: number,
): BodyLines {
  const lines: SourceText[] = [];
  const places = new Map<Element, Place>();
  const add = (element: Element, added: readonly SourceText[]) => {
    if (added.length === 0) return;
    const line = firstLine + lines.length;
    places.set(element, { line, toLine: line + added.length - 1 });
    lines.push(...added);
  };
  for (const element of allNamed(body, 'w:p', 'w:altChunk')) {
    const known = facts.get(element);
    if (known && isPrinted(known)) {
      add(element, [{ text: [known.label?.text, known.text].filter(Boolean).join(' ') }]);
    } else {
      add(element, inserted.get(element)?.value?.lines ?? []);
    }
  }
  return { lines, places };
}
