import { textOf } from '../end-to-end/site-files.ts';

/** An element as it stands in a page, with its attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface StrictPage {
  readonly tags: readonly Tag[];
  /** All text between tags, entities read, white space folded. */
  readonly text: string;
  /** What is not HTML in the strict form that our templates write. */
  readonly faults: readonly string[];
}

const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*(\/?)>/gi;
const voids = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/gi);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), textOf(value)]));
}

/** Text between tags may hold no angle bracket that is not written as an entity. */
function rawBrackets(between: string): readonly string[] {
  return /[<>]/.test(between) ? [`raw bracket in “${between.trim().slice(0, 80)}”`] : [];
}

/**
 * Reads a page as strictly as it can be read: tags in one form, attributes in double quotes, every element
 * closed in its turn, and in the text no angle bracket at all. What a source slipped in would break this.
 */
export function strictPage(html: string): StrictPage {
  const tags: Tag[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const found of html.matchAll(token)) {
    const [whole, closing, name = '', attributes = '', selfClosing] = found;
    const between = html.slice(at, found.index);
    faults.push(...rawBrackets(between));
    texts.push(between);
    at = found.index + whole.length;
    if (name === '') continue;
    if (closing) {
      const expected = open.pop();
      if (expected !== name) faults.push(`</${name}> closes <${expected}>`);
      continue;
    }
    tags.push({ name, attributes: attributesOf(attributes) });
    // Only the shapes of our own charts close themselves.
    if (!voids.has(name) && selfClosing !== '/') open.push(name);
  }
  texts.push(html.slice(at));
  faults.push(...rawBrackets(html.slice(at)), ...open.map((name) => `<${name}> is never closed`));
  return { tags, faults, text: textOf(texts.join(' ')).replace(/\s+/g, ' ') };
}
