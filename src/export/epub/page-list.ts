import type { PageMark } from '../../document/block.ts';
import type { Speaker } from '../../document/language.ts';
import { say } from '../../site/language/say.ts';
import type { ParsedChapter } from './parsed-chapter.ts';

/** A page of the printed pack and where it begins in the book. */
export interface PageEntry {
  readonly page: number;
  readonly href: string;
}

/** What is read out where a page begins. */
export function pageLabel({ page, sheet }: PageMark, speaker: Speaker): string {
  return page === undefined
    ? say(speaker, 'Page {page} of the file', { page: sheet ?? '' })
    : say(speaker, 'Page {page}', { page });
}

function packPages({ isOfPack, marks, file }: ParsedChapter): readonly PageEntry[] {
  if (!isOfPack) return [];
  return [...marks].flatMap(([{ attribs }, { page }]) =>
    page === undefined || attribs.id === undefined ? [] : [{ page, href: `${file}#${attribs.id}` }],
  );
}

/**
 * The pages of the meeting's own printed pack in ascending order. Supplements and minutes that were printed later
 * count their pages anew, so theirs are marked and not listed; so is a page out of turn, for a list of pages must
 * go the way that the book is read.
 */
export function pageList(chapters: readonly ParsedChapter[]): readonly PageEntry[] {
  const listed: PageEntry[] = [];
  for (const entry of chapters.flatMap(packPages)) {
    if (entry.page > (listed.at(-1)?.page ?? 0)) listed.push(entry);
  }
  return listed;
}
