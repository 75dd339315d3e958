import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { allowedLink } from '../../safety/links.ts';
import { type Marks, plain, type Run } from './runs.ts';
import { isHidden, isSilent, textBelow } from './visible.ts';

/** A page deeper than this is no page that a person made; below it only the words are taken. */
export const deepest = 200;

/** What the reading of inline content needs to know. */
export interface InlineContext {
  /** The address that links are relative to. Without it relative links become plain text. */
  readonly base?: string | undefined;
}

const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** Digits as superscripts: "12" is "¹²". Anything else stays, for "1st" has its letters raised too. */
export function superscript(value: string): string {
  return /^\s*\d+\s*$/.test(value) ? value.replace(/\d/g, (digit) => raised[digit] ?? digit) : value;
}

/** A link that may stand on a page: http, https, mailto, tel, relative ones made whole. */
function linkOf(target: string | undefined, base: string | undefined): string | undefined {
  if (target === undefined || target.trim() === '' || target.trim().startsWith('#')) return undefined;
  const whole = base === undefined ? target : (URL.parse(target.trim(), base)?.href ?? target);
  return /^(?:https?|mailto|tel):/i.test(whole.trim()) ? allowedLink(whole) : undefined;
}

/** How the content of an element is set, given how the element itself is. */
export function marksOf(element: Element, marks: Marks, { base }: InlineContext): Marks {
  const style = element.attribs.style ?? '';
  const strong = /^(?:strong|b)$/.test(element.name) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
  const emphasis = /^(?:em|i)$/.test(element.name) || /font-style\s*:\s*italic/i.test(style);
  const light = /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(style);
  return {
    strong: strong || (marks.strong && !light),
    emphasis: emphasis || marks.emphasis,
    link: element.name === 'a' ? linkOf(element.attribs.href, base) : marks.link,
  };
}

function checkbox(element: Element): string {
  if (!/^(?:checkbox|radio)$/i.test(element.attribs.type ?? '')) return '';
  return 'checked' in element.attribs ? '☑' : '☐';
}

function elementRuns(element: Element, marks: Marks, context: InlineContext, depth: number): readonly Run[] {
  if (isSilent(element) || isHidden(element)) return [];
  if (element.name === 'br') return [{ type: 'break' }];
  if (element.name === 'input') return [{ type: 'text', text: checkbox(element), marks }];
  const inner = marksOf(element, marks, context);
  if (element.name === 'sup' && /^\s*\d+\s*$/.test(textBelow(element, isSilent))) {
    return [{ type: 'text', text: superscript(textBelow(element, isSilent)), marks: inner }];
  }
  return element.children.flatMap((child) => runsOf(child, context, inner, depth + 1));
}

/**
 * The runs of one node that holds no block: text, marks, links, breaks. Hidden elements give none.
 * `depth` counts the elements above.
 */
export function runsOf(
  node: AnyNode,
  context: InlineContext,
  marks: Marks = plain,
  depth = 0,
): readonly Run[] {
  if (isText(node)) return [{ type: 'text', text: node.data, marks }];
  if (!isTag(node)) return [];
  if (depth > deepest) {
    const text = textBelow(node, (element) => isSilent(element) || isHidden(element));
    return [{ type: 'text', text, marks }];
  }
  return elementRuns(node, marks, context, depth);
}
