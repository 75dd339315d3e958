import type { Span } from './excerpt.ts';

/** An element with an id, as Pagefind records it: `text` is empty when only its descendants hold words. */
export interface PageAnchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** A piece of a page that a result can land on: a paragraph, a list item, a table, a heading. */
export interface Unit extends Span {
  /** The id of its element; empty for the words before the first one. */
  readonly anchor: string;
  /** The text of the heading above it, or its own. */
  readonly heading: string;
  readonly isHeading: boolean;
  /** The table, resolution or recommendation that it lies in. */
  readonly kind: string | undefined;
}

/** A table, a resolution or a recommendation: what a reader can ask for by itself. */
interface Box extends Span {
  readonly id: string;
  readonly kind: string;
}

/** Stands in the id of an anchor that tells where a box ends, between the id of the box and its kind. */
export const endMark = '~end~';

/** The boxes of a page: the index holds an empty anchor at the end of each. */
function boxesIn(anchors: readonly PageAnchor[]): readonly Box[] {
  const starts = new Map(anchors.map(({ id, location }) => [id, location]));
  return anchors.flatMap(({ id: end, location: to }) => {
    const [id = '', kind] = end.split(endMark);
    const from = starts.get(id);
    return kind === undefined || from === undefined ? [] : [{ id, kind, from, to }];
  });
}

function isHeading({ element }: PageAnchor): boolean {
  return /^h[1-6]$/i.test(element);
}

/** A link or a span is too small to land on, and the mark of a printed page holds no words. */
function canLand({ element, id }: PageAnchor): boolean {
  return !/^(?:a|abbr|b|em|i|span|strong|sup)$/i.test(element) && !/^page-\d+$|^sheet-\d+$/.test(id);
}

/** Whether a place lies within a span of words. */
export function within(span: Span, location: number): boolean {
  return location >= span.from && location < span.to;
}

/** Words by which Pagefind's count of an element's words may be out. */
const slack = 1;

/** Where the words of an element end: at the end of its box, else after as many words as it has, else where the next begins. */
function endOf(start: PageAnchor, next: number, tables: readonly Box[]): number {
  const table = tables.find(({ id }) => id === start.id);
  if (table) return Math.min(table.to, next);
  const text = start.text.trim();
  const end = text === '' ? next : start.location + text.split(/\s+/).length;
  return next - end > slack ? end : next;
}

/** The pieces of a page of so many words, in order; a table is one piece, and what has no element of its own belongs to the heading above. */
export function unitsOf(anchors: readonly PageAnchor[], length: number): readonly Unit[] {
  const sorted = anchors.toSorted((left, right) => left.location - right.location);
  const boxes = boxesIn(sorted);
  const tables = boxes.filter(({ kind }) => kind === 'table');
  const starts = sorted.filter(
    (anchor) =>
      canLand(anchor) && !tables.some((table) => within(table, anchor.location) && table.id !== anchor.id),
  );
  const units: Unit[] = [];
  let heading: PageAnchor | undefined;
  const add = (anchor: string, from: number, to: number, isHeading: boolean): void => {
    const kind = boxes.findLast((box) => within(box, from))?.kind;
    if (to > from) units.push({ anchor, heading: heading?.text.trim() ?? '', isHeading, kind, from, to });
  };
  add('', 0, starts[0]?.location ?? length, false);
  starts.forEach((start, at) => {
    const next = starts[at + 1]?.location ?? length;
    const end = endOf(start, next, tables);
    if (isHeading(start)) heading = start;
    add(start.id, start.location, end, isHeading(start));
    add(heading?.id ?? '', end, next, false);
  });
  return units;
}
