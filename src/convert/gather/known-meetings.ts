import type { Belonging } from './identities.ts';
import type { ReadingFacts } from './reading-facts.ts';

/** A meeting that some sources plainly name, with these sources. */
export interface KnownMeeting {
  readonly key: string;
  readonly belonging: Belonging;
  readonly date: string;
  readonly readings: readonly ReadingFacts[];
}

/** The key of a meeting, which is also the path of its folder: "ashmere/parks-committee/2024-03-12". */
export function meetingKey({ council, committee }: Belonging, date: string): string {
  return `${council.id}/${committee.id}/${date}`;
}

/** A source with the meeting that it belongs to. */
export interface Assigned {
  readonly reading: ReadingFacts;
  readonly belonging: Belonging;
  readonly date: string;
}

/** The meetings of sources that have been assigned, in the order of their first source. */
export function knownMeetings(assigned: readonly Assigned[]): readonly KnownMeeting[] {
  const groups = Map.groupBy(assigned, ({ belonging, date }) => meetingKey(belonging, date));
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const readings = members.map(({ reading }) => reading);
    return [{ key, belonging: first.belonging, date: first.date, readings }];
  });
}

/** The title of every item that the front sheets of a meeting list, those of supplements too. */
export function agendaOf({ readings }: KnownMeeting): readonly string[] {
  return readings.flatMap(({ sheet }) => sheet?.agenda ?? []);
}

/** The folders above a path, from the nearest to the top, which is ''. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/')).concat('');
}

function liesIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function hasAgendaIn({ readings }: KnownMeeting, folder: string): boolean {
  return readings.some(
    ({ source, sheet }) => sheet !== undefined && sheet.agenda.length > 0 && liesIn(source.given, folder),
  );
}

/** The meetings whose agendas lie in the same folder as a file, or in the nearest folder above it that holds any. */
export function meetingsAround(path: string, meetings: readonly KnownMeeting[]): readonly KnownMeeting[] {
  for (const folder of foldersAbove(path)) {
    const found = meetings.filter((meeting) => hasAgendaIn(meeting, folder));
    if (found.length > 0) return found;
  }
  return [];
}
