import type { HeadingSign, List, ListItem, Paragraph } from '../../document/block.ts';
import { type Inline, text } from '../../document/inline.ts';
import { type SourceLine, sourceLine } from '../lines.ts';
import type { SourceText } from '../reading.ts';
import { type PrintedLine, printedParagraphs, startsOwnLine, usualHeight } from './page-lines.ts';
import type { RecognisedPage } from './recognised-page.ts';

/** What a page says by machine: its lines as recognised, and the blocks made of them, placed from line 1 on. */
export interface PageText {
  readonly lines: readonly SourceText[];
  readonly blocks: readonly (Paragraph | List)[];
}

/** A line with what it is by its form, and how it stands to the line above. */
interface PlacedLine extends PrintedLine {
  readonly source: SourceLine;
  readonly height: number;
  /** It begins a paragraph of the page as the engine sees it. */
  readonly first: boolean;
  /** It ended the line above on purpose. */
  readonly ownLine: boolean;
}

function placedLines(page: RecognisedPage): readonly PlacedLine[] {
  const paragraphs = printedParagraphs(page);
  const all = paragraphs.flat();
  return paragraphs
    .flatMap((paragraph) => {
      const own = startsOwnLine(paragraph, all);
      return paragraph.map((line, at) => ({ line, first: at === 0, ownLine: own[at] === true }));
    })
    .map(({ line, first, ownLine }, at) => ({
      ...line,
      source: sourceLine(line.text, at + 1),
      first,
      ownLine,
    }));
}

const opensBlock: ReadonlySet<SourceLine['form']> = new Set([
  'numbered paragraph',
  'numbered line',
  'labelled item',
  'bullet',
]);

/** So much higher than most lines of its page, or than its neighbour, a line is set as a heading. */
const headingHeight = 1.25;

function isSetApart(line: PlacedLine, above: PlacedLine): boolean {
  const ratio = line.height / above.height;
  return line.ownLine && Math.max(ratio, 1 / ratio) >= headingHeight;
}

/** A number at the start of a wrapped line is one of a sentence: "… on page" / "12. The officer". */
function beginsBlock(line: PlacedLine, above: PlacedLine | undefined): boolean {
  if (line.first || !above || isSetApart(line, above)) return true;
  return opensBlock.has(line.source.form) && (line.ownLine || /[.:;!?]\W?$/.test(above.text));
}

/** The lines of each block: a number or label begins one within a paragraph too. */
function blockLines(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const groups: PlacedLine[][] = [];
  for (const [at, line] of lines.entries()) {
    if (beginsBlock(line, lines[at - 1])) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** Wrapped lines are joined by a space, or by nothing behind a hyphen; a line that was ended on purpose stays one. */
function joined(lines: readonly PlacedLine[]): readonly Inline[] {
  return lines.flatMap((line, at): readonly Inline[] => {
    const value = at === 0 ? line.source.text : line.text;
    const next = lines[at + 1];
    if (!next) return [text(value)];
    if (next.ownLine) return [text(value), { type: 'break' }];
    const isHyphened = /\p{L}-$/u.test(value) && /^\p{Ll}/u.test(next.text);
    return [text(isHyphened ? value : `${value} `)];
  });
}

/** Text nodes side by side as one. */
function merged(content: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const node of content) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text') whole[whole.length - 1] = text(last.text + node.text);
    else whole.push(node);
  }
  return whole;
}

function placeOf(lines: readonly PlacedLine[]): { readonly line: number; readonly toLine: number } {
  const line = lines[0]?.source.line ?? 0;
  return { line, toLine: lines.at(-1)?.source.line ?? line };
}

function headingSign(lines: readonly PlacedLine[], usual: number): HeadingSign | undefined {
  const isLarge = lines.length <= 2 && lines.every(({ height }) => height >= usual * headingHeight);
  if (!isLarge || !lines.some(({ text: words }) => /\p{L}{2}/u.test(words))) return undefined;
  return { level: 2, because: 'it is set larger than the text' };
}

function paragraphOf(lines: readonly PlacedLine[], usual: number): Paragraph {
  const { label } = lines[0]?.source ?? {};
  const sign = headingSign(lines, usual);
  return {
    type: 'paragraph',
    content: merged(joined(lines)),
    gap: lines[0]?.first ? 1 : 0,
    place: placeOf(lines),
    ...(label === undefined ? {} : { number: label }),
    ...(sign === undefined ? {} : { headingSign: sign }),
  };
}

function itemOf(lines: readonly PlacedLine[]): ListItem {
  const { label } = lines[0]?.source ?? {};
  return {
    content: merged(joined(lines)),
    place: placeOf(lines),
    ...(label === undefined ? {} : { label }),
  };
}

function isItem([line]: readonly PlacedLine[]): boolean {
  return line?.source.form === 'labelled item' || line?.source.form === 'bullet';
}

function withItem(list: List, lines: readonly PlacedLine[]): List {
  const item = itemOf(lines);
  const from = list.place?.line ?? placeOf(lines).line;
  return { ...list, items: [...list.items, item], place: { line: from, toLine: placeOf(lines).toLine } };
}

/**
 * Makes lines and blocks of what was recognised on a page. The engine's paragraphs are paragraphs; a printed
 * number or label begins one of its own, items in a row are one list, and a line set larger than the page's text
 * is signed as a heading. Places count the page's own lines from 1.
 */
export function pageText(page: RecognisedPage): PageText {
  const lines = placedLines(page);
  const usual = usualHeight(lines);
  const blocks: (Paragraph | List)[] = [];
  for (const group of blockLines(lines)) {
    const last = blocks.at(-1);
    if (!isItem(group)) blocks.push(paragraphOf(group, usual));
    else if (last?.type === 'list') blocks[blocks.length - 1] = withItem(last, group);
    else blocks.push(withItem({ type: 'list', items: [], gap: group[0]?.first ? 1 : 0 }, group));
  }
  return { lines: lines.map(({ text: words }) => ({ text: words })), blocks };
}
