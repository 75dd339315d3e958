import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import type { Archive } from '../../src/archive/model.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import type { Outcome } from '../../src/document/finding.ts';
import { linkArchive } from '../../src/link/link-archive.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import { emptyRoom } from '../convert/sources-room.ts';

/** Markdown files below a content folder, by their path. */
export type Collection = Readonly<Record<string, string>>;

/** The folder of a meeting of the invented town's committee. */
export function folderOf(date: string): string {
  return `brindlewick/streets-committee/${date}`;
}

function markdown(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter)}---\n\n${body}\n`;
}

/** `meeting.md` of a meeting: its agenda as Markdown, and fields that the case is about. */
export function meetingFile(date: string, agenda = '', fields: object = {}): Collection {
  const frontMatter = {
    kind: 'meeting',
    council: { id: 'brindlewick', name: 'Brindlewick Borough Council' },
    committee: { id: 'streets-committee', name: 'Streets Committee' },
    date,
    ...fields,
  };
  return { [`${folderOf(date)}/meeting.md`]: markdown(frontMatter, agenda) };
}

/** `minutes.md` of a meeting: who was there, and the items as Markdown. */
export function minutesFile(
  date: string,
  attendance: readonly { readonly name: string; readonly role?: string; readonly status?: string }[],
  body: string,
): Collection {
  const frontMatter = {
    kind: 'minutes',
    attendance: attendance.map((person) => ({ status: 'present', ...person })),
    printedIn: ['pack'],
  };
  return { [`${folderOf(date)}/minutes.md`]: markdown(frontMatter, body) };
}

/** A paper of a meeting under the name of its file. */
export function paperFile(date: string, name: string, body: string, fields: object = {}): Collection {
  const frontMatter = { kind: 'report', title: 'A paper', source: 'pack', ...fields };
  return { [`${folderOf(date)}/${name}.md`]: markdown(frontMatter, body) };
}

/** Reads a content folder that holds these files, findings and all. */
export async function readCollection(...parts: readonly Collection[]): Promise<Outcome<Archive>> {
  const content = emptyRoom();
  for (const [name, text] of parts.flatMap(Object.entries)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return await readArchive(content);
}

/** The linked archive of these files, which must be without fault. */
export async function linked(...parts: readonly Collection[]): Promise<LinkedArchive> {
  const { value, findings } = await readCollection(...parts);
  expect(findings).toEqual([]);
  return linkArchive(value);
}
