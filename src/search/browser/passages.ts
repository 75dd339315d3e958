import type { CutPage, MatchedUnit } from './cut-page.ts';
import { type ExcerptPart, excerptParts, type Span } from './excerpt.ts';
import { type Measure, type Rarity, unitScores } from './scoring.ts';
import { within } from './units.ts';

/** One place on a page that answers: a paragraph, a list item, a table or a heading. */
export interface Passage {
  /** The heading above, or nothing when the words stand before the first heading. */
  readonly heading: string;
  /** The id of the element to land on; empty for the top of the page. */
  readonly anchor: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly score: number;
}

const excerptLength = 32;
/** Words shown before the first match of an excerpt, so that it can be understood. */
const leadLength = 6;

/** How much less a second place of one section is worth: three neighbouring paragraphs show less than three sections. */
const sameSection = 0.85;

function weightAt({ stems }: MatchedUnit, rarity: Rarity): (place: number) => number {
  const weights = new Map(
    [...stems].flatMap(([stem, places]) => places.map((place) => [place, rarity.get(stem) ?? 0.1])),
  );
  return (place) => weights.get(place) ?? 0;
}

/** The window of an excerpt's length in which the matches weigh most; it starts at a match. */
function bestWindow(unit: MatchedUnit, rarity: Rarity): Span {
  const weigh = weightAt(unit, rarity);
  const places = [...unit.stems.values()].flat().toSorted((left, right) => left - right);
  const windows = places.map((from) => {
    const to = Math.min(from + excerptLength - leadLength, unit.to);
    const inside = places.filter((place) => within({ from, to }, place));
    return { from, to, weight: inside.reduce((sum, place) => sum + weigh(place), 0) };
  });
  return windows.reduce(
    (best, each) => (each.weight > best.weight ? each : best),
    windows[0] ?? { ...unit, weight: 0 },
  );
}

function passageOf(unit: MatchedUnit, words: readonly string[], rarity: Rarity, score: number): Passage {
  const place = bestWindow(unit, rarity).from;
  const from = Math.max(unit.from, Math.min(place - leadLength, unit.to - excerptLength));
  const matched = new Set([...unit.stems.values()].flat());
  return {
    heading: unit.heading,
    anchor: unit.anchor,
    excerpt: excerptParts(words, { from, to: Math.min(unit.to, from + excerptLength) }, unit, matched),
    score,
  };
}

interface Candidate {
  readonly unit: MatchedUnit;
  readonly score: number;
}

/** The best candidates, one after the other: each makes the others of its section a little less welcome. */
function chosen(candidates: readonly Candidate[], limit: number): readonly Candidate[] {
  const [best] = candidates.toSorted((left, right) => right.score - left.score);
  if (!best || best.score === 0 || limit === 0) return [];
  const others = candidates
    .filter((each) => each !== best)
    .map(({ unit, score }) => ({
      unit,
      score: unit.heading === best.unit.heading ? score * sameSection : score,
    }));
  return [best, ...chosen(others, limit - 1)];
}

/** What is asked of the places on a page. */
export interface Wanted extends Measure {
  /** The only kind of place that is wanted. */
  readonly kind?: string | undefined;
}

/**
 * The best places of a page, at most `limit`; of one kind only, if the page has such that match. Works from the plain
 * words and their places, never from markup, so that nothing in a council's paper can become part of our page.
 */
export function passagesOf(page: CutPage, limit: number, wanted: Wanted): readonly Passage[] {
  const { rarity, kind } = wanted;
  const scores = unitScores(page, wanted);
  const all = page.units
    .map((unit, at) => ({ unit, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0);
  const ofKind = all.filter(({ unit }) => unit.kind === kind);
  const candidates = kind !== undefined && ofKind.length > 0 ? ofKind : all;
  return chosen(candidates, limit).map(({ unit, score }) => passageOf(unit, page.words, rarity, score));
}
