import type { SourceBlock } from '../document/block.ts';
import type { Border } from './borders.ts';
import { partJoinedHeads } from './joined-heads.ts';
import { blockLines, lineText } from './lines.ts';
import {
  appendixLabel,
  type Context,
  type PackPart,
  type Start,
  startAt,
  titleBehind,
} from './part-start.ts';
import type { ReportHead } from './report-head.ts';

/** The first block on or behind the page of each border. */
function placedBorders(
  blocks: readonly SourceBlock[],
  borders: readonly Border[],
): ReadonlyMap<number, Border> {
  const found = borders.map((border) => {
    const at = blocks.findIndex(
      ({ type, place }) => type !== 'furniture' && (place?.sheet ?? 0) >= border.sheet,
    );
    return [at, border] as const;
  });
  return new Map(found.filter(([at]) => at >= 0));
}

/** A head without an item number behind a short cover belongs to the report that the cover brings. */
function isAttachedReport(start: Start, open: PackPart | undefined, body: readonly SourceBlock[]): boolean {
  const short =
    body.length <= 8 && !body.some((block) => block.type === 'paragraph' && block.number !== undefined);
  return start.kind === 'report' && start.item === undefined && open?.kind === 'report' && short;
}

function observe(block: SourceBlock, context: Context): void {
  const line = lineText(block);
  if (line.length <= 120 && /^(?:\d+\.? )?(?:list of )?appendices\b/i.test(line))
    context.inAppendixList = true;
  if (line.length <= 60 && /^report authors?\b/i.test(line)) {
    context.inAppendixList = false;
    context.authorsPassed = true;
  }
  if (block.type === 'list' && context.inAppendixList) {
    for (const item of blockLines(block)) {
      const label = appendixLabel(item);
      if (label !== undefined) context.listed.set(label.toLowerCase(), titleBehind(item, label));
    }
  }
}

function enter(start: Start, context: Context): void {
  context.current = start.kind;
  context.currentLabel = start.label?.toLowerCase();
  if (start.kind !== 'appendix') context.currentItem = start.item;
  if (start.kind === 'appendix') {
    context.inAppendixList = false;
    return;
  }
  context.listed = new Map();
  context.inAppendixList = false;
  context.authorsPassed = false;
}

/** Lines of a second head go behind those of the cover; the cover's own fields win. */
function withAttachedHead(part: PackPart, head: ReportHead): PackPart {
  if (!part.head) return { ...part, head };
  return { ...part, head: { ...head, ...part.head, lines: [...part.head.lines, ...head.lines] } };
}

/**
 * Takes a pack apart: front sheet, minutes, reports, appendices, programmes. Several signs are weighed in
 * a fixed order, the file's own first; what begins a part is said in its `sign`. Nothing is dropped: every
 * block is in one part, but for the heads of reports, which are given as `head`.
 */
export function takeApart(
  joined: readonly SourceBlock[],
  committees: readonly string[],
  borders: readonly Border[] = [],
): readonly PackPart[] {
  const blocks = partJoinedHeads(joined, committees);
  const context: Context = {
    blocks,
    borders: placedBorders(blocks, borders),
    committees,
    listed: new Map(),
    inAppendixList: false,
    current: 'front-sheet',
    currentLabel: undefined,
    currentItem: undefined,
    authorsPassed: false,
  };
  const parts: PackPart[] = [];
  let body: SourceBlock[] = [];
  let open: PackPart = { kind: 'front-sheet', blocks: [], sign: 'the beginning of the source' };
  const close = () => {
    if (body.length > 0 || open.head) parts.push({ ...open, blocks: body });
    body = [];
  };
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const start = startAt(at, context);
    if (start?.head && !context.borders.has(at) && isAttachedReport(start, open, body)) {
      open = withAttachedHead(open, start.head);
      at += start.headLength;
    } else if (start) {
      close();
      const { headLength, ...part } = start;
      open = { ...part, blocks: [] };
      enter(start, context);
      body.push(...blocks.slice(at + headLength, at + Math.max(headLength, 1)));
      at += Math.max(headLength, 1);
    } else {
      observe(block, context);
      body.push(block);
      at += 1;
    }
  }
  close();
  return withLettersHead(parts);
}

const shortOpening = 60;

/** A few lines with the name of the body above the heading of minutes, on the same page, belong to the minutes. */
function withLettersHead(parts: readonly PackPart[]): readonly PackPart[] {
  const [first, second, ...rest] = parts;
  if (first?.kind !== 'front-sheet' || second?.kind !== 'minutes' || first.blocks.length > 5) return parts;
  if (first.blocks.at(-1)?.place?.sheet !== second.blocks[0]?.place?.sheet) return parts;
  const size = first.blocks.map(lineText).join(' ').split(' ').length;
  if (size > shortOpening) return parts;
  return [{ ...second, blocks: [...first.blocks, ...second.blocks] }, ...rest];
}
