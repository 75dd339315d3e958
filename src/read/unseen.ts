/** Characters that show nothing: soft hyphens, places to break a word, joiners, byte order marks within a text. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** A text without the characters that only tell where a word may be broken. */
export function withoutUnseen(value: string): string {
  return value.replace(unseen, '');
}
