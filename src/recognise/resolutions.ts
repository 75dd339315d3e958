import type { Block, List, ListItem, Paragraph, Resolution, SourceBlock } from '../document/block.ts';
import { type Inline, plainText, text } from '../document/inline.ts';
import { lineText } from './lines.ts';

interface ResolutionLabel {
  readonly kind: Resolution['kind'];
  readonly example: string;
  readonly pattern: RegExp;
}

/** Labels that announce a formal decision, alone on their line. A council's own label is a new line here. */
export const resolutionLabels: readonly ResolutionLabel[] = [
  {
    kind: 'resolved',
    example: 'RESOLVED:',
    pattern:
      /^\[?(?:it was )?(?:unanimously |further )?resolved(?: unanimously)?(?: \(unanimously\))?(?: that)?\]?[:.]?\]?(?: ?[-–]+)?$/i,
  },
  {
    kind: 'recommended',
    example: 'RECOMMENDED to Cabinet:',
    pattern:
      /^\[?(?:it was )?(?:unanimously |further )?recommended(?: to [\w' ]{3,60}| that)?\]?[:.]?(?: ?[-–]+)?$/i,
  },
  {
    kind: 'resolved',
    example: 'DISPOSITION:',
    pattern: /^DISPOSITION:?$/,
  },
  {
    kind: 'resolved',
    example: 'AGREED:',
    pattern: /^(?:AGREED|DECISION|DECIDED|Decision)(?: that| THAT)?:?$/,
  },
];

/** "RESOLVED that the report be noted": label and text in one line. */
const inlineResolution =
  /^((?:[Ii]t was )?(?:unanimously )?(?:RESOLVED|Resolved|RECOMMENDED|Recommended|AGREED)(?: unanimously)?|[Ii]t was (?:unanimously )?resolved)[:,]?(?: ?[–-]+)? ((?:[Tt]hat|to|THAT)\b.+)$/s;

/** Which kind of formal decision a line announces as its label; nothing when it is no label. */
export function resolutionLabel(line: string): Resolution['kind'] | undefined {
  return resolutionLabels.find(({ pattern }) => pattern.test(line.replace(/\*/g, '').trim()))?.kind;
}

function paragraphItem(block: Paragraph): ListItem {
  return {
    content: block.content,
    ...(block.number === undefined ? {} : { label: block.number }),
    ...(block.place === undefined ? {} : { place: block.place }),
  };
}

/** What goes on below a label: lists, numbered paragraphs, and plain ones that begin with "That". */
function continues(block: SourceBlock | undefined, count: number): block is Paragraph | List {
  if (block?.type === 'list')
    return count === 0 || block.items.every(({ label }) => label !== undefined) || block.gap === 0;
  if (block?.type !== 'paragraph') return false;
  if (block.number !== undefined) return true;
  return count === 0 || /^(?:that|to)\b/i.test(lineText(block));
}

/** A plain paragraph is a decision by itself, unless it leads in to parts: "The Committee agreed:-". */
function endsResolution(block: Paragraph | List): boolean {
  if (block.type === 'list' || block.number !== undefined) return false;
  const line = lineText(block);
  return !/:-?$/.test(line) && !/^(?:that|to)\b/i.test(line);
}

function formalItems(
  blocks: readonly SourceBlock[],
  from: number,
): { items: readonly ListItem[]; end: number } {
  const items: ListItem[] = [];
  let end = from;
  let ledIn = false;
  for (let block = blocks[end]; continues(block, ledIn ? 0 : items.length); block = blocks[end]) {
    items.push(...(block.type === 'list' ? block.items : [paragraphItem(block)]));
    end += 1;
    if (endsResolution(block)) break;
    ledIn = block.type === 'paragraph' && /:-?$/.test(lineText(block));
  }
  return { items, end };
}

function withoutMarks(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((node) => (node.type === 'strong' ? withoutMarks(node.children) : [node]));
}

/** The lines from the label to the end of the last part. */
export function placeOf(at: SourceBlock, items: readonly ListItem[]): Pick<Resolution, 'place'> {
  if (at.place === undefined) return {};
  const ends = items.flatMap(({ place }) => place?.toLine ?? []);
  return { place: { line: at.place.line, toLine: Math.max(at.place.toLine, ...ends) } };
}

function resolution(
  label: readonly Inline[],
  kind: Resolution['kind'],
  items: readonly ListItem[],
  at: SourceBlock,
): Resolution {
  return {
    type: 'resolution',
    label: withoutMarks(label),
    kind,
    restored: /^\[/.test(plainText(label)),
    items,
    because: `the label “${plainText(label)}” stands above it`,
    ...placeOf(at, items),
    ...(at.gap === undefined ? {} : { gap: at.gap }),
  };
}

interface InlineDecision {
  readonly block: Paragraph;
  /** The label as printed, with the number of its paragraph: "2. RESOLVED". */
  readonly label: string;
  readonly decided: string;
}

function inlineDecision(block: SourceBlock): InlineDecision | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [, label = '', decided = ''] = inlineResolution.exec(plainText(withoutMarks(block.content))) ?? [];
  if (label === '') return undefined;
  return { block, label: [block.number, label].filter(Boolean).join(' '), decided };
}

/** "RESOLVED that Cabinet agree to:" leads in to the lettered or numbered parts below it. */
function inlineResolved(
  { block, label, decided }: InlineDecision,
  blocks: readonly SourceBlock[],
  from: number,
): Marked {
  const parts = /:-?$/.test(decided) ? labelledParts(blocks, from) : { items: [], end: from };
  const kind = /recommended/i.test(label) ? 'recommended' : 'resolved';
  const items = [{ content: [text(decided)] }, ...parts.items];
  return { block: resolution([text(label)], kind, items, block), end: parts.end };
}

/** Lists and numbered paragraphs right below a lead-in, or below the first part of a decision. */
export function labelledParts(
  blocks: readonly SourceBlock[],
  from: number,
): { items: readonly ListItem[]; end: number } {
  const items: ListItem[] = [];
  let end = from;
  for (let block = blocks[end]; isLabelled(block); block = blocks[end]) {
    items.push(...(block.type === 'list' ? block.items : [paragraphItem(block)]));
    end += 1;
  }
  return { items, end };
}

function isLabelled(block: SourceBlock | undefined): block is Paragraph | List {
  if (block?.type === 'list') return block.items.some(({ label }) => label !== undefined);
  return (
    block?.type === 'paragraph' && block.number !== undefined && /^that\b/i.test(plainText(block.content))
  );
}

interface Marked {
  readonly block: SourceBlock;
  /** Where the next block stands. */
  readonly end: number;
}

function labelResolved(block: SourceBlock, blocks: readonly SourceBlock[], from: number): Marked | undefined {
  if (block.type !== 'paragraph' || block.number !== undefined) return undefined;
  const kind = resolutionLabel(lineText(block));
  if (kind === undefined) return undefined;
  const { items, end } = formalItems(blocks, from);
  return items.length === 0 ? undefined : { block: resolution(block.content, kind, items, block), end };
}

/** Finds the formal decisions of minutes and sets each apart with its label and its parts. */
export function markResolutions(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const marked: SourceBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const decision = inlineDecision(block);
    const found =
      labelResolved(block, blocks, at + 1) ??
      (decision ? inlineResolved(decision, blocks, at + 1) : { block, end: at + 1 });
    marked.push(found.block);
    at = found.end;
  }
  return marked;
}

/** A quotation in our Markdown whose first line is a resolution's label in bold is a resolution. */
export function resolutionFromQuotation(block: Block): Resolution | undefined {
  if (block.type !== 'quotation') return undefined;
  const [first, ...parts] = block.blocks;
  const [strong, ...others] = first?.type === 'paragraph' ? first.content : [];
  if (strong?.type !== 'strong' || others.length > 0) return undefined;
  const line = plainText(strong.children).replace(/^\d{1,3}\.? /, '');
  const kind =
    resolutionLabel(line.replace(/[[\]]/g, '')) ??
    (/^(?:it was )?(?:resolved|recommended|agreed)\b/i.test(line) ? 'resolved' : undefined);
  if (kind === undefined) return undefined;
  const items = parts.flatMap((part) => {
    if (part.type === 'list') return part.items;
    return part.type === 'paragraph' ? [paragraphItem(part)] : [];
  });
  return resolution(strong.children, /recommended/i.test(line) ? 'recommended' : kind, items, block);
}
