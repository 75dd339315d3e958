import type { Cell } from '../document/block.ts';
import { inlineFromText } from './text-inline.ts';

/** Tags that table extraction leaves in a cell. Anything else in angle brackets is text as typed. */
const paragraphTag = /<\/?(?:p|ul|ol|li|br)(?: style="[^"<>]*")? ?\/?>/gi;
const styleTag = /<\/?(?:i|u|b|em|strong|sup|sub)>/gi;
const tickedBox = /<input checked="" type="checkbox" ?\/?>/gi;
const emptyBox = /<input type="checkbox" ?\/?>/gi;
/** Bullets inside a cell stand in one line: "• one • two". */
const glyph = / ([•➤✓■▪]) /g;

/** A cell's text with the tags that extraction left made line breaks, or dropped where they only style. */
export function withoutCellTags(value: string): string {
  return value
    .replace(tickedBox, '☑')
    .replace(emptyBox, '☐')
    .replace(paragraphTag, '\n')
    .replace(styleTag, '');
}

/** Reads one cell of a tab-separated table: the tags that extraction left become line breaks. */
export function cellFromText(value: string): Cell {
  const lines = withoutCellTags(value)
    .replace(glyph, '\n$1 ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return inlineFromText(lines.join('\n'));
}
