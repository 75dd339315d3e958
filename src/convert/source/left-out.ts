import type { SourceBlock } from '../../document/block.ts';
import type { LeftOutText } from '../drafts.ts';

/** The furniture among some blocks, as the report on the conversion lists it. */
export function furnitureOf(blocks: readonly SourceBlock[]): readonly LeftOutText[] {
  return blocks.flatMap((block) =>
    block.type === 'furniture'
      ? [{ text: block.text, line: block.place?.line, page: block.place?.sheet, reason: block.reason }]
      : [],
  );
}
