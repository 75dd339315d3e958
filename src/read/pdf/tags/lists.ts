import type { List, ListItem } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { around } from '../geometry/box.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { Flow, FlowItem } from './flow.ts';

/** A mark that stands this much further right, in ems, belongs to a list below, where the marks differ too. */
const deeper = 1;

function form({ item }: FlowItem): string {
  return (item.label ?? '').replace(/\d+/, '1').replace(/[a-z]+/i, 'a');
}

/** Whether an item belongs to a list below that of `first`: by the tags, else by its mark and where that stands. */
function isBelow(item: FlowItem, first: FlowItem): boolean {
  if (item.depth !== first.depth) return item.depth > first.depth;
  return form(item) !== form(first) && item.left > first.left + deeper * first.size;
}

function listOf(items: readonly FlowItem[]): List {
  const nested: ListItem[] = [];
  const [first] = items;
  for (let at = 0; first && at < items.length; ) {
    const head = items[at];
    if (!head) break;
    let end = at + 1;
    for (let next = items[end]; next && isBelow(next, first); next = items[end]) end += 1;
    const below = items.slice(at + 1, end);
    nested.push({ ...head.item, ...(below.length > 0 ? { children: listOf(below) } : {}) });
    at = end;
  }
  return { type: 'list', items: nested };
}

/** An item that stands higher than the one before it is in another box or column, and of another list. */
function isElsewhere(item: FlowItem, before: FlowItem): boolean {
  return around(item.words).bottom <= around(before.words).top;
}

/** Letters of a heading at most. */
const longestHeading = 120;

/** "B) Best Value" in bold, alone: the letter of a section and no item of a list. */
function isLetteredHeading({ item, words }: FlowItem): boolean {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return item.label !== undefined && length <= longestHeading && words.every(({ run }) => run.face.bold);
}

function headingOf({ item, words }: FlowItem): SheetBlock {
  const label: Inline = { type: 'text', text: `${item.label} ` };
  const [first, ...rest] = item.content;
  const content: readonly Inline[] =
    first?.type === 'strong'
      ? [{ ...first, children: [label, ...first.children] }, ...rest]
      : [{ type: 'strong', children: [label] }, ...item.content];
  return placedBlock({ type: 'paragraph', content }, words);
}

/** Makes lists of the items that follow each other; everything else stays as it is. */
export function withLists(flow: readonly Flow[]): readonly SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let open: FlowItem[] = [];
  const flush = () => {
    const [first, ...others] = open;
    if (first && others.length === 0 && isLetteredHeading(first)) blocks.push(headingOf(first));
    else if (first)
      blocks.push(
        placedBlock(
          listOf(open),
          open.flatMap((item) => item.words),
        ),
      );
    open = [];
  };
  for (const each of flow) {
    if (each.type === 'item') {
      const before = open.at(-1);
      if (before && isElsewhere(each, before)) flush();
      open.push(each);
    } else {
      flush();
      blocks.push(each.block);
    }
  }
  flush();
  return blocks;
}
