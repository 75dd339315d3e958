import type { Block, Heading, ListItem, Resolution, SourceBlock } from '../../document/block.ts';
import { isBlock } from '../../document/block.ts';
import type { Frame, FrameItem } from '../../document/frame.ts';
import { text } from '../../document/inline.ts';
import { type AttendanceEntry, readAttendance } from '../../recognise/attendance.ts';
import { lineText } from '../../recognise/lines.ts';
import { meetingTimes } from '../../recognise/minutes.ts';
import { markQuotations } from '../../recognise/quotations.ts';
import { markResolutions, resolutionLabel } from '../../recognise/resolutions.ts';
import { markTableHeaders } from '../../recognise/table-headers.ts';
import type { MinutesDraft } from '../drafts.ts';
import { linesOfBlocks, withGuests } from './parts.ts';

function itemsOf(block: SourceBlock): readonly ListItem[] | undefined {
  if (block.type === 'list') return block.items;
  if (block.type !== 'paragraph') return undefined;
  const { number, content, place } = block;
  return [{ content, ...(number === undefined ? {} : { label: number }), ...(place ? { place } : {}) }];
}

/** What a system keeps as the decision of an item is one, also where its text has no "RESOLVED". */
function wholeDecision(label: SourceBlock | undefined, body: readonly SourceBlock[]): readonly SourceBlock[] {
  const items = body.map(itemsOf);
  if (items.some((each) => each === undefined)) return label ? [label, ...body] : body;
  const printed = label?.type === 'paragraph' ? label.content : undefined;
  const decision: Resolution = {
    type: 'resolution',
    kind: 'resolved',
    label: printed ?? [text('[DECISION:]')],
    restored: printed === undefined,
    because: 'the system keeps it as the decision of the item',
    items: items.flatMap((each) => each ?? []),
    gap: 1,
  };
  const places = linesOfBlocks(label ? [label, ...body] : body);
  return [places ? { ...decision, place: { line: places.from, toLine: places.to } } : decision];
}

function decisionBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const [first, ...others] = blocks;
  if (!first) return [];
  const isLabel = first.type === 'paragraph' && resolutionLabel(lineText(first)) !== undefined;
  const body = isLabel && others.length > 0 ? others : blocks;
  const label = body === others ? first : undefined;
  const marked = markResolutions(body);
  if (!marked.some(({ type }) => type === 'resolution')) return wholeDecision(label, body);
  // A text that says RESOLVED itself needs no second label; the system's own stays a line above it.
  return label ? [label, ...marked] : marked;
}

/**
 * The heading of a minute: its own number, and where the agenda counts otherwise the item that it records, in
 * the square brackets of what the archive puts in. Reading the record back keeps the two apart.
 */
function headingOf({ title, minuteNumber, agendaNumber }: FrameItem): Heading {
  const number = minuteNumber ?? agendaNumber;
  const marked =
    minuteNumber !== undefined && agendaNumber !== undefined && minuteNumber !== agendaNumber
      ? `${title} [Item ${agendaNumber}]`
      : title;
  return {
    type: 'heading',
    level: 2,
    content: [text(marked)],
    because: 'the committee system lists it as an item of the meeting',
    ...(number === undefined ? {} : { number: `${number}.` }),
  };
}

function itemBlocks(item: FrameItem): readonly SourceBlock[] {
  const minutes = markResolutions(item.minutes);
  return [
    headingOf(item),
    ...markTableHeaders(markQuotations([...decisionBlocks(item.decision), ...minutes])),
  ];
}

function attendanceOf(frame: Frame, blocks: readonly SourceBlock[]): readonly AttendanceEntry[] {
  const listed = frame.attendees.map(({ name, role, status }) => ({
    name,
    status,
    ...(role === undefined ? {} : { role }),
  }));
  return withGuests(listed.length > 0 ? listed : readAttendance([], blocks), blocks);
}

function hasText({ minutes, decision }: FrameItem): boolean {
  return minutes.length + decision.length > 0;
}

/** Makes minutes of the items of a frame that have any; an item with a minute's number is one although nothing was said. */
export function frameMinutes(frame: Frame, date: string | undefined): MinutesDraft | undefined {
  if (date === undefined || !frame.items.some(hasText)) return undefined;
  const items = frame.items.filter((item) => hasText(item) || item.minuteNumber !== undefined);
  const blocks = items.flatMap(itemBlocks);
  const times = meetingTimes(blocks);
  return {
    committee: frame.committee,
    date,
    time: frame.time,
    pages: undefined,
    opened: frame.opened ?? times.opened,
    closed: frame.closed ?? times.closed,
    attendance: attendanceOf(frame, blocks),
    blocks: blocks.filter((block): block is Block => isBlock(block)),
    lines: linesOfBlocks(blocks),
    inferred: [],
  };
}
