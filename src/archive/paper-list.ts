import type { Block, List, ListItem } from '../document/block.ts';
import { type Inline, plainText, text } from '../document/inline.ts';
import type { MissingPaper } from './model.ts';

/** A paper in the list below an agenda item of `meeting.md`: one with a file of its own, or one that is missing. */
export type PaperListEntry =
  | { readonly type: 'paper'; readonly title: string; readonly target: string }
  | ({ readonly type: 'missing' } & MissingPaper);

/** How the record says that no document holds a paper that the agenda lists. */
const notAvailable = 'listed, not available';

function missingContent({ title, url, detail }: MissingPaper): readonly Inline[] {
  const facts = [detail, notAvailable].filter((fact) => fact !== undefined).join(' · ');
  const mark: Inline = { type: 'emphasis', children: [text(facts)] };
  if (title === undefined) return [mark];
  const name: Inline =
    url === undefined ? text(title) : { type: 'link', target: url, children: [text(title)] };
  return [name, text(' '), mark];
}

function entryContent(entry: PaperListEntry): readonly Inline[] {
  if (entry.type === 'missing') return missingContent(entry);
  return [{ type: 'link', target: entry.target, children: [text(entry.title)] }];
}

/** The list of papers as it stands in `meeting.md`. */
export function paperList(entries: readonly PaperListEntry[]): List {
  return { type: 'list', items: entries.map((entry) => ({ content: entryContent(entry) })) };
}

function missingIn(content: readonly Inline[]): PaperListEntry | undefined {
  const mark = content.at(-1);
  if (mark?.type !== 'emphasis') return undefined;
  const facts = plainText(mark.children).split(' · ');
  if (facts.at(-1) !== notAvailable) return undefined;
  const named = content.slice(0, -1);
  const title = plainText(named).trim();
  const link = named.find((node) => node.type === 'link');
  const detail = facts.slice(0, -1).join(' · ');
  return {
    type: 'missing',
    ...(title === '' ? {} : { title }),
    ...(link === undefined ? {} : { url: link.target }),
    ...(detail === '' ? {} : { detail }),
  };
}

function entryIn({ content }: ListItem): PaperListEntry | undefined {
  const [only, ...rest] = content;
  if (only?.type === 'link' && rest.length === 0 && /^[^:]+\.md$/.test(only.target)) {
    return { type: 'paper', title: plainText(only.children), target: only.target };
  }
  return missingIn(content);
}

/**
 * Reads the list of an agenda item's papers, or gives nothing when the block is none. Which papers an item has is
 * said by the papers themselves; the list tells their order and what is missing.
 */
export function readPaperList(block: Block): readonly PaperListEntry[] | undefined {
  if (block.type !== 'list') return undefined;
  const entries = block.items.map(entryIn);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}
