import { plainWords } from './words.ts';

/** The wordings in quotation marks, straight or curly, as `plainWords`. */
export function phrasesIn(words: string): readonly string[] {
  return [...words.matchAll(/["“”]([^"“”]+)["“”]/g)]
    .map(([, phrase = '']) => plainWords(phrase))
    .filter((phrase) => phrase !== '');
}

/** Where these wordings stand among the words of a page, by the places of their words. */
export function phraseMatches(content: string, phrases: readonly string[]): readonly number[] {
  const tokens = content.split(/\s+/).flatMap((word, location) =>
    plainWords(word)
      .split(' ')
      .filter(Boolean)
      .map((token) => ({ token, location })),
  );
  return phrases.flatMap((phrase) => {
    const wanted = phrase.split(' ');
    const starts = tokens.flatMap((_, at) =>
      wanted.every((token, step) => tokens[at + step]?.token === token) ? [at] : [],
    );
    return starts.flatMap((at) => tokens.slice(at, at + wanted.length).map(({ location }) => location));
  });
}
