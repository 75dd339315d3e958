import { blockText, type SourceBlock } from '../../../src/document/block.ts';
import { type AgendaEntry, readAgenda } from '../../../src/recognise/agenda.ts';
import { lineText } from '../../../src/recognise/lines.ts';

/** An entry on one line: "5 Title [15-30] (exempt) · note". */
export function entryLine({ number, title, pages, access, note }: AgendaEntry): string {
  return [
    number ?? '–',
    title,
    pages && `[${pages.from}-${pages.to}]`,
    access === 'exempt' && '(exempt)',
    ...note.map((block) => `· ${blockText(block).replace(/\n/g, ' ')}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The entries and the rest of a front sheet, each on a line. */
export function reading(...blocks: readonly SourceBlock[]) {
  const { entries, rest } = readAgenda(blocks);
  return { entries: entries.map(entryLine), rest: rest.map(lineText) };
}
