import type { Element } from 'domhandler';
import type { KnownPicture } from '../html/figures.ts';
import type { Picture } from '../reading.ts';
import { partOf, type WordPackage, xmlPart } from './package.ts';
import { allNamed, childrenOf, closest, dataOf, elementsBelow } from './xml.ts';
import { append, newElement, textParagraph } from './xml-changes.ts';

/** A picture or chart at its place in the text. */
export interface Drawn extends KnownPicture {
  readonly alternative: string;
}

export interface Drawings {
  /** What each drawing of the body shows. */
  readonly drawn: ReadonlyMap<Element, readonly Drawn[]>;
  readonly pictures: readonly Picture[];
}

const signatures: readonly (readonly [Picture['mediaType'], string, readonly number[]])[] = [
  ['image/png', 'png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 'jpg', [0xff, 0xd8, 0xff]],
];

/** A picture that browsers show, told by its content; others (EMF, WMF, TIFF) cannot be taken out. */
function pictureOf(bytes: Uint8Array | undefined, count: number): Picture | undefined {
  const found = signatures.find(([, , signature]) => signature.every((byte, at) => bytes?.[at] === byte));
  if (!bytes || !found) return undefined;
  const [mediaType, ending] = found;
  return { name: `picture-${count}.${ending}`, mediaType, bytes };
}

function alternativeOf(drawing: Element): string {
  const below = elementsBelow(drawing);
  const properties = below.find(({ name }) => name === 'wp:docPr')?.attribs;
  const shape = below.find(({ name }) => name === 'v:shape')?.attribs;
  const image = below.find(({ name }) => name === 'v:imagedata')?.attribs;
  return (properties?.descr || properties?.title || shape?.alt || image?.['o:title'] || '').trim();
}

function isDecorative(drawing: Element): boolean {
  return elementsBelow(drawing).some(
    ({ name, attribs }) => name.endsWith(':decorative') && /^(?:1|true)$/.test(attribs.val ?? ''),
  );
}

/** Pictures of a drawing itself; those in its text boxes are drawings of their own. */
function imagesIn(drawing: Element): readonly string[] {
  return allNamed(drawing, 'a:blip', 'v:imagedata')
    .filter((image) => closest(image, 'w:drawing', 'w:pict', 'w:object') === drawing)
    .map(({ attribs }) => attribs['r:embed'] ?? attribs['r:id'] ?? attribs['r:pict'] ?? '');
}

function isChart(drawing: Element): boolean {
  return allNamed(drawing, 'c:chart', 'dgm:relIds').length > 0;
}

/**
 * Every picture of a body, once each however often it is shown, and what each drawing shows. Word's drawings of
 * lines and shapes show nothing that has a name.
 */
export function drawingsOf(word: WordPackage, body: Element): Drawings {
  const byPart = new Map<string, Picture | undefined>();
  const named = (part: string): string | undefined => {
    if (!byPart.has(part)) {
      const count = [...byPart.values()].filter(Boolean).length + 1;
      byPart.set(part, pictureOf(partOf(word, part), count));
    }
    return byPart.get(part)?.name;
  };
  const shownBy = (drawing: Element): readonly Drawn[] => {
    const alternative = alternativeOf(drawing);
    if (isDecorative(drawing) && alternative === '') return [];
    if (isChart(drawing)) return [{ kind: 'chart', alternative }];
    return imagesIn(drawing).map((part) => ({ kind: 'picture', alternative, name: named(part) }));
  };
  const drawings = allNamed(body, 'w:drawing', 'w:pict', 'w:object');
  const drawn = new Map(drawings.map((drawing) => [drawing, shownBy(drawing)]));
  return { drawn, pictures: [...byPart.values()].filter((picture) => picture !== undefined) };
}

function textOf(element: Element): string {
  return allNamed(element, 'a:t').map(dataOf).join('');
}

/** The words that a chart shows: its titles, what its series and its categories are called. */
function chartLines(root: Element): readonly string[] {
  const titles = allNamed(root, 'a:p').map(textOf);
  const names = allNamed(root, 'c:tx', 'c:cat').flatMap((holder) => allNamed(holder, 'c:v'));
  const values = names.flatMap(({ children }) =>
    children.map((child) => ('data' in child ? child.data : '')),
  );
  return [...titles, ...new Set(values)];
}

/** The words in the boxes of a diagram. */
function diagramLines(root: Element): readonly string[] {
  return allNamed(root, 'dgm:t').flatMap((box) => allNamed(box, 'a:p').map(textOf));
}

function linesOf(word: WordPackage, drawing: Element): readonly string[] {
  const charts = allNamed(drawing, 'c:chart').map(({ attribs }) => xmlPart(word, attribs['r:id'] ?? ''));
  const diagrams = allNamed(drawing, 'dgm:relIds').map(({ attribs }) => xmlPart(word, attribs['r:dm'] ?? ''));
  const artistic = allNamed(drawing, 'v:textpath').map(({ attribs }) => attribs.string ?? '');
  return [
    ...charts.flatMap((chart) => (chart ? chartLines(chart) : [])),
    ...diagrams.flatMap((diagram) => (diagram ? diagramLines(diagram) : [])),
    ...artistic,
  ].filter((line) => line.trim() !== '');
}

/**
 * The words of charts, diagrams and WordArt stand in parts and attributes of their own: they are put into text
 * boxes at their drawing. The part is changed.
 */
export function addDrawnWords(word: WordPackage, root: Element): void {
  for (const drawing of allNamed(root, 'w:drawing', 'w:pict')) {
    const paragraphs = linesOf(word, drawing).map(textParagraph);
    if (paragraphs.length > 0) append(drawing, [newElement('w:txbxContent', {}, paragraphs)]);
  }
}

/** The text boxes of a paragraph, without those that stand in another. */
export function textBoxesOf(paragraph: Element): readonly Element[] {
  return allNamed(paragraph, 'w:txbxContent').filter((box) => closest(box, 'w:p') === paragraph);
}

/** The drawings of a paragraph itself. */
export function drawingsIn(paragraph: Element): readonly Element[] {
  return allNamed(paragraph, 'w:drawing', 'w:pict', 'w:object').filter(
    (drawing) => closest(drawing, 'w:p') === paragraph,
  );
}

/** The content of a text box or cell: paragraphs, tables, inserted files. */
export function blocksOf(holder: Element): readonly Element[] {
  return childrenOf(holder).filter(({ name }) => /^w:(?:p|tbl|altChunk)$/.test(name));
}
