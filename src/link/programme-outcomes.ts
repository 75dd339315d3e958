import type { Address, Archive, Meeting, WorkProgrammeRow } from '../archive/model.ts';
import { remembered } from '../document/remembered.ts';
import { likenessOfWords, titleWords } from '../document/words.ts';

/** What came before a meeting under a title: a report, else an item of the agenda, else of the minutes. */
interface Business {
  readonly title: string;
  readonly url: Address;
  readonly date: string;
}

/** The business of one committee, and how alike a title is to those of its business that are somewhat like it. */
interface CommitteeBusiness {
  readonly business: readonly Business[];
  readonly likenesses: (title: string) => ReadonlyMap<string, number>;
}

/** The business of each committee. */
export type BusinessIndex = ReadonlyMap<string, CommitteeBusiness>;

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

const alike = 0.55;
/** At another meeting than the planned one titles must agree nearly, for many are alike by chance. */
const nearlySame = 0.8;
const longestDelay = 366 * 24 * 3600 * 1000;

/** Compares a title with each of some others once: the same titles come again and again. */
function likenessesTo(titles: readonly string[]): (title: string) => ReadonlyMap<string, number> {
  const known = [...new Set(titles)].map((title) => ({ title, words: titleWords(title) }));
  return remembered((title) => {
    const words = titleWords(title);
    return new Map(
      known.flatMap((other): readonly (readonly [string, number])[] => {
        const score = likenessOfWords(other.words, words);
        return score >= alike ? [[other.title, score]] : [];
      }),
    );
  });
}

function committeeBusiness(meetings: readonly Meeting[]): CommitteeBusiness {
  const business = meetings.flatMap(businessOf);
  return { business, likenesses: likenessesTo(business.map(({ title }) => title)) };
}

/** Makes the index that `likelyOutcome` looks things up in. */
export function indexBusiness({ meetings }: Archive): BusinessIndex {
  return new Map(
    [...Map.groupBy(meetings, committeeOf)].map(([committee, own]) => [committee, committeeBusiness(own)]),
  );
}

/** The likest of some business, the first of those that are equally like. */
function best(
  business: readonly Business[],
  scores: ReadonlyMap<string, number>,
  least: number,
): Business | undefined {
  let found: Business | undefined;
  let highest = 0;
  for (const each of business) {
    const score = scores.get(each.title) ?? 0;
    if (score < least || score <= highest) continue;
    found = each;
    highest = score;
  }
  return found;
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
  const known = index.get(committeeOf(meeting));
  if (!known) return undefined;
  const scores = known.likenesses(title);
  const business = known.business.filter((each) => scores.has(each.title));
  const planned = best(
    business.filter(({ date }) => date === meetingDate),
    scores,
    alike,
  );
  if (planned) return { ...planned, timing: 'as planned' };
  const other = best(
    // What lay before the meeting that prints the plan, or earlier ones, is what the plan goes on from.
    business.filter(({ date }) => date !== meetingDate && date > meeting.date && isNear(date, meetingDate)),
    scores,
    nearlySame,
  );
  return other && { ...other, timing: other.date > meetingDate ? 'later' : 'earlier' };
}
