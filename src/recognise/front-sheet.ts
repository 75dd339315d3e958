import type { SourceBlock } from '../document/block.ts';
import { datesIn, timeIn } from '../document/dates.ts';
import { plainText } from '../document/inline.ts';
import { type AgendaEntry, readAgenda } from './agenda.ts';
import { isBodyName, titleCased } from './bodies.ts';
import { type ContactFacts, contactOf, withoutContact } from './contact.ts';
import { bodyAndDay } from './head-committee.ts';
import { blockLines, lineText } from './lines.ts';
import { type NamedPerson, peopleIn } from './people.ts';

/** What a front sheet says of its meeting. A fact that it does not print is absent. */
export interface FrontSheet {
  readonly committee?: string;
  readonly date?: string;
  readonly time?: string;
  readonly venue?: string;
  readonly quorum?: string;
  readonly published?: string;
  readonly contact?: ContactFacts;
  readonly membership: readonly NamedPerson[];
  readonly substitutes: readonly NamedPerson[];
  readonly agenda: readonly AgendaEntry[];
  readonly rest: readonly SourceBlock[];
  /** The facts that were worked out, not read. */
  readonly inferred: readonly string[];
}

const head = 25;

interface MeetingLine {
  readonly date?: string;
  readonly time?: string;
  readonly venue?: string;
}

/** "10:00 | Thursday, 18 January 2024 | Council Chamber": a few rows that are layout, not data. */
function meetingRow(block: SourceBlock): MeetingLine | undefined {
  if (block.type !== 'table' || block.rows.length > 4) return undefined;
  const cells = block.rows.flatMap((row) => withoutContact(row.map((cell) => plainText(cell).trim())));
  const date = cells.flatMap(datesIn)[0];
  const time = cells.map(timeIn).find((found) => found !== undefined);
  if (date === undefined || time === undefined) return undefined;
  const venue = cells.find(
    (cell) => /[a-z]{3}/i.test(cell) && datesIn(cell).length === 0 && timeIn(cell) === undefined,
  );
  return { date, time, ...(venue === undefined ? {} : { venue }) };
}

const labelLine =
  /^(?:membership|substitutes?|agenda|quorum|members|present|date|time|contact|for information|open to|non-elected|page)\b/i;

/** "The meeting will be held at 7.00 pm on 21 November 2023", the venue on the line below or behind "in". */
function meetingSentence(blocks: readonly SourceBlock[], at: number): MeetingLine | undefined {
  const line = lineText(blocks[at]);
  const date = datesIn(line)[0];
  if (date === undefined || /published|minutes of/i.test(line)) return undefined;
  const time = timeIn(line) ?? timeIn(lineText(blocks[at + 1]));
  const isMeeting = /\b(?:meeting|held|take place)\b/i.test(line) || (time !== undefined && line.length < 90);
  if (!isMeeting) return undefined;
  const own =
    /\b(?:in|at) (?:the )?((?:Committee|Council|Civic|County|Town|Conference|Meeting|City|Guildhall|Shire|Board|Assembly)\b.*)$/.exec(
      line,
    )?.[1];
  const below = lineText(blocks[at + 1]);
  const venue =
    own ??
    (below !== '' &&
    !labelLine.test(below) &&
    below.length < 160 &&
    /[,\d]|room|hall|chamber|centre/i.test(below)
      ? below
      : undefined);
  return {
    date,
    ...(time === undefined ? {} : { time }),
    ...(venue === undefined ? {} : { venue: venue.replace(/\.$/, '') }),
  };
}

/** "Date: Wednesday 24 January 2024", "Time: 11.00 am", "Venue: …": one fact a line. */
function labelledLines(blocks: readonly SourceBlock[]): MeetingLine | undefined {
  const lines = blocks
    .slice(0, head)
    .flatMap((block) => (block.type === 'paragraph' ? blockLines(block) : []));
  const behind = (label: RegExp) => lines.map((line) => label.exec(line)?.[1]).find(Boolean) ?? '';
  const date = datesIn(behind(/^(?:date|date of meeting|meeting date|when) ?: ?(.+)$/i))[0];
  if (date === undefined) return undefined;
  const time = timeIn(behind(/^(?:start )?time ?: ?(.+)$/i)) ?? timeIn(behind(/^(?:date|when) ?: ?(.+)$/i));
  const venue = behind(/^(?:venue|place|location|where) ?: ?(.+)$/i);
  return { date, ...(time === undefined ? {} : { time }), ...(venue === '' ? {} : { venue }) };
}

/** A supplement comes with a letter; what it calls its date is not that of the meeting. */
function isLetter(blocks: readonly SourceBlock[]): boolean {
  return blocks
    .slice(0, head)
    .some((block) => /^dear (?:member|councillor|colleague|sir|madam|all)/i.test(lineText(block)));
}

/** "PARKS COMMITTEE - TUESDAY, 9 MAY 2023": the subject of such a letter. */
function letterSubject(
  blocks: readonly SourceBlock[],
): { readonly body: string; readonly date: string } | undefined {
  if (!isLetter(blocks)) return undefined;
  const lines = blocks.slice(0, head).flatMap(blockLines);
  return lines.map(bodyAndDay).find((found) => found !== undefined && isBodyName(found.body));
}

