/** Words as they are compared: lower case, without accents, punctuation and pound signs, one space between; "£1,340" is "1340". */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/(?:[^\p{L}\p{N}%.]|\.(?!\d)|(?<!\d)\.)+/gu, ' ')
    .trim();
}
