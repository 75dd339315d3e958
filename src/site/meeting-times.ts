import type { Meeting } from '../archive/model.ts';
import { instant } from '../document/dates.ts';

/** When a meeting begins, with its offset: "2014-11-11T19:00:00+00:00"; nothing when no source gives a time. */
export function startOf({ start, date, time }: Meeting): string | undefined {
  return start ?? (time === undefined ? undefined : instant(date, time));
}

/** When its minutes say that a meeting closed; nothing for one that went past midnight, for they name no other day. */
export function endOf(meeting: Meeting): string | undefined {
  const start = startOf(meeting);
  const closed = meeting.minutes?.closed;
  const end = closed === undefined ? undefined : instant(meeting.date, closed);
  return start !== undefined && end !== undefined && start < end ? end : undefined;
}
