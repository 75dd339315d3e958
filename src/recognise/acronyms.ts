import { words } from '../document/words.ts';

export interface Acronym {
  readonly term: string;
  readonly expansion: string;
}

const bracketed = /\(([A-Z][A-Za-z&/]{1,9}s?)\)/g;
const small = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'with', 'a', 'an', 'at', 'by', '&']);

/** How far the words at the end of a text spell an acronym backwards: from which word, and the letters left over. */
interface Spelling {
  readonly spelling: readonly string[];
  readonly unspelt: number;
}

function initialsOf(word: string): string {
  return word
    .split('-')
    .map((part) => part[0]?.toLowerCase() ?? '')
    .join('');
}

/** How many of the last letters a word spells: "Co-ordinator" may be one or two of them, "plan" is none of "B". */
function spelledBy(word: string, letters: string): number {
  const initials = initialsOf(word);
  return [initials, initials.charAt(0)].find((spelled) => letters.endsWith(spelled))?.length ?? 0;
}

function spellingBefore(text: string, letters: string): Spelling {
  const before = text.trimEnd().split(/\s+/);
  let from = before.length;
  let unspelt = letters.length;
  for (const [behind, printed] of before.toReversed().entries()) {
    const word = printed.replace(/^[“"'(‘]+/, '');
    const spelled = spelledBy(word, letters.slice(0, unspelt));
    if (spelled > 0) from = before.length - behind - 1;
    else if (!small.has(word.toLowerCase())) break;
    unspelt -= spelled;
  }
  return { spelling: before.slice(from), unspelt };
}

function lettersOf(term: string): string | undefined {
  const letters = term.replace(/[^A-Z]/g, '').toLowerCase();
  return letters.length < 2 || letters.length > 7 ? undefined : letters;
}

function withoutPunctuation(spelling: readonly string[]): string {
  return spelling.join(' ').replace(/^[“"'(‘]+|[”"',;:’]+$/g, '');
}

/**
 * The words before "(LSCB)" whose initials spell it: "Local Safeguarding Children Board". Small words may be
 * passed over, and three initials are no accident even in small letters. Gives nothing when the initials do
 * not fit, for a guess would be worse than none.
 */
function expansionBefore(text: string, term: string): string | undefined {
  const letters = lettersOf(term);
  if (letters === undefined) return undefined;
  const { spelling, unspelt } = spellingBefore(text, letters);
  if (unspelt > 0 || small.has((spelling[0] ?? '').toLowerCase())) return undefined;
  const expansion = withoutPunctuation(spelling);
  return spelling.length >= 3 || (spelling.length === 2 && /[A-Z]/.test(expansion)) ? expansion : undefined;
}

/** The named words before "(KCP)" that spell only its end: "Commissioning Plan". */
function endBefore(text: string, term: string): string | undefined {
  const letters = lettersOf(term);
  if (letters === undefined) return undefined;
  const { spelling, unspelt } = spellingBefore(text, letters);
  const isNamed = spelling.length >= 2 && spelling.every((word) => /^\p{Lu}/u.test(word));
  return unspelt > 0 && isNamed ? withoutPunctuation(spelling) : undefined;
}

function acronymsBy(
  text: string,
  wordsBefore: (text: string, term: string) => string | undefined,
): readonly Acronym[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(bracketed)) {
    const [, term = ''] = match;
    const expansion = wordsBefore(text.slice(0, match.index), term);
    if (expansion !== undefined && !found.has(term)) found.set(term, expansion);
  }
  return [...found].map(([term, expansion]) => ({ term, expansion }));
}

/** The words of an expansion that tell it from another: not the small ones, hyphens, commas, or one or many. */
export function tellingWords(expansion: string): string {
  return words(expansion)
    .filter((word) => !small.has(word))
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** Acronyms that a text expands: "the Special Educational Needs Co-ordinator (SENCO)". */
export function acronymsIn(text: string): readonly Acronym[] {
  return acronymsBy(text, expansionBefore);
}

/** Acronyms of whose expansion a text gives the end only: "this Commissioning Plan (KCP)". */
export function partAcronymsIn(text: string): readonly Acronym[] {
  return acronymsBy(text, endBefore);
}
