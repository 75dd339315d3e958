import { type Block, blockText } from '../document/block.ts';
import { datesIn, timeIn } from '../document/dates.ts';
import { contentText } from './lines.ts';

export type EventKind = 'arrived' | 'left' | 'took the chair' | 'adjourned' | 'resumed' | 'extended';

interface EventPattern {
  readonly kind: EventKind;
  readonly example: string;
  /** Group 1 is who, where somebody is named. */
  readonly pattern: RegExp;
}

const who = "((?:The |the )?(?:[A-Z][\\w'’.-]*(?: and)? ?){1,6}?)";

/** What happens in a meeting beside its business. */
export const eventPatterns: readonly EventPattern[] = [
  {
    kind: 'left',
    example: 'Mrs Ockenden left the meeting at 8.15pm.',
    pattern: new RegExp(`^${who} (?:then )?left (?:the )?(?:meeting|room|chamber)\\b`),
  },
  {
    kind: 'arrived',
    example: 'Councillor Lee arrived at 8.05pm.',
    pattern: new RegExp(
      `^${who} (?:arrived|joined the meeting|entered the (?:meeting|room|chamber)|returned to the (?:meeting|room|chamber))\\b`,
    ),
  },
  {
    kind: 'took the chair',
    example: 'Councillor Lee took the Chair.',
    pattern: new RegExp(
      `^${who} (?:chaired the meeting|took (?:up )?the (?:position of )?(?:chair|Chair)|assumed the (?:chair|Chair)|was in the (?:chair|Chair))\\b`,
    ),
  },
  {
    kind: 'adjourned',
    example: 'The meeting was adjourned at 8.10 pm.',
    pattern: /\bmeeting (?:was )?adjourned\b()/i,
  },
  {
    kind: 'resumed',
    example: 'The meeting resumed at 8.20 pm.',
    pattern: /\bmeeting (?:was )?(?:resumed|reconvened)\b()/i,
  },
  {
    kind: 'extended',
    example: 'Standing orders were suspended at 9.30pm so that the business could be finished.',
    pattern: /\b(?:standing orders (?:were|be) suspended|meeting (?:was|be) extended)\b()/i,
  },
];

export interface MeetingEvent {
  readonly kind: EventKind;
  readonly text: string;
  readonly who?: string;
  readonly time?: string;
  readonly at: Block;
}

const longestEvent = 240;

/** Arrivals, departures, changes of the chair and breaks, each with its time where the minutes give one. */
export function eventsIn(blocks: readonly Block[]): readonly MeetingEvent[] {
  return blocks.flatMap((at): readonly MeetingEvent[] => {
    const text = at.type === 'paragraph' ? contentText(at) : '';
    if (text === '' || text.length > longestEvent) return [];
    for (const { kind, pattern } of eventPatterns) {
      const match = pattern.exec(text);
      if (!match) continue;
      const name = match[1]?.trim() ?? '';
      const time = timeIn(text);
      return [
        { kind, text, at, ...(name === '' ? {} : { who: name }), ...(time === undefined ? {} : { time }) },
      ];
    }
    return [];
  });
}

const numberWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
];
const figure = `(\\d{1,3}|${numberWords.join('|')}|none)`;

function counted(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const at = numberWords.indexOf(word.toLowerCase());
  return /^\d/.test(word) ? Number(word) : at >= 0 ? at : 0;
}

export interface Vote {
  readonly text: string;
  readonly for?: number;
  readonly against?: number;
  readonly abstentions?: number;
  readonly at: Block;
}

const votesFor = new RegExp(
  `\\b${figure} (?:votes? |voted |members? (?:voted |voting )?)?(?:in favour|for)\\b|\\bfor:? ${figure}\\b`,
  'i',
);
const votesAgainst = new RegExp(
  `\\b${figure} (?:votes? |voted |members? (?:voted |voting )?)?against\\b|\\bagainst:? ${figure}\\b`,
  'i',
);
const votesAbstaining = new RegExp(
  `\\b${figure} (?:abstentions?|abstained|members? abstain(?:ed|ing))\\b|\\babstentions?:? ${figure}\\b`,
  'i',
);
const votedRatio = /\bvoted (\d{1,3}) ?(?::|to|[-–]) ?(\d{1,3})\b/i;
const voting = /\bvot(?:e|es|ed|ing)\b|\bin favour\b|\babstain|\babstention/i;

function voteIn(text: string, at: Block): Vote | undefined {
  if (!voting.test(text)) return undefined;
  const ratio = votedRatio.exec(text);
  if (ratio) return { text, for: Number(ratio[1]), against: Number(ratio[2]), at };
  const read = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return counted(match?.[1] ?? match?.[2]);
  };
  const [inFavour, against, abstentions] = [votesFor, votesAgainst, votesAbstaining].map(read);
  if (against === undefined && abstentions === undefined) return undefined;
  return {
    text,
    at,
    ...(inFavour === undefined ? {} : { for: inFavour }),
    ...(against === undefined ? {} : { against }),
    ...(abstentions === undefined ? {} : { abstentions }),
  };
}

/** Votes that minutes record with their numbers: "four in favour, one against and one abstention". */
export function votesIn(blocks: readonly Block[]): readonly Vote[] {
  return blocks.flatMap((at) => {
    const vote = at.type === 'paragraph' ? voteIn(contentText(at), at) : undefined;
    return vote ? [vote] : [];
  });
}

const approval =
  /\bminutes\b.{0,220}\b(?:approved|agreed|confirmed|accepted|signed|(?:correct|true|accurate) record)\b/i;

/** The dates of the meetings whose minutes an item approves. */
export function approvedMinutesIn(blocks: readonly Block[]): readonly string[] {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'resolution') return blockText(block).split('\n');
    return block.type === 'paragraph' ? [contentText(block)] : [];
  });
  return [...new Set(lines.filter((line) => approval.test(line)).flatMap(datesIn))];
}
