import { slug, uniqueName } from '../../archive/addresses.ts';
import { readableDate } from '../../document/dates.ts';
import type { PaperDraft } from '../drafts.ts';
import type { GatheredPaper, PaperGroup, VersionedPaper } from '../gather/gathered-paper.ts';

/** A paper with the name of its file. */
export interface NamedPaper extends Omit<GatheredPaper, 'reading' | 'alsoIn' | 'prints'> {
  /** The file's path from the folder of its meeting, without its ending. */
  readonly stem: string;
  readonly source: string;
  readonly alsoIn: readonly string[];
  /** The stem of the version that took its place. */
  readonly supersededBy?: string;
  readonly missing: readonly string[];
}

/** Names of files hold the item's number and the first words of the title: "5-shaping-the-council". */
function stemOf(draft: PaperDraft): string {
  const title =
    slug(draft.title, 40).replace(/(?:-(?:and|or|of|for|the|to|in|on|a|with|by))+$/, '') || draft.kind;
  return draft.agendaItem === undefined ? title : `${slug(draft.agendaItem)}-${title}`;
}

function appendixStem(draft: PaperDraft, parent: string | undefined): string {
  const own = slug(draft.label ?? '') || 'appendix';
  return parent === undefined ? own : `${parent}/${own}`;
}

function named(paper: GatheredPaper, stem: string, missing: readonly string[] = []): NamedPaper {
  const { draft, reading, alsoIn, published } = paper;
  return {
    draft,
    stem,
    source: reading.source.id,
    alsoIn: alsoIn.map(({ source }) => source.id),
    missing,
    ...(published === undefined ? {} : { published }),
  };
}

/** Older versions keep to the name of the one in force, which keeps the address that links know. */
function olderPapers({ older }: VersionedPaper, stem: string, taken: Set<string>): readonly NamedPaper[] {
  let supersededBy = stem;
  return older.map((paper) => {
    const since =
      paper.published === undefined
        ? 'earlier-version'
        : `first-published-${slug(readableDate(paper.published))}`;
    const name = { ...named(paper, uniqueName(`${stem}-${since}`, taken)), supersededBy };
    supersededBy = name.stem;
    return name;
  });
}

function namedGroup(group: PaperGroup, taken: Set<string>): readonly NamedPaper[] {
  const { draft } = group.paper;
  const isAppendix = draft.kind === 'appendix';
  const stem = uniqueName(isAppendix ? appendixStem(draft, undefined) : stemOf(draft), taken);
  const appendices = group.appendices.flatMap((appendix) => {
    const own = uniqueName(appendixStem(appendix.paper.draft, isAppendix ? undefined : stem), taken);
    return [named(appendix.paper, own), ...olderPapers(appendix, own, taken)];
  });
  return [named(group.paper, stem, group.missing), ...olderPapers(group, stem, taken), ...appendices];
}

/** Gives each paper the name of its file; an appendix lies in a folder named after its report. */
export function namedPapers(groups: readonly PaperGroup[]): readonly NamedPaper[] {
  const taken = new Set<string>(['meeting', 'minutes', 'conversion', 'all', 'files']);
  return groups.flatMap((group) => namedGroup(group, taken));
}
