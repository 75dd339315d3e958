import type { List, ListItem, Paragraph, SourceBlock } from '../../../document/block.ts';
import type { Box, Face, LinkArea, Run } from '../sheet-content.ts';
import { around } from './box.ts';
import { inlineOf, type JoinedLine } from './inline.ts';
import { commonSize } from './lines.ts';
import type { Passage } from './passages.ts';
import { runsOf, type Word } from './words.ts';

/** A block with the place of its words on the page. */
export interface PlacedBlock {
  readonly block: SourceBlock;
  readonly box: Box;
  /** The runs that its words come from, each once. */
  readonly runs: readonly Run[];
  /** How most of its letters are set; bold or italic only when all of them are. */
  readonly face: Face;
}

/** How most letters of some words are set; bold or italic only when all of them are. */
export function faceOf(words: readonly Word[]): Face {
  const size = commonSize(words);
  const font = (words.find((word) => word.size === size) ?? words[0])?.run.face.font ?? '';
  return {
    font,
    size,
    bold: words.length > 0 && words.every(({ run }) => run.face.bold),
    italic: words.length > 0 && words.every(({ run }) => run.face.italic),
  };
}

/** A block with its place, face and runs, from the words that it was made of. */
export function placedBlock(block: SourceBlock, words: readonly Word[]): PlacedBlock {
  const runs = runsOf(words);
  return { block, box: around(runs), runs, face: faceOf(words) };
}

/** Every word of a passage, mark and label included. */
function wordsOfPassage({ lines }: Passage): readonly Word[] {
  return lines.flatMap(({ line }) => line.words);
}

/** The lines of a passage without the mark or label that it opens with. */
function textLines({ lines, opening }: Passage): readonly JoinedLine[] {
  return lines.map(({ line, startsNew }, at) => {
    if (at > 0 || !opening) return { words: line.words, startsNew };
    const [first, ...rest] = line.words.slice(opening.words);
    if (!first) return { words: [], startsNew };
    const isGlued = opening.words === 0 && opening.kind !== 'note' && opening.kind !== 'bullet';
    const text = isGlued ? first.text.slice(opening.label.length) : first.text;
    return { words: [{ ...first, text }, ...rest], startsNew };
  });
}

function paragraphOf(passage: Passage, links: readonly LinkArea[]): Paragraph {
  const { opening, gap } = passage;
  const number = opening?.kind === 'number' ? { number: opening.label } : {};
  return { type: 'paragraph', gap, ...number, content: inlineOf(textLines(passage), links) };
}

function isItem({ opening }: Passage): boolean {
  return opening?.kind === 'bullet' || opening?.kind === 'label';
}

function markLeft({ lines }: Passage): number {
  return lines[0]?.line.left ?? 0;
}

/** Less of a difference than this, in ems, is no deeper level. */
const deeper = 0.6;

function itemOf(passage: Passage, children: readonly Passage[], links: readonly LinkArea[]): ListItem {
  const { opening } = passage;
  return {
    ...(opening?.kind === 'label' ? { label: opening.label } : {}),
    content: inlineOf(textLines(passage), links),
    ...(children.length > 0 ? { children: listOf(children, links) } : {}),
  };
}

/** Items that stand further right than the first of their list are children of the item before them. */
function listOf(passages: readonly Passage[], links: readonly LinkArea[]): List {
  const [first] = passages;
  const size = first?.lines[0]?.line.size ?? 0;
  const left = first ? markLeft(first) : 0;
  const items: ListItem[] = [];
  for (let at = 0; at < passages.length; ) {
    const passage = passages[at];
    if (!passage) break;
    let end = at + 1;
    for (let next = passages[end]; next && markLeft(next) > left + deeper * size; next = passages[end])
      end += 1;
    items.push(itemOf(passage, passages.slice(at + 1, end), links));
    at = end;
  }
  return { type: 'list', gap: first?.gap ?? 1, items };
}

/** An item further left than the first of a list is of the list around it, which the page before began. */
function isInList(passage: Passage | undefined, first: Passage): boolean {
  const size = first.lines[0]?.line.size ?? 0;
  return passage !== undefined && isItem(passage) && markLeft(passage) > markLeft(first) - deeper * size;
}

/**
 * Makes blocks of the passages of one column: paragraphs with their printed numbers, and lists of what opens with
 * a mark or a label, nested by indent.
 */
export function blocksOfPassages(
  passages: readonly Passage[],
  links: readonly LinkArea[],
): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (let at = 0; at < passages.length; ) {
    const passage = passages[at];
    if (!passage) break;
    let end = at + 1;
    while (isItem(passage) && isInList(passages[end], passage)) end += 1;
    const taken = passages.slice(at, end);
    const block = isItem(passage) ? listOf(taken, links) : paragraphOf(passage, links);
    blocks.push(placedBlock(block, taken.flatMap(wordsOfPassage)));
    at = end;
  }
  return blocks;
}
