import { type Asked, type Match, matchesOf } from './asked.ts';
import { stemIn, stemsOf } from './stems.ts';
import { type PageAnchor, type Unit, unitsOf } from './units.ts';

/** A page that was found: its words, its elements, and the places of the words that matched. */
export interface MatchedPage {
  readonly content: string;
  readonly anchors: readonly PageAnchor[];
  readonly matches: readonly number[];
  /** What is said of the whole page: its title, what it is, its committee. */
  readonly about: string;
  /** The day of its meeting as people write it. */
  readonly day: string;
}

/** A piece of a page with the words of the search that it holds, by the stems of the typed words. */
export interface MatchedUnit extends Unit {
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** How much the best word for each stem is what was typed. */
  readonly likeness: ReadonlyMap<string, number>;
  /** Whether it names the table that stands below it: "Table 3: Views by ward". */
  readonly namesTable: boolean;
  /** Whether it is a heading that says little else than what was asked for: the section below is about it. */
  readonly isAbout: boolean;
}

/** A page cut into its pieces. */
export interface CutPage {
  readonly words: readonly string[];
  readonly units: readonly MatchedUnit[];
  /** How much each stem counts that is said of the whole page. */
  readonly about: ReadonlyMap<string, number>;
}

/** The share of the words of a heading that were asked for, from which on its section is about them. */
const mostlyAsked = 0.6;

function matchedUnit(unit: Unit, matches: readonly Match[], words: readonly string[]): MatchedUnit {
  const stems = new Map<string, readonly number[]>();
  const likeness = new Map<string, number>();
  for (const match of matches.filter(({ location }) => location >= unit.from && location < unit.to)) {
    stems.set(match.key, [...(stems.get(match.key) ?? []), match.location]);
    likeness.set(match.key, Math.max(likeness.get(match.key) ?? 0, match.likeness));
  }
  const namesTable = words[unit.from] === 'Table' && /^\d/.test(words[unit.from + 1] ?? '');
  const said = stemsOf(words.slice(unit.from, unit.to).join(' '));
  const isAbout = unit.isHeading && stems.size >= mostlyAsked * said.length;
  return { ...unit, stems, likeness, namesTable, isAbout };
}

/** How much a word counts that is only said of the whole page. */
const aboutWeight = 0.3;

/** Who types a date looks for that day: on its pages nothing need say it again. */
const dayWeight = 1;

function aboutStems({ about, day }: MatchedPage, { order }: Asked): ReadonlyMap<string, number> {
  const stemsIn = (text: string) => text.split(/\s+/).flatMap((word) => stemIn(word, order) ?? []);
  return new Map([
    ...stemsIn(about).map((stem) => [stem, aboutWeight] as const),
    ...stemsIn(day).map((stem) => [stem, dayWeight] as const),
  ]);
}

/** Cuts a page into pieces, and finds in each the words that were asked for in one of several forms. */
export function cutPage(page: MatchedPage, asked: Asked): CutPage {
  const words = page.content.split(/\s+/);
  const matches = matchesOf(words, page.matches, asked);
  return {
    words,
    units: unitsOf(page.anchors, words.length).map((unit) => matchedUnit(unit, matches, words)),
    about: aboutStems(page, asked),
  };
}
