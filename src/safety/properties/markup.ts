import { stretchesIn, withoutStretches } from './stretches.ts';

/** How comments begin and end, and what Word writes into a file of XML. */
const unseen: readonly (readonly [beginning: RegExp, ending: RegExp])[] = [
  [/<!--/g, /-->/],
  [/<o:(?:Custom)?DocumentProperties\b/g, /<\/o:(?:Custom)?DocumentProperties>/],
];

/** A file of XML without its comments and without what it says of who wrote it. */
export function markupWithoutProperties(original: Uint8Array): Uint8Array {
  // Each byte is a letter here; in files of two bytes a letter nothing is found, and they stay as they are.
  const text = Buffer.from(original).toString('latin1');
  const bare = unseen.reduce(
    (rest, [beginning, ending]) => withoutStretches(rest, stretchesIn(rest, beginning, ending)),
    text,
  );
  return bare.length === text.length ? original : new Uint8Array(Buffer.from(bare, 'latin1'));
}

/** The end of the group in braces that begins at a place; braces may be escaped. */
function endOfGroup(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** A document in RTF without the groups in which it says who wrote it. */
export function rtfWithoutProperties(original: Uint8Array): Uint8Array {
  const text = Buffer.from(original).toString('latin1');
  let kept = '';
  let from = 0;
  for (const { index } of text.matchAll(/\{(?:\\\*)?\\(?:info|userprops|xmlnstbl|company)\b/g)) {
    if (index < from) continue;
    kept += text.slice(from, index);
    from = endOfGroup(text, index);
  }
  return from === 0 ? original : new Uint8Array(Buffer.from(kept + text.slice(from), 'latin1'));
}
