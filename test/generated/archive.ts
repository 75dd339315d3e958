import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collectionFiles, type GeneratedFile } from './collection.ts';
import { type ArchiveSize, type MeetingPlace, meetingPlaces } from './council.ts';
import { type GeneratedMeeting, generatedMeeting } from './meeting.ts';
import { type GeneratedMinutes, generatedMinutes } from './minutes.ts';
import { packText } from './pack.ts';

/** A meeting with the one before and the one behind it in its committee, if there are any. */
interface InOrder {
  readonly before: GeneratedMeeting | undefined;
  readonly meeting: GeneratedMeeting;
  readonly after: GeneratedMeeting | undefined;
}

function* inOrder(places: Iterable<MeetingPlace>): Generator<InOrder> {
  let before: GeneratedMeeting | undefined;
  let meeting: GeneratedMeeting | undefined;
  for (const place of places) {
    const after = generatedMeeting(place);
    const follows = place.place > 0;
    if (meeting) yield { before, meeting, after: follows ? after : undefined };
    before = follows ? meeting : undefined;
    meeting = after;
  }
  if (meeting) yield { before, meeting, after: undefined };
}

function minutesOf(meeting: GeneratedMeeting | undefined): GeneratedMinutes | undefined {
  return meeting && generatedMinutes(meeting);
}

function packOf({ before, meeting }: InOrder): GeneratedFile {
  return { path: `sources/${meeting.source}.txt`, text: packText(meeting, minutesOf(before)) };
}

/** The documents of an archive as a council publishes them: a pack of text for each meeting. */
export function* generatedSources(size: ArchiveSize): Generator<GeneratedFile> {
  for (const each of inOrder(meetingPlaces(size))) yield packOf(each);
}

/**
 * A whole content folder as the converter would write it, with the documents: councils, committees and people that
 * are nobody's. The same size and seed give the same bytes. One meeting is in memory at a time.
 */
export function* generatedArchive(size: ArchiveSize): Generator<GeneratedFile> {
  for (const each of inOrder(meetingPlaces(size))) {
    const { meeting, after } = each;
    const pack = packOf(each);
    const printed = after && { minutes: generatedMinutes(meeting), printedIn: after.source };
    yield* collectionFiles(meeting, pack.text, printed);
    yield pack;
  }
}

/** Writes generated files below a folder, and gives their number and bytes. */
export async function writeGenerated(
  files: Iterable<GeneratedFile>,
  folder: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  let count = 0;
  let bytes = 0;
  for (const { path, text } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    count += 1;
    bytes += Buffer.byteLength(text);
  }
  return { files: count, bytes };
}
