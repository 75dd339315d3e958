import type { Heading, Paragraph, SourceBlock } from '../document/block.ts';
import { datesIn, timeIn } from '../document/dates.ts';
import { titleCased } from './bodies.ts';
import { lineText } from './lines.ts';

/** What the heading of minutes says: "Minutes of the Meeting of the … Committee held on 15 July 2014 at 7.00 pm". */
export interface MinutesHead {
  readonly committee?: string;
  readonly date: string;
  readonly time?: string;
  /** "Extraordinary", "Special", when the heading says so. */
  readonly occasion?: string;
}

const opening =
  /^minutes of (?:the |a |an )?(?:(extraordinary|special|annual|additional) )?(?:meetings? )?(?:of (?:the |a )?)?(?:(extraordinary|special|annual|additional) )?(.{3,140}?)(?:,? (?:which was )?held\b|,? on \w+day\b|,? meeting\b)/i;

/** Reads the heading of minutes off a block, or gives nothing when the block is none. */
export function minutesHead(block: SourceBlock | undefined): MinutesHead | undefined {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return undefined;
  const line = lineText(block);
  if (line.length > 320 || !/^minutes of\b/i.test(line)) return undefined;
  const date = datesIn(line)[0];
  const match = opening.exec(line);
  if (date === undefined || !match) return undefined;
  const [, before, after, name = ''] = match;
  const occasion = before ?? after;
  const time = timeIn(line);
  const committee = titleCased(name.replace(/^(?:the |meeting of (?:the )?)/i, '').trim());
  return {
    committee,
    date,
    ...(time === undefined ? {} : { time }),
    ...(occasion === undefined ? {} : { occasion }),
  };
}

function itemHeading(block: Paragraph): Heading {
  const { place, gap, number, content } = block;
  return {
    type: 'heading',
    level: 2,
    content: content.flatMap((node) => (node.type === 'strong' ? node.children : [node])),
    because: 'its number goes on through the minutes, and it is a short title',
    ...(number === undefined ? {} : { number }),
    ...(place === undefined ? {} : { place }),
    ...(gap === undefined ? {} : { gap }),
  };
}

/** A minute's number goes on from the one before; a few may be missing, for an item was withdrawn. */
function goesOn(number: number, previous: number | undefined): boolean {
  return previous === undefined ? number <= 400 : number > previous && number <= previous + 4;
}

/** A title is short and no sentence; the numbered text below RESOLVED begins with "That". */
function isTitle(line: string): boolean {
  return line.length <= 140 && !/[.;,]$/.test(line) && !/^that\b/i.test(line) && /\p{L}{3}/u.test(line);
}

const bareNumbered = /^(\d{1,3}[A-Z]?) (\p{Lu}.{2,120})$/u;

function numberedTitle(block: SourceBlock, previous: number | undefined): Heading | undefined {
  if (block.type !== 'paragraph') return undefined;
  const whole = lineText(block);
  if (block.number !== undefined && /^\d+\.$/.test(block.number)) {
    const line = whole.slice(block.number.length).trim();
    const fits = isTitle(line) && goesOn(Number.parseInt(block.number, 10), previous) && (block.gap ?? 1) > 0;
    return fits ? itemHeading(block) : undefined;
  }
  const [, number = '', title = ''] = bareNumbered.exec(whole) ?? [];
  const fits =
    number !== '' && isTitle(title) && (block.gap ?? 1) > 0 && goesOn(Number.parseInt(number, 10), previous);
  if (!fits || block.number !== undefined) return undefined;
  return { ...itemHeading(block), number, content: [{ type: 'text', text: title }] };
}

/** Finds the items of minutes: numbered titles whose numbers go up through the meeting. */
export function markMinutesItems(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let previous: number | undefined;
  return blocks.map((block) => {
    const found = numberedTitle(block, previous);
    if (!found) return block;
    previous = Number.parseInt(found.number ?? '', 10);
    return found;
  });
}

const closing = /\b(?:meeting|it) (?:then )?(?:finished|closed|ended|concluded|rose)(?: at)?\b/i;

/** Whether a paragraph records the end of the meeting: "The meeting finished at 8.50 pm". */
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
