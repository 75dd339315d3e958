import { z } from 'zod';
import type { Address, Meeting, MeetingId } from '../archive/model.ts';
import { outputPath } from '../site/addresses.ts';
import { hashOf, type Looks, seesTheSame, type WatchedContext, watchedContext } from '../site/looks.ts';
import type { StandingPage } from '../site/page.ts';
import type { PageKeeper } from '../site/page-batches.ts';
import type { PageRecord } from '../site/pages.ts';
import type { SiteContext } from '../site/site-context.ts';
import { areKept, type KeptPlace } from './kept-place.ts';
import type { StagedFiles, StandingSite } from './staged-site.ts';

/** As looks are noted: a place, and the keys that were looked up there. */
const look = z.tuple([z.string()]).rest(z.string());

const link = z.object({ url: z.string(), text: z.string() });

const writtenPage = z.object({
  url: z.custom<Address>((value) => typeof value === 'string' && value.startsWith('/')),
  sha256: z.string(),
  isSearchable: z.boolean(),
});

const keptPage = writtenPage.extend({
  heading: z.string(),
  crumbs: z.array(link),
  changed: z.string().optional(),
});

/** A page that belongs to no single meeting, with a hash of its record. */
const keptList = writtenPage.extend({ record: z.string() });

const keptMeeting = z.object({
  id: z.string(),
  /** A hash of the meeting with all that it is linked with. */
  meeting: z.string(),
  looks: z.array(look),
  seen: z.string(),
  pages: z.array(keptPage),
});

/** How a record holds from what pages were made. */
export const keptPages = z.object({ meetings: z.array(keptMeeting), lists: z.array(keptList) });

/** From what pages were made. */
export type KeptPages = Readonly<z.infer<typeof keptPages>>;

/** The pages of a meeting with all that they were made from. */
type KeptMeeting = Readonly<z.infer<typeof keptMeeting>>;

/** From what the pages of a meeting were made. */
type SeenMeeting = Looks & Pick<KeptMeeting, 'meeting'>;

/** A keeper that can tell what the next build may take over. */
export interface RecordingKeeper extends PageKeeper {
  readonly recordPages: () => KeptPages;
}

function asWritten({ url, sha256, isSearchable }: z.infer<typeof writtenPage>) {
  return { path: outputPath(url), sha256, isSearchable };
}

/** What is known of a page that was put in its place. */
function stagedPage(url: Address, files: StagedFiles): Omit<z.infer<typeof writtenPage>, 'url'> {
  const { sha256, isSearchable } = files.get(outputPath(url)) ?? { sha256: '', isSearchable: false };
  return { sha256, isSearchable };
}

function asStanding({ url, heading, crumbs, changed }: KeptMeeting['pages'][number]): StandingPage {
  return { url, heading, crumbs, metadata: { changed } };
}

/** Whether the pages that stand are those that were written for this meeting, and nobody has changed one. */
function areThere({ pages }: KeptMeeting, { found }: StandingSite): boolean {
  return pages.every(({ url, sha256 }) => found.get(outputPath(url))?.sha256 === sha256);
}

/** The pages of a meeting that were made, with all that they were made from. */
interface MadePages extends SeenMeeting {
  readonly id: MeetingId;
  readonly pages: readonly StandingPage[];
}

function recorded({ id, meeting, looks, seen, pages }: MadePages, files: StagedFiles): KeptMeeting {
  return {
    id,
    meeting,
    looks: looks.map(([place, ...keys]) => [place, ...keys]),
    seen,
    pages: pages.map(({ url, heading, crumbs, metadata }) => ({
      url,
      heading,
      crumbs: [...crumbs],
      changed: metadata?.changed,
      ...stagedPage(url, files),
    })),
  };
}

/** Tells of each meeting from what its pages were made. */
function watching(onMade: (made: MadePages) => void): Pick<PageKeeper, 'watch' | 'made'> {
  const watched = new Map<Meeting, WatchedContext>();
  return {
    watch: (meeting, context) => {
      const own = watchedContext(context);
      watched.set(meeting, own);
      return own.context;
    },
    made: (meeting, pages) => {
      const looks = watched.get(meeting)?.looks();
      watched.delete(meeting);
      // Its hash is worked out now, while its text is at hand.
      if (looks) onMade({ ...looks, id: meeting.id, meeting: hashOf(meeting), pages });
    },
  };
}

/** Whether the pages of a meeting would come out as they did: it is the same, and so is all else that was looked at. */
function comesOutTheSame(before: SeenMeeting, meeting: Meeting, context: SiteContext): boolean {
  return before.meeting === hashOf(meeting) && seesTheSame(before, context);
}

/**
 * Keeps the pages of a site that is followed as they are, where they would come out the same. It starts from what the
 * last build knows, as far as its pages still stand, and goes on from what it saw made itself.
 */
export function pagesInPlace(known: readonly KeptMeeting[], standing: StandingSite): PageKeeper {
  const there = known.filter((each) => areThere(each, standing));
  const seen = new Map<string, SeenMeeting & { readonly pages: readonly StandingPage[] }>(
    there.map((each) => [each.id, { ...each, pages: each.pages.map(asStanding) }]),
  );
  return {
    ...watching((made) => seen.set(made.id, made)),
    keep: (meeting, context) => {
      const before = seen.get(meeting.id);
      return before && comesOutTheSame(before, meeting, context) ? before.pages : undefined;
    },
  };
}

/** Keeps the pages that belong to no single meeting: each comes out the same from the same record. */
function listKeeper(known: KeptPages['lists'], place: KeptPlace) {
  const byUrl = new Map<string, KeptPages['lists'][number]>(known.map((each) => [each.url, each]));
  const records = new Map<Address, string>();
  return {
    keepPage: (page: PageRecord): boolean => {
      const record = hashOf(page);
      records.set(page.url, record);
      const before = byUrl.get(page.url);
      return before?.record === record && areKept(place, [asWritten(before)]);
    },
    record: (): KeptPages['lists'] =>
      [...records].map(([url, record]) => ({ url, record, ...stagedPage(url, place.files) })),
  };
}

/**
 * Keeps the pages of meetings whose record says that they would come out the same: the meeting is the same, and so is
 * everything else that was looked at when they were made. Of the other pages it keeps those whose records are the same.
 */
export function pageKeeper(known: KeptPages, place: KeptPlace): RecordingKeeper {
  const byId = new Map<string, KeptMeeting>(known.meetings.map((each) => [each.id, each]));
  const lists = listKeeper(known.lists, place);
  const kept: KeptMeeting[] = [];
  const made: MadePages[] = [];
  return {
    ...watching((each) => made.push(each)),
    keepPage: lists.keepPage,
    keep: (meeting, context) => {
      const before = byId.get(meeting.id);
      if (!before || !comesOutTheSame(before, meeting, context)) return undefined;
      if (!areKept(place, before.pages.map(asWritten))) return undefined;
      kept.push(before);
      return before.pages.map(asStanding);
    },
    recordPages: () => ({
      meetings: [...kept, ...made.map((each) => recorded(each, place.files))],
      lists: lists.record(),
    }),
  };
}
