import type { Meeting, SourceId } from '../archive/model.ts';

/** The day on which each source was published, as far as the meetings whose papers it brought tell. */
export type PublicationDays = ReadonlyMap<SourceId, string>;

/** Works out when sources were published: with the first agenda that names its own day. */
export function publicationDays(meetings: readonly Meeting[]): PublicationDays {
  const days = new Map<SourceId, string>();
  for (const { sources, published } of meetings) {
    for (const { id } of sources) {
      const known = days.get(id);
      if (published !== undefined && (known === undefined || published < known)) days.set(id, published);
    }
  }
  return days;
}

/** The day of the first pack that prints the minutes of a meeting; nothing where no source tells one. */
export function minutesCarried(meeting: Meeting, days: PublicationDays): string | undefined {
  const printed = (meeting.minutes?.printedIn ?? []).flatMap((id) => days.get(id) ?? []);
  return printed.filter((day) => day >= meeting.date).toSorted()[0];
}

/**
 * When the minutes of a meeting were published: with the first pack that prints them. Where no source tells, the
 * day of the meeting stands for it, for minutes are never older.
 */
export function minutesPublished(meeting: Meeting, days: PublicationDays): string | undefined {
  if (!meeting.minutes) return undefined;
  return minutesCarried(meeting, days) ?? meeting.date;
}

/** The newest day on which something of a meeting was published; nothing when its papers tell of none. */
export function lastPublished(meeting: Meeting, days: PublicationDays): string | undefined {
  const papers = meeting.papers.map(({ published }) => published);
  const known = [meeting.published, ...papers, minutesPublished(meeting, days)];
  return known
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}
