import type { SourceBlock } from '../../../document/block.ts';
import type { SheetContent } from '../sheet-content.ts';
import { around } from './box.ts';
import { blocksOfPassages, type PlacedBlock } from './flow.ts';
import { leadingOf } from './leading.ts';
import { linesOf } from './lines.ts';
import { passagesOf } from './passages.ts';
import { tablesOf } from './tables.ts';
import { turnedWords, wordsOf } from './words.ts';

export function placedBlocks(content: SheetContent): readonly PlacedBlock[] {
  const words = { upright: wordsOf(content.runs.filter((r) => r.turn === 0)), turned: turnedWords(content.runs.filter((r) => r.turn !== 0)).flat() };
  const { tables, rest, rules } = tablesOf(content, words);
  const lines = linesOf(rest.upright);
  const { left, right } = around(lines);
  const measure = { left, right, leading: leadingOf([lines]) };
  const flow = blocksOfPassages(passagesOf(lines, measure, rules.filter((r) => r.direction === 'horizontal')), content.links);
  return [...flow, ...tables].sort((a, b) => a.box.top - b.box.top);
}
export function blocksFromGeometry(content: SheetContent): readonly SourceBlock[] {
  return placedBlocks(content).map(({ block }) => block);
}
