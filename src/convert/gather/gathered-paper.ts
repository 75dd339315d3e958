import { blockText } from '../../document/block.ts';
import { countWords, totalWords, wordsMissing } from '../../document/words.ts';
import type { Draft, PaperDraft, SourceReading } from '../drafts.ts';
import { ownReferences } from './filing-signs.ts';

/** Something that a source prints, as it stands there. */
export interface Print {
  readonly reading: SourceReading;
  readonly draft: Draft;
}

/** A paper of a meeting, with the source that it was taken from. */
export interface GatheredPaper {
  readonly draft: PaperDraft;
  readonly reading: SourceReading;
  /** Other sources that print the same text. */
  readonly alsoIn: readonly SourceReading[];
  /** All prints of it. Whatever else is found out about a paper, these stay as the sources print them. */
  readonly prints: readonly Print[];
  /** Given when it came later than the agenda, or when it has another version. */
  readonly published?: string;
}

/** A paper in the version that is in force, and the versions that it replaced, newest first. */
export interface VersionedPaper {
  readonly paper: GatheredPaper;
  readonly older: readonly GatheredPaper[];
}

/** A report or other paper with the appendices that belong to it. */
export interface PaperGroup extends VersionedPaper {
  readonly appendices: readonly VersionedPaper[];
  /** Appendices that the report lists and no document holds, by label and title. */
  readonly missing?: readonly string[];
}

/** All papers of a group, in every version. */
export function papersIn({ paper, older, appendices }: PaperGroup): readonly GatheredPaper[] {
  return [paper, ...older, ...appendices.flatMap((appendix) => [appendix.paper, ...appendix.older])];
}

/** Every text of a paper: the title and head that it prints, and its body. */
export function textsOf({ draft }: GatheredPaper): readonly string[] {
  return [
    draft.titlePrinted ? draft.title : '',
    ...draft.header.flatMap(({ label, value }) => [label ?? '', value]),
    ...draft.blocks.map(blockText),
  ];
}

/** How much of their words two papers share: 0 to 1. */
export function overlap(one: GatheredPaper, other: GatheredPaper): number {
  const [left, right] = [countWords(textsOf(one)), countWords(textsOf(other))];
  const size = totalWords(left) + totalWords(right);
  const shared = totalWords(left) - totalWords(wordsMissing(left, right));
  return size === 0 ? 0 : (2 * shared) / size;
}

/** A decision and the report behind it share some paragraphs; two versions of one text share most of their words. */
export const versionOverlap = 0.7;

/** The name of a paper's file in words: "24-00109 - Appendix_A.pdf" gives "24-00109 - Appendix A". */
export function nameOf({ reading }: GatheredPaper): string {
  return reading.source.file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/_/g, ' ')
    .trim();
}

/** Whether a source holds this paper and nothing else, so that what the file says of itself is said of the paper. */
export function isAlone({ reading }: GatheredPaper): boolean {
  return reading.papers.length === 1 && reading.frontSheet === undefined && reading.minutes.length === 0;
}

/** The references that stand at the head of a paper. */
export function referencesOf(paper: GatheredPaper): readonly string[] {
  return ownReferences(
    isAlone(paper) ? paper.reading : { papers: [paper.draft], opening: [paper.draft.title] },
  );
}

/** A paper with some facts of its draft changed; `worked` names those that were worked out, not read. */
export function withDraft(
  paper: GatheredPaper,
  change: Partial<PaperDraft>,
  worked: readonly string[] = [],
): GatheredPaper {
  const inferred = [...new Set([...paper.draft.inferred, ...worked])];
  return { ...paper, draft: { ...paper.draft, ...change, inferred } };
}
