import { bareNumber } from '../../archive/read-minutes.ts';
import { type Block, blockText, isBlock, type SourceBlock } from '../../document/block.ts';
import { countWords } from '../../document/words.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import { entryOf, isSameItem } from '../../recognise/agenda-entry.ts';
import { type AttendanceEntry, readAttendance } from '../../recognise/attendance.ts';
import {
  authorFromEnquiries,
  authorFromSignature,
  type ReportAuthor,
  readAuthors,
} from '../../recognise/authors.ts';
import { guestsIn } from '../../recognise/guests.ts';
import { markReportHeadings } from '../../recognise/headings.ts';
import { lineText } from '../../recognise/lines.ts';
import { markMinutesItems, meetingTimes } from '../../recognise/minutes.ts';
import { isSignature, type PackPart } from '../../recognise/part-start.ts';
import { isSamePerson } from '../../recognise/people.ts';
import { markQuotations } from '../../recognise/quotations.ts';
import { appendixListIn } from '../../recognise/report.ts';
import type { HeadLine } from '../../recognise/report-head.ts';
import { markResolutions } from '../../recognise/resolutions.ts';
import { markTableHeaders } from '../../recognise/table-headers.ts';
import type { LineRange, MinutesDraft, PaperDraft } from '../drafts.ts';
import { noTitle } from './file-title.ts';
import { appendixOwnTitle, decisionLine, ownTitle, withoutTitle } from './own-title.ts';
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
  const known = attendance.map(({ name }) => name);
  const guests: AttendanceEntry[] = [];
  let number: string | undefined;
  for (const block of items) {
    if (block.type === 'heading') number = block.number && bareNumber(block.number);
    for (const guest of guestsIn([block])) {
      if (known.some((name) => isSamePerson(name, guest.name))) continue;
      known.push(guest.name);
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

interface Listed {
  readonly label: string;
  readonly title: string;
}

function appendixTitle(part: PackPart, blocks: readonly SourceBlock[], listed: Listed | undefined): string {
  const label = part.label ?? listed?.label;
  const title = listed?.title || appendixOwnTitle(blocks, part.label);
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

/** What a paper is: a part of unknown kind that calls itself a record of a decision is one. */
function kindOf({ kind, blocks, head }: PackPart): PaperDraft['kind'] {
  const isKnown =
    kind === 'appendix' || kind === 'work-programme' || kind === 'tracker' || head !== undefined;
  return !isKnown && decisionLine(blocks) !== undefined ? 'decision' : kindWithout(kind);
}

function kindWithout(kind: PackPart['kind']): PaperDraft['kind'] {
  return kind === 'front-sheet' || kind === 'minutes' ? 'other' : kind;
}

function paperDraft(
  part: PackPart,
  entry: AgendaEntry | undefined,
  title: string,
  titlePrinted: boolean,
  sheets: Sheets,
): PaperDraft {
  const blocks = markTableHeaders(markQuotations(markReportHeadings(part.blocks)));
  const kind = kindOf(part);
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

/** "Appendix A:" with its title behind it and nothing more: the list of appendices at the end of a report. */
const listedLabel = /^(?:appendix|annexe?) (?:\d{1,2}|[A-Z]) ?:/i;
const shortestAppendix = 40;

function isListedOnly({ kind, blocks }: PackPart): boolean {
  const isList = kind === 'appendix' && listedLabel.test(lineText(blocks[0]));
  return isList && countWords(blocks.filter(isBlock).map(blockText)).size < shortestAppendix;
}

/** Several such lines in a row are the end of the report that they follow. */
function withListsInReports(parts: readonly PackPart[]): readonly PackPart[] {
  const whole: PackPart[] = [];
  for (const [at, part] of parts.entries()) {
    const report = whole.at(-1);
    const isOne = [parts[at - 1], parts[at + 1]].some((other) => other && isListedOnly(other));
    if (report?.kind === 'report' && isListedOnly(part) && isOne) {
      whole[whole.length - 1] = { ...report, blocks: [...report.blocks, ...part.blocks] };
    } else whole.push(part);
  }
  return whole;
}

/** A file of unknown layout is one document, with what is appended to it. */
function asOneDocument(parts: readonly PackPart[]): readonly PackPart[] {
  const [first, ...rest] = parts;
  const isOne =
    first?.kind === 'other' &&
    !first.head &&
    first.item === undefined &&
    rest.length > 0 &&
    rest.every(({ kind }) => kind === 'appendix');
  return isOne ? [{ ...first, blocks: parts.flatMap(({ blocks }) => blocks) }] : parts;
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
  for (const part of asOneDocument(withListsInReports(parts))) {
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
    const title = part.head?.title ?? part.title ?? entry?.title ?? ownTitle(part.blocks) ?? noTitle;
    // A head that has printed the title shows it; the same words at the top of the body are said again. What a paper
    // without a head is called is settled when its place among the papers of its meeting is known.
    const isSettled = part.head?.title !== undefined || (part.title ?? entry?.title) === undefined;
    const body = isSettled ? part.blocks : withoutTitle(part.blocks, title);
    const printed = part.head?.title !== undefined || body.length < part.blocks.length;
    report = paperDraft({ ...part, blocks: body }, entry, title, printed, sheets);
    listed = appendixListIn(report.blocks);
    drafts.push(report);
  }
  return drafts;
}
