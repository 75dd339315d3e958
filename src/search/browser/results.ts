import type { SearchLexicon } from '../../site/pages/search.ts';
import { askedFor } from './asked.ts';
import { type CutPage, cutPage } from './cut-page.ts';
import type { FoundPageData } from './engine.ts';
import { matchedPage } from './found-pages.ts';
import { type Passage, passagesOf, type Wanted } from './passages.ts';
import { rarityIn } from './scoring.ts';
import type { SearchState } from './state.ts';
import { plainWords } from './words.ts';

/** A page that was found, with the places on it that answer best. */
export interface PageResult {
  readonly url: string;
  readonly title: string;
  /** What the page is, in the words of the site. */
  readonly kind: string;
  readonly passages: readonly Passage[];
}

/** The pages of one meeting that were found. */
export interface MeetingResult {
  readonly url: string;
  readonly committee: string;
  readonly date: string;
  readonly pages: readonly PageResult[];
}

/** A page as the engine found it, with how well it thinks that it answers. */
export interface OpenedPage {
  readonly data: FoundPageData;
  readonly score: number;
}

const passagesShown = 3;

/** Fewer words than these may well be the same in two papers. */
const fewestRepeated = 8;

/** How much the engine's opinion of a whole page counts beside how well its best place answers. */
const pageWeight = 0.6;

/** Who types the number of a paper wants the paper. */
const namedWeight = 2;

/** The folder of the meeting that a page belongs to: council, committee and date lie right below the site's root. */
function meetingAddress(url: string): string {
  return /^.*?\/\d{4}-\d\d-\d\d[^/]*\//.exec(url)?.[0] ?? url;
}

/** The places that answer best; the head of the page, where its own link leads, only when nothing else does. */
function bestPassages(page: CutPage, wanted: Wanted): readonly Passage[] {
  const passages = passagesOf(page, passagesShown + 1, wanted);
  const below = passages.filter(({ anchor }) => anchor !== '');
  return (below.length > 0 ? below : passages).slice(0, passagesShown);
}

/** The page of a meeting names its papers and what came of them; who asks for them wants the paper or the minutes. */
const meetingPage = 0.85;

function pageKindWeight({ filters }: FoundPageData): number {
  return filters.kind?.includes('meeting') ? meetingPage : 1;
}

interface Ranked extends OpenedPage {
  readonly passages: readonly Passage[];
  readonly rank: number;
}

/** Pages by how well they and their best places answer; in the order given when the reader asked for one by date. */
function ranked(pages: readonly OpenedPage[], state: SearchState, lexicon: SearchLexicon): readonly Ranked[] {
  const asked = askedFor(state.words, lexicon);
  const cut = pages.map(({ data }) => cutPage(matchedPage(data, state.words), asked));
  const wanted = { ...asked, rarity: rarityIn(cut, asked), kind: state.filters.kind };
  const passages = cut.map((page) => bestPassages(page, wanted));
  const topScore = Math.max(...pages.map(({ score }) => score), Number.MIN_VALUE);
  const topPassage = Math.max(...passages.map((own) => own[0]?.score ?? 0), Number.MIN_VALUE);
  const all = pages.map((page, at) => {
    const own = passages[at] ?? [];
    const isNamed = plainWords(page.data.meta.reference ?? '') === plainWords(state.words);
    const answers = (pageWeight * page.score) / topScore + (own[0]?.score ?? 0) / topPassage;
    const rank = answers * pageKindWeight(page.data) + (isNamed ? namedWeight : 0);
    return { ...page, passages: own, rank };
  });
  return withoutRepeats(
    state.order === 'best' && state.words !== ''
      ? all.toSorted((left, right) => right.rank - left.rank)
      : all,
  );
}

/** Nothing is shown twice: an older version of a paper, or one that quotes another, has only what is its own. */
function withoutRepeats(pages: readonly Ranked[]): readonly Ranked[] {
  const shown = new Set<string>();
  return pages.map((page) => {
    const passages = page.passages.filter(({ excerpt }) => {
      const text = excerpt.map((part) => part.text).join('');
      const isNew = !shown.has(text) || text.split(' ').length < fewestRepeated;
      shown.add(text);
      return isNew;
    });
    return { ...page, passages };
  });
}

/** Found pages by meeting, the best first; the words of the search are looked for in all the forms that the lexicon has. */
export function byMeeting(
  pages: readonly OpenedPage[],
  state: SearchState,
  lexicon: SearchLexicon,
): readonly MeetingResult[] {
  const groups = new Map<string, readonly Ranked[]>();
  for (const page of ranked(pages, state, lexicon).slice(0, state.shown)) {
    const meeting = meetingAddress(page.data.url);
    groups.set(meeting, [...(groups.get(meeting) ?? []), page]);
  }
  return [...groups].map(([url, members]) => ({
    url,
    committee: members[0]?.data.filters.committee?.[0] ?? '',
    date: members[0]?.data.meta.date ?? '',
    pages: members.map(({ data, passages }) => ({
      url: data.url,
      title: data.meta.title ?? data.url,
      kind: data.meta.kind ?? '',
      passages,
    })),
  }));
}
