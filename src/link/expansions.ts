import type { Acronym } from '../archive/model.ts';
import { type Block, blockText } from '../document/block.ts';
import { acronymsIn, tellingWords } from '../recognise/acronyms.ts';

/** What acronyms stand for, by the acronym. */
export type Expansions = ReadonlyMap<string, string>;

function endsIn(expansion: string, part: string): boolean {
  return ` ${tellingWords(expansion)}`.endsWith(` ${tellingWords(part)}`);
}

/**
 * The acronyms of a site that have one expansion only; others would have to be guessed. So would those of which
 * some page gives the end of another: "this Commissioning Plan (KCP)" is not about Kent Country Parks.
 */
export function siteExpansions(glossary: readonly Acronym[], parts: readonly Acronym[] = []): Expansions {
  const byTerm = Map.groupBy(glossary, ({ term }) => term);
  const partsByTerm = Map.groupBy(parts, ({ term }) => term);
  return new Map(
    [...byTerm].flatMap(([term, entries]) => {
      const expansions = new Set(entries.map(({ expansion }) => tellingWords(expansion)));
      const [first] = entries;
      if (first === undefined || expansions.size > 1) return [];
      const isSure = (partsByTerm.get(term) ?? []).every((part) => endsIn(first.expansion, part.expansion));
      const asName = entries.find(({ expansion }) => /^\p{Lu}/u.test(expansion)) ?? first;
      return isSure ? [[term, asName.expansion] as const] : [];
    }),
  );
}

/** The acronyms that the text of a page expands itself. */
export function ownAcronyms(blocks: readonly Block[]): readonly Acronym[] {
  return acronymsIn(blocks.map(blockText).join('\n'));
}
