import { DateTime } from 'luxon';
import { bankHolidays, firstYear, type HolidayName } from './bank-holidays.ts';
import { remembered } from './remembered.ts';

/** The days between a publication and a meeting that count as notice, and the holidays that do not. */
export interface Notice {
  /** Dates of the days that count. */
  readonly days: readonly string[];
  readonly holidays: readonly { readonly date: string; readonly name: HolidayName }[];
}

/** How far apart the two days may lie; what was published a year before needs no counting. */
const mostDays = 400;

function dayOf(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function datesBetween(from: DateTime, to: DateTime): readonly DateTime[] {
  const count = Math.max(0, Math.round(to.diff(from, 'days').days) - 1);
  return Array.from({ length: count }, (_, at) => from.plus({ days: at + 1 }));
}

/**
 * The clear days of notice that a publication gave of a meeting. "Clear" means that neither the day of publication
 * nor that of the meeting counts (R v Justices of Herefordshire, 1820), and of the days between only working days do:
 * no Saturday, Sunday or bank holiday (R v Swansea City Council, ex parte Elitestone, Court of Appeal 1993, on section
 * 100B of the Local Government Act 1972). Nothing when a date is no date, before 1978, or out of order.
 */
export function clearDays(published: string, meeting: string): Notice | undefined {
  return noticeBetween(`${published} ${meeting}`);
}

const noticeBetween = remembered((both): Notice | undefined => {
  const [published = '', meeting = ''] = both.split(' ');
  const [from, to] = [dayOf(published), dayOf(meeting)];
  if (!from.isValid || !to.isValid || from.year < firstYear) return undefined;
  const distance = to.diff(from, 'days').days;
  if (distance < 0 || distance > mostDays) return undefined;
  const known = new Map([...bankHolidays(from.year), ...bankHolidays(to.year)]);
  const weekdays = datesBetween(from, to).filter(({ weekday }) => weekday <= 5);
  const dates = weekdays.map((moment) => moment.toFormat('yyyy-MM-dd'));
  return {
    days: dates.filter((date) => !known.has(date)),
    holidays: dates.flatMap((date) => {
      const name = known.get(date);
      return name === undefined ? [] : [{ date, name }];
    }),
  };
});
