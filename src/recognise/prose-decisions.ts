import type { Block } from '../document/block.ts';
import { lineText } from './lines.ts';
import { type Outcome, type OutcomePattern, sentences } from './sentences.ts';

/**
 * What members note when they decide: a paper before them. That they noted a challenge, or that something is so,
 * only tells what they talked about.
 */
const namedPaper =
  "(?:the|this|an?|these|both|all) (?:(?!(?:of|in|on|for|to|that|which|with|by|from|as|and)\\b)[\\w'’&/-]+ ){0,5}?" +
  '(?:reports?|updates?|trackers?|minutes|programmes?|presentations?|briefings?|papers?|appendi(?:x|ces)|contents|' +
  'recommendations?|position|progress|dates?)\\b';

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
      /\b(?:the )?(?:committee|panel|board|cabinet|members|council)(?: unanimously)? (?:agreed|resolved|approved|endorsed|(?<!members )noted)\b/i,
  },
  {
    name: 'members noted a paper',
    example: 'Members noted the quarterly tracker.',
    pattern: new RegExp(`\\bmembers noted (?:and (?:agreed|approved|endorsed)\\b|${namedPaper})`, 'i'),
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

/** "At that meeting, Members agreed to wait" tells what was decided elsewhere. */
const ofAnotherMeeting =
  /^at (?:that|(?:its|their|the|an?|this) (?:last|previous|earlier|preceding)) (?:\w+ )?meeting\b/i;

function isDecision(sentence: string): boolean {
  return !ofAnotherMeeting.test(sentence) && proseDecisions.some(({ pattern }) => pattern.test(sentence));
}

/** "It was agreed that:" is only whole with the list or the plain paragraph below it. */
function withWhatFollows(sentence: string, next: Block | undefined): string {
  if (next === undefined || !/:-?$/.test(sentence)) return sentence;
  const belongs = next.type === 'list' || (next.type === 'paragraph' && next.number === undefined);
  return belongs ? `${sentence} ${lineText(next)}` : sentence;
}

/** Decisions in the running text of an item, one for each sentence that records one. */
export function proseDecisionsIn(blocks: readonly Block[]): readonly Outcome[] {
  return blocks.flatMap((block, index) =>
    sentences(block)
      .filter(({ text }) => isDecision(text))
      .map(({ text, at }) => ({ text: withWhatFollows(text, blocks[index + 1]), at })),
  );
}
