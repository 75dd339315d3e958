import type { List, ListItem } from '../../../document/block.ts';
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

/** Makes lists of the items that follow each other; everything else stays as it is. */
export function withLists(flow: readonly Flow[]): readonly SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let open: FlowItem[] = [];
  const flush = () => {
    const words = open.flatMap((item) => item.words);
    if (open.length > 0) blocks.push(placedBlock(listOf(open), words));
    open = [];
  };
  for (const each of flow) {
    if (each.type === 'item') {
      open.push(each);
    } else {
      flush();
      blocks.push(each.block);
    }
  }
  flush();
  return blocks;
}
