import { strToU8, zipSync } from 'fflate';

/** What a Word file made for a test holds; everything but the body may be left out. */
export interface WordFile {
  /** The XML within `w:body`. */
  readonly body: string;
  /** The XML within `w:styles`. */
  readonly styles?: string;
  /** The XML within `w:numbering`. */
  readonly numbering?: string;
  /** The XML within `w:footnotes`, `w:endnotes`, `w:comments`, `w:settings`. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** Other parts of the main one by their names below `word/`, such as "header1.xml". */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the main part: identifier, kind, target. */
  readonly targets?: readonly (readonly [string, string, string])[];
  /** The XML within `cp:coreProperties`. */
  readonly properties?: string;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationship(id: string, kind: string, target: string): string {
  const mode = /^[a-z]+:/i.test(target) ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${officeDocument}/${kind}" Target="${target}"${mode}/>`;
}

function relationships(entries: readonly string[]): Uint8Array {
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}

/** An XML part with all the usual namespaces. */
export function xmlPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${namespaces}>${content}</${root}>`;
}

const relatedParts = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings'] as const;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function contentTypes(related: readonly string[]): string {
  const overrides = ['document.main', ...related].map(
    (kind) =>
      `<Override PartName="/word/${kind.replace('.main', '')}.xml" ContentType="${wordType}.${kind}+xml"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** The bytes of a Word file with the given content. */
export function wordFile(file: WordFile): Uint8Array {
  const related = relatedParts.filter((kind) => file[kind] !== undefined);
  const properties =
    file.properties === undefined
      ? {}
      : {
          'docProps/core.xml': strToU8(
            `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${file.properties}</cp:coreProperties>`,
          ),
        };
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes(related)),
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': strToU8(xmlPart('w:document', `<w:body>${file.body}</w:body>`)),
    'word/_rels/document.xml.rels': relationships([
      ...related.map((kind) => relationship(kind, kind, `${kind}.xml`)),
      ...(file.targets ?? []).map(([id, kind, target]) => relationship(id, kind, target)),
    ]),
    ...Object.fromEntries(
      related.map((kind) => [`word/${kind}.xml`, strToU8(xmlPart(`w:${kind}`, file[kind] ?? ''))]),
    ),
    ...Object.fromEntries(
      Object.entries(file.parts ?? {}).map(([name, content]) => [
        `word/${name}`,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    ...properties,
  });
}

/** A run of characters with the XML of its properties. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph: plain text, or the XML of its runs; the XML of its properties. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** Properties that put a paragraph into a list. */
export function listed(use: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr>`;
}

/** A level of a list: its format, its text, and the XML of what else it says. */
export function level(at: number, format: string, text: string, more = ''): string {
  const indent = `<w:pPr><w:ind w:left="${(at + 1) * 720}"/></w:pPr>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>${indent}</w:lvl>`;
}

/** The definition of a list. */
export function list(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

/** A use of a list, with the XML of its overrides. */
export function use(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

/** A cell with the XML of its properties. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
}

/** A table of rows of cells. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.map((cells) => (cells.startsWith('<w:tr') ? cells : `<w:tr>${cells}</w:tr>`)).join('')}</w:tbl>`;
}

/** The bytes of a PNG, as far as a reader tells it by them. */
export const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1);

/** A picture in a run, with what it shows in words. */
export function picture(id: string, alternative: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alternative}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
