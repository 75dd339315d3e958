import { isBlock, type SourceBlock } from '../../document/block.ts';
import type { Finding } from '../../document/finding.ts';
import type { Reading } from '../../read/reading.ts';
import { type AgendaEntry, isAgendaHeading } from '../../recognise/agenda.ts';
import { entryOf, isSameItem } from '../../recognise/agenda-entry.ts';
import { readAttendance } from '../../recognise/attendance.ts';
import { councilOf } from '../../recognise/bodies.ts';
import { bordersOf } from '../../recognise/borders.ts';
import { isDispositionSheet, readDispositionSheet } from '../../recognise/dispositions.ts';
import { type FrontSheet, readFrontSheet } from '../../recognise/front-sheet.ts';
import { markReportHeadings } from '../../recognise/headings.ts';
import { blockLines, isBlankPageNotice, lineText } from '../../recognise/lines.ts';
import { meetingTimes } from '../../recognise/minutes.ts';
import { takeApart } from '../../recognise/pack.ts';
import type { PackPart } from '../../recognise/part-start.ts';
import { isWebPage, readWebPage, type WebPage } from '../../recognise/web-page.ts';
import { repair } from '../../repair/repair.ts';
import type { Closure, FrontSheetDraft, PaperDraft, SourceIdentity, SourceReading } from '../drafts.ts';
import { namedByFile } from './file-title.ts';
import { furnitureOf } from './left-out.ts';
import { factsOf, fileFacts } from './meeting-facts.ts';
import { ownClosures } from './own-closures.ts';
import { type Sheets, sheetsByNumber, withPageMarks } from './page-marks.ts';
import { linesOfBlocks, minutesDraft, paperDrafts } from './parts.ts';
import { personalDataIn } from './personal-data.ts';
import { type HeldReading, readFrame } from './read-frame.ts';
import type { Settling } from './withhold.ts';
import { withoutClosed } from './without-closed.ts';

/** A web page of minutes, or a sheet of dispositions: one meeting, its minutes, and the head as the front sheet. */
function readPage(
  source: SourceIdentity,
  reading: HeldReading,
  blocks: readonly SourceBlock[],
  page: WebPage,
): SourceReading {
  const { closed } = meetingTimes(page.items);
  const inferred = page.items.some((block) => block.type === 'heading' && block.number?.startsWith('['))
    ? ['minutes.items.number']
    : [];
  const minutes =
    page.date === undefined
      ? []
      : [
          {
            committee: page.committee,
            date: page.date,
            time: page.time,
            pages: undefined,
            opened: undefined,
            closed,
            attendance: readAttendance(page.preamble, [...page.preamble, ...page.items]),
            blocks: [...page.preamble, ...page.items].filter(isBlock),
            lines: linesOfBlocks(blocks),
            inferred,
          },
        ];
  return {
    source,
    lines: reading.lines,
    pictures: reading.pictures,
    council: councilOf(textOf(reading)),
    committee: page.committee,
    date: page.date,
    dateSign: page.date === undefined ? undefined : 'printed',
    time: page.time,
    inferred: [],
    ...fileFacts(reading, blocks),
    frontSheet: {
      venue: page.venue,
      quorum: undefined,
      published: undefined,
      contact: page.contact,
      membership: [],
      substitutes: [],
      agenda: [],
      blocks: [],
      supplement: false,
    },
    minutes,
    papers: [],
    furniture: furnitureOf(blocks),
    holds: reading.holds ?? [],
    findings: reading.findings,
  };
}

function textOf({ lines }: Reading): string {
  return lines.map(({ text }) => text).join('\n');
}

