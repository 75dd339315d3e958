import type { SourceBlock } from '../../document/block.ts';
import { isBodyName, titleCased } from '../../recognise/bodies.ts';
import { blockLines, lineText } from '../../recognise/lines.ts';

const openingBlocks = 4;

/** "By: A. Person" is a line of a head and no title. */
const labelledLine = /^\p{Lu}[\p{L} /]{1,30}:/u;
const councilAlone = /^[\w' ]{2,40} council$/i;

function isTitleLine(line: string): boolean {
  return line.length >= 3 && line.length <= 260 && !/[.;]$/.test(line) && !labelledLine.test(line);
}

function titleLines(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks
    .slice(0, openingBlocks)
    .filter((block) => block.type === 'paragraph' || block.type === 'heading')
    .map(lineText)
    .filter(isTitleLine);
}

/** The first lines of an appendix without its label: the title that it prints for itself. */
export function appendixOwnTitle(
  blocks: readonly SourceBlock[],
  label: string | undefined,
): string | undefined {
  return titleLines(blocks)
    .map((line) => (label === undefined ? line : line.replace(label, '').replace(/^[\s:–-]+|[\s:–-]+$/g, '')))
    .find((line) => line !== '' && !councilAlone.test(line));
}

/** A title says what a paper is about in words; figures and a single short word are the beginning of a table. */
function isTelling(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const long = line.match(/\p{L}{3,}/gu) ?? [];
  return letters * 2 > line.replace(/\s/g, '').length && (long.length > 1 || (long[0]?.length ?? 0) > 7);
}

const subjectLine = /^(?:subject|title)(?: of (?:the )?report)? ?: ?(.{3,300}?)(?= Summary ?:|$)/i;
const recordOfDecision = /\brecord of (?:\w+ ){0,2}decision\b/i;

/** The line by which a paper calls itself a record of a decision. */
export function decisionLine(blocks: readonly SourceBlock[]): string | undefined {
  const lines = blocks.slice(0, openingBlocks).map((block) => blockLines(block)[0]?.trim() ?? '');
  return lines.find((line) => line.length < 120 && recordOfDecision.test(line));
}

/**
 * The title that a paper without a known head prints for itself: what it gives as its subject, or its first telling
 * line that does not only name the council or committee. A line that ends with a comma goes on in the next.
 */
export function ownTitle(blocks: readonly SourceBlock[]): string | undefined {
  const subject = blocks
    .slice(0, openingBlocks * 2)
    .map((block) => subjectLine.exec(lineText(block))?.[1])
    .find(Boolean);
  if (subject !== undefined) return subject.trim();
  const decision = decisionLine(blocks);
  if (decision !== undefined) return titleCased(decision);
  const isName = (line: string) => councilAlone.test(line) || isBodyName(line);
  const lines = titleLines(blocks).filter((line) => isTelling(line) && !isName(line));
  const [first, second = ''] = lines;
  return first?.endsWith(',') ? `${first} ${second}`.trim() : first;
}

/** The line that became a paper's title is shown as such and not again in the body. */
export function withoutTitle<Kind extends SourceBlock>(
  blocks: readonly Kind[],
  title: string,
): readonly Kind[] {
  const opening = blocks.filter(({ type }) => type !== 'page-mark' && type !== 'figure').slice(0, 3);
  const line = opening.find(
    (block) => (block.type === 'paragraph' || block.type === 'heading') && lineText(block) === title,
  );
  return line === undefined ? blocks : blocks.filter((block) => block !== line);
}
