import type { Address, Meeting, MeetingId } from '../archive/model.ts';
import type { LinkedArchive } from '../link/model.ts';
import type { StandingPage } from './page.ts';
import { withdrawnPages } from './pages/withdrawn.ts';
import { listPages, meetingPages, type PageRecord, themed } from './pages.ts';
import { type SiteContext, type SiteOptions, siteContext } from './site-context.ts';

/**
 * As many pages as one Eleventy renders well: fewer cost more starts of it, more live longer, which costs memory and its
 * clearing. Measured at 2,000 pages: a third less than with 200 outlives two clearings.
 */
const pagesInBatch = 100;

/** Pages that come into their places together. */
export interface PageBatch {
  /** The records of those that have to be rendered. */
  readonly records: readonly PageRecord[];
  /** All that stand when these are rendered, those that are kept among them, in the order in which the search knows them. */
  readonly standing: readonly StandingPage[];
}

/** Batches put together until there are enough pages to render; each is made only when it is asked for. */
function* inBatches(groups: Iterable<PageBatch>, enough: number): Generator<PageBatch> {
  let records: PageRecord[] = [];
  let standing: StandingPage[] = [];
  for (const group of groups) {
    records.push(...group.records);
    standing.push(...group.standing);
    if (records.length < enough) continue;
    yield { records, standing };
    records = [];
    standing = [];
  }
  if (records.length + standing.length > 0) yield { records, standing };
}

/** What of every page is kept until all are made. */
function standingPage({ url, heading, crumbs, base, metadata }: PageRecord): StandingPage {
  return { url, heading, crumbs, base, metadata: metadata && { changed: metadata.changed } };
}

/** What is left of another site of the same papers: the pages of a meeting that would come out the same are taken over. */
export interface PageKeeper {
  /** Takes the pages of a meeting over; nothing when they have to be made. */
  readonly keep: (meeting: Meeting, context: SiteContext) => readonly StandingPage[] | undefined;
  /** A context that notes what the pages of a meeting are made from. */
  readonly watch: (meeting: Meeting, context: SiteContext) => SiteContext;
  /** Told of the pages that were made. */
  readonly made: (meeting: Meeting, pages: readonly StandingPage[]) => void;
  /** Takes a page over that belongs to no single meeting, as it comes out the same from the same record; whether it did. */
  readonly keepPage?: (page: PageRecord) => boolean;
}

/** What is known when all pages are made. */
export interface PagesMade {
  /** Every page that stands, in the order of the site. */
  readonly standing: readonly StandingPage[];
  /** The addresses of all pages, those that stand in for withdrawn ones among them. */
  readonly addresses: readonly Address[];
}

/** The pages of a meeting, made anew; a keeper is told from what. */
export function pagesMadeAnew(meeting: Meeting, context: SiteContext, keeper?: PageKeeper): PageBatch {
  const records = meetingPages(meeting, keeper?.watch(meeting, context) ?? context);
  const standing = records.map(standingPage);
  keeper?.made(meeting, standing);
  return { records, standing };
}

/** How the pages of a site are put into batches. */
interface BatchOptions {
  readonly enough?: number | undefined;
  readonly keeper?: PageKeeper | undefined;
  /** The meetings of the site in the order in which their pages are made. */
  readonly meetings?: readonly Meeting[] | undefined;
}

function* keptOrMade(
  meetings: readonly Meeting[],
  context: SiteContext,
  keeper: PageKeeper | undefined,
  onStanding: (meeting: MeetingId, pages: readonly StandingPage[]) => void,
): Generator<PageBatch> {
  for (const meeting of meetings) {
    const kept = keeper?.keep(meeting, context);
    const batch = kept ? { records: [], standing: kept } : pagesMadeAnew(meeting, context, keeper);
    onStanding(meeting.id, batch.standing);
    yield batch;
  }
}

/**
 * The pages of a site in batches: first the lists, then whole meetings, last the pages that stand in for withdrawn ones.
 * A page needs nothing but its own record and a batch is made only when the one before it is done with, so memory does
 * not grow with the number of pages. What a keeper takes over is not made. Gives in the end what the site map has to
 * know of the pages that stand.
 */
export function* pageBatches(
  context: SiteContext,
  { enough = pagesInBatch, keeper, meetings = context.site.meetings }: BatchOptions = {},
): Generator<PageBatch, PagesMade, undefined> {
  const unkept = (page: PageRecord) => (keeper?.keepPage?.(page) ? [] : [page]);
  const ofLists: StandingPage[] = [];
  const ofMeetings = new Map<MeetingId, readonly StandingPage[]>();
  function* groups(): Generator<PageBatch> {
    for (const page of listPages(context)) {
      const own = standingPage(page);
      ofLists.push(own);
      yield { records: unkept(page), standing: [own] };
    }
    yield* keptOrMade(meetings, context, keeper, (id, pages) => ofMeetings.set(id, pages));
  }
  yield* inBatches(groups(), enough);
  const standing = [...ofLists, ...context.site.meetings.flatMap(({ id }) => ofMeetings.get(id) ?? [])];
  const withdrawn = withdrawnPages(standing, context).map((page) => themed(page, context));
  yield* inBatches(
    withdrawn.map((page) => ({ records: unkept(page), standing: [] })),
    enough,
  );
  return { standing, addresses: [...standing, ...withdrawn].map(({ url }) => url) };
}

/** Every page of a site at once, those that stand in for withdrawn ones last: for a small site that is watched. */
export function sitePages(site: LinkedArchive, base = '/', options: SiteOptions = {}): readonly PageRecord[] {
  return [...pageBatches(siteContext(site, base, options))].flatMap(({ records }) => records);
}
