import { slug } from '../archive/addresses.ts';
import type { Address, Decision, Meeting, MeetingId } from '../archive/model.ts';
import type { GlossaryEntry, Topic, TopicEntry } from './model.ts';
import { isStandingItem, passingWords } from './standing-items.ts';

const longestPhrase = 8;
const shortestPhrase = 2;
/** In more of a site's meetings than this, a phrase tells what council it is, not what was talked of. */
const mostShare = 0.5;

interface Titled extends TopicEntry {
  readonly meeting: MeetingId;
  readonly words: readonly string[];
}

function wordsOf(title: string): readonly string[] {
  return (
    title
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}&]+/gu) ?? []
  );
}

function titlesOf(meeting: Meeting): readonly Titled[] {
  const named = `${meeting.committee.name}`;
  const of = (
    title: string,
    url: Address,
    kind: TopicEntry['kind'],
    decisions: readonly Decision[] = [],
  ): readonly Titled[] =>
    isStandingItem(title)
      ? []
      : [
          {
            title,
            url,
            kind,
            committee: named,
            date: meeting.date,
            decisions,
            meeting: meeting.id,
            words: wordsOf(title),
          },
        ];
  return [
    ...meeting.agenda.flatMap(({ title, url }) => of(title, url, 'agenda item')),
    ...(meeting.minutes?.items ?? []).flatMap(({ title, url, decisions }) =>
      of(title, url, 'minute', decisions),
    ),
    ...meeting.papers
      .filter(({ kind, supersededBy }) => kind === 'report' && supersededBy === undefined)
      .flatMap(({ title, url }) => of(title, url, 'report')),
  ];
}

function isPhrase(words: readonly string[]): boolean {
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  return ends.every((word) => word.length > 1 && !passingWords.has(word) && !/^\d/.test(word));
}

function phrasesIn(words: readonly string[], terms: ReadonlySet<string>): readonly string[] {
  const found = words.flatMap((_, at) =>
    Array.from({ length: longestPhrase - shortestPhrase + 1 }, (_none, more) =>
      words.slice(at, at + shortestPhrase + more),
    ).filter((phrase, more) => phrase.length === shortestPhrase + more && isPhrase(phrase)),
  );
  return [...found.map((phrase) => phrase.join(' ')), ...words.filter((word) => terms.has(word))];
}

/** Where the words of a title stand in it, in the order of `wordsOf`. */
function placesOf(title: string): readonly { readonly from: number; readonly to: number }[] {
  const unowned = title.replace(/[’']s\b/gi, (ending) => ' '.repeat(ending.length));
  return [...unowned.matchAll(/[\p{L}\p{N}&]+/gu)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
}

/** The words of a phrase as the title prints them. */
function asPrinted(phrase: string, { title, words }: Titled): string {
  const wanted = phrase.split(' ');
  const at = words.findIndex((_, from) => wanted.every((word, more) => words[from + more] === word));
  const places = placesOf(title);
  const [first, last] = [places[at], places[at + wanted.length - 1]];
  const isPlain = places.length === words.length && at >= 0;
  return isPlain && first && last ? title.slice(first.from, last.to) : phrase;
}

function meetingsOf(entries: readonly Titled[]): number {
  return new Set(entries.map(({ meeting }) => meeting)).size;
}

/** A phrase inside a longer one that the same titles share says less than the longer one. */
function withoutShorter(
  phrases: ReadonlyMap<string, readonly Titled[]>,
): readonly (readonly [string, readonly Titled[]])[] {
  const byLength = [...phrases].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const kept: (readonly [string, readonly Titled[]])[] = [];
  const covered = new Map<Titled, string[]>();
  for (const [phrase, entries] of byLength) {
    const isCovered = entries.every((entry) =>
      covered.get(entry)?.some((longer) => ` ${longer} `.includes(` ${phrase} `)),
    );
    if (isCovered) continue;
    kept.push([phrase, entries]);
    for (const entry of entries) covered.set(entry, [...(covered.get(entry) ?? []), phrase]);
  }
  return kept;
}

function topicOf(phrase: string, entries: readonly Titled[], term: GlossaryEntry | undefined): Topic {
  const [newest] = entries;
  const name = term ? `${term.term}: ${term.expansion}` : newest ? asPrinted(phrase, newest) : phrase;
  return {
    name: name.replace(/^./, (first) => first.toUpperCase()),
    url: `/topics/${slug(phrase)}/` as Address,
    entries: entries.map(({ meeting: _meeting, words: _words, ...entry }) => entry),
  };
}

/**
 * What several meetings dealt with: phrases of two to eight words, or explained acronyms, that titles of items and
 * reports of at least two meetings share. Standing items and phrases of half the meetings are none. `meetings` come
 * newest first, and so do the entries.
 */
export function topicsOf(meetings: readonly Meeting[], glossary: readonly GlossaryEntry[]): readonly Topic[] {
  const terms = new Map(glossary.map((entry) => [entry.term.toLowerCase(), entry]));
  const termWords = new Set(terms.keys());
  const names = new Set(
    meetings.flatMap(({ committee, council }) =>
      [committee.name, council.name].map((name) => wordsOf(name).join(' ')),
    ),
  );
  const phrases = new Map<string, Titled[]>();
  for (const entry of meetings.flatMap(titlesOf)) {
    for (const phrase of new Set(phrasesIn(entry.words, termWords))) {
      const known = phrases.get(phrase);
      if (known) known.push(entry);
      else phrases.set(phrase, [entry]);
    }
  }
  const most = Math.max(3, meetings.length * mostShare);
  const shared = new Map(
    [...phrases].filter(([phrase, entries]) => {
      const count = meetingsOf(entries);
      return count >= 2 && count <= most && ![...names].some((name) => name.includes(phrase));
    }),
  );
  const topics = withoutShorter(shared).map(([phrase, entries]) =>
    topicOf(phrase, entries, terms.get(phrase)),
  );
  return [...new Map(topics.map((topic) => [topic.url, topic])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en-GB'),
  );
}
