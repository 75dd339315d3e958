import type { HoldKind } from '../../../safety/holds/kinds.ts';
import type { JudgedGlyph } from './reasons.ts';

/** The glyphs of a page, where those pass for seen of whose kind a person has said that it was held back by mistake. */
export function withoutLifted(
  glyphs: readonly JudgedGlyph[],
  lifted: ReadonlySet<HoldKind>,
): readonly JudgedGlyph[] {
  if (lifted.size === 0) return glyphs;
  return glyphs.map((glyph) => {
    const { reason, ...seen } = glyph;
    return reason !== undefined && lifted.has(`pdf-${reason}`) ? seen : glyph;
  });
}
