import type { Match } from './passages.ts';
import { plainWords } from './words.ts';

/** The wordings in quotation marks, straight or curly, as `plainWords`. */
export function phrasesIn(words: string): readonly string[] {
  return [...words.matchAll(/["“”]([^"“”]+)["“”]/g)]
    .map(([, phrase = '']) => plainWords(phrase))
    .filter((phrase) => phrase !== '');
}

/**
 * Where these wordings stand among the words of a page: a wording weighs what the engine gives the places that it
 * covers, and at least one each.
 */
export function phraseMatches(
  content: string,
  phrases: readonly string[],
  found: readonly Match[],
): readonly Match[] {
  const weights = new Map(found.map(({ location, weight }) => [location, weight]));
  const tokens = content.split(/\s+/).flatMap((word, location) =>
    plainWords(word)
      .split(' ')
      .filter(Boolean)
      .map((token) => ({ token, location })),
  );
  return phrases.flatMap((phrase) => {
    const wanted = phrase.split(' ');
    const places = tokens.flatMap((_, at) =>
      wanted.every((token, step) => tokens[at + step]?.token === token)
        ? tokens.slice(at, at + wanted.length)
        : [],
    );
    return places.map(({ location }) => ({ location, weight: weights.get(location) ?? 1 }));
  });
}
