import type { Heading, Paragraph, SourceBlock } from '../document/block.ts';
import { datesIn, timeIn } from '../document/dates.ts';
import { text } from '../document/inline.ts';
import { titleCased } from './bodies.ts';
import { isItemMark, itemMarkIn } from './item-mark.ts';
import { blockLines, contentLines, lineText } from './lines.ts';

/** What the heading of minutes says: "Minutes of the Meeting of the Parks Committee held on 9 May 2023 at 6.30 pm". */
export interface MinutesHead {
  readonly committee?: string;
  readonly date: string;
  readonly time?: string;
  /** "Extraordinary", "Special", when the heading says so. */
  readonly occasion?: string;
}

const occasions = '(extraordinary|special|annual|additional|ordinary|statutory)';

interface HeadPattern {
  readonly example: string;
  /** Groups: occasion, the body's name. */
  readonly pattern: RegExp;
}

/** How minutes open. A date must stand in the same block. */
export const minutesOpenings: readonly HeadPattern[] = [
  {
    example: 'Minutes of the Extraordinary Meeting of the Parks Committee held on 9 May 2023 at 6.30 pm',
    pattern: new RegExp(
      `^minutes? of (?:the |a |an )?(?:${occasions} )?(?:meetings? )?(?:of (?:the |a )?)?(.{3,140}?)(?:,? (?:which was )?held\\b|,? on \\w+day\\b|,? meeting\\b)`,
      'i',
    ),
  },
  {
    example:
      'At a meeting of the Housing Committee held at the Town Hall on Tuesday the 16th day of November 1993',
    pattern: new RegExp(
      `^at an? (?:${occasions} )?meeting of (?:the )?(.{3,140}?)(?:,? (?:duly )?(?:held|convened)\\b|,? on \\w+day\\b)`,
      'i',
    ),
  },
];

/** Reads the heading of minutes off a block, or gives nothing when the block is none. */
export function minutesHead(block: SourceBlock | undefined): MinutesHead | undefined {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return undefined;
  const line = lineText(block);
  if (line.length > 320) return undefined;
  const match = minutesOpenings.map(({ pattern }) => pattern.exec(line)).find(Boolean);
  const date = match ? datesIn(line)[0] : undefined;
  if (date === undefined || !match) return undefined;
  const [, first, name = ''] = match;
  const [, inner, body = name] =
    new RegExp(`^(?:${occasions} )?(?:meeting of (?:the )?)?(.*)$`, 'i').exec(
      name.replace(/^the /i, '').trim(),
    ) ?? [];
  const occasion = first ?? inner;
  const time = timeIn(line);
  return {
    committee: titleCased(body.trim()),
    date,
    ...(time === undefined ? {} : { time }),
    ...(occasion === undefined ? {} : { occasion }),
  };
}

interface TitleLine {
  readonly number: string;
  readonly order: number;
  readonly title: string;
}

function itemHeading({ place, gap }: Paragraph, { number, title }: TitleLine): Heading {
  return {
    type: 'heading',
    level: 2,
    number,
    content: [text(title)],
    because: 'its number goes on through the minutes, and it is a short title',
    ...(place === undefined ? {} : { place }),
    ...(gap === undefined ? {} : { gap }),
  };
}

/** A minute's number goes on from the one before; a few may be missing, for an item was withdrawn. */
function goesOn(number: number, previous: number | undefined): boolean {
  return previous === undefined ? number <= 9999 : number > previous && number <= previous + 4;
}

const longestTitle = 140;
/** A title that names its item of the agenda is one however long it is. */
const longestMarkedTitle = 320;

/** A title is short and no sentence; the numbered text below RESOLVED begins with "That". */
function isTitle(line: string, longest: number): boolean {
  return line.length <= longest && !/[.;,]$/.test(line) && !/^that\b/i.test(line) && /\p{L}{3}/u.test(line);
}

/** "5 Budget" lost its stop, "**5. Budget**" is bold. */
const bareNumbered = /^(\d{1,4}[A-Z]?\.?) (\p{Lu}.{2,120})$/u;
/** "24/031 Apologies", "CA23/41 Budget": minutes numbered through a year. */
const yearNumbered = /^([A-Z]{0,5}\d{1,4}\/\d{1,4}[a-z]?)[.:]? +(\p{Lu}.{2,120})$/u;

