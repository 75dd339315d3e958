import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Address, Meeting, MeetingId } from '../archive/model.ts';
import { outputPath } from '../site/addresses.ts';
import { hashOf, type Looks, seesTheSame, type WatchedContext, watchedContext } from '../site/looks.ts';
import type { StandingPage } from '../site/page.ts';
import type { PageKeeper } from '../site/pages.ts';
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

/** A keeper that can tell what the next build may take over. */
export interface RecordingKeeper extends PageKeeper {
  readonly record: () => readonly KeptMeeting[];
}

function standingPage({ url, heading, crumbs, changed }: KeptMeeting['pages'][number]): StandingPage {
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

/** Pages that were made, with all that they were made from. */
interface MadePages extends Looks {
  readonly hash: string;
  readonly pages: readonly StandingPage[];
}

function recorded(id: MeetingId, { hash, looks, seen, pages }: MadePages, files: StagedFiles): KeptMeeting {
  return {
    id,
    meeting: hash,
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
  const watched = new Map<Meeting, WatchedContext>();
  const made = new Map<MeetingId, MadePages>();
  return {
    keep: (meeting, context) => {
      const before = byId.get(meeting.id);
      if (!before || !standing || before.meeting !== hashOf(meeting)) return undefined;
      if (!seesTheSame(before, context) || !areThere(before, standing)) return undefined;
      if (!takenOver(before, standing, staged)) return undefined;
      for (const { url, sha256, isSearchable } of before.pages)
        files.set(outputPath(url), { sha256, isSearchable });
      kept.push(before);
      return before.pages.map(standingPage);
    },
    watch: (meeting, context) => {
      const own = watchedContext(context);
      watched.set(meeting, own);
      return own.context;
    },
    made: (meeting, pages) => {
      const looks = watched.get(meeting)?.looks();
      // Its hash is worked out now, while its text is at hand.
      if (looks) made.set(meeting.id, { ...looks, hash: hashOf(meeting), pages });
      watched.delete(meeting);
    },
    record: () => [...kept, ...[...made].map(([id, pages]) => recorded(id, pages, files))],
  };
}
