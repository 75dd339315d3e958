import type { Element } from 'domhandler';
import { blocksOf, type Drawn, drawingsIn, textBoxesOf } from './drawings.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { type Styles, toggled } from './styles.ts';
import { allNamed, childAt, childrenOf, closest, dataOf, valueAt, whole } from './xml.ts';

/**
 * The same document in plain words of Word: paragraphs, headings, tables, bold, italic, links, pictures, all in
 * one part, as the converter to HTML reads it in full. Each paragraph carries a bookmark with its number.
 */
export interface PlainDocument {
  /** The XML of the body. */
  readonly body: string;
  /** Addresses of links and numbers of pictures, by the identifiers that the body uses for them. */
  readonly links: ReadonlyMap<string, string>;
  readonly pictures: readonly Drawn[];
  /** The elements that the bookmarks `at-0`, `at-1`, … stand in: paragraphs and inserted files. */
  readonly marked: readonly Element[];
}

/** What is gathered while the body is written. */
interface Writing {
  readonly facts: ReadonlyMap<Element, ParagraphFacts>;
  readonly drawn: ReadonlyMap<Element, readonly Drawn[]>;
  readonly styles: Styles;
  readonly links: Map<string, string>;
  readonly pictures: Drawn[];
  readonly marked: Element[];
}

/** Characters that XML 1.0 does not allow, and those that it must escape. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function bookmark(element: Element, { marked }: Writing): string {
  const number = marked.push(element) - 1;
  return `<w:bookmarkStart w:id="${number}" w:name="at-${number}"/><w:bookmarkEnd w:id="${number}"/>`;
}

function pictureXml(drawn: Drawn, { pictures }: Writing): string {
  const number = pictures.push(drawn) - 1;
  return (
    `<w:r><w:drawing><wp:inline><wp:docPr id="${number}" name="" descr="${escaped(drawn.alternative)}"/>` +
    `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p${number}"/></pic:blipFill></pic:pic>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
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

/** The runs and links of a paragraph; any other wrapper shows what it holds. */
function contentXml(holder: Element, paragraph: Element, writing: Writing): string {
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

function styleXml(heading: number | undefined): string {
  return heading === undefined ? '' : `<w:pPr><w:pStyle w:val="Heading${Math.min(heading, 6)}"/></w:pPr>`;
}

/** A paragraph, its pictures, and what its text boxes hold below it. */
function paragraphXml(paragraph: Element, writing: Writing): string {
  const facts = writing.facts.get(paragraph);
  const content = contentXml(paragraph, paragraph, writing);
  const pictures = drawingsIn(paragraph)
    .flatMap((drawing) => writing.drawn.get(drawing) ?? [])
    .map((drawn) => pictureXml(drawn, writing))
    .join('');
  const boxes = textBoxesOf(paragraph)
    .map((box) => blocksXml(box, writing))
    .join('');
  const isBlank = content === '' && (facts?.label?.text ?? '') === '';
  const own = isBlank
    ? ''
    : `<w:p>${styleXml(facts?.heading)}${bookmark(paragraph, writing)}${content}</w:p>`;
  return `${own}${pictures === '' ? '' : `<w:p>${pictures}</w:p>`}${boxes}`;
}

function cellXml(cell: Element, writing: Writing): string {
  const properties = childAt(cell, 'w:tcPr');
  const span = whole(valueAt(properties, 'w:gridSpan')) ?? 1;
  const merge = childAt(properties, 'w:vMerge');
  const mergeXml = merge ? `<w:vMerge w:val="${merge.attribs['w:val'] ?? 'continue'}"/>` : '';
  const content = blocksXml(cell, writing);
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${mergeXml}</w:tcPr>${content || '<w:p/>'}</w:tc>`;
}

function emptyCells(columns: number | undefined): string {
  return '<w:tc><w:tcPr/><w:p/></w:tc>'.repeat(Math.min(Math.max(columns ?? 0, 0), 63));
}

function rowXml(row: Element, writing: Writing): string {
  const properties = childAt(row, 'w:trPr');
  const header = childAt(properties, 'w:tblHeader') ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
  const before = emptyCells(whole(valueAt(properties, 'w:gridBefore')));
  const cells = childrenOf(row, 'w:tc')
    .map((cell) => cellXml(cell, writing))
    .join('');
  return `<w:tr>${header}${before}${cells}</w:tr>`;
}

function tableXml(table: Element, writing: Writing): string {
  const rows = childrenOf(table, 'w:tr')
    .map((row) => rowXml(row, writing))
    .join('');
  return `<w:tbl>${rows}</w:tbl>`;
}

function blocksXml(holder: Element, writing: Writing): string {
  return blocksOf(holder)
    .map((block) => {
      switch (block.name) {
        case 'w:tbl':
          return tableXml(block, writing);
        case 'w:altChunk':
          // Something must stand in the place for the converter to keep it.
          return `<w:p>${bookmark(block, writing)}<w:r><w:t>-</w:t></w:r></w:p>`;
        default:
          return paragraphXml(block, writing);
      }
    })
    .join('');
}

/** Writes a body in plain words of Word. */
export function plainWord(
  body: Element,
  facts: ReadonlyMap<Element, ParagraphFacts>,
  drawn: ReadonlyMap<Element, readonly Drawn[]>,
  styles: Styles,
): PlainDocument {
  const writing: Writing = { facts, drawn, styles, links: new Map(), pictures: [], marked: [] };
  const written = blocksXml(body, writing);
  return { body: written, links: writing.links, pictures: writing.pictures, marked: writing.marked };
}
