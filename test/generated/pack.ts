import type { Block, ListItem } from '../../src/document/block.ts';
import { plainText } from '../../src/document/inline.ts';
import { agendaLines, frontSheetFoot, frontSheetHead, pagesText } from './front-sheet.ts';
import type { GeneratedMeeting, GeneratedPaper } from './meeting.ts';
import type { GeneratedMinutes } from './minutes.ts';

function itemLine({ label, content }: ListItem): string {
  return `${label ?? '-'} ${plainText(content)}`;
}

function printed(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.number, plainText(block.content)].filter(Boolean).join(' ');
    case 'list':
      return block.items.map(itemLine).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(plainText).join('\t')).join('\n');
    case 'resolution':
      return [plainText(block.label), ...block.items.map(itemLine)].join('\n\n');
    case 'quotation':
    case 'figure':
    case 'page-mark':
      throw new Error(`No generated pack prints a ${block.type}.`);
  }
}

function printedAll(blocks: readonly Block[]): string {
  return blocks.map(printed).join('\n\n');
}

const blankPage = 'This page is intentionally left blank';

function agenda(meeting: GeneratedMeeting): string {
  return agendaLines(meeting)
    .flatMap(({ number, title, note, pages }) => [
      `${number} ${title}\t${pages ? pagesText(pages) : ''}`,
      ...(note === undefined ? [] : [`${note}\t`]),
    ])
    .join('\n');
}

function reportHead(meeting: GeneratedMeeting, { head, item, title }: GeneratedPaper): readonly string[] {
  if (!head) return [];
  return [
    [
      `${meeting.day}\t\tITEM: ${item}`,
      `${meeting.place.committee.name}\t\t`,
      `${title}\t\t`,
      `Wards and communities affected: ${head.wards}\t\t`,
      `Reference number: ${head.reference}\t\t`,
      `Report of: ${head.officer.name}, ${head.officer.title}\t\t`,
      'This report is public\t\t',
    ].join('\n'),
  ];
}

/** The text of a pack as `pdftotext` would give it: front sheet, the minutes of the meeting before, papers. */
export function packText(meeting: GeneratedMeeting, before: GeneratedMinutes | undefined): string {
  const papers = meeting.items
    .flatMap((item) => item.papers)
    .flatMap((paper) => [...reportHead(meeting, paper), printedAll(paper.blocks), blankPage]);
  const parts = [
    printedAll(frontSheetHead(meeting)),
    agenda(meeting),
    printedAll(frontSheetFoot(meeting)),
    ...(before ? [printedAll(before.blocks), blankPage] : []),
    ...papers,
  ];
  return `${parts.join('\n\n')}\n`;
}
