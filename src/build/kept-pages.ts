import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Address, Meeting } from '../archive/model.ts';
import { outputPath } from '../site/addresses.ts';
import { hashOf, type Looks, seesTheSame, type WatchedContext, watchedContext } from '../site/looks.ts';
import type { StandingPage } from '../site/page.ts';
import type { PageKeeper } from '../site/pages.ts';
import type { SiteContext } from '../site/site-context.ts';
import { linked, type StagedFiles, type StandingSite } from './staged-site.ts';

const link = z.object({ url: z.string(), text: z.string() });

const keptPage = z.object({
  url: z.custom<Address>((value) => typeof value === 'string' && value.startsWith('/')),
  heading: z.string(),
  crumbs: z.array(link),
  changed: z.string().optional(),
  sha256: z.string(),
  isSearchable: z.boolean(),
});

const keptMeeting = z.object({
  id: z.string(),
  /** A hash of the meeting with all that it is linked with. */
  meeting: z.string(),
  looks: z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])])),
  seen: z.string(),
  pages: z.array(keptPage),
});

/** How a record holds from what the pages of each meeting were made. */
export const keptMeetings = z.array(keptMeeting);

/** The pages of a meeting with all that they were made from. */
export type KeptMeeting = Readonly<z.infer<typeof keptMeeting>>;

/** From what the pages of a meeting were made. */
type SeenMeeting = Looks & Pick<KeptMeeting, 'meeting'>;

/** A keeper that can tell what the next build may take over. */
export interface RecordingKeeper extends PageKeeper {
  readonly record: () => readonly KeptMeeting[];
}

function asStanding({ url, heading, crumbs, changed }: KeptMeeting['pages'][number]): StandingPage {
  return { url, heading, crumbs, metadata: { changed } };
}

/** Whether the pages that stand are those that were written for this meeting, and nobody has changed one. */
function areThere({ pages }: KeptMeeting, { found }: StandingSite): boolean {
  return pages.every(({ url, sha256 }) => found.get(outputPath(url))?.sha256 === sha256);
}

/** Gives all pages their place in the new site, or none. */
function takenOver({ pages }: KeptMeeting, standing: StandingSite, staged: string): boolean {
  const paths = pages.map(({ url }) => outputPath(url));
  const areTaken = paths.every((path) => {
    mkdirSync(dirname(join(staged, path)), { recursive: true });
    return linked(standing, path, staged);
  });
  // A page that is to be written must not be written into the file of the site that stands.
  if (!areTaken) for (const path of paths) rmSync(join(staged, path), { force: true });
  return areTaken;
}

/** The pages of a meeting that were made, with what they were made from. */
type Made = Readonly<{ meeting: Meeting; looks: Looks; pages: readonly StandingPage[] }>;

function recorded({ meeting, looks: { looks, seen }, pages }: Made, files: StagedFiles): KeptMeeting {
  return {
    id: meeting.id,
    meeting: hashOf(meeting),
    looks: looks.map(([place, key]) => (key === undefined ? [place] : [place, key])),
    seen,
    pages: pages.map(({ url, heading, crumbs, metadata }) => ({
      url,
      heading,
      crumbs: [...crumbs],
      changed: metadata?.changed,
      ...(files.get(outputPath(url)) ?? { sha256: '', isSearchable: false }),
    })),
  };
}

/** Tells of each meeting from what its pages were made. */
function watching(onMade: (made: Made) => void): Pick<PageKeeper, 'watch' | 'made'> {
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
      if (looks) onMade({ meeting, looks, pages });
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
    ...watching(({ meeting, looks, pages }) =>
      seen.set(meeting.id, { ...looks, meeting: hashOf(meeting), pages }),
    ),
    keep: (meeting, context) => {
      const before = seen.get(meeting.id);
      return before && comesOutTheSame(before, meeting, context) ? before.pages : undefined;
    },
  };
}

/**
 * Keeps the pages of meetings whose record says that they would come out the same: the meeting is the same, and so is
 * everything else that was looked at when they were made.
 */
export function pageKeeper(
  known: readonly KeptMeeting[],
  standing: StandingSite | undefined,
  staged: string,
  files: StagedFiles,
): RecordingKeeper {
  const byId = new Map<string, KeptMeeting>(known.map((each) => [each.id, each]));
  const kept: KeptMeeting[] = [];
  const made: Made[] = [];
  return {
    ...watching((each) => made.push(each)),
    keep: (meeting, context) => {
      const before = byId.get(meeting.id);
      if (!before || !standing || !comesOutTheSame(before, meeting, context)) return undefined;
      if (!areThere(before, standing)) return undefined;
      if (!takenOver(before, standing, staged)) return undefined;
      for (const { url, sha256, isSearchable } of before.pages)
        files.set(outputPath(url), { sha256, isSearchable });
      kept.push(before);
      return before.pages.map(asStanding);
    },
    record: () => [...kept, ...made.map((each) => recorded(each, files))],
  };
}
