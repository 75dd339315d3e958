import type { Address, Meeting } from '../../archive/model.ts';
import { type Anchor, type Block, blocksWithin } from '../../document/block.ts';
import { ownAddress } from '../addresses.ts';
import { minutesBlocks, papersWithPages } from '../pages/places.ts';
import { tableCsv } from './csv.ts';

/** Where a table of a page lies as a file. */
export function tableFile(page: Address, anchor: Anchor): Address {
  return ownAddress(`${page}${anchor}.csv`);
}

function filesOf(page: Address, blocks: readonly Block[]) {
  return blocksWithin(blocks).flatMap((block) =>
    block.type === 'table' && block.anchor !== undefined
      ? [{ path: tableFile(page, block.anchor), text: tableCsv(block) }]
      : [],
  );
}

/** Every table on the pages of a meeting as a CSV file beside its page. */
export function tableFiles(meeting: Meeting): readonly { readonly path: Address; readonly text: string }[] {
  const { url, agenda, frontSheet, minutes } = meeting;
  return [
    ...filesOf(url, [...agenda.flatMap(({ note }) => note), ...frontSheet]),
    ...(minutes ? filesOf(minutes.url, minutesBlocks(minutes)) : []),
    ...papersWithPages(meeting).flatMap((paper) => filesOf(paper.url, paper.blocks)),
  ];
}
