import type { Finding } from '../document/finding.ts';

/** What stands between two brackets. Attributes with a bracket are cut short, which does no harm here. */
const bracketed = /<([^<>]*)>/g;

/** A tag as it is opened or closed; each letter is looked at once, however long its name is. */
const tag = /^(\/?)([a-z_][^\s/]*)/i;

/** Elements of web pages that hold nothing, or end where the next begins. */
const unclosed =
  /^(?:p|br|hr|img|input|meta|link|li|dt|dd|tr|td|th|thead|tbody|tfoot|col|colgroup|option|optgroup|area|base|embed|param|source|track|wbr)$/i;

/** More than any document of a council, and few enough to build a tree of. */
const deepest = 5000;

/**
 * Whether elements lie deeper within one another than any document needs, at least roughly: told without building a
 * tree, for to build one takes time that grows with the square of the depth.
 */
export function isMarkupTooDeep(source: string): boolean {
  let depth = 0;
  for (const [, inner = ''] of source.matchAll(bracketed)) {
    const [, closes, name = ''] = tag.exec(inner) ?? [];
    if (closes === undefined || inner.endsWith('/') || unclosed.test(name)) continue;
    depth = closes === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Says that a document was not read because of its depth. */
export const markupTooDeep: Finding = {
  rule: 'markup-too-deep',
  severity: 'error',
  message: `This file has more than ${deepest.toLocaleString('en-GB')} elements within one another, deeper than any paper needs, so it was not read and its words are not on the site.`,
  hint: 'Open it in the program that it was made with, save it again and replace the file; a file made to do harm is best deleted.',
};
