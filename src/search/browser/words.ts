/** Words as they are compared: lower case, without accents and punctuation, one space between. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}£%]+/gu, ' ')
    .trim();
}
