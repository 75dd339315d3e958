import type { Element } from 'domhandler';
import type { ListPosition } from './number-labels.ts';
import type { Numbering } from './numbering.ts';
import { childAt, childrenOf, switchAt, valueAt, whole } from './xml.ts';

/** The styles of a document by their identifiers. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Element>;
  /** The style of a paragraph that names none. */
  readonly paragraph: string | undefined;
  /** What holds where neither a style nor a paragraph says otherwise. */
  readonly defaults: Element | undefined;
}

/** Reads `styles.xml`; a document without it has no styles. */
export function readStyles(root: Element | undefined): Styles {
  const all = childrenOf(root, 'w:style');
  const usual = all.find(
    ({ attribs }) => attribs['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attribs['w:default'] ?? ''),
  );
  return {
    byId: new Map(all.map((style) => [style.attribs['w:styleId'] ?? '', style])),
    paragraph: usual?.attribs['w:styleId'],
    defaults: childAt(root, 'w:docDefaults'),
  };
}

/** A style and those that it is based on, the nearest first; a ring of styles is cut where it closes. */
function chain(styles: Styles, id: string | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let next = id; next !== undefined; ) {
    const style = styles.byId.get(next);
    if (!style || found.includes(style)) break;
    found.push(style);
    next = valueAt(style, 'w:basedOn');
  }
  return found;
}

/** The first that says something. */
function firstOf<Value>(
  elements: readonly Element[],
  read: (element: Element) => Value | undefined,
): Value | undefined {
  for (const element of elements) {
    const value = read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}

function styleOf(paragraph: Element, styles: Styles): string | undefined {
  const named = valueAt(paragraph, 'w:pPr', 'w:pStyle');
  return named !== undefined && styles.byId.has(named) ? named : styles.paragraph;
}

function paragraphChain(paragraph: Element, styles: Styles): readonly Element[] {
  return chain(styles, styleOf(paragraph, styles));
}

/** "heading 2", "Title": the names of Word's own styles are English in every language. */
function levelByName(style: Element): number | undefined {
  const name = valueAt(style, 'w:name') ?? '';
  if (/^title$/i.test(name)) return 1;
  return whole(/^heading ([1-9])$/i.exec(name)?.[1]);
}

/** Word counts outline levels from 0; 9 is body text. */
function outlineLevel(element: Element): number | undefined {
  const level = whole(valueAt(element, 'w:pPr', 'w:outlineLvl'));
  return level === undefined ? undefined : level + 1;
}

/** The level of a heading, 1 the highest, by its outline level or its style; nothing for body text. */
export function headingLevel(paragraph: Element, styles: Styles): number | undefined {
  const sources = [paragraph, ...paragraphChain(paragraph, styles)];
  const level = firstOf(sources, (source) => outlineLevel(source) ?? levelByName(source));
  return level !== undefined && level >= 1 && level <= 9 ? level : undefined;
}

function tiedLevel(numbering: Numbering, use: string, style: string | undefined): number | undefined {
  const levels = numbering.get(use)?.levels ?? new Map();
  return levels.entries().find(([, level]) => style !== undefined && level.style === style)?.[0];
}

/** The level that a style gives: the one that is tied to it, or the one that it names. */
function styledLevel(style: Element, numbering: Numbering, use: string): number | undefined {
  const tied = tiedLevel(numbering, use, style.attribs['w:styleId']);
  return tied ?? whole(valueAt(style, 'w:pPr', 'w:numPr', 'w:ilvl'));
}

/** Where a paragraph stands in a list, by itself or by its style; "0" takes it out of the list of its style. */
export function listPosition(
  paragraph: Element,
  styles: Styles,
  numbering: Numbering,
): ListPosition | undefined {
  const own = childAt(paragraph, 'w:pPr', 'w:numPr');
  const inherited = paragraphChain(paragraph, styles);
  const styledUse = firstOf(inherited, (style) => valueAt(style, 'w:pPr', 'w:numPr', 'w:numId'));
  const use = valueAt(own, 'w:numId') ?? styledUse;
  if (use === undefined || use === '0') return undefined;
  const ownLevel = whole(valueAt(own, 'w:ilvl'));
  return { use, level: ownLevel ?? firstOf(inherited, (style) => styledLevel(style, numbering, use)) ?? 0 };
}

function indentOf(element: Element): number | undefined {
  const indent = childAt(element, 'w:pPr', 'w:ind')?.attribs;
  return whole(indent?.['w:left'] ?? indent?.['w:start']);
}

/** How far a paragraph is indented, in twentieths of a point. `listed` is the indent of its level in a list. */
export function leftIndent(paragraph: Element, styles: Styles, listed: number | undefined): number {
  return indentOf(paragraph) ?? listed ?? firstOf(paragraphChain(paragraph, styles), indentOf) ?? 0;
}

/** White space that Word leaves above and below a paragraph, in twentieths of a point. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
  /** None between paragraphs of one style. */
  readonly contextual: boolean;
  readonly style: string | undefined;
}

