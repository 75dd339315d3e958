import type { Meeting } from '../../archive/model.ts';
import { folded } from '../../document/words.ts';
import { say } from '../../site/language/say.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { numberedTitle } from '../../site/wording.ts';
import type { PaperGroup, PaperNode } from './paper-order.ts';
import type { ParsedChapter } from './parsed-chapter.ts';

/** A line of the table of contents. One without a link only heads the lines below it. */
export interface ContentsEntry {
  readonly title: string;
  readonly isCouncilTitle: boolean;
  readonly href?: string | undefined;
  readonly below: readonly ContentsEntry[];
}

function chapterEntry(chapter: ParsedChapter, below: readonly ContentsEntry[] = []): ContentsEntry {
  const { file, title, isCouncilTitle, headings } = chapter;
  const sections = headings.map((heading) => ({
    title: heading.title,
    isCouncilTitle: true,
    href: `${file}#${heading.id}`,
    below: [],
  }));
  return { title, isCouncilTitle, href: file, below: [...sections, ...below] };
}

type ChapterOf = (paper: PaperNode['paper']) => ParsedChapter | undefined;

function paperEntry({ paper, below }: PaperNode, chapterOf: ChapterOf): readonly ContentsEntry[] {
  const chapter = chapterOf(paper);
  return chapter
    ? [
        chapterEntry(
          chapter,
          below.flatMap((each) => paperEntry(each, chapterOf)),
        ),
      ]
    : [];
}

/**
 * The papers under their agenda item, which is no link: it would lead back to the agenda, and a table of contents
 * goes the way that the book is read. A single paper that is called as its item takes its place.
 */
function groupEntry({ item, papers }: PaperGroup, chapterOf: ChapterOf, context: SiteContext): ContentsEntry {
  const below = papers.flatMap((each) => paperEntry(each, chapterOf));
  if (item === undefined) return { title: say(context, 'Other papers'), isCouncilTitle: false, below };
  const title = numberedTitle(item);
  const [only, ...more] = below;
  if (only && more.length === 0 && folded(only.title) === folded(item.title)) return { ...only, title };
  return { title, isCouncilTitle: true, below };
}

/** The table of contents: title page, agenda and minutes with their items, then the papers of each item with their headings. */
export function bookContents(
  chapters: readonly ParsedChapter[],
  groups: readonly PaperGroup[],
  context: SiteContext,
): readonly ContentsEntry[] {
  const byAddress = new Map(chapters.map((chapter) => [chapter.address, chapter]));
  const chapterOf: ChapterOf = ({ url }) => byAddress.get(url);
  const ofPapers = new Set<Meeting['url']>(groups.flatMap(({ papers }) => addressesOf(papers)));
  return [
    ...chapters.filter(({ address }) => !ofPapers.has(address)).map((chapter) => chapterEntry(chapter)),
    ...groups.map((group) => groupEntry(group, chapterOf, context)),
  ];
}

function addressesOf(nodes: readonly PaperNode[]): readonly Meeting['url'][] {
  return nodes.flatMap(({ paper, below }) => [paper.url, ...addressesOf(below)]);
}
