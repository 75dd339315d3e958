import { datesIn, readableDate } from '../../document/dates.ts';
import type { Finding } from '../../document/finding.ts';
import { type FilingSign, filingSigns } from './filing-signs.ts';
import { type Belongings, belongingsIn } from './identities.ts';
import { type Assigned, type KnownMeeting, knownMeetings, meetingsAround } from './known-meetings.ts';
import type { ReadingFacts } from './reading-facts.ts';

/** A source with the meeting that it belongs to, and what of that was worked out. */
export interface Filed extends Assigned {
  /** Paths of the meeting's fields that were worked out, not read. */
  readonly inferred: readonly string[];
  /** The source does not say itself which meeting it is of. */
  readonly isGuessed: boolean;
}

export interface Filing {
  readonly filed: readonly Filed[];
  /** Sources of no meeting that is known: they are not published. */
  readonly unfiled: readonly ReadingFacts[];
  readonly findings: readonly Finding[];
}

function noMeeting({ source, date }: ReadingFacts): Finding {
  const without = date === undefined;
  return {
    rule: without ? 'no-meeting-date' : 'no-meeting',
    severity: 'error',
    file: source.given,
    message: without
      ? `“${source.given}” names no date, so it cannot be filed under a meeting and is not published.`
      : `“${source.given}” does not say which of the meetings around it is its own, so it is not published.`,
    hint: without
      ? 'Put the date of the meeting on a line of its own at the head of the file, such as “11 November 2014”, or put the file into the folder of its agenda.'
      : 'Put the file into a folder with the agenda of its meeting and no other.',
  };
}

function noCommittee({ source }: ReadingFacts): Finding {
  return {
    rule: 'no-committee',
    severity: 'warning',
    file: source.given,
    message: `“${source.given}” names no committee; it is filed under “Papers”.`,
    hint: 'Correct the committee in the front matter of the meeting, or put its name on a line of its own at the head of the file.',
  };
}

function nameOf({ belonging, date }: Pick<KnownMeeting, 'belonging' | 'date'>): string {
  return `${belonging.committee.name}, ${readableDate(date)}`;
}

function filedBySigns(reading: ReadingFacts, meeting: KnownMeeting, signs: readonly FilingSign[]): Finding {
  const isHint = signs.every((sign) => sign.isHint);
  const reasons = signs.map(({ because }) => because).join(' and ');
  return {
    rule: isHint ? 'filed-by-name' : 'filed-by-sign',
    severity: 'note',
    file: reading.source.given,
    message: `“${reading.source.given}” does not print its meeting; it is filed under ${nameOf(meeting)}, because ${reasons}.`,
    hint: 'If it is of another meeting, put it into the folder of that meeting’s agenda.',
  };
}

/** "Parks Committee, 12/03/2024 18:30": what a committee system writes into the files that it publishes. */
const systemSubject = /^(.{3,100}?), (\d{2}\/\d{2}\/\d{4})\b/;

function withSystemSubject(reading: ReadingFacts): ReadingFacts {
  const [, committee, day = ''] = systemSubject.exec(reading.subject ?? '') ?? [];
  const [date] = datesIn(day);
  if (committee === undefined || date === undefined || reading.dateSign === 'printed') return reading;
  return { ...reading, committee, date, dateSign: 'printed' };
}

function ownMeeting(reading: ReadingFacts, belongingOf: Belongings): readonly Filed[] {
  if (reading.date === undefined) return [];
  const belonging = belongingOf(reading, reading.committee);
  return [{ reading, belonging, date: reading.date, inferred: reading.inferred, isGuessed: false }];
}

interface Choice {
  readonly meeting: KnownMeeting;
  readonly signs: readonly FilingSign[];
}

