import type { Block } from '../document/block.ts';
import { lineText } from './lines.ts';
import { type Outcome, type OutcomePattern, sentences, sentencesOf } from './sentences.ts';

/** Whoever acts, as a sentence names them: "The Director of Place", "Mr Penhale", "Officers". */
const actor = "((?:(?:[Tt]he|A) )?(?:[A-Z][\\w'’.-]*(?: (?:of|for|and|to|the)){0,2} ){1,7}?)";

/** Undertakings and requests: somebody will do something, or was asked to. Group 1 is the owner where named. */
export const actionPatterns: readonly OutcomePattern[] = [
  {
    name: 'labelled action',
    example: 'ACTION: Mr Mumby to bring figures',
    pattern: /^ACTIONS?(?: POINT)?:? ([A-Z][\w'’ .-]{2,50}?) to [a-z]/,
  },
  {
    name: 'agreed to',
    example: 'Mr Penhale agreed to look into this',
    pattern: new RegExp(
      `${actor}(?:also )?(?:agreed|undertook|promised|offered) (?:to (?!differ|this\\b)|that (?:he|she|they|it|this) would )[a-z]`,
    ),
  },
  {
    name: 'would provide',
    example: 'The Head of Roads would provide a written answer',
    pattern: new RegExp(
      `${actor}(?:would|will) (?:provide|circulate|send|report back|bring|arrange|write|confirm|supply|prepare|share|check|come back)\\b`,
    ),
  },
  {
    name: 'requested that',
    example: 'Members requested that an update be provided',
    pattern:
      /\b(?:committee|panel|members?|chair(?:man)?|councillor [\w'’-]+|cllr [\w'’-]+)(?: also)? (?:requested|asked) (?:that|for)\b/i,
  },
  {
    name: 'and asked that',
    example: 'The Chair thanked both guests and asked that they come again in May',
    pattern: /\band (?:asked|requested) that (?:they|he|she|it|an?|the|officers)\b/,
  },
  {
    name: 'would be provided',
    example: 'a written answer would be sent to Members',
    pattern:
      /\b(?:update|report|note|briefing|answer|response|information|paper)s? (?:would|will) be (?:provided|circulated|brought|sent|referred|submitted|shared)\b/i,
  },
  {
    name: 'should come back',
    example: 'the plan should come back to the Panel, as the Director agreed',
    pattern:
      /\b(?:should|would) (?:also )?(?:come|be brought|return) back to (?:the|this) (?:committee|panel|board|meeting)\b/i,
  },
  {
    name: 'assured that it would',
    example: 'the Director assured Members that this would be referred back',
    pattern: new RegExp(`${actor}assured (?:the )?\\w+ that [^.]{0,80}\\b(?:would|will) be\\b`),
  },
];

/** A committee that agrees decides; it does not undertake. */
const decidingBody = /^(?:the )?(?:leader and )?(?:committee|panel|board|cabinet|council|members)$/i;

/** What only stands for something said before. */
const pronoun = /^(?:this|that|these|those|it|which|all|both|each|one|what|there)\b/i;

/** Things that have an effect, but undertake nothing: "the Devolution Programme"; a "Director of Strategy" does. */
const thing =
  /^(?:(?!\b(?:of|for)\b).)*\b(?:programmes?|plans?|strateg(?:y|ies)|reports?|papers?|schemes?|projects?|polic(?:y|ies)|reviews?|frameworks?|bills?|acts?|systems?|funds?|funding|grants?|budgets?|proposals?|options?|decisions?|changes|measures|websites?)(?: (?:of|for) .*)?$/i;

/** Whether a sentence's subject can take something on: a person, an officer, a body. */
function canUndertake(owner: string): boolean {
  return ![decidingBody, pronoun, thing].some((pattern) => pattern.test(owner));
}

function isAction(sentence: string): boolean {
  return actionPatterns.some(({ pattern }) => {
    const match = pattern.exec(sentence);
    return match !== null && canUndertake(match[1]?.trim() ?? '');
  });
}

function ownerIn(sentence: string): string | undefined {
  for (const { pattern } of actionPatterns) {
    const owner = pattern.exec(sentence)?.[1]?.trim();
    if (owner !== undefined && canUndertake(owner)) return owner;
  }
  return undefined;
}

/** Undertakings and requests in the running text of an item, with whoever took them on. */
export function actionsIn(blocks: readonly Block[]): readonly Outcome[] {
  return blocks
    .flatMap(sentences)
    .filter(({ text }) => isAction(text))
    .map(({ text, at }) => {
      const owner = ownerIn(text);
      return owner === undefined ? { text, at } : { text, owner, at };
    });
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

/** Who declares, and of which kind, as a sentence says; not who only goes on: "He also declared an interest". */
function declarer(sentence: string): Pick<DeclaredInterest, 'name' | 'kind'> | undefined {
  const [, subject = '', between = ''] = declared.exec(sentence) ?? [];
  if (subject === '' || /^(?:no|there|none)\b|^(?:he|she|they)\b/i.test(subject)) return undefined;
  const kind = interestKind.exec(between)?.[1];
  const name = subject.split(', ').at(-1) ?? subject;
  return { name, ...(kind === undefined ? {} : { kind: kind.toLowerCase() }) };
}

/** The declarations of a paragraph, each with the sentences up to the next; what leads in belongs to the first. */
function declarationsOf(at: Block): readonly DeclaredInterest[] {
  const all = sentencesOf(lineText(at));
  const found = all.flatMap((sentence, from) => {
    const who = declarer(sentence);
    return who ? [{ who, from }] : [];
  });
  return found.map(({ who, from }, index) => ({
    ...who,
    text: all.slice(index === 0 ? 0 : from, found[index + 1]?.from).join(' '),
    at,
  }));
}

/** Declarations of interest: who, of which kind, in the words of the minutes. */
export function declarationsIn(blocks: readonly Block[]): readonly DeclaredInterest[] {
  return blocks.filter(({ type }) => type === 'paragraph').flatMap(declarationsOf);
}

/** Whether the source cuts the text: web pages end it with "... view the full minutes text for item 4." */
export function isCut(blocks: readonly Block[]): boolean {
  return blocks.some((block) => /view the full (?:minutes|agenda) text for item \d/i.test(lineText(block)));
}
