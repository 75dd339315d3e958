import { type FoundPageData, matchedPage } from './engine.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { SearchState } from './state.ts';

/** A page that was found, with the places on it that answer best. */
export interface PageResult {
  readonly url: string;
  readonly title: string;
  /** What the page is: the first of its kinds. */
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

const passagesShown = 3;

/** The folder of the meeting that a page belongs to: council, committee and date lie right below the site's root. */
function meetingAddress(url: string): string {
  return /^.*?\/\d{4}-\d\d-\d\d[^/]*\//.exec(url)?.[0] ?? url;
}

/** The places that answer best; the head of the page, where its own link leads, only when nothing else does. */
function bestPassages(data: FoundPageData, state: SearchState): readonly Passage[] {
  const passages = passagesOf(matchedPage(data, state.words), passagesShown + 1, state.filters.kind);
  const below = passages.filter(({ anchor }) => anchor !== '');
  return (below.length > 0 ? below : passages).slice(0, passagesShown);
}

function pageResult(data: FoundPageData, state: SearchState): PageResult {
  return {
    url: data.url,
    title: data.meta.title ?? data.url,
    kind: data.meta.kind ?? '',
    passages: bestPassages(data, state),
  };
}

/** Found pages by meeting, meetings and pages in the order in which they were found. */
export function byMeeting(found: readonly FoundPageData[], state: SearchState): readonly MeetingResult[] {
  const groups = new Map<string, readonly FoundPageData[]>();
  for (const page of found) {
    const meeting = meetingAddress(page.url);
    groups.set(meeting, [...(groups.get(meeting) ?? []), page]);
  }
  return [...groups].map(([url, pages]) => ({
    url,
    committee: pages[0]?.filters.committee?.[0] ?? '',
    date: pages[0]?.meta.date ?? '',
    pages: pages.map((page) => pageResult(page, state)),
  }));
}
