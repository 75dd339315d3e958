import { type PaperListEntry, paperList } from '../../archive/paper-list.ts';
import type { Block, Heading } from '../../document/block.ts';
import { type Inline, text } from '../../document/inline.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';

/** A heading of the archive's own. */
export function heading(level: Heading['level'], title: string, number?: string): Heading {
  const content: readonly Inline[] = [text(title)];
  return { type: 'heading', level, content, ...(number === undefined ? {} : { number }) };
}

/** Front sheet text stands below the archive's heading "Front sheet", so its own headings begin at the third level. */
export function lowered(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: Math.min(5, block.level + 1) as Heading['level'] } : block,
  );
}

function factsLine({ pages, isOnePageTwice, pagesLabel, access }: AgendaEntry): readonly Block[] {
  const isRange = pages && (isOnePageTwice || pages.to !== pages.from);
  const range = pages && `${pagesLabel ?? 'Pages'} ${pages.from}${isRange ? ` - ${pages.to}` : ''}`;
  const facts = [range, access === 'exempt' ? 'exempt' : undefined].filter((fact) => fact !== undefined);
  if (facts.length === 0) return [];
  return [{ type: 'paragraph', content: [{ type: 'emphasis', children: [text(facts.join(' · '))] }] }];
}

/** An item of the agenda: its heading, pages and access, note, and the list of its papers. */
export function agendaBlocks(entry: AgendaEntry, papers: readonly PaperListEntry[]): readonly Block[] {
  return [
    heading(3, entry.title, entry.number),
    ...factsLine(entry),
    ...entry.note,
    ...(papers.length === 0 ? [] : [paperList(papers)]),
  ];
}
