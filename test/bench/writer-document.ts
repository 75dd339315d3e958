import { widestColumn } from './column-widths.ts';
import type { TruthPart } from './truth.ts';
import { labelStyle, writerPart } from './writer-blocks.ts';
import { escaped } from './writer-inline.ts';
import type { WriterStyle } from './writer-styles.ts';

const namespaces = ['office', 'style', 'text', 'table', 'fo:xsl-fo-compatible', 'svg:svg-compatible']
  .map((name) => {
    const [prefix = '', path = prefix] = name.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${path}:1.0"`;
  })
  .join(' ');

function paragraphStyle(name: string, paragraph: string, text = '', parent = 'Body'): string {
  const above = name === parent ? '' : ` style:parent-style-name="${parent}"`;
  return `<style:style style:name="${name}" style:family="paragraph"${above}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;
}

function hanging(width: number): string {
  return `fo:margin-left="${width}cm" fo:text-indent="-${width}cm"`;
}

function paragraphStyles(style: WriterStyle): readonly string[] {
  const headings = style.headings.map(({ size, bold, colour }, at) =>
    paragraphStyle(
      `Heading${at + 1}`,
      `fo:margin-top="0.35cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always" ${hanging(1.27)}`,
      `fo:font-size="${size}pt" fo:color="${colour}" fo:font-weight="${bold ? 'bold' : 'normal'}"`,
    ),
  );
  const cell = `fo:font-size="${style.cellSize}pt"`;
  return [
    paragraphStyle(
      'Body',
      'fo:margin-bottom="0.25cm" fo:orphans="2" fo:widows="2"',
      `style:font-name="${style.font}" fo:font-size="${style.size}pt" fo:language="en" fo:country="GB"`,
    ),
    ...headings,
    paragraphStyle('Clause', hanging(1.27)),
    paragraphStyle('DeepClause', hanging(1.6)),
    paragraphStyle('Item', ''),
    paragraphStyle('Labelled', 'fo:margin-left="2.2cm" fo:text-indent="-0.9cm"'),
    paragraphStyle('Cell', 'fo:margin-bottom="0cm"', cell),
    paragraphStyle('CellHead', 'fo:margin-bottom="0cm"', `${cell} fo:font-weight="bold"`),
    paragraphStyle('CellItem', 'fo:margin-bottom="0cm"', cell),
    paragraphStyle('Behind', 'fo:margin-bottom="0cm"', 'fo:font-size="6pt"'),
    paragraphStyle('BlankPage', 'fo:break-before="page" fo:text-align="center" fo:margin-top="8cm"'),
    paragraphStyle(
      'Running',
      `fo:text-align="${style.footerAlign}" fo:margin-bottom="0cm"`,
      'fo:font-size="9pt"',
    ),
    paragraphStyle('Opening', 'fo:margin-bottom="0cm" fo:line-height="1pt"', 'fo:font-size="1pt"'),
    ...['Strong', 'Emphasis'].map(
      (name) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties ${name === 'Strong' ? 'fo:font-weight="bold"' : 'fo:font-style="italic"'}/></style:style>`,
    ),
  ];
}

function level(depth: number, indent: number, width: number, format: string): string {
  const alignment = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${indent}cm" fo:text-indent="-${width}cm" fo:margin-left="${indent}cm"/></style:list-level-properties>`;
  return format.startsWith('•')
    ? `<text:list-level-style-bullet text:level="${depth}" text:bullet-char="•">${alignment}</text:list-level-style-bullet>`
    : `<text:list-level-style-number text:level="${depth}" ${format}>${alignment}</text:list-level-style-number>`;
}

function listStyle(name: string, levels: readonly string[]): string {
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
}