function frontSheetDraft(sheet: FrontSheet, sheets: Sheets): FrontSheetDraft {
  const blocks = withPageMarks(markReportHeadings(sheet.rest).filter(isBlock), sheets);
  return {
    venue: sheet.venue,
    quorum: sheet.quorum,
    published: sheet.published,
    contact: sheet.contact,
    membership: sheet.membership,
    substitutes: sheet.substitutes,
    agenda: sheet.agenda,
    blocks,
    supplement: sheet.rest
      .slice(0, 14)
      .some((block) =>
        /\b(?:supplement(?:ary)?|late papers?|addendum)\b|^dear (?:members?|councillors?)\b/i.test(
          lineText(block),
        ),
      ),
  };
}

/** Agenda and papers are reconciled: what the agenda lists and the pack lacks is said, and the other way round. */
function reconcile(
  source: SourceIdentity,
  agenda: readonly AgendaEntry[],
  papers: readonly PaperDraft[],
  minutes: number,
): readonly Finding[] {
  // Alone, a front sheet is compared with the papers of the whole meeting, when these have been brought together.
  if (papers.length + minutes === 0) return [];
  const found = new Set(papers.map(({ agendaItem }) => agendaItem));
  const without = agenda.filter(
    ({ number, pages, title, access }) =>
      access === 'public' && pages && !found.has(number) && !(minutes > 0 && /\bminutes\b/i.test(title)),
  );
  const listed = new Set(agenda.map(({ number }) => number));
  const unlisted = papers.filter(
    ({ kind, agendaItem }) => kind !== 'appendix' && agenda.length > 0 && !listed.has(agendaItem),
  );
  return [
    ...without.map(({ number, title, pages }) => ({
      rule: 'agenda-item-without-paper',
      severity: 'warning' as const,
      file: source.given,
      page: pages?.from,
      message: `Item ${number ?? ''} “${title}” has pages ${pages?.from} to ${pages?.to} on the agenda, but no paper of its own was found in the pack.`,
      hint: 'Its text may stand at the end of the paper before it. Look there, or correct the agenda item in meeting.md.',
    })),
    ...unlisted.map(({ title, lines }) => ({
      rule: 'paper-not-on-agenda',
      severity: 'warning' as const,
      file: source.given,
      line: lines?.from,
      message: `The paper “${title}” was found, but the agenda does not list it.`,
      hint: 'Give it its agendaItem in the front matter of the paper.',
    })),
  ];
}

/** A paper that prints another item number than the agenda gives it: the agenda wins, and that is said. */
function numberedApart(
  source: SourceIdentity,
  agenda: readonly AgendaEntry[],
  parts: readonly PackPart[],
): readonly Finding[] {
  return parts.flatMap((part) => {
    const number = entryOf(part, agenda)?.number;
    if (part.item === undefined || number === undefined || isSameItem(number, part.item)) return [];
    return [
      {
        rule: 'paper-numbered-apart',
        severity: 'warning' as const,
        file: source.given,
        line: linesOfBlocks(part.blocks)?.from,
        message: `The paper “${part.title ?? ''}” calls itself item ${part.item}; the agenda lists it as item ${number}, where it is filed.`,
        hint: 'If the paper is right, correct agendaItem in its front matter.',
      },
    ];
  });
}

function noLayout(source: SourceIdentity): Finding {
  return {
    rule: 'layout-unknown',
    severity: 'warning',
    file: source.given,
    line: 1,
    message: `“${source.given}” has no front sheet, minutes or report head that is known; it is published as headings and paragraphs.`,
    hint: 'Read the page against the source. CONTRIBUTING.md tells how to add a council’s convention.',
  };
}

function withoutFront(parts: readonly PackPart[], sheet: FrontSheet | undefined): readonly PackPart[] {
  return sheet
    ? parts.filter(({ kind }) => kind !== 'front-sheet')
    : parts.map((part) => (part.kind === 'front-sheet' ? { ...part, kind: 'other' as const } : part));
}

/** The entry of the agenda that brings minutes for approval; with several minutes they share its pages. */
function minutesEntry(agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  return agenda.find(({ title, pages }) => pages && /\bminutes\b/i.test(title));
}

const headOfAgenda = 15;

