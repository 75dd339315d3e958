/**
 * The findings by which a reader says that a file holds text which whoever opens it does not see, with how the
 * text is hidden. The text itself is held back; the file would publish it all the same.
 */
export const hiddenTextRules: ReadonlyMap<string, string> = new Map([
  ['word-hidden-text', 'hidden text'],
  ['word-comment', 'comments'],
  ['word-tracked-deletion', 'deleted text'],
  ['page-hidden-text', 'hidden text'],
  ['pdf-hidden-text', 'hidden text'],
  ['pdf-text-cut-off', 'text that its frame cuts off'],
  ['restricted-text-held-back', 'restricted text'],
  ['items-not-for-display', 'items that are not for display'],
  ['scan-covered', 'pictures below black bars'],
]);

/** Why a file may not be published as it is, in words to stand behind "it holds"; nothing when it may. */
export function hiddenIn(rules: readonly string[]): string | undefined {
  const found = new Set(rules.flatMap((rule) => hiddenTextRules.get(rule) ?? []));
  return found.size === 0 ? undefined : [...found].join(' and ');
}
