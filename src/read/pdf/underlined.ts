import type { SheetBlock } from './sheet-block.ts';
import type { Rule, Run } from './sheet-content.ts';

/** An underline begins and ends with its text, but for so many points. */
const sameEnds = 3;
/** It lies at most this many ems below the baseline. */
const below = 0.3;

/** The runs of a block by the lines that they stand in. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  return [...Map.groupBy(runs, ({ baseline }) => Math.round(baseline)).values()];
}

function isLineUnderlined(line: readonly Run[], rules: readonly Rule[]): boolean {
  const [first] = line;
  if (!first) return false;
  const left = Math.min(...line.map((run) => run.left));
  const right = Math.max(...line.map((run) => run.right));
  return rules.some(
    (rule) =>
      rule.direction === 'horizontal' &&
      Math.abs(rule.left - left) <= sameEnds &&
      Math.abs(rule.right - right) <= sameEnds &&
      rule.top > first.baseline &&
      rule.top < first.baseline + below * first.face.size + 1,
  );
}

/** Lines of a heading at most; longer text is not looked at. */
const mostLines = 3;

/** Marks the paragraphs that are underlined from end to end, as typists set their headings; links are so anyway. */
export function withUnderlines(blocks: readonly SheetBlock[], rules: readonly Rule[]): readonly SheetBlock[] {
  return blocks.map((each) => {
    const isLink = each.block.type === 'paragraph' && each.block.content.every(({ type }) => type === 'link');
    const lines = each.block.type === 'paragraph' && !isLink ? linesOf(each.runs) : [];
    const isShort = lines.length > 0 && lines.length <= mostLines;
    const underlined = isShort && lines.every((line) => isLineUnderlined(line, rules));
    return underlined ? { ...each, underlined } : each;
  });
}
