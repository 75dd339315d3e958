import { clearDays, type Notice } from '../../document/clear-days.ts';
import { readableWeekday } from '../../document/dates.ts';
import type { SiteContext } from '../site-context.ts';
import { countText } from '../wording.ts';

/** When something was published before a meeting, and whether that was early enough. */
export interface PublicationNotice {
  /** "Monday 3 November 2014". */
  readonly day: string;
  /** "5 clear days before the meeting". */
  readonly clear?: string | undefined;
  /** The same with what the rule asks for: "3 clear days before the meeting; fewer than the 5 that the rule asks for". */
  readonly verdict?: string | undefined;
}

function holidaysText({ holidays }: Notice): string {
  return holidays.length === 0 ? '' : `; ${holidays.map(({ name }) => name).join(', ')} not counted`;
}

/** How a page tells when papers came out; the clear days are left out where the publisher has set the rule off. */
export function publicationNotice(
  published: string,
  meetingDate: string,
  { settings }: Pick<SiteContext, 'settings'>,
): PublicationNotice {
  const day = readableWeekday(published);
  const asked = settings.clearDays;
  const notice = asked === undefined ? undefined : clearDays(published, meetingDate);
  if (asked === undefined || notice === undefined) return { day };
  const clear = `${countText(notice.days.length, 'clear day')} before the meeting`;
  const rule =
    notice.days.length < asked
      ? `fewer than the ${asked} that the rule asks for`
      : `the rule asks for ${asked}`;
  return { day, clear, verdict: `${clear}; ${rule}${holidaysText(notice)}` };
}
