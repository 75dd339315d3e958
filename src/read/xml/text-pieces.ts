import type { Paragraph, SourceBlock, Table } from '../../document/block.ts';
import type { Finding } from '../../document/finding.ts';
import { text } from '../../document/inline.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';
import { openPage, pageBlocks } from '../html/page.ts';
import type { SourceText } from '../reading.ts';

/** The words of a file as they are read, line by line, and what was noticed on the way. */
export interface Transcript {
  readonly lines: SourceText[];
  readonly findings: Finding[];
  readonly held: HeldPassage[];
  /** What the HTML of a field hides is read like any other text. */
  readonly showsHidden: boolean;
}

function addLine({ lines }: Transcript, line: string): { readonly line: number; readonly toLine: number } {
  lines.push({ text: line });
  return { line: lines.length, toLine: lines.length };
}

/** Plain text of a field as a paragraph. */
export function plainPiece(transcript: Transcript, words: string, gap = 1): Paragraph {
  const place = addLine(transcript, words);
  return { type: 'paragraph', content: [text(words)], gap, place };
}

/** HTML of a field as the blocks of its prose; a link needs a whole address, for a field has none of its own. */
export function htmlPiece(transcript: Transcript, html: string): readonly SourceBlock[] {
  const page = openPage(html, transcript.lines.length + 1, transcript.showsHidden);
  transcript.lines.push(...page.lines);
  transcript.findings.push(...page.findings);
  transcript.held.push(...page.held);
  return pageBlocks(page, page.$('body').get(0));
}

/** Fields of several equals as a table with a heading row; columns that are blank throughout are left out. */
export function tablePiece(
  transcript: Transcript,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Table[] {
  if (rows.length === 0) return [];
  const filled = heads.map((_, at) => rows.some((row) => (row[at] ?? '') !== ''));
  const all = [heads, ...rows].map((row) => row.filter((_, at) => filled[at]));
  const places = all.map((row) => addLine(transcript, row.join(' ')));
  const [first, last] = [places[0], places.at(-1)];
  return [
    {
      type: 'table',
      headerRows: 1,
      rows: all.map((row) => row.map((cell) => (cell === '' ? [] : [text(cell)]))),
      gap: 1,
      ...(first && last ? { place: { line: first.line, toLine: last.toLine } } : {}),
    },
  ];
}
