import type { Paragraph, SourceBlock } from '../../document/block.ts';
import { datesIn, timeIn } from '../../document/dates.ts';
import type { Finding } from '../../document/finding.ts';
import type { Frame } from '../../document/frame.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';
import { withSingleSpaces } from '../html/page.ts';
import type { Reading } from '../reading.ts';
import { meetingStatus } from '../system-words.ts';
import { attendanceHeads, attendanceRow, attendeesIn, peopleOf } from './attendees.ts';
import { itemTexts, meetingData, meetingFacts } from './fields.ts';
import { fieldSwitch, fieldText, listed, type XmlElement } from './fields-of.ts';
import { type ReadItem, type Released, readItem } from './item.ts';
import { numbersOf } from './numbers.ts';
import { paperList, papersOf } from './papers.ts';
import { plainPiece, type Transcript, tablePiece } from './text-pieces.ts';
import { unknownWords } from './unknown-words.ts';

const knownFields: ReadonlySet<string> = new Set([...meetingData, ...meetingFacts.map(({ name }) => name)]);

/** The name that most of some texts are. */
function mostCommon(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** The service names the committee in the list of meetings only; of a meeting its papers say whose it is. */
function committeeOf(at: XmlElement): string | undefined {
  const own = fieldText(at, 'committeetitle');
  if (own !== undefined) return withSingleSpaces(own);
  const items = listed(at, 'agendaitems', 'agendaitem').map((element) => ({ ...at, element }));
  const date = fieldText(at, 'meetingdate');
  const papers = items
    .flatMap((item) => listed(item, 'linkeddocuments', 'linkeddoc'))
    .map((element) => ({ ...at, element }))
    .filter((paper) => fieldText(paper, 'meetingdate') === date);
  const named =
    mostCommon(papers.map((paper) => fieldText(paper, 'committeetitle'))) ??
    mostCommon(items.map((item) => fieldText(item, 'refertocommittee')));
  return named === undefined ? undefined : withSingleSpaces(named);
}

function timeOf(at: XmlElement, name: string): string | undefined {
  return timeIn(fieldText(at, name) ?? '');
}

type Facts = Omit<Frame, 'items' | 'attendees' | 'members' | 'papers' | 'rest'>;

function factsOf(at: XmlElement): Facts {
  const committee = committeeOf(at);
  const date = datesIn(fieldText(at, 'meetingdate') ?? '')[0];
  const time = timeOf(at, 'meetingtime');
  const opened = timeOf(at, 'meetingactualstarttime');
  const closed = timeOf(at, 'meetingactualfinishtime');
  const venue = ['meetinglocation', 'meetingroom'].flatMap((name) => fieldText(at, name) ?? []).join(', ');
  const status = meetingStatus(fieldText(at, 'meetingstatus') ?? '');
  return {
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(opened === undefined ? {} : { opened }),
    ...(closed === undefined ? {} : { closed }),
    ...(venue === '' ? {} : { venue: withSingleSpaces(venue) }),
    ...(status === undefined ? {} : { status }),
  };
}

function factLines(at: XmlElement, transcript: Transcript): readonly Paragraph[] {
  const said = meetingFacts.flatMap(({ name, label }) => {
    const value = fieldText(at, name);
    return value === undefined ? [] : [`${label}: ${withSingleSpaces(value)}`];
  });
  return said.map((line, place) => plainPiece(transcript, line, place === 0 ? 1 : 0));
}

function releasedOf(at: XmlElement): Released {
  return {
    agenda: fieldSwitch(at, 'agendapublished') !== false,
    decisions: fieldSwitch(at, 'decisionpublished') !== false,
    minutes: fieldSwitch(at, 'minutepublished') !== false,
  };
}

function heldBackFinding(items: readonly ReadItem[]): readonly Finding[] {
  const held = items.filter(({ heldBack }) => heldBack > 0);
  if (held.length === 0) return [];
  const names = held.map(({ item }) => `“${item.title}”`).join(', ');
  const count = held.reduce((sum, { heldBack }) => sum + heldBack, 0);
  return [
    {
      rule: 'restricted-text-held-back',
      severity: 'warning',
      message: `The file holds ${count} words that the system keeps from the public (restricted, or not released yet) in: ${names}. They are not published.`,
      hint: 'Nothing has to be done. If the public may read them, release them in the system and save its answer again.',
    },
  ];
}

function notForDisplay(count: number): readonly Finding[] {
  if (count === 0) return [];
  const items = count === 1 ? 'one item' : `${count} items`;
  return [
    {
      rule: 'items-not-for-display',
      severity: 'warning',
      message: `The file holds ${items} of which the system says that the public must not see them (isdisplayallowed is False); they are held back with their titles.`,
      hint: 'Nothing has to be done. If the public may see them, allow it in the system and save its answer again.',
    },
  ];
}

function undisplayedPassage({ $, element }: XmlElement): HeldPassage {
  return { kind: 'items-not-for-display', text: withSingleSpaces($(element).text()) };
}

function itemBlocks({ heading, item, unknown }: ReadItem): readonly SourceBlock[] {
  return [heading, ...item.note, ...item.decision, ...item.minutes, ...unknown];
}

/** Reads a meeting of the web service. Its frame and its blocks hold the same words; `lines` counts them. */
export function readMeeting(at: XmlElement, showsHidden: boolean): Reading {
  const transcript: Transcript = { lines: [], findings: [], held: [], showsHidden };
  const attendees = attendeesIn(at);
  const released = releasedOf(at);
  const all = listed(at, 'agendaitems', 'agendaitem').map((element) => ({ ...at, element }));
  const elements = all.filter((item) => fieldSwitch(item, 'isdisplayallowed') !== false);
  const undisplayed = all.filter((item) => !elements.includes(item));
  const hasMinutes =
    released.minutes && elements.some((item) => fieldText(item, itemTexts.minutes) !== undefined);
  const numbers = numbersOf(elements, hasMinutes);
  const facts = factLines(at, transcript);
  const unknown = unknownWords(at, knownFields, transcript);
  const table = tablePiece(transcript, attendanceHeads, attendees.map(attendanceRow));
  const papers = papersOf(at);
  const list = paperList(papers, transcript);
  const items = elements.map((item, place) => readItem(item, numbers[place] ?? {}, released, transcript));
  const rest = [...facts, ...table, ...list];
  return {
    document: { blocks: [...rest, ...unknown, ...items.flatMap(itemBlocks)] },
    lines: transcript.lines,
    pictures: [],
    frame: { ...factsOf(at), ...peopleOf(attendees), papers, items: items.map(({ item }) => item), rest },
    findings: [...transcript.findings, ...heldBackFinding(items), ...notForDisplay(undisplayed.length)],
    held: [...transcript.held, ...undisplayed.map(undisplayedPassage)],
  };
}
