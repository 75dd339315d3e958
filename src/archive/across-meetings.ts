import { datesIn } from '../document/dates.ts';
import { lineText } from '../recognise/lines.ts';
import type { Address, Meeting, MeetingId } from './model.ts';

/** Which meetings' minutes an item such as "Minutes" brings: by the dates that it names, in the same committee. */
export function withMinutesOf(meeting: Meeting, byId: ReadonlyMap<MeetingId, Meeting>): Meeting {
  const prefix = meeting.id.slice(0, meeting.id.lastIndexOf('/'));
  const agenda = meeting.agenda.map((item) => {
    if (!/\bminutes\b/i.test(item.title)) return item;
    const dates = datesIn([item.title, ...item.note.map(lineText)].join(' '));
    const minutesOf = dates
      .map((date) => `${prefix}/${date}` as MeetingId)
      .filter((id) => byId.get(id)?.minutes !== undefined);
    return { ...item, minutesOf: [...new Set(minutesOf)] };
  });
  return { ...meeting, agenda };
}

/**
 * Which pages show the text of each source: its papers, the minutes printed in it, its front sheet, and the
 * conversion report, which lists its furniture word for word. A report that lists losses too is no proof that
 * a word was kept, so it is not among them.
 */
export function withSourcePages(meetings: readonly Meeting[]): readonly Meeting[] {
  const pages = new Map<string, Set<Address>>();
  const add = (source: string, address: Address) =>
    pages.set(source, (pages.get(source) ?? new Set()).add(address));
  for (const meeting of meetings) {
    if (meeting.frontSheetSource !== undefined) add(meeting.frontSheetSource, meeting.url);
    for (const source of meeting.frontSheetAlsoIn) add(source, meeting.url);
    for (const source of meeting.minutes?.printedIn ?? [])
      if (meeting.minutes) add(source, meeting.minutes.url);
    for (const { source, alsoIn, url } of meeting.papers)
      for (const each of [source, ...alsoIn]) add(each, url);
  }
  return meetings.map((meeting) => ({
    ...meeting,
    sources: meeting.sources.map((source) => ({
      ...source,
      pages: [
        ...(pages.get(source.id) ?? []),
        ...(source.furniture.length > 0 && source.fidelity.lost === 0 ? [source.report] : []),
      ].sort(),
    })),
  }));
}
