import { load } from 'cheerio';
import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Place, SourceBlock } from '../../document/block.ts';
import { blocksFromElement } from '../html/prose.ts';
import { nestLists } from './lists.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import type { PlainDocument } from './plain-word.ts';

/** What is known of the body beside its HTML. */
export interface BodyFacts {
  readonly facts: ReadonlyMap<Element, ParagraphFacts>;
  /** The lines that a paragraph or an inserted file takes in the reading. */
  readonly places: ReadonlyMap<Element, Place>;
  /** The blocks of inserted files, by the elements that insert them. */
  readonly inserted: ReadonlyMap<Element, readonly SourceBlock[]>;
}

/** Where a block stands in the file, with what is known of that place. */
interface Origin {
  readonly element: Element;
  readonly place: Place | undefined;
}

/** A number of a list stands in the number; where the label is a bullet there is none. */
function labelText(facts: ParagraphFacts | undefined): string | undefined {
  const text = facts?.label?.text;
  return text === '' ? undefined : text;
}

function withGap(
  block: SourceBlock,
  origins: ReadonlyMap<number, Origin>,
  { facts }: BodyFacts,
): SourceBlock {
  const origin = block.type === 'list' ? origins.get(block.place?.line ?? 0) : undefined;
  const gap = origin && facts.get(origin.element)?.gap;
  return gap === undefined ? block : { ...block, gap };
}

/** Makes the blocks of a body of its HTML, with lists nested, numbers split off, places given, inserted files in place. */
export function blocksOfBody(html: string, document: PlainDocument, body: BodyFacts): readonly SourceBlock[] {
  const $ = load(html, null, false);
  const origins = new Map<Element, Origin>();
  for (const anchor of $('a[id^="at-"]').toArray()) {
    const element = document.marked[Number(anchor.attribs.id?.slice(3))];
    const holder = anchor.parent;
    if (element && holder && isTag(holder)) origins.set(holder, { element, place: body.places.get(element) });
    $(anchor).remove();
  }
  const factsOf = (holder: Element) => body.facts.get(origins.get(holder)?.element ?? holder);
  nestLists($, (paragraph) => {
    const facts = factsOf(paragraph);
    return facts?.label && { label: facts.label, left: facts.left };
  });
  const [root] = $.root().toArray();
  if (!root) return [];
  const blocks = blocksFromElement($, root, {
    placeOf: (holder) => origins.get(holder)?.place,
    labelOf: (holder) => labelText(factsOf(holder)),
    gapOf: (holder) => factsOf(holder)?.gap,
    pictures: new Map(document.pictures.map((picture, number) => [String(number), picture])),
  });
  const byLine = new Map([...origins.values()].map((origin) => [origin.place?.line ?? 0, origin]));
  return blocks.flatMap((block) => {
    const origin = byLine.get(block.place?.line ?? 0);
    const inserted = origin && body.inserted.get(origin.element);
    return inserted ?? [withGap(block, byLine, body)];
  });
}
