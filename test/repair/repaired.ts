import { readText } from '../../src/read/text.ts';
import { repair } from '../../src/repair/repair.ts';
import { outline } from '../document/outline.ts';

/** Source lines in, the blocks that they are when page ends are undone out. */
export function repaired(...lines: readonly string[]): readonly string[] {
  return outline(repair(readText(lines.join('\n'))).blocks);
}
