import { DateTime } from 'luxon';
import { remembered } from './remembered.ts';

/** What the bank holidays of England and Wales have been called. */
export type HolidayName =
  | 'New Year’s Day'
  | 'Good Friday'
  | 'Easter Monday'
  | 'Early May bank holiday'
  | 'Spring bank holiday'
  | 'Summer bank holiday'
  | 'Christmas Day'
  | 'Boxing Day'
  | 'VE Day'
  | 'Millennium'
  | 'Golden Jubilee'
  | 'Diamond Jubilee'
  | 'Platinum Jubilee'
  | 'Royal wedding'
  | 'Coronation'
  | 'State funeral of Queen Elizabeth II';

/** A bank holiday that was proclaimed for one year, or one that was moved to another day. */
interface ProclaimedDay {
  readonly date: string;
  readonly name: HolidayName;
  /** The day on which the usual holiday was not kept, because this one took its place. */
  readonly inPlaceOf?: string;
}

/** The first year that is known: since then the first Monday of May has been a bank holiday. */
export const firstYear = 1978;

/** The last year for which what was proclaimed is written down here; later years have the usual days only. */
export const lastProclaimedYear = 2026;

/** What was proclaimed in England and Wales beside the usual days, from `firstYear` to `lastProclaimedYear`. */
export const proclaimedDays: readonly ProclaimedDay[] = [
  { date: '1981-07-29', name: 'Royal wedding' },
  { date: '1995-05-08', name: 'VE Day', inPlaceOf: '1995-05-01' },
  { date: '1999-12-31', name: 'Millennium' },
  { date: '2002-06-03', name: 'Golden Jubilee' },
  { date: '2002-06-04', name: 'Spring bank holiday', inPlaceOf: '2002-05-27' },
  { date: '2011-04-29', name: 'Royal wedding' },
  { date: '2012-06-04', name: 'Spring bank holiday', inPlaceOf: '2012-05-28' },
  { date: '2012-06-05', name: 'Diamond Jubilee' },
  { date: '2020-05-08', name: 'VE Day', inPlaceOf: '2020-05-04' },
  { date: '2022-06-02', name: 'Spring bank holiday', inPlaceOf: '2022-05-30' },
  { date: '2022-06-03', name: 'Platinum Jubilee' },
  { date: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'Coronation' },
];

type Holiday = readonly [date: string, name: HolidayName];

function day(year: number, month: number, date: number): DateTime {
  return DateTime.utc(year, month, date);
}

function iso(moment: DateTime): string {
  return moment.toFormat('yyyy-MM-dd');
}

/**
 * Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876.
 *
 * @example easterSunday(2024) // => '2024-03-31'
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const ordinal = moon + weekday - 7 * late + 114;
  return iso(day(year, Math.floor(ordinal / 31), (ordinal % 31) + 1));
}

function firstMonday(year: number, month: number): DateTime {
  const first = day(year, month, 1);
  return first.plus({ days: (8 - first.weekday) % 7 });
}

function lastMonday(year: number, month: number): DateTime {
  const last = day(year, month, 1).endOf('month').startOf('day');
  return last.minus({ days: last.weekday - 1 });
}

/** New Year's Day at a weekend is kept on the Monday. */
function newYear(year: number): readonly Holiday[] {
  const first = day(year, 1, 1);
  const kept = first.weekday > 5 ? first.plus({ days: 8 - first.weekday }) : first;
  return [[iso(kept), 'New Year’s Day']];
}

/** A day of Christmas at a weekend is kept two days later, for then neither substitute meets the other day. */
function christmas(year: number): readonly Holiday[] {
  const kept = (moment: DateTime) => iso(moment.weekday > 5 ? moment.plus({ days: 2 }) : moment);
  return [
    [kept(day(year, 12, 25)), 'Christmas Day'],
    [kept(day(year, 12, 26)), 'Boxing Day'],
  ];
}

function usualDays(year: number): readonly Holiday[] {
  const easter = DateTime.fromISO(easterSunday(year), { zone: 'utc' });
  return [
    ...newYear(year),
    [iso(easter.minus({ days: 2 })), 'Good Friday'],
    [iso(easter.plus({ days: 1 })), 'Easter Monday'],
    [iso(firstMonday(year, 5)), 'Early May bank holiday'],
    [iso(lastMonday(year, 5)), 'Spring bank holiday'],
    [iso(lastMonday(year, 8)), 'Summer bank holiday'],
    ...christmas(year),
  ];
}

/** The bank holidays of England and Wales in a year, by date, with their names; none before 1978. */
export function bankHolidays(year: number): ReadonlyMap<string, HolidayName> {
  return holidaysOf(String(year));
}

const holidaysOf = remembered((text): ReadonlyMap<string, HolidayName> => {
  const year = Number(text);
  if (year < firstYear) return new Map();
  const proclaimed = proclaimedDays.filter(({ date }) => date.startsWith(`${year}-`));
  const moved = new Set(proclaimed.map(({ inPlaceOf }) => inPlaceOf));
  const days: readonly Holiday[] = [
    ...usualDays(year).filter(([date]) => !moved.has(date)),
    ...proclaimed.map(({ date, name }): Holiday => [date, name]),
  ];
  return new Map(days.toSorted(([a], [b]) => (a < b ? -1 : 1)));
});
