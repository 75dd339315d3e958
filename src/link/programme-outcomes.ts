import type { Address, Archive, Meeting, WorkProgrammeRow } from '../archive/model.ts';
import { likeness } from '../document/words.ts';

/** What came before a meeting under a title: a report, else an item of the agenda, else of the minutes. */
interface Business {
  readonly title: string;
  readonly url: Address;
  readonly date: string;
}

/** The business of each committee. */
export type BusinessIndex = ReadonlyMap<string, readonly Business[]>;

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
  return new Map(
    [...Map.groupBy(meetings, committeeOf)].map(([committee, own]) => [committee, own.flatMap(businessOf)]),
  );
}

const alike = 0.55;
/** At another meeting than the planned one titles must agree nearly, for many are alike by chance. */
const nearlySame = 0.8;
const longestDelay = 366 * 24 * 3600 * 1000;

function best(business: readonly Business[], title: string, least: number): Business | undefined {
  const ranked = business
    .map((each) => ({ each, score: likeness(each.title, title) }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score);
  return ranked[0]?.each;
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
  const business = index.get(committeeOf(meeting)) ?? [];
  const planned = best(
    business.filter(({ date }) => date === meetingDate),
    title,
    alike,
  );
  if (planned) return { ...planned, timing: 'as planned' };
  const other = best(
    // What lay before the meeting that prints the plan, or earlier ones, is what the plan goes on from.
    business.filter(({ date }) => date !== meetingDate && date > meeting.date && isNear(date, meetingDate)),
    title,
    nearlySame,
  );
  return other && { ...other, timing: other.date > meetingDate ? 'later' : 'earlier' };
}
