import { type Block, isBlock, type SourceBlock } from '../document/block.ts';
import type { AgendaEntry } from '../recognise/agenda.ts';
import { entryOf, isSameItem } from '../recognise/agenda-entry.ts';
import { type AttendanceEntry, readAttendance } from '../recognise/attendance.ts';
import {
  authorFromEnquiries,
  authorFromSignature,
  type ReportAuthor,
  readAuthors,
} from '../recognise/authors.ts';
import { guestsIn } from '../recognise/guests.ts';
import { markReportHeadings } from '../recognise/headings.ts';
import { lineText } from '../recognise/lines.ts';
import { markMinutesItems, meetingTimes } from '../recognise/minutes.ts';
import { isSignature, type PackPart } from '../recognise/part-start.ts';
import { markQuotations } from '../recognise/quotations.ts';
import { appendixListIn } from '../recognise/report.ts';
import type { HeadLine } from '../recognise/report-head.ts';
import { markResolutions } from '../recognise/resolutions.ts';
import { markTableHeaders } from '../recognise/table-headers.ts';
import type { LineRange, MinutesDraft, PaperDraft } from './drafts.ts';
import { noTitle } from './file-title.ts';
import { pagesOfBlocks, type Sheets, sheetsOfBlocks, withPageMarks } from './page-marks.ts';

/** The lines of the source from the first block to the last. */
export function linesOfBlocks(blocks: readonly SourceBlock[]): LineRange | undefined {
  const places = blocks.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return undefined;
  return {
    from: Math.min(...places.map(({ line }) => line)),
    to: Math.max(...places.map(({ toLine }) => toLine)),
  };
}

/** Blocks of a paper with its pages marked: as its sheets say, else with the first page that the agenda gives. */
function paged(blocks: readonly SourceBlock[], first: number | undefined, sheets: Sheets): readonly Block[] {
  const kept = blocks.filter(isBlock);
  if (sheets.size > 0) return withPageMarks(kept, sheets);
  return first === undefined ? kept : [{ type: 'page-mark', page: first }, ...kept];
}

/** Guests named in the text of an item attended that item; whoever is on a list already is not named twice. */
export function withGuests(
  attendance: readonly AttendanceEntry[],
  items: readonly SourceBlock[],
): readonly AttendanceEntry[] {
  const known = new Set(attendance.map(({ name }) => name));
  const guests: AttendanceEntry[] = [];
  let number: string | undefined;
  for (const block of items) {
    if (block.type === 'heading') number = block.number?.replace(/[[\].]/g, '');
    for (const guest of guestsIn([block])) {
      if (known.has(guest.name)) continue;
      known.add(guest.name);
      guests.push({
        ...guest,
        status: 'in attendance',
        ...(number === undefined ? {} : { items: [number] }),
      });
    }
  }
  return [...attendance, ...guests];
}

/** Makes minutes of a part: items, resolutions, who was there, when it opened and closed. */
export function minutesDraft(
  part: PackPart,
  entry: AgendaEntry | undefined,
  sheets: Sheets,
): MinutesDraft | undefined {
  const head = part.minutes;
  if (!head) return undefined;
  const blocks = markTableHeaders(markQuotations(markResolutions(markMinutesItems(part.blocks))));
  const first = blocks.findIndex(({ type }) => type === 'heading');
  const border = first < 0 ? blocks.length : first;
  const { opened, closed } = meetingTimes(blocks);
  return {
    committee: head.committee,
    date: head.date,
    time: head.time ?? opened,
    pages: entry?.pages ?? pagesOfBlocks(part.blocks, sheets),
    opened: opened ?? head.time,
    closed,
    attendance: withGuests(
      readAttendance(blocks.slice(0, border), blocks.slice(border)),
      blocks.slice(border),
    ),
    blocks: paged(blocks, entry?.pages?.from, sheets),
    lines: linesOfBlocks(part.blocks),
    inferred: opened === undefined && head.time !== undefined ? ['minutes.opened'] : [],
  };
}

/** An author is named below "Report Author", or signs, or is the one to ask about a report with a named presenter. */
function authorsOf(part: PackPart, blocks: readonly SourceBlock[]): readonly ReportAuthor[] {
  const named = readAuthors(blocks);
  if (named.length > 0) return named;
  const signature = blocks.findLast(isSignature);
  const signed = signature && authorFromSignature(signature);
  if (signed) return [signed];
  const presented = part.head?.lines.some(({ field }) => field === 'reportOf');
  const enquiries = part.head?.lines.findLast(({ field }) => field === 'enquiries')?.value;
  const asked = presented && enquiries !== undefined ? authorFromEnquiries(enquiries) : undefined;
  return asked ? [asked] : [];
}

