import { stemIn, stemsOf } from './stems.ts';
import { type PageAnchor, type Unit, unitsOf } from './units.ts';

/** A page that was found: its words, its elements, and the places of the words that matched. */
export interface MatchedPage {
  readonly content: string;
  readonly anchors: readonly PageAnchor[];
  readonly matches: readonly number[];
}

/** A piece of a page with the words of the search that it holds, by their stems. */
export interface MatchedUnit extends Unit {
  readonly stems: ReadonlyMap<string, readonly number[]>;
}

/** A page cut into its pieces. */
export interface CutPage {
  readonly words: readonly string[];
  readonly units: readonly MatchedUnit[];
}

/** Cuts a page into pieces, and finds in each the words that were asked for in one of several forms. */
export function cutPage({ content, anchors, matches }: MatchedPage, asked: string): CutPage {
  const words = content.split(/\s+/);
  const stems = stemsOf(asked);
  const places = matches.map((location) => ({ location, stem: stemIn(words[location] ?? '', stems) ?? '' }));
  const units = unitsOf(anchors, words.length).map((unit) => {
    const inside = places.filter(({ location }) => location >= unit.from && location < unit.to);
    const found = new Map<string, readonly number[]>();
    for (const { location, stem } of inside) found.set(stem, [...(found.get(stem) ?? []), location]);
    return { ...unit, stems: found };
  });
  return { words, units };
}

/** How much each stem tells: the fewer pieces hold it, the more. */
export type Rarity = ReadonlyMap<string, number>;

/** The rarity of the stems among the pieces of all pages that are compared. */
export function rarityIn(pages: readonly CutPage[], stems: readonly string[]): Rarity {
  const units = pages.flatMap((page) => page.units);
  return new Map(
    stems.map((stem) => {
      const holding = units.filter((unit) => unit.stems.has(stem)).length;
      return [stem, Math.log(1 + units.length / (holding + 0.5))];
    }),
  );
}

/** How much a word counts that stands beside a piece, not in it; the sentence before a table says what it shows. */
const besideWeights = { table: 0.75, other: 0.45 } as const;

/** What readers mostly look for. */
const kindWeights: Readonly<Record<string, number>> = { resolution: 1.15, recommendation: 1.05 };

/** How much more a table is worth to a reader who asks for one. */
const askedTable = 1.4;

/** Words over which a piece of usual length does not go. */
const usualLength = 120;

/** What a word tells that the engine found and that begins with none of the stems: it was taken for something alike. */
const leastRarity = 0.1;

function worth(stems: Iterable<string>, rarity: Rarity): number {
  let sum = 0;
  for (const stem of stems) sum += rarity.get(stem) ?? leastRarity;
  return sum;
}

/** How much two words tell that stand together as they were typed, beside what each tells by itself. */
const togetherWeight = 0.5;

/** The worth of neighbours among the words asked for that are neighbours in the piece too: "Year 7", "response times". */
function worthTogether({ stems }: MatchedUnit, rarity: Rarity, order: readonly string[]): number {
  return order.reduce((sum, stem, at) => {
    const next = order[at + 1];
    const follows = new Set(next === undefined ? [] : stems.get(next));
    const isTogether = (stems.get(stem) ?? []).some((place) => follows.has(place + 1));
    return isTogether ? sum + Math.min(rarity.get(stem) ?? 0, rarity.get(next ?? '') ?? 0) : sum;
  }, 0);
}

/** The words of the heading above a piece and of the pieces round it in its section that it does not have itself. */
function besideStems(units: readonly MatchedUnit[], at: number): ReadonlySet<string> {
  const unit = units[at];
  if (!unit) return new Set();
  const before = unit.kind === 'table' ? 3 : 1;
  const round = units
    .slice(Math.max(0, at - before), at + 2)
    .filter((other) => other.heading === unit.heading);
  const heading = units.slice(0, at).findLast((other) => other.isHeading && other.heading === unit.heading);
  const stems = new Set(
    [...round, ...(heading ? [heading] : [])].flatMap((other) => [...other.stems.keys()]),
  );
  for (const stem of unit.stems.keys()) stems.delete(stem);
  return stems;
}

/** What pieces of a page are judged by. */
export interface Measure {
  readonly rarity: Rarity;
  /** The stems of the words in the order in which they were typed. */
  readonly order: readonly string[];
  readonly asksForTable: boolean;
}

/** How well each piece of a page answers: by the words that it holds, and less by those beside it and in its heading. */
export function unitScores({ units }: CutPage, { rarity, order, asksForTable }: Measure): readonly number[] {
  return units.map((unit, at) => {
    if (unit.stems.size === 0) return 0;
    const isTable = unit.kind === 'table';
    const length = Math.max(1, (unit.to - unit.from) / usualLength) ** 0.12;
    const score =
      worth(unit.stems.keys(), rarity) +
      togetherWeight * worthTogether(unit, rarity, order) +
      (isTable ? besideWeights.table : besideWeights.other) * worth(besideStems(units, at), rarity);
    const kindWeight = isTable && asksForTable ? askedTable : (kindWeights[unit.kind ?? ''] ?? 1);
    return (score * kindWeight) / length;
  });
}