function titleLine(block: Paragraph, first: string): TitleLine | undefined {
  if (block.number !== undefined) {
    if (!/^\d+\.$/.test(block.number)) return undefined;
    return {
      number: block.number,
      order: Number.parseInt(block.number, 10),
      title: first.slice(block.number.length).trim(),
    };
  }
  const [, number = '', title = ''] = yearNumbered.exec(first) ?? bareNumbered.exec(first) ?? [];
  if (number === '') return undefined;
  return { number, order: Number.parseInt(number.replace(/^.*\//, ''), 10), title };
}

/** The blocks that an item's title line gives: its heading, and what stood below it in the same block. */
function numberedTitle(
  block: SourceBlock,
  behind: SourceBlock | undefined,
  previous: number | undefined,
): { readonly blocks: readonly SourceBlock[]; readonly order: number } | undefined {
  if (block.type !== 'paragraph') return undefined;
  if (block.gap === 0 && block.headingSign === undefined) return undefined;
  const [first = '', second = behind && blockLines(behind)[0]] = blockLines(block);
  const found = titleLine(block, first);
  const isMarked = isItemMark(second) || itemMarkIn(first) !== undefined;
  const longest = isMarked ? longestMarkedTitle : longestTitle;
  if (!found || !isTitle(found.title, longest) || !goesOn(found.order, previous)) return undefined;
  const cut = block.content.findIndex(({ type }) => type === 'break');
  const head = itemHeading(block, found);
  if (cut < 0) return { blocks: [head], order: found.order };
  const { number: _number, ...below } = { ...block, gap: 0, content: block.content.slice(cut + 1) };
  return { blocks: [head, below], order: found.order };
}

/** A mark such as "(Item 3)" on a line of its own below a title is the end of that title. */
function withMarksInTitles(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block, at): readonly SourceBlock[] => {
    const behind = blocks[at + 1];
    if (block.type === 'heading' && behind?.type === 'paragraph') {
      const [mark = ''] = contentLines(behind.content);
      return isItemMark(mark) ? [{ ...block, content: [...block.content, text(` ${mark}`)] }] : [block];
    }
    const above = blocks[at - 1];
    if (block.type !== 'paragraph' || above?.type !== 'heading') return [block];
    if (!isItemMark(contentLines(block.content)[0])) return [block];
    const cut = block.content.findIndex(({ type }) => type === 'break');
    return cut < 0 ? [] : [{ ...block, gap: 0, content: block.content.slice(cut + 1) }];
  });
}

/**
 * Finds the items of minutes: numbered titles whose numbers go up through the meeting. A mark of the agenda
 * item becomes part of the title.
 */
export function markMinutesItems(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let previous: number | undefined;
  const marked = blocks.flatMap((block, at) => {
    const found = numberedTitle(block, blocks[at + 1], previous);
    if (!found) return [block];
    previous = found.order;
    return found.blocks;
  });
  return withMarksInTitles(marked);
}

const closing = /\b(?:meeting|it) (?:then )?(?:finished|closed|ended|concluded|rose)(?: at)?\b/i;

/** Whether a paragraph records the end of the meeting: "The meeting finished at 9.05 pm". */
export function isClosing(block: SourceBlock): boolean {
  return block.type === 'paragraph' && lineText(block).length < 160 && closing.test(lineText(block));
}

/** When the meeting opened and closed, as wall times. */
export function meetingTimes(blocks: readonly SourceBlock[]): {
  readonly opened?: string;
  readonly closed?: string;
} {
  const lines = blocks.filter(({ type }) => type === 'paragraph').map(lineText);
  const openedLine = lines.find(
    (line) => line.length < 160 && /\bmeeting (?:opened|commenced|started|began) at\b/i.test(line),
  );
  const closedLine = lines.findLast((line) => line.length < 160 && closing.test(line));
  const opened = timeIn(openedLine ?? '');
  const closed = timeIn(closedLine ?? '');
  return { ...(opened === undefined ? {} : { opened }), ...(closed === undefined ? {} : { closed }) };
}
