import type { Archive, Meeting } from '../archive/model.ts';
import type { Finding } from '../document/finding.ts';

/** Which meetings of the collections are wanted; what is not named does not narrow. */
export interface Part {
  /** The id of one meeting: "council/committee/2026-11-26". */
  readonly meeting: string | undefined;
  /** The id of one committee with its council: "council/committee". */
  readonly committee: string | undefined;
  /** The first and the last day. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function committeeId({ id }: Pick<Meeting, 'id'>): string {
  return id.slice(0, id.lastIndexOf('/'));
}

function isWanted(meeting: Meeting, { meeting: id, committee, from, to }: Part): boolean {
  return (
    (id === undefined || meeting.id === id) &&
    (committee === undefined || committeeId(meeting) === committee) &&
    (from === undefined || meeting.date >= from) &&
    (to === undefined || meeting.date <= to)
  );
}

function noMeetings(content: string): Finding {
  return {
    rule: 'nothing-to-export',
    severity: 'error',
    message: `No meeting was found in “${content}”, so there is nothing to export.`,
    hint: 'Name the folder of the Markdown collections with --content; npm run build makes them.',
  };
}

function unknown(what: 'meeting' | 'committee', id: string, known: readonly string[]): Finding {
  const like = known.find((each) => each.startsWith(id.replace(/[^/]+$/, ''))) ?? known[0];
  return {
    rule: `${what}-unknown`,
    severity: 'error',
    message: `There is no ${what} “${id}” in the collections.`,
    hint: `Name it by the path of its folder, such as “${like}”.`,
  };
}

function noneInTime({ from, to }: Part, meetings: readonly Meeting[]): Finding {
  const dates = meetings.map(({ date }) => date).toSorted();
  const asked = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  return {
    rule: 'no-meeting-then',
    severity: 'error',
    message: `No meeting was held ${asked}, so there is nothing to export.`,
    hint: `The meetings that were asked for lie between ${dates[0]} and ${dates.at(-1)}.`,
  };
}

/** The collections with only the meetings that are wanted, or what is wrong with asking for them. */
export function partOf(archive: Archive, part: Part, content: string): Archive | Finding {
  const { meetings } = archive;
  if (meetings.length === 0) return noMeetings(content);
  const committees = [...new Set(meetings.map(committeeId))];
  if (part.committee !== undefined && !committees.includes(part.committee))
    return unknown('committee', part.committee, committees);
  const ids: readonly string[] = meetings.map(({ id }) => id);
  if (part.meeting !== undefined && !ids.includes(part.meeting)) return unknown('meeting', part.meeting, ids);
  const wanted = meetings.filter((meeting) => isWanted(meeting, part));
  if (wanted.length > 0) return { ...archive, meetings: wanted, publishedBefore: [] };
  const whenever = meetings.filter((meeting) =>
    isWanted(meeting, { ...part, from: undefined, to: undefined }),
  );
  return noneInTime(part, whenever);
}

/** What a file of this part is called: by its meeting, its committee or its council, then by its days. */
export function partName({ meeting, committee, from, to }: Part, { meetings }: Archive): string {
  const councils = [...new Set(meetings.map(({ council }) => council.id))];
  const place =
    (meeting ?? committee)?.replaceAll('/', '-') ?? (councils.length === 1 ? councils[0] : undefined);
  return [place, 'papers', from, to].filter((piece) => piece !== undefined).join('-');
}