function labelStyles(): readonly string[] {
  return ['', '('].flatMap((prefix) =>
    ['1', 'a', 'A', 'i', 'I'].flatMap((format) =>
      [')', '.'].map((suffix) =>
        listStyle(labelStyle(prefix, format, suffix), [
          level(
            1,
            2.2,
            0.9,
            `style:num-prefix="${prefix}" style:num-suffix="${suffix}" style:num-format="${format}"`,
          ),
          level(2, 3, 0.8, '•'),
        ]),
      ),
    ),
  );
}

function listStyles(): readonly string[] {
  const number = (depth: number) =>
    level(
      depth,
      depth > 2 ? 1.6 : 1.27,
      depth > 2 ? 1.6 : 1.27,
      `style:num-format="1" text:display-levels="${depth}" style:num-suffix="${depth === 1 ? '.' : ''}"`,
    );
  return [
    listStyle('Bullets', [level(1, 1.9, 0.6, '•'), level(2, 2.7, 0.6, '•')]),
    listStyle('CellBullets', [level(1, 0.4, 0.4, '•')]),
    listStyle('Numbers', [1, 2, 3, 4, 5].map(number)),
    ...labelStyles(),
  ];
}

const line = '0.5pt solid #000000';

function tableStyles(): readonly string[] {
  const widths = Array.from({ length: widestColumn }, (_, at) => at + 1);
  const cell = (name: string, borders: string) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.08cm" ${borders}/></style:style>`;
  return [
    '<style:style style:name="Table" style:family="table"><style:table-properties table:align="margins" fo:margin-top="0.1cm"/></style:style>',
    ...widths.map(
      (width) =>
        `<style:style style:name="Width${width}" style:family="table-column"><style:table-column-properties style:rel-column-width="${width * 100}*"/></style:style>`,
    ),
    cell('ruled', `fo:border="${line}"`),
    cell(
      'horizontal',
      `fo:border-top="${line}" fo:border-bottom="${line}" fo:border-left="none" fo:border-right="none"`,
    ),
  ];
}

function sheet(
  name: string,
  width: number,
  height: number,
  { header, footer }: WriterStyle,
): readonly string[] {
  const strip = (kind: string) =>
    `<style:${kind}-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-${kind === 'header' ? 'bottom' : 'top'}="0.4cm"/></style:${kind}-style>`;
  const layout = `<style:page-layout style:name="${name}Layout"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin-top="1.5cm" fo:margin-bottom="1.3cm" fo:margin-left="2cm" fo:margin-right="2cm" style:print-orientation="${name.toLowerCase()}"/>${header === undefined ? '' : strip('header')}${strip('footer')}</style:page-layout>`;
  const above =
    header === undefined
      ? ''
      : `<style:header><text:p text:style-name="Running">${escaped(header)}</text:p></style:header>`;
  const master = `<style:master-page style:name="${name}" style:page-layout-name="${name}Layout">${above}<style:footer><text:p text:style-name="Running">${footer}</text:p></style:footer></style:master-page>`;
  const open = `<style:style style:name="Open${name}" style:family="paragraph" style:parent-style-name="Opening" style:master-page-name="${name}"/>`;
  return [layout, master, open];
}

/** A document for LibreOffice Writer as one flat XML file (.fodt). */
export function writerDocument(parts: readonly TruthPart[], style: WriterStyle): string {
  const sheets = [sheet('Portrait', 21, 29.7, style), sheet('Landscape', 29.7, 21, style)];
  const fonts = `<office:font-face-decls><style:font-face style:name="${style.font}" svg:font-family="'${style.font}'"/></office:font-face-decls>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<office:document ${namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">`,
    fonts,
    '<office:styles>',
    ...paragraphStyles(style),
    ...listStyles(),
    '</office:styles><office:automatic-styles>',
    ...tableStyles(),
    ...sheets.flatMap(([layout = '', , open = '']) => [layout, open]),
    '</office:automatic-styles><office:master-styles>',
    ...sheets.map(([, master = '']) => master),
    '</office:master-styles><office:body><office:text>',
    ...parts.map((part, at) => writerPart(part, at, style)),
    '</office:text></office:body></office:document>',
  ].join('\n');
}
