import { type Anchor, type Block, blockText, type List, type ListItem } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { folded } from '../document/words.ts';
import { slug, uniqueName } from './addresses.ts';

/** FNV-1a over UTF-16 units, four hexadecimal digits: enough to tell paragraphs of one page apart. */
function shortHash(value: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < value.length; at += 1) {
    hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193) >>> 0;
  }
  return (hash & 0xffff).toString(16).padStart(4, '0');
}

/** An anchor from a paragraph's own words, so that it stays when others are inserted. */
function wordsAnchor(value: string): string {
  const plain = folded(value);
  const opening = slug(plain.split(' ', 5).join(' '), 32);
  return lettered(`${opening || 'text'}-${shortHash(plain)}`);
}

/** An anchor begins with a letter, so that every tool takes it. */
function lettered(anchor: string): string {
  return /^[a-z]/.test(anchor) ? anchor : `t-${anchor}`;
}

/** "2.4" and "2.4." give "p-2-4". */
export function numberAnchor(number: string): string {
  return `p-${slug(number) || 'n'}`;
}

/** How the anchors of a page are made. `special` may name the anchor of a block or item; else its number or words do. */
export interface AnchorRules {
  readonly special?: (block: Block | ListItem) => string | undefined;
}

type Numbered = { readonly number?: string };

/** What is counted on a page to be named by its place. */
interface Counts {
  readonly tables: number;
  readonly figures: number;
}

function wantedAnchor(block: Block, { tables, figures }: Counts): string {
  if (block.type === 'table') return `table-${tables}`;
  if (block.type === 'figure') return `figure-${figures}`;
  if (block.type === 'page-mark') {
    return block.page === undefined ? `sheet-${block.sheet}` : `page-${block.page}`;
  }
  const { number }: Numbered = block.type === 'heading' || block.type === 'paragraph' ? block : {};
  if (number !== undefined) return numberAnchor(number);
  if (block.type === 'heading') {
    const own = slug(plainText(block.content), 60);
    return own === '' ? wordsAnchor(blockText(block)) : lettered(own);
  }
  return wordsAnchor(blockText(block));
}

function withItemAnchors(
  items: readonly ListItem[],
  rules: AnchorRules,
  taken: Set<string>,
): readonly ListItem[] {
  return items.map((item) => {
    const wanted = rules.special?.(item) ?? wordsAnchor(plainText(item.content));
    const anchor = uniqueName(wanted, taken) as Anchor;
    const children: List | undefined = item.children && {
      ...item.children,
      items: withItemAnchors(item.children.items, rules, taken),
    };
    return { ...item, anchor, ...(children === undefined ? {} : { children }) };
  });
}

/**
 * Gives every block and list item of a page its anchor. Numbered ones are named by their printed number,
 * tables and pages by theirs, the others by their own words. When two want the same, the first keeps it.
 */
export function withAnchors(
  blocks: readonly Block[],
  rules: AnchorRules = {},
  taken: Set<string> = new Set(),
): readonly Block[] {
  const counts = { tables: 0, figures: 0 };
  return blocks.map((block) => {
    if (block.type === 'table') counts.tables += 1;
    if (block.type === 'figure') counts.figures += 1;
    const anchor = uniqueName(rules.special?.(block) ?? wantedAnchor(block, counts), taken) as Anchor;
    if (block.type === 'list' || block.type === 'resolution') {
      return { ...block, anchor, items: withItemAnchors(block.items, rules, taken) };
    }
    if (block.type === 'quotation')
      return { ...block, anchor, blocks: withAnchors(block.blocks, rules, taken) };
    return { ...block, anchor };
  });
}
