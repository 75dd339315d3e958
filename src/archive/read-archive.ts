import { join, resolve } from 'node:path';
import type { Finding, Outcome } from '../document/finding.ts';
import { keepHeapFrugal } from '../safety/frugal-heap.ts';
import { withMinutesOf, withSourcePages } from './across-meetings.ts';
import { readAliases } from './aliases.ts';
import {
  areAsKnown,
  folderContent,
  type KnownHashes,
  knownMark,
  markOf,
  meetingFolders,
  textNames,
} from './meeting-folders.ts';
import type { MeetingMemory, MeetingOutcome } from './meeting-memory.ts';
import type { Archive, Meeting } from './model.ts';
import { readPublishedAddresses } from './published-addresses.ts';
import { readFolder } from './read-folder.ts';
import { settledMeetings } from './settled-holds.ts';
import { readSiteSettings, unknownCommittees } from './site-settings.ts';

/** Papers stay behind alone when their source was withdrawn but they had been corrected by hand. */
function withoutMeeting(path: string, names: readonly string[]): Finding {
  return {
    rule: 'folder-without-meeting',
    severity: 'warning',
    file: path,
    message: `“${path}” has no meeting.md, so these files are not published: ${names.join(', ')}.`,
    hint: 'Delete the folder when its source was withdrawn, or put its meeting.md back.',
  };
}

/** What is known of an archive from before. */
export interface KnownArchive {
  readonly memory?: MeetingMemory | undefined;
  /** What the files below the folder hold: those of known hashes are not even opened when the memory has their meeting. */
  readonly hashes?: KnownHashes;
}

/** Reads the folder of a meeting unless the memory has it as it is. */
async function recalledMeeting(
  root: string,
  path: string,
  names: readonly string[],
  { memory, hashes }: KnownArchive,
): Promise<MeetingOutcome> {
  const known = hashes && knownMark(path, names, hashes);
  const there = known === undefined ? undefined : memory?.recall({ root, path, mark: known });
  if (there) return there;
  const content = await folderContent(join(root, path), names);
  if (!memory) return readFolder(root, path, content);
  const isAsKnown = known !== undefined && areAsKnown(path, content, hashes ?? (() => undefined));
  const folder = { root, path, mark: isAsKnown ? known : markOf(content) };
  return memory.recall(folder) ?? memory.keep(folder, readFolder(root, path, content));
}

async function readMeetings(root: string, known: KnownArchive): Promise<Outcome<readonly Meeting[]>> {
  const findings: Finding[] = [];
  const meetings: Meeting[] = [];
  for (const [path, names] of await meetingFolders(root)) {
    if (!names.includes('meeting.md')) {
      findings.push(withoutMeeting(path, textNames(names)));
      continue;
    }
    const { value: meeting, findings: own } = await recalledMeeting(root, path, names, known);
    findings.push(...own);
    if (meeting) meetings.push(meeting);
  }
  return { value: meetings, findings };
}

/**
 * Reads a content folder: `council/committee/date/meeting.md` with its minutes, papers and conversion
 * record. What is wrong with a file is a finding of severity `error` that names file and field; the file is
 * left out and the rest is read. With a memory, folders that are as they were are not read again.
 */
export async function readArchive(directory: string, known: KnownArchive = {}): Promise<Outcome<Archive>> {
  const root = resolve(directory);
  keepHeapFrugal();
  const { value: meetings, findings } = await readMeetings(root, known);
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const linked = meetings.map((meeting) => withMinutesOf(meeting, byId));
  const aliases = await readAliases(root);
  const publishedBefore = await readPublishedAddresses(root);
  const settings = await readSiteSettings(root);
  const unknown = unknownCommittees(settings.value, meetings);
  const settled = await settledMeetings(linked, root);
  return {
    value: {
      meetings: withSourcePages(settled.value),
      aliases: aliases.value,
      publishedBefore: publishedBefore.value,
      settings: settings.value,
    },
    findings: [
      ...findings,
      ...aliases.findings,
      ...publishedBefore.findings,
      ...settings.findings,
      ...unknown,
      ...settled.findings,
    ],
  };
}
