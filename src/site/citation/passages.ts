import { bodyMarkdown } from '../../archive/markdown/write.ts';
import {
  type Anchor,
  type Block,
  blocksWithin,
  blockText,
  type Figure,
  type ListItem,
  type Quotation,
} from '../../document/block.ts';
import type { Speaker } from '../../document/language.ts';
import type { PrintedPlace } from '../../document/printed-places.ts';
import { say } from '../language/say.ts';
import { figureText, shortened } from '../wording.ts';

/** A paragraph, list item, table or figure as it can be cited. */
export interface Passage {
  readonly anchor: Anchor;
  /** "Paragraph 2.4", "Table 3", "Paragraph “The Panel noted …”". */
  readonly name: string;
  /** The printed number of a numbered paragraph or labelled list item. */
  readonly number?: string | undefined;
  /** The words as plain text; cells of a table are parted by tabs. */
  readonly text: string;
  readonly markdown: string;
  readonly place: PrintedPlace;
}

type Unplaced = Omit<Passage, 'place'>;

/** Printed numbers are cited without the full stop or brackets that some councils print behind them. */
function citedNumber(number: string): string {
  return number.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function beginning(text: string): string {
  return `“${shortened(text, 40)}”`;
}

function blockPassage(block: Block, anchor: Anchor, name: string, number?: string): Unplaced {
  return { anchor, name, number, text: blockText(block), markdown: bodyMarkdown([block]) };
}

function itemPassages(item: ListItem, kind: string): readonly Unplaced[] {
  const nested = item.children?.items.flatMap((child) => itemPassages(child, kind)) ?? [];
  if (item.anchor === undefined) return nested;
  const alone: Block = { type: 'list', items: [item] };
  const name = `${kind} ${[item.label, beginning(blockText({ type: 'paragraph', content: item.content }))].filter(Boolean).join(' ')}`;
  return [blockPassage(alone, item.anchor, name, item.label), ...nested];
}

function numberOfTable(anchor: Anchor): string {
  return /^table-(.+)$/.exec(anchor)?.[1] ?? '';
}

/** Nothing of a picture can be quoted but what the source says that it shows. */
function figurePassage(figure: Figure, anchor: Anchor, context: Speaker): Unplaced {
  const kind = figureText(context, figure.kind);
  const text = `[${[kind, figure.alternative].filter(Boolean).join(': ')}]`;
  return {
    anchor,
    name: [kind, figure.alternative && beginning(figure.alternative)].filter(Boolean).join(' '),
    text,
    markdown: text,
  };
}

function passagesOf(block: Exclude<Block, Quotation>, context: Speaker): readonly Unplaced[] {
  const { anchor } = block;
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => itemPassages(item, say(context, 'Item')));
    case 'resolution':
      return block.items.flatMap((item) => itemPassages(item, say(context, 'Decision')));
    case 'heading':
    case 'page-mark':
      return [];
    case 'figure':
      return anchor ? [figurePassage(block, anchor, context)] : [];
    case 'table':
      return anchor
        ? [
            blockPassage(
              block,
              anchor,
              say(context, 'Table {number}', { number: numberOfTable(anchor) }).trim(),
            ),
          ]
        : [];
    case 'paragraph': {
      if (anchor === undefined) return [];
      const number = block.number === undefined ? undefined : citedNumber(block.number);
      const name = say(context, 'Paragraph {number}', { number: number ?? beginning(blockText(block)) });
      return [blockPassage(block, anchor, name, number)];
    }
  }
}

/** Whether a page that shows these blocks has something that can be cited. */
export function hasPassages(blocks: readonly Block[]): boolean {
  return blocksWithin(blocks).some(({ type }) => type !== 'heading' && type !== 'page-mark');
}

/** Everything among some blocks that can be cited, in order, with the page that each begins on. */
export function citablePassages(
  blocks: readonly Block[],
  places: ReadonlyMap<Anchor, PrintedPlace>,
  context: Speaker,
): readonly Passage[] {
  return blocksWithin(blocks)
    .flatMap((block) => passagesOf(block, context))
    .map((passage) => ({ ...passage, place: places.get(passage.anchor) ?? {} }));
}
