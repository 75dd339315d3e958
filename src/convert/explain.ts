import { blockText, type Document, type SourceBlock } from '../document/block.ts';
import { isAgendaTable } from '../recognise/agenda.ts';
import { bordersOf } from '../recognise/borders.ts';
import { isDispositionSheet, readDispositionSheet } from '../recognise/dispositions.ts';
import { markReportHeadings } from '../recognise/headings.ts';
import { markMinutesItems } from '../recognise/minutes.ts';
import { takeApart } from '../recognise/pack.ts';
import type { PackPart } from '../recognise/part-start.ts';
import { markQuotations } from '../recognise/quotations.ts';
import { markResolutions } from '../recognise/resolutions.ts';
import { markTableHeaders } from '../recognise/table-headers.ts';
import { isWebPage, readWebPage } from '../recognise/web-page.ts';
import { repair } from '../repair/repair.ts';
import { linesOfBlocks } from './source/parts.ts';

const names: Record<SourceBlock['type'], string> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  table: 'table',
  resolution: 'resolution',
  quotation: 'quotation',
  figure: 'figure',
  'page-mark': 'page',
  furniture: 'left out',
};

/** Why a block with nothing special about it is what it is. */
function plainReason(block: SourceBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.number === undefined
        ? 'a line of text between blank lines'
        : `it begins with the number ${block.number}`;
    case 'list':
      return 'its lines begin with a bullet or a label';
    case 'table':
      return 'its cells are parted by tabs';
    case 'furniture':
      return block.reason;
    default:
      return 'its form';
  }
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= 70 ? line : `${line.slice(0, 69)}…`;
}

function blockLine(block: SourceBlock): string {
  const from = block.place?.line ?? 0;
  const to = block.place?.toLine ?? from;
  const range = from === to ? `${from}` : `${from}-${to}`;
  const words = block.type === 'furniture' ? block.text : blockText(block);
  return `  ${range.padStart(9)}  ${names[block.type].padEnd(10)} “${shortened(words)}”\n${' '.repeat(13)}because ${block.because ?? plainReason(block)}`;
}

function asAgenda(block: SourceBlock): SourceBlock {
  return isAgendaTable(block)
    ? { ...block, because: 'its rows have numbers that go up, or pages: the agenda' }
    : block;
}

function marked(part: PackPart): readonly SourceBlock[] {
  if (part.kind === 'minutes')
    return markTableHeaders(markQuotations(markResolutions(markMinutesItems(part.blocks))));
  const blocks = markTableHeaders(markQuotations(markReportHeadings(part.blocks)));
  return part.kind === 'front-sheet' ? blocks.map(asAgenda) : blocks;
}

function partLine(part: PackPart): string {
  const lines = linesOfBlocks(part.blocks);
  const item = part.item === undefined ? '' : `, agenda item ${part.item}`;
  const title = part.title ?? part.label ?? part.minutes?.date ?? '';
  const place = lines ? `lines ${lines.from} to ${lines.to}` : 'no lines of its own';
  return `${part.kind.replace('-', ' ')}${title === '' ? '' : ` “${title}”`}${item}, ${place}: known by ${part.sign}`;
}

function covers(block: SourceBlock, line: number): boolean {
  return block.place !== undefined && block.place.line <= line && line <= block.place.toLine;
}

interface ExplainedPart {
  readonly head: string;
  readonly blocks: readonly SourceBlock[];
}

function explainedParts(document: Document): readonly ExplainedPart[] {
  const { blocks } = repair(document);
  if (isWebPage(blocks)) {
    const { preamble, items } = readWebPage(blocks);
    return [
      {
        head: 'web page of minutes: known by its title and the labels of its files',
        blocks: [...preamble, ...items],
      },
    ];
  }
  if (isDispositionSheet(blocks)) {
    const { preamble, items } = readDispositionSheet(blocks);
    return [
      { head: 'disposition of items: known by its title and its tables', blocks: [...preamble, ...items] },
    ];
  }
  return takeApart(blocks, [], bordersOf(document)).map((part) => ({
    head: partLine(part),
    blocks: marked(part),
  }));
}

/**
 * Tells, for a source that has been read, what each document and block in it was taken for and why. With a
 * line number only the block that holds the line is told, with the document that it stands in.
 */
export function explain(document: Document, line?: number): string {
  const told = explainedParts(document).map(({ head, blocks }) => {
    const wanted = line === undefined ? blocks : blocks.filter((block) => covers(block, line));
    return wanted.length === 0 ? '' : [head, ...wanted.map(blockLine)].join('\n');
  });
  const whole = told.filter((part) => part !== '').join('\n\n');
  return whole === ''
    ? `Line ${line} is blank, or is part of a report's head, which became front matter.`
    : whole;
}
