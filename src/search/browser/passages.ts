import { type ExcerptPart, excerptParts, type Span } from './excerpt.ts';

/** A word of a page that matched, by its place among the page's words. */
export interface Match {
  readonly location: number;
  readonly weight: number;
}

/** An element with an id, as Pagefind records it: `text` is empty when only its descendants hold words. */
export interface PageAnchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** What is needed of a page to show where it matched. */
export interface MatchedPage {
  /** All words of the page, as plain text. */
  readonly content: string;
  readonly matches: readonly Match[];
  readonly anchors: readonly PageAnchor[];
}

/** One place on a page that matched: a section, and in it the paragraph with the most matches. */
export interface Passage {
  /** The heading above, or nothing when the words stand before the first heading. */
  readonly heading: string;
  /** The id of the element to land on; empty for the top of the page. */
  readonly anchor: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly weight: number;
}

interface SectionSpan extends Span {
  readonly heading: PageAnchor | undefined;
}

/** A table, a resolution or a recommendation: what a reader can ask for by itself. */
interface Box extends Span {
  readonly id: string;
  readonly kind: string;
}

interface PlacedPage {
  readonly anchors: readonly PageAnchor[];
  readonly boxes: readonly Box[];
  readonly words: readonly string[];
}

/** Stands in the id of an anchor that tells where a box ends, between the id of the box and its kind. */
export const endMark = '~end~';

const excerptLength = 32;
/** Words shown before the first match of an excerpt, so that it can be understood. */
const leadLength = 6;

/**
 * The best places of a page, heaviest first, at most `limit`. Works from the plain words and their
 * places, never from markup, so that nothing in a council's paper can become part of our page.
 */
export function passagesOf(page: MatchedPage, limit: number, wanted?: string): readonly Passage[] {
  const words = page.content.split(/\s+/);
  const sorted = page.anchors.toSorted((left, right) => left.location - right.location);
  const boxes = boxesIn(sorted);
  const anchors = sorted.filter(({ id }) => !id.includes(endMark));
  const places = wanted === undefined ? [] : boxes.filter(({ kind }) => kind === wanted);
  const all =
    places.length === 0
      ? page.matches
      : page.matches.filter(({ location }) => places.some((box) => within(box, location)));
  const passages = sectionSpans(anchors, words.length).flatMap((section) => {
    const matches = all.filter((match) => within(section, match.location));
    return matches.length === 0 ? [] : [passageOf(section, matches, { anchors, boxes, words })];
  });
  return passages.toSorted((left, right) => right.weight - left.weight).slice(0, limit);
}

function passageOf(
  section: SectionSpan,
  matches: readonly Match[],
  { anchors, boxes, words }: PlacedPage,
): Passage {
  const best = heaviestWindow(section, matches);
  const place = matches.find((match) => within(best, match.location))?.location ?? section.from;
  const text = textAround(section, place);
  const from = Math.max(text.from, Math.min(place - leadLength, text.to - excerptLength));
  const span = { from, to: Math.min(text.to, from + excerptLength) };
  return {
    heading: section.heading?.text ?? '',
    anchor: landing(anchors, boxes, section, place),
    excerpt: excerptParts(words, span, text, new Set(matches.map((match) => match.location))),
    weight: matches.reduce((sum, match) => sum + match.weight, 0),
  };
}

/** The section's text without its heading, which is shown anyway, unless the match stands in the heading. */
function textAround(section: SectionSpan, place: number): Span {
  const from = section.from + (section.heading?.text.trim().split(/\s+/).length ?? 0);
  return { from: place < from ? section.from : from, to: section.to };
}

/** The window of an excerpt's length in which the matches weigh most; it starts at a match. */
function heaviestWindow(section: Span, matches: readonly Match[]): Span {
  const windows = matches.map(({ location }) => {
    const window = { from: location, to: Math.min(location + excerptLength - leadLength, section.to) };
    const inside = matches.filter((match) => within(window, match.location));
    return { window, weight: inside.reduce((sum, match) => sum + match.weight, 0) };
  });
  const best = windows.reduce(
    (heaviest, each) => (each.weight > heaviest.weight ? each : heaviest),
    windows[0] ?? { window: section, weight: 0 },
  );
  return best.window;
}

/**
 * The id of the innermost block that holds the word at `place`: a paragraph whose words reach that
 * far, or a wrapper (table, row, list item), or the section's heading.
 */
function landing(
  anchors: readonly PageAnchor[],
  boxes: readonly Box[],
  section: SectionSpan,
  place: number,
): string {
  const left = boxes.filter(({ to }) => to <= place);
  const holding = anchors.filter(
    (anchor) =>
      anchor.location <= place && !left.some((box) => within(box, anchor.location)) && mayHold(anchor, place),
  );
  const last = holding.at(-1);
  if (!last || last.location < section.from) return section.heading?.id ?? '';
  return last.id;
}

/** The boxes of a page: the index holds an empty anchor at the end of each. */
function boxesIn(anchors: readonly PageAnchor[]): readonly Box[] {
  const starts = new Map(anchors.map(({ id, location }) => [id, location]));
  return anchors.flatMap(({ id: end, location: to }) => {
    const [id = '', kind] = end.split(endMark);
    const from = starts.get(id);
    return kind === undefined || from === undefined ? [] : [{ id, kind, from, to }];
  });
}

function mayHold(anchor: PageAnchor, place: number): boolean {
  if (isHeading(anchor)) return true;
  // A link or a span is too small to land on, and the mark of a printed page holds no words.
  if (/^(?:a|abbr|b|em|i|span|strong|sup)$/i.test(anchor.element) || /^page-\d+$/.test(anchor.id))
    return false;
  const text = anchor.text.trim();
  return text === '' || place < anchor.location + text.split(/\s+/).length;
}

function sectionSpans(anchors: readonly PageAnchor[], end: number): readonly SectionSpan[] {
  const headings = anchors.filter((anchor) => isHeading(anchor) && anchor.text.trim() !== '');
  const starts = [
    { heading: undefined, from: 0 },
    ...headings.map((heading) => ({ heading, from: heading.location })),
  ];
  return starts.map((start, place) => ({ ...start, to: starts[place + 1]?.from ?? end }));
}

function isHeading(anchor: PageAnchor): boolean {
  return /^h[1-6]$/i.test(anchor.element);
}

function within(span: Span, location: number): boolean {
  return location >= span.from && location < span.to;
}
