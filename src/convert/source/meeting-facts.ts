import type { SourceBlock } from '../../document/block.ts';
import { datesIn } from '../../document/dates.ts';
import { folded } from '../../document/words.ts';
import type { Reading } from '../../read/reading.ts';
import { isBodyName } from '../../recognise/bodies.ts';
import type { FrontSheet } from '../../recognise/front-sheet.ts';
import { bodyAndDay, committeeInHead } from '../../recognise/head-committee.ts';
import { blockLines, lineText } from '../../recognise/lines.ts';
import type { PackPart } from '../../recognise/part-start.ts';
import type { ReportHead } from '../../recognise/report-head.ts';
import type { DateSign, SourceReading } from '../drafts.ts';

type Facts = Pick<SourceReading, 'committee' | 'date' | 'dateSign' | 'inferred'>;

/** A committee's name on a line of its own at the head of a paper. */
function committeeAtHead(blocks: readonly SourceBlock[]): string | undefined {
  return blocks
    .slice(0, 5)
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .map(lineText)
    .find((line) => isBodyName(line) && !/council$/i.test(line));
}

/** "Date: 4 March" in a report's head may be the day on which it was written. */
function headDateSign(head: ReportHead): DateSign {
  const line = head.lines.find(({ field }) => field === 'date');
  return line?.label !== undefined && folded(line.label) === 'date' ? 'report date' : 'printed';
}

/** A date alone on one of the first lines of a paper that names its committee there is the day of the meeting. */
function dateAtHead(blocks: readonly SourceBlock[]): string | undefined {
  const lines = blocks.slice(0, 8).flatMap(blockLines);
  return lines.flatMap((line) => (line.length <= 40 ? datesIn(line) : []))[0];
}

/** "To: Cabinet – 30 January 2025": to whom a paper without a known head is addressed, and for which day. */
function addressee(blocks: readonly SourceBlock[]): ReturnType<typeof bodyAndDay> {
  const lines = blocks.slice(0, 8).flatMap(blockLines);
  const to = lines.map((line) => /^(?:report )?to\s*:?\s+(.{3,120})$/i.exec(line.trim())?.[1]);
  return to.map((line) => (line === undefined ? undefined : bodyAndDay(line))).find(Boolean);
}

/** What meeting a source is of, from its front sheet, else from its first report's head, else from its first lines. */
export function factsOf(
  sheet: FrontSheet | undefined,
  parts: readonly PackPart[],
  blocks: readonly SourceBlock[],
): Facts {
  const head = parts.find((part) => part.head)?.head;
  const minutes = parts.find((part) => part.minutes)?.minutes;
  const headCommittee = head && committeeInHead(head);
  const atHead = committeeAtHead(blocks);
  const committee = sheet?.committee ?? headCommittee ?? minutes?.committee ?? atHead;
  const printed = sheet?.date ?? head?.date ?? minutes?.date;
  if (printed !== undefined) {
    const dateSign = sheet?.date === undefined && head?.date !== undefined ? headDateSign(head) : 'printed';
    return { committee, date: printed, dateSign, inferred: [] };
  }
  const to = addressee(blocks);
  if (to) return { committee: to.body, date: to.date, dateSign: 'printed', inferred: [] };
  const date = blocks.slice(0, 40).flatMap((block) => datesIn(lineText(block)))[0];
  if (date === undefined) return { committee, date, dateSign: undefined, inferred: [] };
  const isPlain = atHead !== undefined && dateAtHead(blocks) === date;
  return { committee, date, dateSign: isPlain ? 'printed' : 'mentioned', inferred: ['date'] };
}

const openingBlocks = 12;
/** Longer lines are sentences: what they mention is not what the paper is. */
const longestOpeningLine = 200;

/** What a file says of itself, how long it is, and its first lines. */
export function fileFacts(
  { document }: Reading,
  blocks: readonly SourceBlock[],
): Pick<SourceReading, 'properties' | 'sheetCount' | 'opening'> {
  const lines = blocks.slice(0, openingBlocks).flatMap(blockLines);
  return {
    properties: document.properties,
    sheetCount: document.sheets?.length,
    opening: lines.filter((line) => line.length <= longestOpeningLine),
  };
}
