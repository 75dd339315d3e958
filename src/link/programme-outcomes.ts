import type { Address, Archive, Meeting, WorkProgrammeRow } from '../archive/model.ts';
import { remembered } from '../document/remembered.ts';
import { likenessOfWords, titleWords, type WordCount } from '../document/words.ts';

/** What came before a meeting under a title: a report, else an item of the agenda, else of the minutes. */
interface Business {
  readonly title: string;
  readonly url: Address;
  readonly date: string;
}

/** Business with the words of its title. */
interface Indexed {
  readonly business: Business;
  readonly words: WordCount;
}

/** The business of each committee by its day, in the order of the archive. */
export type BusinessIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Indexed[]>>;

/** What a topic of the work programme became, and whether it came when it was planned for. */
export interface ProgrammeOutcome extends Business {
  readonly timing: 'as planned' | 'later' | 'earlier';
}

function committeeOf(meeting: Meeting): string {
  return `${meeting.council.id}/${meeting.committee.id}`;
}

function businessOf({ papers, agenda, minutes, date }: Meeting): readonly Business[] {
  const reports = papers.filter(({ kind, supersededBy }) => kind === 'report' && supersededBy === undefined);
  return [...reports, ...agenda, ...(minutes?.items ?? [])].map(({ title, url }) => ({ title, url, date }));
}

/** Makes the index that `likelyOutcome` looks things up in. */
export function indexBusiness({ meetings }: Archive): BusinessIndex {
  const counted = remembered(titleWords);
  const indexed = (business: Business): Indexed => ({ business, words: counted(business.title) });
  return new Map(
    [...Map.groupBy(meetings, committeeOf)].map(([committee, own]) => [
      committee,
      Map.groupBy(own.flatMap(businessOf).map(indexed), ({ business }) => business.date),
    ]),
  );
}

const alike = 0.55;
/** At another meeting than the planned one titles must agree nearly, for many are alike by chance. */
const nearlySame = 0.8;
const longestDelay = 366 * 24 * 3600 * 1000;

function best(indexed: readonly Indexed[], title: WordCount, least: number): Business | undefined {
  const ranked = indexed
    .map(({ business, words }) => ({ business, score: likenessOfWords(words, title) }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score);
  return ranked[0]?.business;
}

function isNear(date: string, planned: string): boolean {
  return Math.abs(Date.parse(date) - Date.parse(planned)) <= longestDelay;
}

/**
 * What a topic of the work programme became: a report or item of a like title at the meeting that it was planned for,
 * else one of nearly the same title within a year of it.
 */
export function likelyOutcome(
  index: BusinessIndex,
  meeting: Meeting,
  { title, meetingDate }: WorkProgrammeRow,
): ProgrammeOutcome | undefined {
  if (meetingDate === undefined) return undefined;
  const days = index.get(committeeOf(meeting)) ?? new Map<string, readonly Indexed[]>();
  const words = titleWords(title);
  const planned = best(days.get(meetingDate) ?? [], words, alike);
  if (planned) return { ...planned, timing: 'as planned' };
  // What lay before the meeting that prints the plan, or earlier ones, is what the plan goes on from.
  const near = [...days].filter(
    ([date]) => date !== meetingDate && date > meeting.date && isNear(date, meetingDate),
  );
  const other = best(
    near.flatMap(([, indexed]) => indexed),
    words,
    nearlySame,
  );
  return other && { ...other, timing: other.date > meetingDate ? 'later' : 'earlier' };
}
