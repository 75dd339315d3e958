import type { Address, Meeting, MeetingId, Paper } from '../archive/model.ts';
import type { DecisionEntry, LinkedArchive, Person } from '../link/model.ts';
import type { Label } from './language/say.ts';

/** What a page is, or holds, as readers narrow a search to it; the same words stand in the address of a search. */
export const searchKinds = {
  meeting: 'Meeting',
  minutes: 'Minutes',
  resolution: 'Resolution',
  report: 'Report',
  recommendation: 'Recommendation',
  appendix: 'Appendix',
  table: 'Table',
  'work-programme': 'Work programme',
  tracker: 'Tracker',
  decision: 'Record of decision',
  agenda: 'Agenda',
  other: 'Paper',
} as const satisfies Readonly<Record<string, Label>>;

export type SearchKind = keyof typeof searchKinds;

/** What became of a matter, by the words of the search form. */
export const searchOutcomes = {
  agreed: 'Agreed',
  noted: 'Noted',
  recommended: 'Recommended',
  referred: 'Referred',
  deferred: 'Deferred',
  refused: 'Refused',
} as const satisfies Readonly<Record<DecisionEntry['outcome'], Label>>;

/** What the search engine files a page under. */
export interface SearchMarks {
  readonly council: string;
  readonly committee: string;
  readonly date: string;
  /** The number that the council gave a paper. */
  readonly reference?: string | undefined;
  /** What the page is, then what it holds. */
  readonly kinds: readonly [SearchKind, ...SearchKind[]];
  readonly people: readonly string[];
  readonly outcomes: readonly DecisionEntry['outcome'][];
}

/** Who took part in each meeting, and who stands behind each paper. */
export interface PeopleAt {
  readonly meetings: ReadonlyMap<MeetingId, readonly string[]>;
  readonly papers: ReadonlyMap<Address, readonly string[]>;
}

function namesBy<Key>(pairs: readonly (readonly [Key, string])[]): ReadonlyMap<Key, readonly string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, members]) => [key, [...new Set(members.map(([, name]) => name))]]));
}

/** The people of a site by meeting and by paper; who only sent apologies took no part. */
export function peopleAt(people: readonly Person[]): PeopleAt {
  const tookPart = ({ status }: Person['meetings'][number]) => status !== 'apologies' && status !== 'absent';
  return {
    meetings: namesBy(
      people.flatMap(({ name, meetings }) =>
        meetings.filter(tookPart).map(({ meeting }) => [meeting, name] as const),
      ),
    ),
    papers: namesBy(people.flatMap(({ name, papers }) => papers.map(({ url }) => [url, name] as const))),
  };
}

/** The outcomes of each meeting's decisions. */
export function outcomesAt(
  decisions: LinkedArchive['decisions'],
): ReadonlyMap<MeetingId, readonly DecisionEntry['outcome'][]> {
  const groups = Map.groupBy(decisions, ({ meeting }) => meeting);
  return new Map(
    [...groups].map(([id, members]) => [id, [...new Set(members.map(({ outcome }) => outcome))]]),
  );
}

/** What the marks of a page are looked up in. */
export interface MarkSources {
  readonly peopleAt: PeopleAt;
  readonly outcomesAt: ReturnType<typeof outcomesAt>;
}

function base(meeting: Meeting): Pick<SearchMarks, 'council' | 'committee' | 'date'> {
  return { council: meeting.council.name, committee: meeting.committee.name, date: meeting.date };
}

/** The marks of a meeting's own page; who took part is found with its minutes. */
export function meetingSearch(meeting: Meeting): SearchMarks {
  return { ...base(meeting), kinds: ['meeting'], people: [], outcomes: [] };
}

/** The marks of the minutes of a meeting. */
export function minutesSearch(meeting: Meeting, sources: MarkSources): SearchMarks {
  const items = meeting.minutes?.items ?? [];
  const hasTable = items.some(({ blocks }) => blocks.some(({ type }) => type === 'table'));
  const hasDecision = items.some(({ decisions }) => decisions.length > 0);
  return {
    ...base(meeting),
    kinds: [
      'minutes',
      ...(hasDecision ? (['resolution'] as const) : []),
      ...(hasTable ? (['table'] as const) : []),
    ],
    people: sources.peopleAt.meetings.get(meeting.id) ?? [],
    outcomes: sources.outcomesAt.get(meeting.id) ?? [],
  };
}

/** The marks of a paper. */
export function paperSearch(paper: Paper, meeting: Meeting, sources: MarkSources): SearchMarks {
  const hasTable = paper.blocks.some(({ type }) => type === 'table');
  return {
    ...base(meeting),
    kinds: [
      paper.kind,
      ...(paper.recommendations.length > 0 ? (['recommendation'] as const) : []),
      ...(hasTable ? (['table'] as const) : []),
    ],
    reference: paper.reference,
    people: sources.peopleAt.papers.get(paper.url) ?? [],
    outcomes: [],
  };
}
