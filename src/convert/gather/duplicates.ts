import type { Finding, Outcome } from '../../document/finding.ts';
import { words } from '../../document/words.ts';
import { sha256 } from '../source/source-file.ts';
import { type GatheredPaper, textsOf, withDraft } from './gathered-paper.ts';

/** Shorter texts ("To follow", "Verbal report") are the same without being one paper. */
const fewestWords = 25;

/**
 * What two papers of the same text have in common: their words, each as often. One figure that differs makes
 * another version, and neither may be lost.
 */
function textKey(paper: GatheredPaper): string | undefined {
  const found = textsOf(paper).flatMap(words);
  return found.length < fewestWords ? undefined : sha256(found.sort().join(' '));
}

/** A source that prints a text twice keeps both: only prints of different sources are one paper. */
function keysOf(papers: readonly GatheredPaper[]): readonly (string | GatheredPaper)[] {
  if (new Set(papers.map(({ reading }) => reading.source.id)).size < 2) return papers;
  const seen = new Map<string, number>();
  return papers.map((paper) => {
    const key = textKey(paper);
    if (key === undefined) return paper;
    const inSource = `${key} ${paper.reading.source.id}`;
    const count = seen.get(inSource) ?? 0;
    seen.set(inSource, count + 1);
    return `${key} ${count}`;
  });
}

/** How much is known of where a paper belongs: of two prints, the one with more of it is shown. */
function knowledge({ draft }: GatheredPaper): number {
  const known = [draft.pages, draft.agendaItem, draft.label, draft.kind === 'other' ? undefined : draft.kind];
  return known.filter((fact) => fact !== undefined).length;
}

function merged(prints: readonly GatheredPaper[]): GatheredPaper {
  const [best, ...others] = [...prints].sort((a, b) => knowledge(b) - knowledge(a));
  if (!best) throw new Error('A group of prints is never empty.');
  const first = <Key extends 'agendaItem' | 'label' | 'reference'>(key: Key) =>
    [best, ...others].map(({ draft }) => draft[key]).find((value) => value !== undefined);
  const facts = { agendaItem: first('agendaItem'), label: first('label'), reference: first('reference') };
  return {
    ...withDraft(best, facts),
    alsoIn: others.map(({ reading }) => reading),
    prints: prints.flatMap((print) => print.prints),
  };
}

function sameText(other: GatheredPaper['reading'], shown: GatheredPaper): Finding {
  const { given } = shown.reading.source;
  return {
    rule: 'same-text',
    severity: 'note',
    file: other.source.given,
    message: `“${other.source.given}” prints “${shown.draft.title}” in the same words as “${given}”; it is shown once, with both sources.`,
  };
}

/**
 * Brings prints of the same text together: a report in a pack and again as a file of its own is one paper with
 * two sources. The order is that of the prints which are shown.
 */
export function mergeDuplicates(papers: readonly GatheredPaper[]): Outcome<readonly GatheredPaper[]> {
  const keys = keysOf(papers);
  const groups = Map.groupBy(papers.keys(), (at) => keys[at]);
  const shown = new Map(
    [...groups.values()].map((places) => {
      const prints = places.flatMap((at) => papers[at] ?? []);
      const paper = merged(prints);
      return [places.find((at) => papers[at]?.reading === paper.reading), paper] as const;
    }),
  );
  const value = papers.flatMap((_, at) => shown.get(at) ?? []);
  const findings = value.flatMap((paper) => paper.alsoIn.map((reading) => sameText(reading, paper)));
  return { value, findings };
}
