import { type FoundPageData, matchedPage } from './engine.ts';
import { type Passage, passagesOf, type Wanted } from './passages.ts';
import { asksForTable } from './query.ts';
import { type CutPage, cutPage, rarityIn } from './scoring.ts';
import type { SearchState } from './state.ts';
import { stemsOf } from './stems.ts';
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

interface Ranked extends OpenedPage {
  readonly passages: readonly Passage[];
  readonly rank: number;
}

/** Pages by how well they and their best places answer; in the order given when the reader asked for one by date. */
function ranked(
  pages: readonly OpenedPage[],
  state: SearchState,
  forms: readonly string[],
): readonly Ranked[] {
  const asked = forms.join(' ');
  const cut = pages.map(({ data }) => cutPage(matchedPage(data, state.words), asked));
  const rarity = rarityIn(cut, stemsOf(asked));
  const wanted = {
    rarity,
    order: stemsOf(state.words),
    kind: state.filters.kind,
    asksForTable: asksForTable(state.words),
  };
  const passages = cut.map((page) => bestPassages(page, wanted));
  const topScore = Math.max(...pages.map(({ score }) => score), Number.MIN_VALUE);
  const topPassage = Math.max(...passages.map((own) => own[0]?.score ?? 0), Number.MIN_VALUE);
  const all = pages.map((page, at) => {
    const own = passages[at] ?? [];
    const isNamed = plainWords(page.data.meta.reference ?? '') === plainWords(state.words);
    const rank =
      (pageWeight * page.score) / topScore + (own[0]?.score ?? 0) / topPassage + (isNamed ? namedWeight : 0);
    return { ...page, passages: own, rank };
  });
  return state.order === 'best' && state.words !== ''
    ? all.toSorted((left, right) => right.rank - left.rank)
    : all;
}

/** Found pages by meeting, the best first; the words of the search are given in all the forms that were searched for. */
export function byMeeting(
  pages: readonly OpenedPage[],
  state: SearchState,
  forms: readonly string[],
): readonly MeetingResult[] {
  const groups = new Map<string, readonly Ranked[]>();
  for (const page of ranked(pages, state, forms)) {
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
