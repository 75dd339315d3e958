/** A piece of an excerpt, marked when it is a word that matched. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Words from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a span, runs of unmarked words joined, matched words apart from their punctuation.
 * Dots show where the span leaves out words of the text that it is cut from.
 */
export function excerptParts(
  words: readonly string[],
  span: Span,
  cutFrom: Span,
  matched: ReadonlySet<number>,
): readonly ExcerptPart[] {
  const pieces: ExcerptPart[] = [{ text: span.from > cutFrom.from ? '… ' : '', marked: false }];
  for (let place = span.from; place < span.to; place++) {
    const word = words[place] ?? '';
    const space = place > span.from ? ' ' : '';
    if (!matched.has(place)) pieces.push({ text: space + word, marked: false });
    else pieces.push({ text: space, marked: false }, ...markedWord(word));
  }
  if (span.to < cutFrom.to) pieces.push({ text: ' …', marked: false });
  return joinedPieces(pieces);
}

function markedWord(word: string): readonly ExcerptPart[] {
  const found = /^([^\p{L}\p{N}£]*)(.*?)([^\p{L}\p{N}%]*)$/su.exec(word);
  const [, before = '', core = word, after = ''] = found ?? [];
  return [
    { text: before, marked: false },
    { text: core, marked: core !== '' },
    { text: after, marked: false },
  ];
}

function joinedPieces(pieces: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last && !last.marked && !piece.marked) {
      joined[joined.length - 1] = { text: last.text + piece.text, marked: false };
    } else joined.push(piece);
  }
  return joined;
}
