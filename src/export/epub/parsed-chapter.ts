import { type CheerioAPI, load } from 'cheerio';
import { type ChildNode, type Element, isTag } from 'domhandler';
import { blocksWithin, type PageMark } from '../../document/block.ts';
import { printed } from '../../site/html.ts';
import type { Chapter } from './chapter.ts';

/** A heading that the table of contents lists. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** A chapter with its body as a tree, and what the rest of the book has to know of it. */
export interface ParsedChapter extends Chapter {
  readonly nodes: readonly ChildNode[];
  readonly ids: ReadonlySet<string>;
  readonly headings: readonly Section[];
  /** The marks of pages by the elements that stand for them. */
  readonly marks: ReadonlyMap<Element, PageMark>;
  readonly hasDrawing: boolean;
}

function elements($: CheerioAPI, selector: string): readonly Element[] {
  return $(selector).toArray().filter(isTag);
}

/** The pages write a mark for every block that is one, in order, so that each element finds its own. */
function marksOf($: CheerioAPI, { blocks, file }: Chapter): ReadonlyMap<Element, PageMark> {
  const marks = blocksWithin(blocks).filter((block) => block.type === 'page-mark');
  const written = elements($, '.page-mark');
  if (marks.length !== written.length)
    throw new Error(`${file} has ${written.length} marks for ${marks.length} pages.`);
  return new Map(marks.flatMap((mark, at) => (written[at] ? [[written[at], mark] as const] : [])));
}

/** Reads the body of a chapter back, so that it can be written as XHTML and its places are known. */
export function parsedChapter(chapter: Chapter): ParsedChapter {
  const $ = load(printed(chapter.body), null, false);
  return {
    ...chapter,
    nodes: $.root().contents().toArray(),
    ids: new Set(elements($, '[id]').flatMap(({ attribs }) => attribs.id ?? [])),
    headings: elements($, chapter.sections).map((heading) => ({
      id: heading.attribs.id ?? '',
      title: $(heading).text().replace(/\s+/g, ' ').trim(),
    })),
    marks: marksOf($, chapter),
    hasDrawing: $('svg').length > 0,
  };
}
