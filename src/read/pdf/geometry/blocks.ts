import type { SourceBlock } from '../../../document/block.ts';
import type { SheetContent } from '../sheet-content.ts';
import { around } from './box.ts';
import { withDrawnBullets } from './bullets.ts';
import { blocksOfPassages, type PlacedBlock } from './flow.ts';
import { leadingOf } from './leading.ts';
import { linesOf, piecesOfRow } from './lines.ts';
import { passagesOf } from './passages.ts';
import { obstaclesIn, piecesIn, regionsOf } from './regions.ts';
import { rowsOf } from './rows.ts';
import { alignedParts } from './tables/aligned.ts';
import { tableOf } from './tables/sketch.ts';
import { tablesOf } from './tables.ts';
import { turnedWords, wordsOf } from './words.ts';

export function placedBlocks(content: SheetContent): readonly PlacedBlock[] {
  const words = {
    upright: withDrawnBullets(rowsOf(wordsOf(content.runs.filter((r) => r.turn === 0))), [
      ...(content.shapes ?? []),
      ...content.fills,
    ]),
    turned: turnedWords(content.runs.filter((r) => r.turn !== 0)).flat(),
  };
  const { tables, rest, rules } = tablesOf(content, words);
  const pieces = rowsOf(rest.upright).flatMap(piecesOfRow);
  const horizontals = rules.filter((r) => r.direction === 'horizontal');
  const obstacles = tables.map((t) => ({ ...t.box, table: t }));
  const regions = regionsOf([...pieces, ...obstacles]).map((region) => ({
    lines: linesOf(piecesIn(region).flatMap((p) => p.words)),
    obstacles: obstaclesIn(region),
  }));
  const leading = leadingOf(regions.map(({ lines }) => lines));
  return regions.flatMap(({ lines, obstacles }) => {
    const { left, right } = around(lines);
    const measure = { left, right, leading };
    const flow = alignedParts(lines).flatMap((part) =>
      part.type === 'table'
        ? [tableOf(part.table.sketch, content)]
        : blocksOfPassages(passagesOf(part.lines, measure, horizontals), content.links),
    );
    return [...flow, ...obstacles.map((o) => o.table)].sort((a, b) => a.box.top - b.box.top);
  });
}
export function blocksFromGeometry(content: SheetContent): readonly SourceBlock[] {
  return placedBlocks(content).map(({ block }) => block);
}