/** Spacing by the paragraph, its style, the document, in this order. */
export function spacingOf(paragraph: Element, styles: Styles): Spacing {
  const usual = childAt(styles.defaults, 'w:pPrDefault');
  const sources = [paragraph, ...paragraphChain(paragraph, styles), ...(usual ? [usual] : [])];
  const side = (name: 'before' | 'after') =>
    firstOf(sources, (source) => {
      const spacing = childAt(source, 'w:pPr', 'w:spacing')?.attribs;
      const automatic = /^(?:1|true|on)$/.test(spacing?.[`w:${name}Autospacing`] ?? '');
      // Automatic spacing is that of a web page: 14 points.
      return automatic ? 280 : whole(spacing?.[`w:${name}`]);
    }) ?? 0;
  return {
    before: side('before'),
    after: side('after'),
    contextual: firstOf(sources, (source) => switchAt(source, 'w:pPr', 'w:contextualSpacing')) ?? false,
    style: styleOf(paragraph, styles),
  };
}

/** A property of a run of characters that styles can turn on and off again. */
export type Toggle = 'w:b' | 'w:i' | 'w:strike' | 'w:dstrike' | 'w:vanish';

/**
 * Whether a property holds for a run: what the run says counts; else the styles of its paragraph and of its
 * characters, which turn each other off (ECMA-376, 17.7.3).
 */
export function toggled(
  run: Element,
  paragraph: Element | undefined,
  toggle: Toggle,
  styles: Styles,
): boolean {
  const own = switchAt(run, 'w:rPr', toggle);
  if (own !== undefined) return own;
  const read = (style: Element) => switchAt(style, 'w:rPr', toggle);
  const byCharacters = firstOf(chain(styles, valueAt(run, 'w:rPr', 'w:rStyle')), read) ?? false;
  const byParagraph = (paragraph && firstOf(paragraphChain(paragraph, styles), read)) ?? false;
  const byDefault = switchAt(styles.defaults, 'w:rPrDefault', 'w:rPr', toggle) ?? false;
  return byDefault || byCharacters !== byParagraph;
}

/** An attribute of a run, such as its colour, by the run, its character style, its paragraph's style. */
export function runAttribute(
  run: Element,
  paragraph: Element | undefined,
  name: string,
  attribute: string,
  styles: Styles,
): string | undefined {
  const sources = [
    run,
    ...chain(styles, valueAt(run, 'w:rPr', 'w:rStyle')),
    ...(paragraph ? paragraphChain(paragraph, styles) : []),
  ];
  return firstOf(sources, (source) => childAt(source, 'w:rPr', name)?.attribs[attribute]);
}

/** The colour that fills a paragraph, by itself or its style: "auto" for none. */
export function paragraphFill(paragraph: Element, styles: Styles): string {
  const sources = [paragraph, ...paragraphChain(paragraph, styles)];
  return firstOf(sources, (source) => childAt(source, 'w:pPr', 'w:shd')?.attribs['w:fill']) ?? 'auto';
}