/** The first lines of an appendix without its label: the title that it prints for itself. */
function ownTitle(blocks: readonly SourceBlock[], label: string | undefined): string | undefined {
  const lines = blocks
    .slice(0, 4)
    .filter((block) => block.type === 'paragraph' || block.type === 'heading')
    .map(lineText);
  const titles = lines
    .filter((line) => line.length >= 3 && line.length <= 260 && !/[.;]$/.test(line))
    .map((line) => (label === undefined ? line : line.replace(label, '').replace(/^[\s:–-]+|[\s:–-]+$/g, '')))
    .filter((line) => line !== '' && !/^[\w' ]{2,40} council$/i.test(line));
  return titles[0];
}

/** The line that became the paper's title is shown as such and not again in the body. */
function withoutTitle(blocks: readonly SourceBlock[], title: string): readonly SourceBlock[] {
  const at = blocks.findIndex(
    (block, index) => index < 3 && block.type === 'paragraph' && lineText(block) === title,
  );
  return at < 0 ? blocks : blocks.filter((_, index) => index !== at);
}

interface Listed {
  readonly label: string;
  readonly title: string;
}

function appendixTitle(part: PackPart, blocks: readonly SourceBlock[], listed: Listed | undefined): string {
  const label = part.label ?? listed?.label;
  const title = listed?.title || ownTitle(blocks, part.label);
  const readable = label?.replace(/^[A-Z]{2,}/, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return [readable, title].filter(Boolean).join(': ') || 'Appendix';
}

/** The line of the head that is nothing but the title is shown as such. One with a label, or a second one, stays. */
function headerWithoutTitle(lines: readonly HeadLine[], title: string): readonly HeadLine[] {
  const at = lines.findIndex(
    ({ field, label, value }) => field === 'title' && label === undefined && value === title,
  );
  return lines.filter((_, index) => index !== at);
}

function paperDraft(
  part: PackPart,
  entry: AgendaEntry | undefined,
  title: string,
  titlePrinted: boolean,
  sheets: Sheets,
): PaperDraft {
  const blocks = markTableHeaders(markQuotations(markReportHeadings(part.blocks)));
  const kind = part.kind === 'front-sheet' || part.kind === 'minutes' ? 'other' : part.kind;
  const isAppendix = part.kind === 'appendix';
  return {
    kind,
    title,
    titlePrinted,
    agendaItem: entry?.number ?? part.item,
    label: part.label,
    reference:
      part.head?.reference ??
      blocks
        .map(lineText)
        .slice(0, 3)
        .find((line) => /^[A-Z]{2,6}(?:\/\d{1,4}){2}$/.test(line)),
    date: part.head?.date,
    pages: pagesOfBlocks(part.blocks, sheets) ?? (isAppendix ? undefined : entry?.pages),
    sheets: sheetsOfBlocks(part.blocks),
    header: headerWithoutTitle(part.head?.lines ?? [], title),
    authors: isAppendix ? [] : authorsOf(part, blocks),
    blocks: paged(blocks, isAppendix ? undefined : entry?.pages?.from, sheets),
    lines: linesOfBlocks(part.blocks),
    inferred: entry?.number !== undefined && !isSameItem(entry.number, part.item) ? ['agendaItem'] : [],
  };
}

/** Makes the papers of a pack from its parts: each appendix goes with the report that it follows. */
export function paperDrafts(
  parts: readonly PackPart[],
  agenda: readonly AgendaEntry[],
  sheets: Sheets,
): readonly PaperDraft[] {
  const drafts: PaperDraft[] = [];
  let report: PaperDraft | undefined;
  let listed: readonly Listed[] = [];
  for (const part of parts) {
    if (part.kind === 'front-sheet' || part.kind === 'minutes') continue;
    if (part.kind === 'appendix') {
      const own = listed.find(({ label }) => label.toLowerCase() === part.label?.toLowerCase());
      const found = own ?? (part.label === undefined ? listed[0] : undefined);
      listed = listed.filter((entry) => entry !== found);
      const draft = paperDraft(part, undefined, appendixTitle(part, part.blocks, found), false, sheets);
      drafts.push({ ...draft, label: part.label ?? found?.label, agendaItem: report?.agendaItem });
      continue;
    }
    const entry = entryOf(part, agenda);
    const title = part.head?.title ?? part.title ?? entry?.title ?? noTitle;
    // A head that has printed the title shows it; the same words at the top of the body are said again.
    const body = part.head?.title === undefined ? withoutTitle(part.blocks, title) : part.blocks;
    const printed = part.head?.title !== undefined || body.length < part.blocks.length;
    report = paperDraft({ ...part, blocks: body }, entry, title, printed, sheets);
    listed = appendixListIn(report.blocks);
    drafts.push(report);
  }
  return drafts;
}
