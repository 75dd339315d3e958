export interface Acronym {
  readonly term: string;
  readonly expansion: string;
}

const bracketed = /\(([A-Z][A-Za-z&/]{1,9}s?)\)/g;
const small = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'with', 'a', 'an', 'at', 'by', '&']);

function capitals(term: string): string {
  return term.replace(/s$/, '').replace(/[^A-Z]/g, '');
}

/**
 * The words before "(LSCB)" whose initials spell it: "Local Safeguarding Children Board". Small words may be
 * passed over. Gives nothing when the initials do not fit, for a guess would be worse than none.
 */
function expansionBefore(text: string, term: string): string | undefined {
  const letters = capitals(term).toLowerCase();
  if (letters.length < 2 || letters.length > 7) return undefined;
  const before = text
    .trimEnd()
    .split(/[\s]+/)
    .slice(-letters.length * 2 - 2);
  let at = before.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    while (
      at >= 0 &&
      small.has((before[at] ?? '').toLowerCase()) &&
      before[at]?.[0]?.toLowerCase() !== letters[letter]
    )
      at -= 1;
    const word = (before[at] ?? '').replace(/^[“"'(‘]/, '');
    const hyphened = word.split('-');
    if (hyphened.length > 1 && hyphened.length <= letter + 1) {
      const initials = hyphened.map((part) => part[0]?.toLowerCase() ?? '').join('');
      if (letters.slice(letter - hyphened.length + 1, letter + 1) === initials) {
        letter -= hyphened.length - 1;
        at -= 1;
        continue;
      }
    }
    if (word[0]?.toLowerCase() !== letters[letter]) return undefined;
    at -= 1;
  }
  const words = before.slice(at + 1);
  if (small.has((words[0] ?? '').toLowerCase())) return undefined;
  const expansion = words.join(' ').replace(/^[“"'(‘]+|[”"',;:’]+$/g, '');
  return words.length >= 2 && /[A-Z]/.test(expansion) ? expansion : undefined;
}

/** Acronyms that a text expands: "the Special Educational Needs Co-ordinator (SENCO)". */
export function acronymsIn(text: string): readonly Acronym[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(bracketed)) {
    const [, term = ''] = match;
    const expansion = expansionBefore(text.slice(0, match.index), term);
    if (expansion !== undefined && !found.has(term)) found.set(term, expansion);
  }
  return [...found].map(([term, expansion]) => ({ term, expansion }));
}
