import type { Cell, List, Table } from '../../src/document/block.ts';
import { type Inline, plainText } from '../../src/document/inline.ts';
import { type DrawnCell, drawnTable } from '../bench/drawn-table.ts';
import { blankPageNotice, type TruthBlock, type TruthPart } from '../bench/truth.ts';
import { cellLines, escaped } from '../bench/writer-inline.ts';
import { cell, level, list, listed, paragraph, run, table, use, wordFile } from '../read/docx/word-file.ts';

const bullets = 1;

function runs(content: readonly Inline[], properties = ''): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return run(escaped(node.text), properties);
        case 'break':
          return '<w:r><w:br/></w:r>';
        case 'strong':
          return runs(node.children, `${properties}<w:b/>`);
        case 'emphasis':
          return runs(node.children, `${properties}<w:i/>`);
        default:
          return runs(node.children, properties);
      }
    })
    .join('');
}

/** A number or label as it is typed: before a tab. */
function labelled(label: string | undefined, content: readonly Inline[]): string {
  return label === undefined ? runs(content) : `${run(label)}<w:r><w:tab/></w:r>${runs(content)}`;
}

function itemParagraphs({ items }: List, depth = 0): string {
  return items
    .map(({ label, content, children }) => {
      const properties =
        label === undefined ? listed(bullets, depth) : '<w:ind w:left="1200" w:hanging="500"/>';
      return (
        paragraph(labelled(label, content), properties) +
        (children ? itemParagraphs(children, depth + 1) : '')
      );
    })
    .join('');
}

function cellParagraphs(content: Cell): string {
  return cellLines(content)
    .map((line) => paragraph(runs(line.content), line.bullet ? listed(bullets) : ''))
    .join('');
}

function wordTable(block: Table): string {
  const isCell = (drawn: DrawnCell | 'covered'): drawn is DrawnCell => drawn !== 'covered';
  const rows = drawnTable(block).map((row) =>
    row
      .filter(isCell)
      .map(({ cell: content, columns }) =>
        cell(
          plainText(content) === '' ? paragraph('') : cellParagraphs(content),
          columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
        ),
      )
      .join(''),
  );
  return table(...rows);
}

function blockXml(block: TruthBlock, next: TruthBlock | undefined): string {
  const tight = next?.gap === 0 ? '<w:spacing w:after="0"/>' : '';
  switch (block.type) {
    case 'heading':
      return paragraph(
        labelled(block.number, block.content),
        `<w:pStyle w:val="Heading${block.level - 1}"/>${tight}`,
      );
    case 'paragraph':
      return paragraph(labelled(block.number, block.content), tight);
    case 'list':
      return itemParagraphs(block);
    case 'table':
      return wordTable(block);
  }
}

const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>',
  ...[1, 2, 3, 4].map(
    (depth) =>
      `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
].join('');

/** The papers of a pack as one Word file: heading styles, typed numbers, each paper on a new page. */
export function wordPack(parts: readonly TruthPart[]): Uint8Array {
  const newPage = paragraph('<w:r><w:br w:type="page"/></w:r>');
  const papers = parts.map(({ blocks, blankPageBehind }) => {
    const blank = blankPageBehind ? newPage + paragraph(blankPageNotice) : '';
    return blocks.map((block, at) => blockXml(block, blocks[at + 1])).join('') + blank;
  });
  return wordFile({
    body: papers.join(newPage),
    styles,
    numbering: list(1, level(0, 'bullet', '•'), level(1, 'bullet', '•')) + use(bullets, 1),
  });
}
