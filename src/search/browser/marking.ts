import { stemIn, stemsOf } from './stems.ts';

/** A piece of text, marked when it is a word that was asked for. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** The text cut at the words that begin with one of the stems; a figure must be the whole word. */
export function markedPieces(text: string, stems: readonly string[]): readonly TextPiece[] {
  return text
    .split(/([\p{L}\p{N}£]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      return { text: piece, marked: /[\p{L}\p{N}]/u.test(piece) && stemIn(piece, stems) !== undefined };
    });
}

/** What is not text of the paper. */
const untouched = 'script, style, svg, mark, h1 ~ nav, [data-pagefind-ignore="all"]';

function textNodes(place: Element): readonly Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(untouched)) nodes.push(node);
  }
  return nodes;
}

/** Marks the words of a search on the page that it led to. */
export function markWords(place: Element, words: string): void {
  const stems = stemsOf(words);
  if (stems.length === 0) return;
  for (const node of textNodes(place)) {
    const pieces = markedPieces(node.data, stems);
    if (!pieces.some(({ marked }) => marked)) continue;
    node.replaceWith(
      ...pieces.map(({ text, marked }) => {
        if (!marked) return text;
        const mark = document.createElement('mark');
        mark.textContent = text;
        return mark;
      }),
    );
  }
}
