import type { Element } from 'domhandler';
import type { Drawn } from './drawings.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { type Styles, toggled } from './styles.ts';
import { allNamed, childAt, childrenOf, closest, dataOf, valueAt } from './xml.ts';

/** What is gathered while the body is written. */
export interface Writing {
  readonly facts: ReadonlyMap<Element, ParagraphFacts>;
  readonly drawn: ReadonlyMap<Element, readonly Drawn[]>;
  readonly styles: Styles;
  readonly links: Map<string, string>;
  readonly pictures: Drawn[];
  readonly marked: Element[];
}

/** Text for XML 1.0: without the characters that it does not allow, with those escaped that it must escape. */
export function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text in a symbol font stands in a private area of Unicode; the converter knows the fonts. */
function textXml(value: string, font: string | undefined): string {
  return value
    .split(/([\uf000-\uf0ff])/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^[\uf000-\uf0ff]$/u.test(piece) && font !== undefined
        ? `<w:sym w:font="${escaped(font)}" w:char="${piece.charCodeAt(0).toString(16).toUpperCase()}"/>`
        : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    )
    .join('');
}

function fontOf(run: Element): string | undefined {
  const fonts = childAt(run, 'w:rPr', 'w:rFonts')?.attribs;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
}

function characterXml(element: Element, font: string | undefined): string {
  switch (element.name) {
    case 'w:t':
      return textXml(dataOf(element), font);
    case 'm:t':
      return textXml(` ${dataOf(element)} `, undefined);
    case 'w:tab':
    case 'w:ptab':
      return '<w:tab/>';
    case 'w:br':
    case 'w:cr':
      return '<w:br/>';
    case 'w:noBreakHyphen':
      return '<w:noBreakHyphen/>';
    case 'w:sym':
      return `<w:sym w:font="${escaped(element.attribs['w:font'] ?? '')}" w:char="${escaped(element.attribs['w:char'] ?? '')}"/>`;
    default:
      return '';
  }
}

/**
 * How a run is set. The bold of a heading's style is what makes it a heading, not a mark within it; in a cell,
 * where no headings can stand, it is the only sign left.
 */
function marksXml(run: Element, paragraph: Element, { facts, styles }: Writing): string {
  const isHeading = facts.get(paragraph)?.heading !== undefined && !closest(paragraph, 'w:tc');
  const own = isHeading ? undefined : paragraph;
  const raised = valueAt(run, 'w:rPr', 'w:vertAlign') === 'superscript';
  const marks = [
    toggled(run, own, 'w:b', styles) ? '<w:b/>' : '',
    toggled(run, own, 'w:i', styles) ? '<w:i/>' : '',
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  return marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`;
}

/** What a run prints; its drawings and text boxes follow the paragraph. */
function runXml(run: Element, paragraph: Element, writing: Writing): string {
  const font = fontOf(run);
  const content = allNamed(run, 'w:t', 'm:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:sym')
    .filter((element) => closest(element, 'w:p') === paragraph && !closest(element, 'w:rPr', 'w:pPr'))
    .map((element) => characterXml(element, font))
    .join('');
  return content === '' ? '' : `<w:r>${marksXml(run, paragraph, writing)}${content}</w:r>`;
}

function linkXml(link: Element, paragraph: Element, writing: Writing): string {
  const inner = contentXml(link, paragraph, writing);
  const address = link.attribs['r:id'] ?? '';
  if (!/^[a-z][a-z\d+.-]*:/i.test(address)) return inner;
  const anchor = link.attribs['w:anchor'];
  const id = `l${writing.links.size}`;
  writing.links.set(id, anchor === undefined ? address : `${address}#${anchor}`);
  return `<w:hyperlink r:id="${id}">${inner}</w:hyperlink>`;
}

/** The runs and links that `holder` holds of a paragraph; any other wrapper shows what it holds. */
export function contentXml(holder: Element, paragraph: Element, writing: Writing): string {
  return childrenOf(holder)
    .map((child) => {
      switch (child.name) {
        case 'w:pPr':
        case 'w:rPr':
          return '';
        case 'w:r':
        case 'm:r':
          return runXml(child, paragraph, writing);
        case 'w:hyperlink':
          return linkXml(child, paragraph, writing);
        default:
          return contentXml(child, paragraph, writing);
      }
    })
    .join('');
}
