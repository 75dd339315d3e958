import type { Heading, Paragraph, SourceBlock } from '../document/block.ts';
import { datesIn, timeIn } from '../document/dates.ts';
import { text } from '../document/inline.ts';
import type { ContactFacts } from './contact.ts';
import { blockLines, contentText, lineText } from './lines.ts';
import { withLostLabels } from './lost-labels.ts';
import { markQuotations } from './quotations.ts';

/** The text of a committee system's web page "Agenda and minutes", as copying the page leaves it. */
export interface WebPage {
  readonly committee?: string;
  readonly date?: string;
  readonly time?: string;
  readonly venue?: string;
  readonly contact?: ContactFacts;
  /** Blocks of the page head, before the first item. */
  readonly preamble: readonly SourceBlock[];
  /** Items with their headings and the labels and numbers that the page lost put back in brackets. */
  readonly items: readonly SourceBlock[];
}

const fileLabel = / ?(?:pdf icon )?\b(?:PDF|DOC|DOCX|XLS) [\d.,]+ [KM]B\b.*/;
const pageTitle = /^(?:agenda|agenda and minutes|minutes|agenda,? decisions and minutes|printed minutes)$/i;
const cutText = /view the full (?:minutes|agenda) text for item (\d{1,3})/i;

/** Whether a text is such a page: its title, and at least one sign that only the page has. */
export function isWebPage(blocks: readonly SourceBlock[]): boolean {
  const lines = blocks.slice(0, 12).flatMap(blockLines);
  const titled = lines.slice(0, 3).some((line) => pageTitle.test(line));
  return (
    titled &&
    (lines.some((line) => /^no\. ?item\b/i.test(line)) ||
      blocks.some((block) => fileLabel.test(lineText(block))))
  );
}

function pageFacts(lines: readonly string[]): Omit<WebPage, 'preamble' | 'items'> {
  const [, committee, when = ''] =
    lines
      .map((line) => /^(.{5,120}?) [-–] ((?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)/i.exec(line))
      .find(Boolean) ?? [];
  const venue = lines
    .map((line) => /^venue: ?(.+?)(?:\.? view directions)?\.?$/i.exec(line)?.[1])
    .find(Boolean);
  const [, name, role] =
    lines.map((line) => /^contact: ?([^,]+), ([^,]+?)(?: +e-?mail:?.*)?$/i.exec(line)).find(Boolean) ?? [];
  const date = datesIn(when)[0];
  const time = timeIn(when);
  return {
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(venue === undefined ? {} : { venue }),
    ...(name === undefined || role === undefined ? {} : { contact: { name, role } }),
  };
}

function asHeading(block: Paragraph, title: string): Heading {
  const { place, gap } = block;
  return {
    type: 'heading',
    level: 2,
    content: [text(title)],
    because: 'it carries the label of its file, or is short, unstopped and set apart by blank lines',
    ...(place === undefined ? {} : { place }),
    ...(gap === undefined ? {} : { gap }),
  };
}

/** An item's title: it carries the label of its file, or it is short, unstopped and set apart by two blank lines. */
function itemTitle(block: SourceBlock, next: SourceBlock | undefined): readonly SourceBlock[] | undefined {
  if (block.type !== 'paragraph' || block.number !== undefined) return undefined;
  const line = contentText(block);
  const label = fileLabel.exec(line)?.[0];
  if (label !== undefined) {
    const title = line.slice(0, line.length - label.length);
    const { place } = block;
    const note: Paragraph = {
      type: 'paragraph',
      content: [text(label.trim())],
      gap: 0,
      ...(place ? { place } : {}),
    };
    return title.length > 2 ? [asHeading(block, title), note] : undefined;
  }
  const apart = (block.gap ?? 0) >= 2 && (next?.gap ?? 0) >= 1;
  const short =
    line.length < 90 && !/[.:;,?!…”’]$/.test(line) && /^\p{Lu}/u.test(line) && line.split(' ').length > 1;
  return apart && short ? [asHeading(block, line)] : undefined;
}

function withHeadings(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block, at) => itemTitle(block, blocks[at + 1]) ?? [block]);
}

/**
 * The page loses its column of numbers, but "view the full minutes text for item 4" names the item that it
 * stands in. Numbers between and around such anchors are counted; when the anchors disagree none is given.
 */
function numbered(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const offsets = new Set<number>();
  let index = -1;
  for (const block of blocks) {
    if (block.type === 'heading') index += 1;
    const anchor = cutText.exec(lineText(block))?.[1];
    if (anchor !== undefined) offsets.add(Number(anchor) - index);
  }
  const [offset = 0] = offsets;
  if (offsets.size !== 1 || offset < 1) return blocks;
  let position = -1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    position += 1;
    return { ...block, number: `[${offset + position}.]` };
  });
}

/** Reads such a page. What it lost (item numbers, labels) is put back only where the rest of the page proves it. */
export function readWebPage(blocks: readonly SourceBlock[]): WebPage {
  const marked = withHeadings(blocks);
  const start = Math.max(1, marked.findIndex((block) => /^no\. ?item\b/i.test(lineText(block))) + 1);
  const first = marked.findIndex((block, at) => at >= start && block.type === 'heading');
  const border = first < 0 ? marked.length : first;
  const head = marked.slice(0, border).map((block): SourceBlock => {
    if (block.type !== 'heading') return block;
    const { level: _level, ...rest } = block;
    return { ...rest, type: 'paragraph' };
  });
  return {
    ...pageFacts(blocks.slice(0, 10).flatMap(blockLines)),
    preamble: head,
    items: markQuotations(numbered(withLostLabels(marked.slice(border)))),
  };
}
