import { slug } from '../../archive/addresses.ts';
import { datesIn } from '../../document/dates.ts';
import { likeness, words } from '../../document/words.ts';
import { referencesPrinted } from '../../recognise/reference-numbers.ts';
import type { SourceReading } from '../drafts.ts';
import { agendaOf, type KnownMeeting } from './known-meetings.ts';
import type { ReadingFacts } from './reading-facts.ts';

/** What a sign is asked about: one source, and one meeting of those around it. */
export interface FilingQuestion {
  readonly reading: ReadingFacts;
  readonly meeting: KnownMeeting;
  /** The agenda of the meeting lies in the folder of the source. */
  readonly isAround: boolean;
}

/** A sign by which a source that does not print its meeting is filed under one. */
export interface FilingSign {
  /** Why, in words for a clerk, behind "because". */
  readonly because: string;
  /** Names of files and folders are never proof: they decide only where nothing stronger does. */
  readonly isHint: boolean;
  /** Such a sign may narrow the choice, but is not enough for it. */
  readonly isWeak?: boolean;
  readonly fits: (question: FilingQuestion) => boolean;
}

const alike = 0.8;
/** Titles such as "Minutes" or "Work programme" are on every agenda. */
const fewestWords = 4;

/** The titles that a source gives itself: of its papers, in its first lines and in the properties of its file. */
export function ownTitles({ papers, opening, properties }: SourceReading): readonly string[] {
  const title = properties?.title === undefined ? [] : [properties.title];
  const printed = papers.filter(({ inferred }) => !inferred.includes('title'));
  return [...printed.map((paper) => paper.title), ...title, ...opening.slice(0, 4)];
}

/** Whether one of a source's titles is that of an agenda item or appendix. */
function isTitled({ titles }: ReadingFacts, title: string): boolean {
  if (words(title).length < fewestWords) return false;
  return titles.some((own) => likeness(own, title) >= alike);
}

/** The references that stand at the head of a source: those of the matter that it is about. */
export function ownReferences({
  papers,
  opening,
}: Pick<SourceReading, 'papers' | 'opening'>): readonly string[] {
  return [
    ...new Set([
      ...papers.flatMap(({ reference }) => reference ?? []),
      ...referencesPrinted(opening.join('\n')),
    ]),
  ];
}

function isOfCommittee(reading: ReadingFacts, { belonging }: KnownMeeting): boolean {
  return reading.committee !== undefined && slug(reading.committee, 80) === belonging.committee.id;
}

function listsReference({ reading, meeting }: FilingQuestion): boolean {
  const own = new Set(reading.references);
  return agendaOf(meeting).some((title) => referencesPrinted(title).some((listed) => own.has(listed)));
}

function listsAppendix({ reading, meeting }: FilingQuestion): boolean {
  const listed = meeting.readings
    .filter(({ source }) => source.id !== reading.source.id)
    .flatMap(({ appendices }) => appendices);
  return listed.some((title) => isTitled(reading, title));
}

/** Days in the path of a file: "2025-01-30/report.pdf", "Report 30th-Jan-2025.pdf". */
export function datesInName(path: string): readonly string[] {
  const iso = path.match(/(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)/g) ?? [];
  return [...iso, ...datesIn(path.replace(/[_/]/g, ' '))];
}

/** The signs from the strongest to the weakest. */
export const filingSigns: readonly FilingSign[] = [
  {
    because: 'it names that committee',
    isHint: false,
    isWeak: true,
    fits: ({ reading, meeting }) => isOfCommittee(reading, meeting),
  },
  {
    because: 'it prints that day',
    isHint: false,
    fits: ({ reading, meeting }) => reading.dateSign === 'printed' && reading.date === meeting.date,
  },
  {
    because: 'its report is dated on that day',
    isHint: false,
    fits: ({ reading, meeting }) => reading.dateSign === 'report date' && reading.date === meeting.date,
  },
  { because: 'the agenda lists its reference', isHint: false, fits: listsReference },
  {
    because: 'the agenda lists its title',
    isHint: false,
    fits: ({ reading, meeting }) => agendaOf(meeting).some((title) => isTitled(reading, title)),
  },
  { because: 'a report of that meeting lists it as an appendix', isHint: false, fits: listsAppendix },
  { because: 'it lies in the folder of that agenda', isHint: true, fits: ({ isAround }) => isAround },
  {
    because: 'it mentions that day',
    isHint: false,
    fits: ({ reading, meeting }) => reading.date === meeting.date,
  },
  {
    because: 'its file or folder is named after that day',
    isHint: true,
    fits: ({ reading, meeting }) => datesInName(reading.source.given).includes(meeting.date),
  },
];
