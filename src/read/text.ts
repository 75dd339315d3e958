import type { Block, Document, List, ListItem, Paragraph, SourceBlock, Table } from '../document/block.ts';
import { cellFromText } from './cell.ts';
import { type SourceLine, sourceLine } from './lines.ts';
import { inlineFromText } from './text-inline.ts';

/** What ends a line of a text: a form feed too, for pdftotext puts one at every page end. */
export const lineEnds = /\r\n|\n|\r|\f/;

type Placed = Pick<Block, 'gap' | 'place'>;

function placed(lines: readonly SourceLine[], gap: number): Required<Placed> {
  const first = lines[0]?.line ?? 0;
  return { gap, place: { line: first, toLine: lines.at(-1)?.line ?? first } };
}

function table(lines: readonly SourceLine[], gap: number): Table {
  const rows = lines.map(({ text }) => text.split('\t').map(cellFromText));
  return { type: 'table', headerRows: 0, rows, ...placed(lines, gap) };
}

function paragraph(lines: readonly SourceLine[], gap: number): Paragraph {
  const number = lines[0]?.label;
  const content = inlineFromText(lines.map(({ text }) => text).join('\n'));
  return { type: 'paragraph', content, ...placed(lines, gap), ...(number === undefined ? {} : { number }) };
}

function listItem(line: SourceLine, children: readonly SourceLine[]): ListItem {
  return {
    content: inlineFromText(line.text),
    place: { line: line.line, toLine: children.at(-1)?.line ?? line.line },
    ...(line.label === undefined ? {} : { label: line.label }),
    ...(children.length === 0 ? {} : { children: list(children, 0) }),
  };
}

/** Items with a deeper indent than the first of their list are children of the item before them. */
function list(lines: readonly SourceLine[], gap: number): List {
  const depth = lines[0]?.indent ?? 0;
  const items: ListItem[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    let end = at + 1;
    while ((lines[end]?.indent ?? 0) > depth) end += 1;
    items.push(listItem(line, lines.slice(at + 1, end)));
    at = end;
  }
  return { type: 'list', items, ...placed(lines, gap) };
}

/**
 * After a numbered paragraph, extractors lift the first sub-item to the margin and indent the rest:
 * "- 2.6 … officers:", "- met", " - asked", " - counted". They are one list of equals.
 */
function levelled(lines: readonly SourceLine[], afterNumbered: boolean): readonly SourceLine[] {
  const [first, ...rest] = lines;
  const liftedFirst = first?.indent === 0 && rest.length > 0 && rest.every(({ indent }) => indent > 0);
  return afterNumbered && liftedFirst ? lines.map((line) => ({ ...line, indent: 0 })) : lines;
}

type RunKind = 'table' | 'list' | 'paragraph' | 'rule';

function runKind(line: SourceLine): RunKind {
  switch (line.form) {
    case 'table row':
      return 'table';
    case 'labelled item':
    case 'bullet':
      return 'list';
    case 'rule':
      return 'rule';
    default:
      return 'paragraph';
  }
}

/** A numbered line begins a paragraph of its own; plain text lines belong together, parted by line breaks. */
function continuesRun(kind: RunKind, previous: SourceLine, line: SourceLine): boolean {
  if (runKind(line) !== kind) return false;
  return kind !== 'paragraph' || (line.form === 'text' && previous.form !== 'numbered paragraph');
}

function blockOf(kind: RunKind, lines: readonly SourceLine[], gap: number, last?: SourceBlock): SourceBlock {
  switch (kind) {
    case 'table':
      return table(lines, gap);
    case 'list': {
      const afterNumbered = gap === 0 && last?.type === 'paragraph' && last.number !== undefined;
      return list(levelled(lines, afterNumbered), gap);
    }
    case 'rule':
      return {
        type: 'furniture',
        text: lines.map(({ text }) => text).join(' '),
        reason: 'extraction mark',
        ...placed(lines, gap),
      };
    case 'paragraph':
      return paragraph(lines, gap);
  }
}

/**
 * Typewritten minutes indent their paragraphs with a tab. Where more lines are indented so than hold tabs
 * between words, a tab at the start of a line is white space and no empty first cell.
 */
function withoutIndents(lines: readonly string[]): readonly string[] {
  const isIndented = (line: string) => /^\t+[^\t]+$/.test(line);
  const indented = lines.filter(isIndented).length;
  const parted = lines.filter((line) => /\S\t/.test(line)).length;
  return indented > parted ? lines.map((line) => (isIndented(line) ? line.trimStart() : line)) : lines;
}

/**
 * Reads text that was extracted from a PDF or copied from a web page: one line for each paragraph, blank
 * lines between, tab-separated tables, list dashes, printed numbers. It knows nothing of councils: nothing
 * is a heading yet. Each block keeps its lines and the number of blank lines before it.
 */
export function readText(source: string): Document {
  const lines = withoutIndents(source.replace(/^\ufeff/, '').split(lineEnds)).map((raw, index) =>
    sourceLine(raw, index + 1),
  );
  const blocks: SourceBlock[] = [];
  let gap = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (line.form === 'blank') {
      gap += 1;
      at += 1;
      continue;
    }
    const kind = runKind(line);
    let end = at + 1;
    for (let next = lines[end]; next && continuesRun(kind, lines[end - 1] ?? line, next); next = lines[end])
      end += 1;
    blocks.push(blockOf(kind, lines.slice(at, end), gap, blocks.at(-1)));
    gap = 0;
    at = end;
  }
  return { blocks };
}
