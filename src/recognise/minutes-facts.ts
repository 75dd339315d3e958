import type { Block } from '../document/block.ts';
import { contentText, lineText } from './lines.ts';

interface OutcomePattern {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Decisions that minutes record in running text, without a label. */
export const proseDecisions: readonly OutcomePattern[] = [
  {
    name: 'minutes approved',
    example: 'The minutes … were approved as a correct record.',
    pattern: /\bminutes\b.{0,200}\b(?:were|was|be) (?:approved|agreed|confirmed|signed|accepted)\b/i,
  },
  {
    name: 'committee agreed',
    example: 'The Committee agreed to this.',
    pattern:
      /\b(?:the )?(?:committee|panel|board|cabinet|members|council)(?: unanimously)? (?:agreed|resolved|approved|endorsed|noted)\b/i,
  },
  {
    name: 'it was agreed',
    example: 'It was agreed that the report be deferred.',
    pattern: /\bit was (?:unanimously )?(?:agreed|resolved|decided)\b/i,
  },
  {
    name: 'adopted in the passive',
    example: 'The strategy was approved.',
    pattern: /^(?:the|this) [\w' -]{3,80} (?:was|were) (?:approved|adopted|endorsed|noted)\b/i,
  },
];

/** Undertakings and requests: somebody will do something, or was asked to. Group 1 is the owner where named. */
export const actionPatterns: readonly OutcomePattern[] = [
  {
    name: 'labelled action',
    example: 'ACTION: Mr Mumby to bring figures',
    pattern: /^ACTIONS?(?: POINT)?:? ([A-Z][\w'’ .-]{2,50}?) to [a-z]/,
  },
  {
    name: 'agreed to',
    example: 'Mr Martin agreed to look into this',
    pattern:
      /\b((?:The )?[A-Z][\w'’ -]{2,60}?) (?:also )?(?:agreed|undertook|promised|offered|committed) to (?!differ)[a-z]/,
  },
  {
    name: 'would provide',
    example: 'Officers would provide a written answer',
    pattern:
      /\b((?:The )?(?:[A-Z][\w'’-]+ ){0,4}[Oo]fficers?|The (?:[A-Z][\w'’-]+ ){1,6}) ?would (?:provide|circulate|send|report back|bring|arrange|write|confirm|supply|prepare|share|check|come back)\b/,
  },
  {
    name: 'requested that',
    example: 'Members requested that an update be provided',
    pattern:
      /\b(?:committee|panel|members?|chair(?:man)?|councillor [\w'’-]+|cllr [\w'’-]+)(?: also)? (?:requested|asked) (?:that|for)\b/i,
  },
  {
    name: 'assured that',
    example: 'the Director assured Members that this would be referred back',
    pattern: /\b((?:The |the )?[A-Z][\w'’ -]{2,60}?) assured (?:the )?\w+ that\b/,
  },
];

export interface Outcome {
  readonly text: string;
  readonly owner?: string;
  readonly at: Block;
}

const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}“"])/u;

function sentences(block: Block): readonly string[] {
  return block.type === 'paragraph' ? contentText(block).split(sentenceEnd) : [];
}

/** Decisions in the running text of an item, one for each sentence that records one. */
export function proseDecisionsIn(blocks: readonly Block[]): readonly Outcome[] {
  return blocks.flatMap((at) =>
    sentences(at)
      .filter((sentence) => proseDecisions.some(({ pattern }) => pattern.test(sentence)))
      .map((text) => ({ text, at })),
  );
}

function ownerIn(sentence: string): string | undefined {
  for (const { pattern } of actionPatterns) {
    const owner = pattern.exec(sentence)?.[1]?.trim();
    if (owner !== undefined && owner !== '') return owner;
  }
  return undefined;
}

/** Undertakings and requests in the running text of an item, with whoever took them on. */
export function actionsIn(blocks: readonly Block[]): readonly Outcome[] {
  return blocks.flatMap((at) =>
    sentences(at)
      .filter((sentence) => actionPatterns.some(({ pattern }) => pattern.test(sentence)))
      .map((text) => {
        const owner = ownerIn(text);
        return owner === undefined ? { text, at } : { text, owner, at };
      }),
  );
}

export interface DeclaredInterest {
  readonly name: string;
  readonly kind?: string;
  readonly text: string;
  readonly at: Block;
}

const declared =
  /^(.{3,120}?),? (?:also )?declared (?:an?|that|their|his|her|the following)\b(.{0,90}?)\binterests?\b/i;
const interestKind =
  /\b(disclosable pecuniary|non-pecuniary|pecuniary|prejudicial|non-prejudicial|personal(?: and prejudicial)?|non-statutory|other(?: registrable)?)\b/i;

/** Declarations of interest: who, of which kind, in the words of the minutes. */
export function declarationsIn(blocks: readonly Block[]): readonly DeclaredInterest[] {
  return blocks.flatMap((at) => {
    const text = lineText(at);
    if (at.type !== 'paragraph') return [];
    const [whole = '', subject = '', between = ''] = declared.exec(text) ?? [];
    if (subject === '' || /^(?:no|there|none)\b/i.test(subject)) return [];
    const kind = interestKind.exec(between)?.[1] ?? interestKind.exec(whole)?.[1];
    const name = subject.includes(', ') ? (subject.split(', ').at(-1) ?? subject) : subject;
    return [{ name, text, at, ...(kind === undefined ? {} : { kind: kind.toLowerCase() }) }];
  });
}

/** Whether the source cuts the text: web pages end it with "... view the full minutes text for item 12." */
export function isCut(blocks: readonly Block[]): boolean {
  return blocks.some((block) => /view the full (?:minutes|agenda) text for item \d/i.test(lineText(block)));
}
