import type { Acronym, Paper } from '../archive/model.ts';
import { type Anchor, type Block, blockText } from '../document/block.ts';
import { type Html, html } from './html.ts';

/** What acronyms stand for, by the acronym. */
export type Expansions = ReadonlyMap<string, string>;

/** The acronyms of a page: which are first used in which block, and all of them in order. */
export interface AcronymsOnPage {
  readonly byBlock: ReadonlyMap<Anchor, Expansions>;
  readonly used: readonly Acronym[];
}

/** A word as an acronym may be written: "SEND", "O&S", "MPs". */
const capitalWord = /\p{Lu}[\p{L}\p{N}&]*/gu;

/** The acronyms of a site that have one expansion only; others would have to be guessed. */
export function siteExpansions(glossary: readonly Acronym[]): Expansions {
  const byTerm = Map.groupBy(glossary, ({ term }) => term);
  return new Map(
    [...byTerm].flatMap(([term, entries]) => {
      const expansions = new Set(entries.map(({ expansion }) => expansion.toLowerCase()));
      const [first] = entries;
      return first && expansions.size === 1 ? [[term, first.expansion] as const] : [];
    }),
  );
}

/** What acronyms stand for in a paper: as it says itself, else as the site's papers do. */
export function paperExpansions({ acronyms }: Pick<Paper, 'acronyms'>, site: Expansions): Expansions {
  return new Map([...site, ...acronyms.map(({ term, expansion }) => [term, expansion] as const)]);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(capitalWord) ?? []);
}

function blocksWithin(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.type === 'quotation' ? blocksWithin(block.blocks) : [block]));
}

/** Blocks whose words can be explained in their place: headings are too short for it, tables and lists too dense. */
function isRunningText({ type }: Block): boolean {
  return type === 'paragraph';
}

/**
 * The first use of each acronym on a page. One that its own paragraph spells out needs no help there, and none after
 * it; the list of all is for readers who cannot point at a word.
 */
export function acronymsOnPage(blocks: readonly Block[], expansions: Expansions): AcronymsOnPage {
  const used = new Map<string, string>();
  const byBlock = new Map<Anchor, Expansions>();
  for (const block of blocksWithin(blocks)) {
    const text = blockText(block);
    const fresh = [...wordsOf(text)].flatMap((word) => {
      const expansion = expansions.get(word);
      return expansion === undefined || used.has(word) ? [] : [[word, expansion] as const];
    });
    for (const [term, expansion] of fresh) used.set(term, expansion);
    const unsaid = fresh.filter(([, expansion]) => !text.toLowerCase().includes(expansion.toLowerCase()));
    if (block.anchor !== undefined && unsaid.length > 0 && isRunningText(block))
      byBlock.set(block.anchor, new Map(unsaid));
  }
  return { byBlock, used: [...used].map(([term, expansion]) => ({ term, expansion })) };
}

/** A piece of text with its acronyms explained; not a word is added to it. */
export function withExpansions(text: string, expansions: Expansions | undefined): Html {
  if (expansions === undefined) return html`${text}`;
  let at = 0;
  const pieces: Html[] = [];
  for (const match of text.matchAll(capitalWord)) {
    const expansion = expansions.get(match[0]);
    if (expansion === undefined) continue;
    pieces.push(html`${text.slice(at, match.index)}<abbr title="${expansion}">${match[0]}</abbr>`);
    at = match.index + match[0].length;
  }
  return html`${pieces}${text.slice(at)}`;
}