/** Asks the signs one by one; each keeps the meetings that it fits, until there is one. */
function chosenBy(
  signs: readonly FilingSign[],
  reading: ReadingFacts,
  meetings: readonly KnownMeeting[],
): Choice | undefined {
  const around = new Set(meetingsAround(reading.source.given, meetings));
  let open = meetings;
  const said: FilingSign[] = [];
  for (const sign of signs) {
    const fitting = open.filter((meeting) => sign.fits({ reading, meeting, isAround: around.has(meeting) }));
    if (fitting.length === 0) continue;
    open = fitting;
    if (sign.isWeak !== true) said.push(sign);
    const [only, ...others] = open;
    if (only && others.length === 0 && said.length > 0) return { meeting: only, signs: said };
  }
  return undefined;
}

/** The meeting of a source that does not print it: by all signs, else by names alone, for what it cites may mislead. */
function choiceFor(reading: ReadingFacts, meetings: readonly KnownMeeting[]): Choice | undefined {
  return (
    chosenBy(filingSigns, reading, meetings) ??
    chosenBy(
      filingSigns.filter(({ isHint }) => isHint),
      reading,
      meetings,
    )
  );
}

function filedLoosely(
  reading: ReadingFacts,
  belongingOf: Belongings,
  meetings: readonly KnownMeeting[],
): Filing {
  const choice = choiceFor(reading, meetings);
  if (choice) {
    const { belonging, date } = choice.meeting;
    const filed = [{ reading, belonging, date, inferred: [], isGuessed: reading.dateSign !== 'printed' }];
    const isSaid = reading.dateSign === 'printed' && reading.date === date;
    const findings = isSaid ? [] : [filedBySigns(reading, choice.meeting, choice.signs)];
    return { filed, unfiled: [], findings };
  }
  const isAmongMeetings =
    reading.dateSign !== 'printed' && meetingsAround(reading.source.given, meetings).length > 0;
  const filed = isAmongMeetings ? [] : ownMeeting(reading, belongingOf);
  if (filed.length === 0) return { filed, unfiled: [reading], findings: [noMeeting(reading)] };
  return { filed, unfiled: [], findings: reading.committee === undefined ? [noCommittee(reading)] : [] };
}

/** Whether a source says by itself which meeting it is of. */
function isPlain({ dateSign, committee }: ReadingFacts): boolean {
  return dateSign === 'printed' && committee !== undefined;
}

/** Front sheets and minutes are of a meeting; a report is for one, and may speak more of another council. */
function isOfMeeting({ sheet, minutes }: ReadingFacts): boolean {
  return sheet !== undefined || minutes.length > 0;
}

function withKnownCouncil(filed: Filed, meetings: readonly KnownMeeting[]): Filed {
  const { belonging, date } = filed;
  const [same, ...others] = meetings.filter(
    (meeting) => meeting.date === date && meeting.belonging.committee.id === belonging.committee.id,
  );
  return same && others.length === 0 ? { ...filed, belonging: same.belonging } : filed;
}

/** The sources that print their meeting. */
function filedPlainly(readings: readonly ReadingFacts[], belongingOf: Belongings): readonly Filed[] {
  const plain = readings.filter(isPlain).flatMap((reading) => ownMeeting(reading, belongingOf));
  const own = plain.filter(({ reading }) => isOfMeeting(reading));
  const meetings = knownMeetings(own);
  return plain.map((filed) => (isOfMeeting(filed.reading) ? filed : withKnownCouncil(filed, meetings)));
}

/**
 * Files every source under a meeting: under the one that it prints, else by the signs in `filingSigns`. A source
 * that only mentions a day makes a meeting of its own where no agenda lies around it; where several lie around it
 * and nothing decides, it is not published and a finding says what to do.
 */
export function fileReadings(given: readonly ReadingFacts[]): Filing {
  const readings = given.map(withSystemSubject);
  const belongingOf = belongingsIn(readings);
  const plain = filedPlainly(readings, belongingOf);
  const meetings = knownMeetings(plain);
  const loose = readings
    .filter((reading) => !isPlain(reading))
    .map((reading) => filedLoosely(reading, belongingOf, meetings));
  return {
    filed: [...plain, ...loose.flatMap(({ filed }) => filed)],
    unfiled: loose.flatMap(({ unfiled }) => unfiled),
    findings: loose.flatMap(({ findings }) => findings),
  };
}
