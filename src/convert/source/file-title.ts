import type { PaperDraft } from '../drafts.ts';

/** What a paper is called of which nothing tells what it is called. */
export const noTitle = 'Paper without a title';

/** A title made of the name of a file. @example titleOfFile('minutes_signed-copy.pdf') // => 'Minutes signed copy' */
export function titleOfFile(file: string): string {
  const name = file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Papers of which the only one is called by the name of its file when it prints no title, as a picture of a page never does. */
export function namedByFile(papers: readonly PaperDraft[], file: string): readonly PaperDraft[] {
  const [paper, ...others] = papers;
  const title = titleOfFile(file);
  if (paper?.title !== noTitle || others.length > 0 || title === '') return papers;
  return [{ ...paper, title, inferred: [...paper.inferred, 'title'] }];
}
