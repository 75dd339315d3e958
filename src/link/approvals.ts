import type { Address, Meeting, MeetingId } from '../archive/model.ts';

/** The approval of a meeting's minutes by a later meeting. */
export interface Approval {
  readonly by: MeetingId;
  readonly date: string;
  readonly url: Address;
  /** What the approving minutes say of a correction, in their words. */
  readonly correction?: string | undefined;
}

/** "subject to the following amendment", "with the addition of …": the minutes were not approved as they stood. */
const correctionSign =
  /\b(?:subject to|with the (?:addition|amendment|correction|exception|inclusion)|amended|correct(?:ed|ion)s? to|amendments? to)\b/i;

/** Who approved the minutes of which meeting: told by the minutes of the meetings that did. */
export function approvalsOf(meetings: readonly Meeting[]): ReadonlyMap<MeetingId, Approval> {
  const byMinutes = new Map(
    meetings.flatMap(({ minutes, id }) => (minutes ? [[minutes.url as string, id] as const] : [])),
  );
  const found = new Map<MeetingId, Approval>();
  for (const meeting of meetings) {
    for (const item of meeting.minutes?.items ?? []) {
      for (const { to } of item.approves) {
        const approved = to === null ? undefined : byMinutes.get(to);
        if (approved === undefined) continue;
        const correction = item.decisions.find(({ text }) => correctionSign.test(text))?.text;
        found.set(approved, { by: meeting.id, date: meeting.date, url: item.url, correction });
      }
    }
  }
  return found;
}
