import type { Element } from 'domhandler';
import { blocksOf, type Drawn, drawingsIn, textBoxesOf } from './drawings.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { contentXml, escaped, type Writing } from './plain-runs.ts';
import type { Styles } from './styles.ts';
import { childAt, childrenOf, switchAt, valueAt, whole } from './xml.ts';

/**
 * The same document in plain words of Word: paragraphs, headings, tables, bold, italic, links, pictures, all in
 * one part, as the converter to HTML reads it in full. Each paragraph carries a bookmark with its number.
 */
export interface PlainDocument {
  /** The XML of the body, in pieces: a long document is converted piece by piece, which bounds what it takes. */
  readonly pieces: readonly string[];
  /** Addresses of links and numbers of pictures, by the identifiers that the body uses for them. */
  readonly links: ReadonlyMap<string, string>;
  readonly pictures: readonly Drawn[];
  /** The elements that the bookmarks `at-0`, `at-1`, … stand in: paragraphs and inserted files. */
  readonly marked: readonly Element[];
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
  const header = switchAt(properties, 'w:tblHeader') ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
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

function blockXml(block: Element, writing: Writing): string {
  switch (block.name) {
    case 'w:tbl':
      return tableXml(block, writing);
    case 'w:altChunk':
      // Something must stand in the place for the converter to keep it.
      return `<w:p>${bookmark(block, writing)}<w:r><w:t>-</w:t></w:r></w:p>`;
    default:
      return paragraphXml(block, writing);
  }
}

function blocksXml(holder: Element, writing: Writing): string {
  return blocksOf(holder)
    .map((block) => blockXml(block, writing))
    .join('');
}

/** Paragraphs and tables of a body that are converted together. */
const pieceLength = 400;

function piecesXml(body: Element, writing: Writing): readonly string[] {
  const blocks = blocksOf(body);
  const starts = blocks.flatMap((_, at) => (at % pieceLength === 0 ? [at] : []));
  return starts.map((start) =>
    blocks
      .slice(start, start + pieceLength)
      .map((block) => blockXml(block, writing))
      .join(''),
  );
}

/** Writes a body in plain words of Word. */
export function plainWord(
  body: Element,
  facts: ReadonlyMap<Element, ParagraphFacts>,
  drawn: ReadonlyMap<Element, readonly Drawn[]>,
  styles: Styles,
): PlainDocument {
  const writing: Writing = { facts, drawn, styles, links: new Map(), pictures: [], marked: [] };
  const pieces = piecesXml(body, writing);
  return { pieces, links: writing.links, pictures: writing.pictures, marked: writing.marked };
}
