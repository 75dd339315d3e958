import type { Heading, List, Paragraph, Resolution, Table } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import type { Chance } from './chance.ts';
import { placeName } from './names.ts';

export function heading(level: Heading['level'], title: string, number?: string): Heading {
  const content = [text(title)];
  return number === undefined
    ? { type: 'heading', level, content }
    : { type: 'heading', level, number, content };
}

export function paragraph(words: string, number?: string): Paragraph {
  const content = [text(words)];
  return number === undefined ? { type: 'paragraph', content } : { type: 'paragraph', number, content };
}

export function bullets(items: readonly string[]): List {
  return { type: 'list', items: items.map((item) => ({ content: [text(item)] })) };
}

export function resolved(items: readonly string[]): Resolution {
  return {
    type: 'resolution',
    label: [{ type: 'strong', children: [text('RESOLVED:')] }],
    kind: 'resolved',
    restored: false,
    items: items.map((item, at) => ({ label: `${at + 1}.`, content: [text(item)] })),
  };
}

export function table(rows: readonly (readonly string[])[]): Table {
  return { type: 'table', headerRows: 1, rows: rows.map((row) => row.map((cell) => [text(cell)])) };
}

/** A table of figures by place, as appendices hold them. */
export function figures(chance: Chance, rows: number): Table {
  const count = () => chance.between(0, 9999).toLocaleString('en-GB');
  return table([
    ['Ward', 'Requests', 'Completed', 'Outstanding', 'Cost £'],
    ...Array.from({ length: rows }, () => [placeName(chance), count(), count(), count(), count()]),
  ]);
}
