import { z } from 'zod';
import type { Meeting, MeetingId } from '../archive/model.ts';
import { outputPath } from '../site/addresses.ts';
import type { FileKeeper, PublishedOriginal } from '../site/data/file-keeper.ts';
import type { PublishedFile } from '../site/data/published-file.ts';
import { hashOf } from '../site/looks.ts';
import { areTakenOver, isTakenOver, type KeptPlace } from './kept-place.ts';

const keptData = z.object({
  id: z.string(),
  /** A hash of the meeting with all that it is linked with. */
  meeting: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

const keptOriginal = z.object({
  path: z.string(),
  from: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
});

/** How a record holds from what the files beside the pages were made, with the SHA-256 of each. */
export const keptFiles = z.object({ data: z.array(keptData), originals: z.array(keptOriginal) });

/** From what the files beside the pages were made. */
export type KeptFiles = Readonly<z.infer<typeof keptFiles>>;

/** A keeper that can tell what the next build may take over. */
interface RecordingFileKeeper extends FileKeeper {
  readonly recordFiles: () => KeptFiles;
}

/** The SHA-256 of an original, where it is known. */
export type OriginalHash = (path: string) => string | undefined;

/** Keeps the data of meetings: each meeting with the files that were made of it. */
function dataKeeper(known: KeptFiles['data'], place: KeptPlace) {
  const byId = new Map<string, KeptFiles['data'][number]>(known.map((each) => [each.id, each]));
  const hashes = new Map<string, string>();
  const kept: KeptFiles['data'] = [];
  const made = new Map<string, string[]>();
  return {
    keep: (meeting: Meeting): boolean => {
      const now = hashOf(meeting);
      hashes.set(meeting.id, now);
      const before = byId.get(meeting.id);
      if (before?.meeting !== now || !areTakenOver(place, before.files)) return false;
      kept.push(before);
      return true;
    },
    add: (meeting: MeetingId, path: string) => {
      made.set(meeting, [...(made.get(meeting) ?? []), path]);
    },
    record: (): KeptFiles['data'] => {
      const hashOfFile = (path: string) => place.files.get(path)?.sha256 ?? '';
      const anew = [...made].map(([id, paths]) => ({
        id,
        meeting: hashes.get(id) ?? '',
        files: paths.map((path) => ({ path, sha256: hashOfFile(path) })),
      }));
      return [...kept, ...anew];
    },
  };
}

/** Keeps the copies of originals: by the bytes of each and by how its properties are taken out. */
function originalKeeper(known: KeptFiles['originals'], place: KeptPlace, hashOfOriginal: OriginalHash) {
  const byPath = new Map(known.map((each) => [each.path, each]));
  const all = new Map<string, Omit<KeptFiles['originals'][number], 'sha256'>>();
  return {
    keep: ({ path, from: file, mediaType, sha256 }: PublishedOriginal): boolean => {
      const from = hashOfOriginal(file) ?? '';
      all.set(path, { path, from, mediaType });
      const before = byPath.get(path);
      if (from === '' || before?.from !== from || before.mediaType !== mediaType) return false;
      if (before.sha256 !== (sha256 ?? before.sha256)) return false;
      return areTakenOver(place, [before]);
    },
    record: (): KeptFiles['originals'] =>
      [...all.values()].map((each) => ({ ...each, sha256: place.files.get(each.path)?.sha256 ?? '' })),
  };
}

/** Keeps the files beside the pages of a site: whatever has the same bytes, and what comes out the same is not even made. */
export function fileKeeper(
  known: KeptFiles,
  place: KeptPlace,
  hashOfOriginal: OriginalHash,
): RecordingFileKeeper {
  const data = dataKeeper(known.data, place);
  const originals = originalKeeper(known.originals, place, hashOfOriginal);
  return {
    keepFile: ({ path: address, text, meeting }: PublishedFile) => {
      const path = outputPath(address);
      if (meeting !== undefined) data.add(meeting, path);
      return isTakenOver(place, path, text);
    },
    keepData: data.keep,
    keepOriginal: originals.keep,
    recordFiles: () => ({ data: data.record(), originals: originals.record() }),
  };
}
