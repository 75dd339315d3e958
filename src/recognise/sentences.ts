import type { Block, ListItem } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { oneLine } from '../document/words.ts';
import { contentText } from './lines.ts';

/** A kind of sentence of minutes that has a meaning of its own. */
export interface OutcomePattern {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

/** What a sentence of minutes records, and where it stands. */
export interface Outcome {
  readonly text: string;
  readonly owner?: string;
  readonly at: Block | ListItem;
}

const titles = 'Cllr|Mr|Mrs|Ms|Dr|Prof|Revd?';
/** "Cllr. Wren", "Councillor A. B. Wren": these stops end no sentence. */
const inName = `(?<!\\b(?:(?:${titles})\\.(?: ?[A-Z]\\.)*|(?:${titles}|Councillor|Miss)(?: ?[A-Z]\\.)+))`;
const sentenceEnd = new RegExp(`(?<=[.!?])${inName}\\s+(?=[\\p{Lu}“"])`, 'u');

/** The sentences of a text, in order. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(sentenceEnd);
}

/** A sentence of running text, and the block or part of a list that holds it. */
export interface Sentence {
  readonly text: string;
  readonly at: Block | ListItem;
}

function itemSentences(item: ListItem): readonly Sentence[] {
  const own = sentencesOf(oneLine(plainText(item.content)));
  return [...own.map((text) => ({ text, at: item })), ...(item.children?.items.flatMap(itemSentences) ?? [])];
}

/** The sentences of paragraphs and list items; guests' answers are often printed as a list. */
export function sentences(block: Block): readonly Sentence[] {
  if (block.type === 'list') return block.items.flatMap(itemSentences);
  if (block.type !== 'paragraph') return [];
  return sentencesOf(contentText(block)).map((text) => ({ text, at: block }));
}
