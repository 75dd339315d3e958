import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { PlainDocument } from './plain-word.ts';

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '</Types>';

const levels = [1, 2, 3, 4, 5, 6] as const;

const headingStyles = levels
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('');

/** Nothing but what the plain document uses: the converter's own guesses at styles are switched off. */
const styleMap = levels.map((level) => `p[style-name='heading ${level}'] => h${level}:fresh`);

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function relationship(id: string, kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${officeDocument}/${kind}" Target="${escaped(target)}"${mode}/>`;
}

function relationshipsXml(entries: readonly string[]): Uint8Array {
  return strToU8(`<Relationships xmlns="${packageRelationships}">${entries.join('')}</Relationships>`);
}

/** In the place of each picture stands its number: the converter need not carry the pictures themselves. */
function archive(piece: string, { links, pictures }: PlainDocument): Uint8Array {
  const linked = [...links].map(([id, address]) =>
    relationship(id, 'hyperlink', address, ' TargetMode="External"'),
  );
  const shown = pictures.map((_, number) => relationship(`p${number}`, 'image', `media/${number}.png`));
  const styles = `<w:styles ${namespaces}>${headingStyles}</w:styles>`;
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': relationshipsXml([relationship('main', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${piece}</w:body></w:document>`),
    'word/styles.xml': strToU8(styles),
    'word/_rels/document.xml.rels': relationshipsXml([
      relationship('styles', 'styles', 'styles.xml'),
      ...linked,
      ...shown,
    ]),
    ...Object.fromEntries(pictures.map((_, number) => [`word/media/${number}.png`, strToU8(String(number))])),
  });
}

/** A plain document as HTML, and what the converter could not show (a sign of a font that it does not know). */
export interface ConvertedDocument {
  readonly html: string;
  readonly messages: readonly string[];
}

const options = {
  styleMap,
  includeDefaultStyleMap: false,
  includeEmbeddedStyleMap: false,
  convertImage: mammoth.images.imgElement(async (image) => ({
    src: (await image.readAsBuffer()).toString('utf8'),
  })),
};

/**
 * Converts a plain document to HTML. Paragraphs carry `<a id="at-3">` for the bookmark `at-3`; the `src` of a
 * picture is its number among `pictures`.
 */
export async function toHtml(document: PlainDocument): Promise<ConvertedDocument> {
  const pieces: string[] = [];
  const messages: string[] = [];
  for (const piece of document.pieces) {
    const converted = await mammoth.convertToHtml({ buffer: Buffer.from(archive(piece, document)) }, options);
    pieces.push(converted.value);
    messages.push(...converted.messages.map(({ message }) => message));
  }
  return { html: pieces.join(''), messages };
}