/** An agenda says on its first lines that it is one, or of which day its meeting is; a table of figures says neither. */
function isOfMeeting({ date }: FrontSheet, blocks: readonly SourceBlock[]): boolean {
  return date !== undefined || blocks.slice(0, headOfAgenda).flatMap(blockLines).some(isAgendaHeading);
}

/** A front sheet is one when it lists an agenda or says when the meeting is; otherwise the text is a paper. */
function frontSheetOf(parts: readonly PackPart[]): FrontSheet | undefined {
  const [first] = parts;
  if (first?.kind !== 'front-sheet') return undefined;
  const sheet = readFrontSheet(first.blocks);
  const tells =
    (sheet.agenda.length >= 2 && isOfMeeting(sheet, first.blocks)) ||
    (sheet.agenda.length === 1 && sheet.date !== undefined) ||
    (sheet.date !== undefined && sheet.committee !== undefined && parts.length > 1);
  return tells ? sheet : undefined;
}

/** What the printing left stands between things that belong together; only the notice of a blank page parts papers. */
function withoutPrinting(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.filter((block) => isBlock(block) || isBlankPageNotice(block));
}

/** A picture of a page has no layout to know. */
function hasWords({ lines }: Reading): boolean {
  return lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** What a source says before it is known what of it is for the public. */
function readWhole(source: SourceIdentity, reading: HeldReading): SourceReading {
  if (reading.frame) return readFrame(source, reading, reading.frame);
  const { blocks, sheets: listed } = repair(reading.document);
  if (isWebPage(blocks)) return readPage(source, reading, blocks, readWebPage(blocks));
  if (isDispositionSheet(blocks)) return readPage(source, reading, blocks, readDispositionSheet(blocks));
  const sheets = sheetsByNumber(listed);
  const parts = takeApart(withoutPrinting(blocks), [], bordersOf(reading.document));
  const sheet = frontSheetOf(parts);
  const facts = factsOf(sheet, parts, blocks);
  const agenda = sheet?.agenda ?? [];
  const rest = withoutFront(parts, sheet);
  const minutes = rest.flatMap((part) => minutesDraft(part, minutesEntry(agenda), sheets) ?? []);
  const papers = namedByFile(paperDrafts(rest, agenda, sheets), source.file);
  const known = sheet !== undefined || rest.some(({ head, minutes: record }) => head ?? record);
  return {
    source,
    lines: reading.lines,
    pictures: reading.pictures,
    council: councilOf(textOf(reading)),
    ...facts,
    ...fileFacts(reading, blocks),
    time: sheet?.time,
    inferred: [...facts.inferred, ...(sheet?.inferred ?? [])],
    frontSheet: sheet && frontSheetDraft(sheet, sheets),
    minutes,
    papers,
    furniture: furnitureOf(blocks),
    holds: reading.holds ?? [],
    findings: [
      ...reading.findings,
      ...numberedApart(source, agenda, rest),
      ...(known || !hasWords(reading) ? [] : [noLayout(source)]),
    ],
  };
}

/** A source without what is closed of it, with what can only be said when that is known. */
export function withoutClosures(
  whole: SourceReading,
  closures: readonly Closure[],
  settling: Settling,
): SourceReading {
  const open = withoutClosed(whole, closures, settling);
  const { source, frontSheet, papers, minutes, findings } = open;
  const apart = open.fromSystem ? [] : reconcile(source, frontSheet?.agenda ?? [], papers, minutes.length);
  return { ...open, findings: [...findings, ...apart, ...personalDataIn(open)] };
}

/**
 * Makes sense of one source that has been read: repair, what documents it holds, and what each says. What of it is
 * marked as not for the public is held back, unless a person has decided otherwise.
 */
export function readSource(
  source: SourceIdentity,
  reading: HeldReading,
  settling: Settling = { decisions: new Map(), quoted: false },
): SourceReading {
  const whole = readWhole(source, reading);
  const closures = ownClosures(whole);
  return { ...withoutClosures(whole, closures, settling), before: { whole, closures } };
}
