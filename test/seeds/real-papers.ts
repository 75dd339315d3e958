import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/convert.ts';
import { linkArchive } from '../../src/link/link-archive.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import { meetingData } from '../../src/site/data/meeting-data.ts';
import type { MeetingData } from '../../src/site/data/schema.ts';
import { notShown } from '../not-shown.ts';

/** Real papers of real councils; they stay outside the project. */
const folder = resolve(import.meta.dirname, '../../../shared/seeds');

/** Whether the real papers lie beside the checkout. When not, it is said aloud, for these tests then show nothing. */
export function realPapersAreThere(): boolean {
  if (existsSync(folder)) return true;
  notShown(`real papers, for the folder ${folder} is not there.`);
  return false;
}

export interface RealPapers {
  readonly site: LinkedArchive;
  readonly meetings: ReadonlyMap<string, MeetingData>;
  /** The Markdown of a file of the collections. */
  readonly markdown: (path: string) => string;
}

/** Converts all real papers together and reads the collections back. */
export async function readRealPapers(): Promise<RealPapers> {
  const content = mkdtempSync(join(tmpdir(), 'minutebook-seeds-'));
  await convert({ sources: folder, content });
  const site = linkArchive((await readArchive(content)).value);
  return {
    site,
    meetings: new Map(site.meetings.map((meeting) => [meeting.id, meetingData(meeting)])),
    markdown: (path) => readFileSync(join(content, path), 'utf8'),
  };
}

/** The published data of one meeting, or a clear failure. */
export function meetingIn(read: RealPapers, id: string): MeetingData {
  const meeting = read.meetings.get(id);
  if (!meeting) throw new Error(`No meeting ${id}; there are ${[...read.meetings.keys()].join(', ')}.`);
  return meeting;
}

/** The committee whose papers most of the real documents are. */
export const children = 'thurrock/childrens-services-overview-and-scrutiny-committee';

type Check = (read: RealPapers) => void;

/**
 * Gives `test` for the real papers, converted once for the file. Without them a test passes, and the file has
 * said aloud that it shows nothing.
 */
export function onRealPapers(): (name: string, check: Check) => void {
  const there = realPapersAreThere();
  let papers: RealPapers | undefined;
  beforeAll(async () => {
    if (there) papers = await readRealPapers();
  }, 60_000);
  return (name, check) =>
    test(name, () => {
      if (papers) check(papers);
      else expect(there).toBe(false);
    });
}
