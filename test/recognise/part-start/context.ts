import type { Furniture, Heading, SourceBlock } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { type Context, type Start, startAt } from '../../../src/recognise/part-start.ts';

export const notice: Furniture = { type: 'furniture', text: 'Left blank', reason: 'blank page notice' };
export const pageNumber: Furniture = { type: 'furniture', text: '5', reason: 'page number' };

/** A heading of some words. */
export function heading(words: string): Heading {
  return { type: 'heading', level: 2, content: [text(words)] };
}

/** What is known where a report is open of which nothing else is known. */
export function contextOf(blocks: readonly SourceBlock[], known: Partial<Context> = {}): Context {
  return {
    blocks,
    borders: new Map(),
    committees: [],
    listed: new Map(),
    inAppendixList: false,
    current: 'report',
    currentLabel: undefined,
    currentItem: undefined,
    authorsPassed: false,
    ...known,
  };
}

/** What begins at the last of some blocks. */
export function startOf(blocks: readonly SourceBlock[], known: Partial<Context> = {}): Start | undefined {
  return startAt(blocks.length - 1, contextOf(blocks, known));
}

/** What begins at the first of some blocks. */
export function opening(blocks: readonly SourceBlock[], known: Partial<Context> = {}): Start | undefined {
  return startAt(0, contextOf(blocks, known));
}
