import type { Asked } from './asked.ts';
import type { CutPage, MatchedUnit } from './cut-page.ts';
import { within } from './units.ts';

/** How much each stem tells: the fewer pieces hold it, the more. */
export type Rarity = ReadonlyMap<string, number>;

/** The rarity of the stems among the pieces of all pages that are compared. */
export function rarityIn(pages: readonly CutPage[], { stems }: Asked): Rarity {
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
const kindWeights: Readonly<Record<string, number>> = {
  resolution: 1.15,
  recommendation: 1.05,
  table: 1.05,
};

/** How much more a table is worth to a reader who asks for one. */
const askedTable = 1.4;

/** How much more a heading is worth that says what was asked for. */
const headingAbout = 1.15;

/** How much less the line that names a table is worth than the table. */
const tableName = 0.8;

/** Words over which a piece of usual length does not go. */
const usualLength = 120;

/** What a word tells that answers none of those that were typed. */
const leastRarity = 0.1;

/** How much two words tell that stand together as they were typed, beside what each tells by itself; less when words are between. */
const togetherWeights: readonly number[] = [0.5, 0.25, 0.15];

/** The worth of neighbours among the words asked for that are neighbours in the piece too: "Year 7", "response times". */
function worthTogether({ stems }: MatchedUnit, rarity: Rarity, order: readonly string[]): number {
  return order.reduce((sum, stem, at) => {
    const next = order[at + 1];
    if (next === undefined) return sum;
    const follows = new Set(stems.get(next));
    const weight = togetherWeights.find((_, between) =>
      (stems.get(stem) ?? []).some((place) => follows.has(place + between + 1)),
    );
    return sum + (weight ?? 0) * Math.min(rarity.get(stem) ?? 0, rarity.get(next) ?? 0);
  }, 0);
}

/** The line that names a table: the last piece with words before it. */
function nameOf(units: readonly MatchedUnit[], at: number): MatchedUnit | undefined {
  const before = units[at - 1];
  return units[at]?.kind === 'table' && before?.namesTable ? before : undefined;
}

/** The words of the heading above a piece and of the pieces round it in its section. */
function besideStems(units: readonly MatchedUnit[], at: number): ReadonlySet<string> {
  const unit = units[at];
  if (!unit) return new Set();
  const before = unit.kind === 'table' ? 3 : 1;
  const round = units
    .slice(Math.max(0, at - before), at + 2)
    .filter((other) => other.heading === unit.heading);
  const heading = units.slice(0, at).findLast((other) => other.isHeading && other.heading === unit.heading);
  return new Set([...round, ...(heading ? [heading] : [])].flatMap((other) => [...other.stems.keys()]));
}

/** What pieces of a page are judged by. */
export interface Measure extends Asked {
  readonly rarity: Rarity;
}

/** Words that stand within so many of each other belong together, as those of a sentence or a row do. */
const nearLength = 60;

/** Words at the beginning of a table that say what its rows are. */
const headLength = 20;

/** How much a word of a long piece counts that stands apart from the others. */
const farWeight = 0.7;

/** The stems of a piece that stand together where they tell most; those in the head of a table belong to every row. */
function nearStems(unit: MatchedUnit, rarity: Rarity): ReadonlySet<string> {
  if (unit.to - unit.from <= nearLength) return new Set(unit.stems.keys());
  const places = [...unit.stems].flatMap(([stem, own]) => own.map((place) => ({ stem, place })));
  const head = unit.kind === 'table' ? unit.from + headLength : unit.from;
  const near = places.map(({ place: from }) => {
    const together = places.filter(
      ({ place }) => place < head || within({ from, to: from + nearLength }, place),
    );
    const stems = new Set(together.map(({ stem }) => stem));
    return { stems, worth: [...stems].reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0) };
  });
  return near.reduce((best, each) => (each.worth > best.worth ? each : best)).stems;
}

/** How much a piece has of each word that was typed: in itself, in its name, beside it, or on its page as a whole. */
function shareOf({ units, about }: CutPage, at: number, rarity: Rarity): (stem: string) => number {
  const unit = units[at];
  const near = unit === undefined ? new Set<string>() : nearStems(unit, rarity);
  const beside = besideStems(units, at);
  const name = nameOf(units, at);
  const besideWeight = unit?.kind === 'table' ? besideWeights.table : besideWeights.other;
  return (stem) =>
    Math.max(
      (unit?.likeness.get(stem) ?? 0) * (near.has(stem) ? 1 : farWeight),
      name?.likeness.get(stem) ?? 0,
      beside.has(stem) ? besideWeight : 0,
      about.get(stem) ?? 0,
    );
}

function kindWeight(units: readonly MatchedUnit[], at: number, asksForTable: boolean): number {
  const kind = units[at]?.kind;
  if (kind === 'table' && asksForTable) return askedTable;
  const next = units[at + 1];
  if (next !== undefined && nameOf(units, at + 1) !== undefined) return tableName;
  return units[at]?.isAbout ? headingAbout : (kindWeights[kind ?? ''] ?? 1);
}

/** How well each piece of a page answers: by the words that it holds, and less by those beside it and in its heading. */
export function unitScores(page: CutPage, { rarity, order, asksForTable }: Measure): readonly number[] {
  return page.units.map((unit, at) => {
    if (unit.stems.size === 0) return 0;
    const share = shareOf(page, at, rarity);
    const name = nameOf(page.units, at);
    const together = Math.max(
      ...[unit, ...(name ? [name] : [])].map((each) => worthTogether(each, rarity, order)),
    );
    let score = together + (unit.stems.has('') ? leastRarity : 0);
    for (const [stem, worth] of rarity) score += worth * share(stem);
    const length = Math.max(1, (unit.to - unit.from) / usualLength) ** 0.12;
    return (score * kindWeight(page.units, at, asksForTable)) / length;
  });
}
