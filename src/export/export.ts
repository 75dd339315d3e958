import { stat } from 'node:fs/promises';
import type { Meeting } from '../archive/model.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { linkArchive } from '../link/link-archive.ts';
import { siteContext } from '../site/site-context.ts';
import { type WrittenBook, writeBooks } from './epub/write-books.ts';
import type { ExportOptions } from './options.ts';

/** What an export made. */
export interface ExportResult {
  readonly books: readonly WrittenBook[];
}

function noMeetings(content: string): Finding {
  return {
    rule: 'nothing-to-export',
    severity: 'error',
    message: `No meeting was found in “${content}”, so there is nothing to export.`,
    hint: 'Name the folder of the Markdown collections with --content; npm run build makes them.',
  };
}

function unknownMeeting(id: string, meetings: readonly Meeting[]): Finding {
  const [like] = meetings.filter((meeting) => meeting.id.startsWith(id.replace(/[^/]+$/, '')));
  return {
    rule: 'meeting-unknown',
    severity: 'error',
    message: `There is no meeting “${id}” in the collections.`,
    hint: `Name it by the path of its folder, such as “${(like ?? meetings[0])?.id}”.`,
  };
}

/** The meetings that were asked for, or what is wrong with asking for them. */
function chosen(
  meetings: readonly Meeting[],
  { meeting, content }: ExportOptions,
): readonly Meeting[] | Finding {
  if (meetings.length === 0) return noMeetings(content);
  if (meeting === undefined) return meetings;
  const found = meetings.filter(({ id }) => id === meeting);
  return found.length > 0 ? found : unknownMeeting(meeting, meetings);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Makes the editions that were asked for from the collections. A fault in a collection gives the export up. */
export async function exportEditions(options: ExportOptions): Promise<Outcome<ExportResult | undefined>> {
  const { content, address, output, day } = options;
  if (!(await isFolder(content))) return { value: undefined, findings: [noMeetings(content)] };
  const archive = await readArchive(content);
  if (archive.findings.some(({ severity }) => severity === 'error'))
    return { value: undefined, findings: archive.findings };
  const site = linkArchive(archive.value);
  const meetings = chosen(site.meetings, options);
  if ('rule' in meetings) return { value: undefined, findings: [...archive.findings, meetings] };
  const books = await writeBooks(meetings, siteContext(site, '/', { address }), { output, day });
  return { value: { books: books.value }, findings: [...archive.findings, ...books.findings] };
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The result of an export in a few lines. */
export function exportSummary({ books }: ExportResult, { output, address }: ExportOptions): string {
  const total = books.reduce((sum, { bytes }) => sum + bytes, 0);
  const [first] = books;
  const what =
    books.length === 1 && first
      ? `Made ${first.path}: a book of one meeting, ${size(total)}.`
      : `Made ${output}: ${books.length} books, one of each meeting, ${size(total)}.`;
  const links =
    address === undefined
      ? ['  Links out of a book are plain text, for the site’s address is not known: name it with --address.']
      : [];
  return [what, ...links].join('\n');
}
