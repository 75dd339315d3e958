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

/** A piece of an excerpt, marked when it is a word that matched. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
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

/** Words from `from` up to, not including, `to`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface SectionSpan extends Span {
  readonly heading: PageAnchor | undefined;
}

const excerptLength = 32;
/** Words shown before the first match of an excerpt, so that it can be understood. */
const leadLength = 6;

/**
 * The best places of a page, heaviest first, at most `limit`. Works from the plain words and their
 * places, never from markup, so that nothing in a council's paper can become part of our page.
 */
export function passagesOf(page: MatchedPage, limit: number): readonly Passage[] {
  const words = page.content.split(/\s+/);
  const anchors = page.anchors.toSorted((left, right) => left.location - right.location);
  const passages = sectionSpans(anchors, words.length).flatMap((section) => {
    const matches = page.matches.filter((match) => within(section, match.location));
    return matches.length === 0 ? [] : [passageOf(section, matches, anchors, words)];
  });
  return passages.toSorted((left, right) => right.weight - left.weight).slice(0, limit);
}

/**
 * The words of a span, runs of unmarked words joined, matched words apart from their punctuation.
 * Dots show where the span leaves out words of the text that it is cut from.
 */
export function excerptParts(
  words: readonly string[],
  span: Span,
  cutFrom: Span,
  matched: ReadonlySet<number>,
): readonly ExcerptPart[] {
  const pieces: ExcerptPart[] = [{ text: span.from > cutFrom.from ? '… ' : '', marked: false }];
  for (let place = span.from; place < span.to; place++) {
    const word = words[place] ?? '';
    const space = place > span.from ? ' ' : '';
    if (!matched.has(place)) pieces.push({ text: space + word, marked: false });
    else pieces.push({ text: space, marked: false }, ...markedWord(word));
  }
  if (span.to < cutFrom.to) pieces.push({ text: ' …', marked: false });
  return joinedPieces(pieces);
}

function markedWord(word: string): readonly ExcerptPart[] {
  const found = /^([^\p{L}\p{N}£]*)(.*?)([^\p{L}\p{N}%]*)$/su.exec(word);
  const [, before = '', core = word, after = ''] = found ?? [];
  return [
    { text: before, marked: false },
    { text: core, marked: core !== '' },
    { text: after, marked: false },
  ];
}

function joinedPieces(pieces: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last && !last.marked && !piece.marked) {
      joined[joined.length - 1] = { text: last.text + piece.text, marked: false };
    } else joined.push(piece);
  }
  return joined;
}

function passageOf(
  section: SectionSpan,
  matches: readonly Match[],
  anchors: readonly PageAnchor[],
  words: readonly string[],
): Passage {
  const best = heaviestWindow(section, matches);
  const place = matches.find((match) => within(best, match.location))?.location ?? section.from;
  const text = textAround(section, place);
  const from = Math.max(text.from, Math.min(place - leadLength, text.to - excerptLength));
  const span = { from, to: Math.min(text.to, from + excerptLength) };
  return {
    heading: section.heading?.text ?? '',
    anchor: landing(anchors, section, place),
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
function landing(anchors: readonly PageAnchor[], section: SectionSpan, place: number): string {
  const holding = anchors.filter((anchor) => anchor.location <= place && mayHold(anchor, place));
  const last = holding.at(-1);
  if (!last || last.location < section.from) return section.heading?.id ?? '';
  return last.id;
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
