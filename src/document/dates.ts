import { DateTime } from 'luxon';
import { remembered } from './remembered.ts';
import { singleSpaced } from './words.ts';

/** The zone of every wall date and time in the project. */
export const zone = 'Europe/London';

/** A day is the same in every zone; of this one nothing has to be looked up. */
const anyZone = 'utc';

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december' +
  '|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/** "11 November 2014", "9th October, 2018", "13-Sep-12", "1 of April 2018". */
const writtenDate = new RegExp(
  `\\b(\\d{1,2})(?: ?(?:st|nd|rd|th))?[ -](?:(?:day )?of )?(${months}),?[ -](\\d{4}|\\d{2})\\b`,
  'gi',
);
/** "March 22, 2018", "Thursday, January 9th 2020": the month first, as North American papers print it. */
const monthFirstDate = new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi');
/** "5/12/14", "05/12/2014": day first, as British documents print it. */
const figureDate = /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/g;
/** "7.00 pm", "10:00", "12:25 pm", "10.00am", "7 pm". */
const clockTime =
  /\b(\d{1,2})(?:[.:](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|noon|midday)(?![a-z])|\b([01]?\d|2[0-3]):([0-5]\d)\b/i;

/** Remembered, because papers name few days very often. */
function isoDate(day: string, month: string, year: string): string | undefined {
  return isoDateOf(`${day} ${month} ${year}`);
}

const isoDateOf = remembered((written) => {
  const [day = '', month = '', year = ''] = written.split(' ');
  const fullYear = year.length === 2 ? `20${year}` : year;
  const monthFormat = /^\d+$/.test(month) ? 'M' : 'LLL';
  const monthName = monthFormat === 'M' ? month : month.slice(0, 3);
  const date = DateTime.fromFormat(`${day} ${monthName} ${fullYear}`, `d ${monthFormat} yyyy`, {
    zone: anyZone,
    locale: 'en-GB',
  });
  // Luxon's British "Sept" is the one short month of four letters.
  if (date.isValid) return date.toISODate();
  const september = DateTime.fromFormat(`${day} 9 ${fullYear}`, 'd M yyyy', { zone: anyZone });
  return /^sep/i.test(month) && september.isValid ? september.toISODate() : undefined;
});

/** Every date written in a text, as "2014-11-11", in the order of the text. */
export function datesIn(value: string): readonly string[] {
  const plain = singleSpaced(value);
  const dayFirst = [...plain.matchAll(writtenDate), ...plain.matchAll(figureDate)].map(
    ({ index, 1: day = '', 2: month = '', 3: year = '' }) => ({ index, date: isoDate(day, month, year) }),
  );
  const monthFirst = [...plain.matchAll(monthFirstDate)].map(
    ({ index, 1: month = '', 2: day = '', 3: year = '' }) => ({ index, date: isoDate(day, month, year) }),
  );
  return [...dayFirst, ...monthFirst].sort((a, b) => a.index - b.index).flatMap(({ date }) => date ?? []);
}

/** The first clock time of a text as "19:00". */
export function timeIn(value: string): string | undefined {
  const match = clockTime.exec(singleSpaced(value));
  if (!match) return undefined;
  const [, hour12, minute12 = '00', half = '', hour24, minute24] = match;
  if (hour24 !== undefined) return `${hour24.padStart(2, '0')}:${minute24}`;
  const afternoon = /^p|noon|midday/i.test(half);
  const hour = (Number(hour12) % 12) + (afternoon ? 12 : 0);
  return hour < 24 && Number(minute12) < 60 ? `${String(hour).padStart(2, '0')}:${minute12}` : undefined;
}

const instantOf = remembered((wall) => {
  const moment = DateTime.fromISO(wall, { zone });
  return moment.isValid ? moment.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ") : undefined;
});

/** The instant of a wall date and time in Europe/London with its offset: "2014-11-11T19:00:00+00:00". */
export function instant(date: string, time: string): string | undefined {
  return instantOf(`${date}T${time}`);
}

/** A date as a reader of a language expects it: "11 November 2014", "11 Tachwedd 2014". */
export function readableDate(date: string, locale = 'en-GB'): string {
  const day = DateTime.fromISO(date, { zone: anyZone, locale });
  return day.isValid ? day.toFormat('d MMMM yyyy') : date;
}

/** The day in Europe/London of an instant, given in seconds since 1970. @example londonDay(0) // => '1970-01-01' */
export function londonDay(seconds: number): string {
  return DateTime.fromSeconds(seconds, { zone }).toFormat('yyyy-MM-dd');
}

/** A date with its day of the week: "Monday 3 November 2014", "Dydd Llun 3 Tachwedd 2014". */
export function readableWeekday(date: string, locale = 'en-GB'): string {
  return weekdayOf(`${locale} ${date}`);
}

const weekdayOf = remembered((known) => {
  const [locale = '', date = ''] = known.split(' ');
  const day = DateTime.fromISO(date, { zone: anyZone, locale });
  return day.isValid ? day.toFormat('cccc d MMMM yyyy') : date;
});
