import type { Address, Meeting, MeetingId, MinutesItem, Paper } from '../archive/model.ts';
import { isStandingItem, passingWords } from './standing-items.ts';

/** By what one meeting's matter is taken for another's. */
export type FollowSign =
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'named'; readonly text: string }
  | { readonly kind: 'title' };

/** The same matter at another meeting. */
export interface Followed {
  readonly meeting: MeetingId;
  readonly date: string;
  readonly committee: string;
  readonly title: string;
  /** Its minute, else its report, else its item on the agenda. */
  readonly url: Address;
  readonly sign: FollowSign;
}

/** Where a matter was before and came back later, by the addresses of its papers, minute and agenda item. */
export interface FollowedMatter {
  /** Oldest first. */
  readonly earlier: readonly Followed[];
  /** Oldest first. */
  readonly later: readonly Followed[];
}

/** One item of a meeting with all that stands of it: agenda item, minute, papers. */
interface Matter {
  readonly meeting: Meeting;
  readonly title: string;
  readonly url: Address;
  readonly addresses: readonly Address[];
  readonly titles: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

/** A title in more of a committee's meetings than this is one that recurs by rule. */
const mostShare = 0.5;
/** So is one that comes at more meetings of a council than this: a series, in which the last says nothing of the first. */
const mostMeetings = 12;
const fewestWords = 2;

/** What is left of a title for comparing; nothing for one that tells too little. */
function titleKey(title: string): string | undefined {
  if (isStandingItem(title)) return undefined;
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !passingWords.has(word));
  return telling.length < fewestWords ? undefined : telling.join(' ');
}

function keysOf(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => titleKey(title) ?? []));
}

function matterOf(
  meeting: Meeting,
  title: string,
  item: { readonly url: Address } | undefined,
  minutes: readonly MinutesItem[],
  papers: readonly Paper[],
): Matter {
  const places = [...minutes, ...papers, ...(item ? [item] : [])].map(({ url }) => url);
  return {
    meeting,
    title,
    url: places[0] ?? meeting.url,
    addresses: places,
    titles: keysOf([title, ...minutes.map((minute) => minute.title), ...papers.map((paper) => paper.title)]),
    references: new Set(papers.flatMap(({ reference }) => reference ?? [])),
  };
}

/** The matters of a meeting: its agenda items, and minutes that no agenda item is known for. */
function mattersOf(meeting: Meeting): readonly Matter[] {
  const items = meeting.minutes?.items ?? [];
  const minutes = Map.groupBy(items, ({ agendaNumber }) => agendaNumber);
  const reports = meeting.papers.filter(
    ({ kind, supersededBy }) => kind === 'report' && supersededBy === undefined,
  );
  const papers = Map.groupBy(reports, ({ agendaItem }) => agendaItem);
  const numbers = new Set(meeting.agenda.map(({ number }) => number));
  const recorded = items.filter(
    ({ agendaNumber }) => agendaNumber === undefined || !numbers.has(agendaNumber),
  );
  return [
    ...meeting.agenda.map((item) =>
      item.number === undefined
        ? matterOf(meeting, item.title, item, [], [])
        : matterOf(meeting, item.title, item, minutes.get(item.number) ?? [], papers.get(item.number) ?? []),
    ),
    ...recorded.map((minute) => matterOf(meeting, minute.title, undefined, [minute], [])),
  ];
}

function committeeOf({ council, committee }: Meeting): string {
  return `${council.id}/${committee.id}`;
}

/** Matters by what may tie them: titles within a council, reference numbers within a council. */
function indexed(matters: readonly Matter[], keys: (matter: Matter) => ReadonlySet<string>) {
  const index = new Map<string, Matter[]>();
  for (const matter of matters) {
    for (const key of keys(matter)) {
      const tie = `${matter.meeting.council.id}\n${key}`;
      const known = index.get(tie);
      if (known) known.push(matter);
      else index.set(tie, [matter]);
    }
  }
  return index;
}

