import { clearDays, type Notice } from '../../document/clear-days.ts';
import { readableWeekday } from '../../document/dates.ts';
import { languageTag, type Speaker } from '../../document/language.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { SiteContext } from '../site-context.ts';

/** When something was published before a meeting, and whether that was early enough. */
export interface PublicationNotice {
  /** "Monday 3 November 2014". */
  readonly day: string;
  /** "5 clear days before the meeting". */
  readonly clear?: string | undefined;
  /** The same with what the rule asks for: "3 clear days before the meeting; fewer than the 5 that the rule asks for". */
  readonly verdict?: string | undefined;
  /** How the days were counted, for readers who ask. */
  readonly counted?: string | undefined;
}

/** More days than these are not named one by one. */
const mostDaysNamed = 10;

/** The convention of section 100B of the Local Government Act 1972, with the days that it gives here. */
function countedText({ days }: Notice, context: Speaker): string {
  const rule = say(
    context,
    'Clear days are the working days between publication and the meeting. Neither of these two days counts, nor do Saturdays, Sundays and bank holidays.',
  );
  if (days.length === 0 || days.length > mostDaysNamed) return rule;
  const names = days.map((day) => readableWeekday(day, languageTag(context))).join(', ');
  return `${rule} ${say(context, 'Counted here: {days}.', { days: names })}`;
}

function holidaysText({ holidays }: Notice, context: Speaker): string {
  if (holidays.length === 0) return '';
  const names = holidays.map(({ name }) => say(context, name)).join(', ');
  return `; ${say(context, '{days} not counted', { days: names })}`;
}

/** How a page tells when papers came out; the clear days are left out where the publisher has set the rule off. */
export function publicationNotice(
  published: string,
  meetingDate: string,
  context: Pick<SiteContext, 'settings' | 'language'>,
): PublicationNotice {
  const day = readableWeekday(published, languageTag(context));
  const asked = context.settings.clearDays;
  const notice = asked === undefined ? undefined : clearDays(published, meetingDate);
  if (asked === undefined || notice === undefined) return { day };
  const clear = say(context, '{days} before the meeting', {
    days: countText(context, notice.days.length, 'clear day'),
  });
  const rule =
    notice.days.length < asked
      ? say(context, 'fewer than the {count} that the rule asks for', { count: asked })
      : say(context, 'the rule asks for {count}', { count: asked });
  return {
    day,
    clear,
    verdict: `${clear}; ${rule}${holidaysText(notice, context)}`,
    counted: countedText(notice, context),
  };
}
