import type { Acronym } from '../archive/model.ts';
import { type Anchor, type Block, blocksWithin, blockText } from '../document/block.ts';
import type { Expansions } from '../link/expansions.ts';
import { type Html, html } from './html.ts';

/** The acronyms of a page: which are first used in which block, and all of them in order. */
export interface AcronymsOnPage {
  readonly byBlock: ReadonlyMap<Anchor, Expansions>;
  readonly used: readonly Acronym[];
}

/** A word as an acronym may be written: "SEND", "O&S", "MPs". */
const capitalWord = /\p{Lu}[\p{L}\p{N}&]*/gu;

/** Two capitals of one word, which every acronym has: to look for them costs far less than to take a text's words apart. */
const twoCapitals = /[A-Z][A-Za-z&]*[A-Z]/;

/** What acronyms stand for on a page: as it says itself, else as the site's papers do. */
export function pageExpansions(
  acronyms: readonly Acronym[],
  site: Pick<Expansions, 'get'>,
): Pick<Expansions, 'get'> {
  const own = new Map(acronyms.map(({ term, expansion }) => [term, expansion]));
  return { get: (term) => own.get(term) ?? site.get(term) };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(twoCapitals.test(text) ? text.match(capitalWord) : []);
}

/** Blocks whose words can be explained in their place: headings are too short for it, tables and lists too dense. */
function isRunningText({ type }: Block): boolean {
  return type === 'paragraph';
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Whether some words spell an acronym out, however they are hyphenated. */
function isSpeltOut(expansion: string, text: string): boolean {
  return ` ${lettersOf(text)} `.includes(` ${lettersOf(expansion).trim()} `);
}

/** What a block has of the acronyms: those that it uses, and of these those that running text has not used before it. */
function acronymsIn(block: Block, expansions: Pick<Expansions, 'get'>, explained: ReadonlySet<string>) {
  const text = blockText(block);
  const used = [...wordsOf(text)].flatMap((term) => {
    const expansion = expansions.get(term);
    return expansion === undefined ? [] : [{ term, expansion }];
  });
  const said = used.filter(({ expansion }) => isSpeltOut(expansion, text));
  const fresh = isRunningText(block) ? used.filter(({ term }) => !explained.has(term)) : said;
  return { used, fresh, unsaid: fresh.filter((acronym) => !said.includes(acronym)) };
}

/**
 * The first use of each acronym in the running text of a page. One that a block spells out needs no help there, and
 * none after it; the list of all is for readers who cannot point at a word.
 */
export function acronymsOnPage(
  blocks: readonly Block[],
  expansions: Pick<Expansions, 'get'>,
): AcronymsOnPage {
  const used = new Map<string, string>();
  const explained = new Set<string>();
  const byBlock = new Map<Anchor, Expansions>();
  for (const block of blocksWithin(blocks)) {
    const found = acronymsIn(block, expansions, explained);
    for (const { term, expansion } of found.used) used.set(term, expansion);
    for (const { term } of found.fresh) explained.add(term);
    const { anchor } = block;
    if (anchor !== undefined && found.unsaid.length > 0)
      byBlock.set(anchor, new Map(found.unsaid.map(({ term, expansion }) => [term, expansion])));
  }
  return { byBlock, used: [...used].map(([term, expansion]) => ({ term, expansion })) };
}

/** The acronyms that a text does not use, which are left to explain in what comes after it. */
export function withoutUsed(expansions: Expansions | undefined, text: string): Expansions | undefined {
  if (expansions === undefined || expansions.size === 0) return undefined;
  const words = wordsOf(text);
  return new Map([...expansions].filter(([term]) => !words.has(term)));
}

/** A piece of text with each of some acronyms explained where it stands first; not a word is added to it. */
export function withExpansions(text: string, expansions: Expansions | undefined): Html {
  if (expansions === undefined || expansions.size === 0) return html`${text}`;
  const first = new Map([...text.matchAll(capitalWord)].toReversed().map((match) => [match[0], match.index]));
  const places = [...first].filter(([term]) => expansions.has(term)).toSorted(([, a], [, b]) => a - b);
  const ends = [0, ...places.map(([term, at]) => at + term.length)];
  const pieces = places.map(
    ([term, at], index) =>
      html`${text.slice(ends[index], at)}<abbr title="${expansions.get(term)}">${term}</abbr>`,
  );
  return html`${pieces}${text.slice(ends.at(-1))}`;
}