/** Whether a title comes at so many of a committee's meetings that it recurs by rule. */
function recurs(matters: readonly Matter[], meetings: ReadonlyMap<string, number>): boolean {
  if (new Set(matters.map(({ meeting }) => meeting.id)).size > mostMeetings) return true;
  const byCommittee = Map.groupBy(matters, ({ meeting }) => committeeOf(meeting));
  return [...byCommittee].some(([committee, own]) => {
    const held = meetings.get(committee) ?? 0;
    const count = new Set(own.map(({ meeting }) => meeting.id)).size;
    return count > 3 && count > held * mostShare;
  });
}

type Ties = Map<Matter, Map<Matter, FollowSign>>;

function tie(ties: Ties, one: Matter, other: Matter, sign: FollowSign): void {
  if (one.meeting.id === other.meeting.id) return;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = ties.get(from) ?? new Map<Matter, FollowSign>();
    if (!known.has(to)) known.set(to, sign);
    ties.set(from, known);
  }
}

function tieGroup(ties: Ties, group: readonly Matter[], sign: FollowSign): void {
  group.forEach((one, at) => {
    for (const other of group.slice(at + 1)) tie(ties, one, other, sign);
  });
}

/** Ties by a reference in the text that was resolved to a paper or minute of another meeting. */
function tieNamed(ties: Ties, matters: readonly Matter[], meetings: readonly Meeting[]): void {
  const byAddress = new Map(
    matters.flatMap((matter) => matter.addresses.map((url) => [url as string, matter] as const)),
  );
  const pageOf = (address: string) => address.replace(/#.*$/, '');
  for (const { references } of meetings) {
    for (const { from, to, kind, text } of references) {
      if (to === null || (kind !== 'report' && kind !== 'item')) continue;
      const one = byAddress.get(from) ?? byAddress.get(pageOf(from));
      const other = byAddress.get(to) ?? byAddress.get(pageOf(to));
      if (one && other) tie(ties, one, other, { kind: 'named', text });
    }
  }
}

function followedOf(matter: Matter, sign: FollowSign): Followed {
  const { meeting, title, url } = matter;
  return { meeting: meeting.id, date: meeting.date, committee: meeting.committee.name, title, url, sign };
}

function followedMatter(own: Matter, others: ReadonlyMap<Matter, FollowSign>): FollowedMatter {
  const sorted = [...others]
    .map(([other, sign]) => followedOf(other, sign))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.url < b.url ? -1 : 1));
  return {
    earlier: sorted.filter(({ date }) => date < own.meeting.date),
    later: sorted.filter(({ date }) => date > own.meeting.date),
  };
}

/**
 * Which matters came before a meeting more than once: those whose papers bear one reference number, those that a text
 * names in another meeting, and those of one distinctive title. What recurs by rule is left out; no link is better
 * than a wrong one.
 */
export function followedMatters(meetings: readonly Meeting[]): ReadonlyMap<Address, FollowedMatter> {
  const matters = meetings.flatMap(mattersOf);
  const held = new Map(
    [...Map.groupBy(meetings, committeeOf)].map(([committee, own]) => [committee, own.length]),
  );
  const ties: Ties = new Map();
  for (const [key, group] of indexed(matters, ({ references }) => references)) {
    tieGroup(ties, group, { kind: 'reference', reference: key.slice(key.indexOf('\n') + 1) });
  }
  tieNamed(ties, matters, meetings);
  for (const group of indexed(matters, ({ titles }) => titles).values()) {
    if (group.length > 1 && !recurs(group, held)) tieGroup(ties, group, { kind: 'title' });
  }
  return new Map(
    [...ties].flatMap(([matter, others]) => {
      const followed = followedMatter(matter, others);
      return matter.addresses.map((url) => [url, followed] as const);
    }),
  );
}
