import type { Finding } from '../../document/finding.ts';

/** More than any page needs. */
const mostAttributes = 500;

/** Where a comment or a tag begins, with the name of the element. */
const opening = /<(?:!--|[a-z][^\s/>]*)/gi;

/** One attribute with its value, whatever stands before it; the parser of pages takes every letter but these for part of a name. */
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?/y;

/** The ends of what holds no markup. */
const endings: Readonly<Record<string, RegExp>> = {
  '<!--': /--!?>/g,
  '<script': /<\/script/gi,
  '<style': /<\/style/gi,
};

/** Behind the next fit of a pattern, or the end where there is none. */
function behind(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : source.length;
}

/** Behind the attributes that stand at a place; nothing when they are too many. */
function behindAttributes(source: string, from: number): number | undefined {
  let at = from;
  for (let count = 0; count <= mostAttributes; count += 1) {
    attribute.lastIndex = at;
    if (!attribute.test(source)) return at;
    at = attribute.lastIndex;
  }
  return undefined;
}

/**
 * Whether an element of a page has more attributes than any needs: told before the page is parsed, for the parser
 * compares each attribute with all before it, which takes ten seconds and more for a hundred thousand.
 */
export function hasTooManyAttributes(source: string): boolean {
  opening.lastIndex = 0;
  for (let tag = opening.exec(source); tag; tag = opening.exec(source)) {
    const [name] = tag;
    const at = name === '<!--' ? tag.index + 2 : behindAttributes(source, opening.lastIndex);
    if (at === undefined) return true;
    const ending = endings[name.toLowerCase()];
    opening.lastIndex = ending ? behind(ending, source, at) : at;
  }
  return false;
}

/** Says that a page was not read because of its attributes. */
export const tooManyAttributes: Finding = {
  rule: 'too-many-attributes',
  severity: 'error',
  message: `This file has an element with more than ${mostAttributes} attributes, more than any page needs, so it was not read and its words are not on the site.`,
  hint: 'Open it in a browser, save it as PDF and put that file in its place; a file made to do harm is best deleted.',
};
