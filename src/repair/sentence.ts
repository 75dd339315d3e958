/** Words that no sentence ends with. */
const openWords = new Set(
  (
    'a an the and or but nor of to in on at by for from with without within into onto over under between ' +
    'as if that than which who whose whom when where while because although is are was were be been being ' +
    'has have had will would shall should may might can could must not their its his her our your this these ' +
    'those such each every any some more most other no about after against before during through upon per via'
  ).split(' '),
);

const shortest = 60;
/** A line this long is a sentence of prose, not a heading: every heading measured was shorter or ended in a stop. */
const prose = 120;

/** How much of a text's end is looked at: enough for a long address, and a bound for hostile input. */
const endLength = 300;

/** A web or e-mail address at the end closes a paragraph without a stop. */
const endsInAddress = /(?:https?:\/\/|www\.)\S+$|\S@\S+$/;

/** "… thank you. Harbour Watch Team": whoever is quoted is named behind the last stop. */
const endsInName =
  /[.!?”"] (?:\p{Lu}[\p{L}'’-]*|&|and|for|of|the)(?: (?:\p{Lu}[\p{L}'’-]*|&|and|for|of|the)){0,6}$/u;

/** Whether a text stops without closing its sentence: it is long and has no final punctuation. */
export function endsOpen(value: string): boolean {
  const text = value.trimEnd();
  return (
    text.length >= shortest && !/[.:;?!”"'’)*…]$/.test(text) && !endsInAddress.test(text.slice(-endLength))
  );
}

function lastWord(value: string): string {
  const words = value.slice(-endLength).match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu);
  return words?.at(-1)?.toLowerCase() ?? '';
}

/**
 * Whether a page end tore a sentence in two: the first part is long and open, and either the second begins
 * in lower case, or the first ends in a word or comma that no sentence ends with, or both are plainly prose.
 * Measured on agenda packs of three councils: continuations that begin with a capital are about one in five.
 */
export function isTorn(before: string, after: string): boolean {
  if (!endsOpen(before)) return false;
  if (/^\p{Ll}/u.test(after)) return true;
  if (before.trimEnd().endsWith(',') || openWords.has(lastWord(before))) return true;
  if (endsInName.test(before.trimEnd().slice(-endLength))) return false;
  return before.length >= prose && after.length >= 25 && /[.;?!]$/.test(after) && /^[\p{Lu}\d]/u.test(after);
}
