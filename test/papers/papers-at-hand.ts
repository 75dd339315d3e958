import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/convert.ts';
import type { Finding } from '../../src/document/finding.ts';
import { linkArchive } from '../../src/link/link-archive.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import { meetingData } from '../../src/site/data/meeting-data.ts';
import type { MeetingData } from '../../src/site/data/schema.ts';
import { notShown } from '../not-shown.ts';

/** Real papers of real councils in the formats that they were published in; they stay outside the project. */
const room = resolve(import.meta.dirname, '../../../shared/papers');

/** What was made of one folder of them. */
export interface ConvertedPapers {
  readonly folder: string;
  readonly site: LinkedArchive;
  readonly meetings: readonly MeetingData[];
  readonly findings: readonly Finding[];
  readonly heldBack: readonly string[];
}

type Check = (papers: ConvertedPapers) => void;

async function converted(folder: string): Promise<ConvertedPapers> {
  const content = mkdtempSync(join(tmpdir(), 'minutebook-papers-'));
  const { value, findings } = await convert({ sources: folder, content });
  const site = linkArchive((await readArchive(content)).value);
  const { meetings } = site;
  return { folder, site, meetings: meetings.map(meetingData), findings, heldBack: value.heldBack };
}

/**
 * Gives `test` for one folder of the papers at hand, converted once for the file. Without it a test passes, and
 * the file has said aloud that it shows nothing.
 */
export function onPapers(name: string): (title: string, check: Check) => void {
  const folder = join(room, name);
  const there = existsSync(folder);
  if (!there) notShown(`real papers, for the folder ${folder} is not there.`);
  let papers: ConvertedPapers | undefined;
  beforeAll(async () => {
    if (there) papers = await converted(folder);
  }, 180_000);
  return (title, check) =>
    test(title, () => {
      if (papers) check(papers);
      else expect(there).toBe(false);
    });
}

/** The meeting of a day, or a clear failure. */
export function meetingOn({ meetings }: ConvertedPapers, date: string): MeetingData {
  const meeting = meetings.find((each) => each.date === date);
  if (!meeting)
    throw new Error(`No meeting on ${date}; there are ${meetings.map((each) => each.id).join(', ')}.`);
  return meeting;
}

/** What was held back of some papers, and what of them was told to look like personal data: "pdf-colour in a.pdf". */
export function heldAndFlagged({ site, findings }: ConvertedPapers): readonly string[] {
  const sources = site.meetings.flatMap((meeting) => meeting.sources);
  const held = sources.flatMap(({ file, holds = [] }) => holds.map(({ kind }) => `${kind} in ${file}`));
  const flagged = findings.filter(({ rule }) => rule === 'personal-data');
  return [...held, ...flagged.map(({ message, file }) => `${message} in ${file}`)];
}
