import type { Heading, Paragraph, SourceBlock, Table } from '../../src/document/block.ts';
import type { Inline } from '../../src/document/inline.ts';
import { readText } from '../../src/read/text.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { contentText, isBlankPageNotice } from '../../src/recognise/lines.ts';
import { markMinutesItems } from '../../src/recognise/minutes.ts';
import { takeApart } from '../../src/recognise/pack.ts';
import type { PackPart } from '../../src/recognise/part-start.ts';
import { repair } from '../../src/repair/repair.ts';
import type { TruthBlock, TruthPart } from './truth.ts';

/** Headings that the recognisers find, by the line on which they stand. */
type HeadingsByLine = ReadonlyMap<number, Heading>;

function headingsOf(parts: readonly PackPart[]): HeadingsByLine {
  const marked = parts.flatMap(({ kind, blocks }) =>
    kind === 'minutes' ? markMinutesItems(blocks) : markReportHeadings(blocks),
  );
  return new Map(
    marked.flatMap((block) =>
      block.type === 'heading' && block.place ? [[block.place.line, block] as const] : [],
    ),
  );
}

const longestTitle = 100;

/** The first lines of these papers are their titles, though text shows no sign of it. */
function titleLines({ kind, blocks }: PackPart): readonly number[] {
  const titles = { minutes: 1, appendix: 2, tracker: 1, 'work-programme': 1 }[kind as string] ?? 0;
  return blocks
    .slice(0, titles)
    .filter((block) => block.type === 'paragraph' && (titles === 1 || isShort(block)))
    .flatMap(({ place }) => place?.line ?? []);
}

function isShort(block: SourceBlock): boolean {
  return block.type === 'paragraph' && contentText(block).length <= longestTitle;
}

/** Rows of one width, without the columns in which no row has a word: no drawing of a table would show them. */
function regular(rows: Table['rows']): Table['rows'] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((column) =>
    rows.some((row) => (row[column] ?? []).length > 0),
  );
  return rows.map((row) => columns.map((column) => row[column] ?? []));
}

interface Signs {
  readonly headings: HeadingsByLine;
  /** Lines of the titles of papers. */
  readonly titles: ReadonlySet<number>;
}

/** The text of a heading without its marks, for its style sets it; its line breaks stay. */
function unmarked(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((node) =>
    node.type === 'text' || node.type === 'break' ? [node] : unmarked(node.children),
  );
}

function headingOrParagraph(block: Paragraph, { headings, titles }: Signs): Heading | Paragraph {
  const line = block.place?.line ?? 0;
  const found = headings.get(line);
  const number = found?.number ?? block.number;
  // A line right below another is printed so.
  const kept = { ...(number === undefined ? {} : { number }), ...(block.gap === 0 ? { gap: 0 } : {}) };
  return found || titles.has(line)
    ? { type: 'heading', level: found?.level ?? 2, content: unmarked((found ?? block).content), ...kept }
    : { type: 'paragraph', content: block.content, ...kept };
}

/** A block with what it says and nothing of where it stood: documents made from it stand elsewhere. */
function truthBlock(block: SourceBlock, signs: Signs): readonly TruthBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [headingOrParagraph(block, signs)];
    case 'list':
      return [{ type: 'list', items: block.items }];
    case 'table':
      return [{ type: 'table', headerRows: block.headerRows, rows: regular(block.rows) }];
    default:
      return [];
  }
}

function lastLine({ blocks }: PackPart): number {
  return Math.max(0, ...blocks.map(({ place }) => place?.toLine ?? 0));
}

/**
 * The papers of a text of our sample as documents for the benchmark: headings as the recognisers find them,
 * everything else as the text has it. The head of a report, which the recognisers take apart, stands in its part.
 */
export function sampleParts(source: string): readonly TruthPart[] {
  const { blocks } = repair(readText(source));
  const parts = takeApart(blocks, []);
  const signs = { headings: headingsOf(parts), titles: new Set(parts.flatMap(titleLines)) };
  let from = 0;
  return parts.map((part) => {
    const to = lastLine(part);
    const own = blocks.filter(({ place }) => place && place.line > from && place.line <= to);
    from = to;
    return {
      blocks: own.flatMap((block) => truthBlock(block, signs)),
      blankPageBehind: isBlankPageNotice(own.at(-1)),
      ...(part.item === undefined ? {} : { item: part.item }),
    };
  });
}
