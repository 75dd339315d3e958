import type { Paragraph, Table } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';

/** A paragraph of the lines that a text holds, with blank lines before it. */
export function paragraph(lines: string, gap = 1): Paragraph {
  const content = lines
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'break' } as const] : []), text(line)]);
  return { type: 'paragraph', content, gap };
}

/** A table without heading rows, of the words of its cells. */
export function table(...rows: readonly (readonly string[])[]): Table {
  return { type: 'table', headerRows: 0, rows: rows.map((row) => row.map((cell) => [text(cell)])) };
}