function meetingLine(blocks: readonly SourceBlock[]): MeetingLine {
  const subject = letterSubject(blocks);
  if (subject) return { date: subject.date };
  const labelled = labelledLines(blocks);
  if (labelled) return labelled;
  for (const [at, block] of blocks.slice(0, head).entries()) {
    const found = meetingRow(block) ?? meetingSentence(blocks, at);
    if (found) return found;
  }
  return {};
}

function committeeLine(blocks: readonly SourceBlock[]): string | undefined {
  const lines = blocks
    .slice(0, head)
    .flatMap((block) => (block.type === 'paragraph' ? blockLines(block) : []));
  const subject = letterSubject(blocks);
  if (subject) return titleCased(subject.body);
  const names = lines.filter(isBodyName);
  return names.find((name) => !/council$/i.test(name)) ?? names[0];
}

const membershipLabel = /^(?:membership|members(?: of the (?:committee|panel|board))?|committee members?):?/i;
const substitutesLabel = /^substitutes?(?: members?)?:?/i;
const listEnd =
  /^(?:agenda|quorum|for information|queries|contact|please|open to|part \d|date|time|venue|telephone|information)\b/i;
const roleAlone = /^(?:vice[- ]?)?chair(?:man|woman|person)?$/i;

/**
 * People of a list that begins at a label and ends at the next one. A role that stands alone was torn from
 * the name that it belongs to: modern front sheets print the chair first.
 */
function peopleAfter(blocks: readonly SourceBlock[], label: RegExp): readonly NamedPerson[] {
  const start = blocks.findIndex((block) =>
    blockLines(block).some((line) => label.test(line.replace(/^Quorum:? ?\d+ ?/i, ''))),
  );
  if (start < 0) return [];
  const people: NamedPerson[] = [];
  for (const block of blocks.slice(start, start + 14)) {
    if (block.type === 'table') break;
    const lines = blockLines(block).map((line) => line.replace(/^Quorum:? ?\d+ ?/i, ''));
    const isStart = block === blocks[start];
    if (
      !isStart &&
      lines.some((line) => listEnd.test(line) || membershipLabel.test(line) || substitutesLabel.test(line))
    )
      break;
    for (const line of lines) {
      const rest = line.replace(label, '').trim();
      const [first] = people;
      if (roleAlone.test(rest) && first && first.role === undefined) people[0] = { ...first, role: rest };
      else people.push(...peopleIn(rest));
    }
  }
  return people;
}

const dayAlone =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}$/iu;

/** The day below the signature of whoever summons the meeting, a few lines behind the last item. */
function signedOn(rest: readonly SourceBlock[], meeting: string | undefined): string | undefined {
  const lines = rest.slice(-6).flatMap(blockLines);
  const day = lines
    .filter((line) => dayAlone.test(line.trim()))
    .flatMap(datesIn)
    .at(-1);
  return day !== undefined && meeting !== undefined && day < meeting ? day : undefined;
}

/** "Date: 27 January 2024" at the head of a letter. */
function letterDate(blocks: readonly SourceBlock[]): string | undefined {
  if (!isLetter(blocks)) return undefined;
  const lines = blocks.slice(0, head).flatMap(blockLines);
  return lines.flatMap((line) => (/^date\b/i.test(line) || /\bdate:/i.test(line) ? datesIn(line) : []))[0];
}

function publishedOn(blocks: readonly SourceBlock[]): string | undefined {
  const line = blocks
    .map(lineText)
    .find((text) => /\bpublished(?: on)?:?\b/i.test(text) && text.length < 120 && datesIn(text).length > 0);
  return line === undefined ? undefined : datesIn(line)[0];
}

/** The tab row of time, date and place is layout: it becomes lines of text. */
function withoutLayout(block: SourceBlock): SourceBlock {
  if (block.type !== 'table' || !meetingRow(block)) return block;
  const { place, gap } = block;
  const cells = block.rows.flat().filter((cell) => cell.length > 0);
  const content = cells.flatMap((cell, at) => (at === 0 ? cell : [{ type: 'break' as const }, ...cell]));
  return { type: 'paragraph', content, ...(place ? { place } : {}), ...(gap === undefined ? {} : { gap }) };
}

/** "Quorum: 4", "The quorum is three"; that a quorum was present tells no number. */
const quorumLine =
  /\bquorum:? ?(?:is )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b/i;

/** Reads the front sheet of an agenda or pack: what meeting it is of, who sits on it, what is on the agenda. */
export function readFrontSheet(blocks: readonly SourceBlock[]): FrontSheet {
  const { entries, rest } = readAgenda(blocks);
  const committee = committeeLine(blocks);
  const quorum = blocks.map((block) => quorumLine.exec(lineText(block))?.[1]).find(Boolean);
  const contact = contactOf(blocks);
  const meeting = meetingLine(blocks);
  const printed = publishedOn(blocks);
  const dated = letterDate(blocks) ?? (entries.length > 0 ? signedOn(rest, meeting.date) : undefined);
  const published = printed ?? dated;
  return {
    ...(committee === undefined ? {} : { committee }),
    ...meeting,
    ...(quorum === undefined ? {} : { quorum }),
    ...(published === undefined ? {} : { published }),
    ...(contact === undefined ? {} : { contact }),
    membership: peopleAfter(blocks, membershipLabel),
    substitutes: peopleAfter(blocks, substitutesLabel),
    agenda: entries,
    rest: rest.map(withoutLayout),
    // A letter's or a signature's day is taken for that of publication.
    inferred: printed === undefined && dated !== undefined ? ['published'] : [],
  };
}
