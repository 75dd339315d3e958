import { describe, expect, test } from 'vitest';
import {
  bankHolidays,
  easterSunday,
  firstYear,
  lastProclaimedYear,
  proclaimedDays,
} from '../../src/document/bank-holidays.ts';

function days(year: number): readonly string[] {
  return [...bankHolidays(year).keys()];
}

describe('Easter Sunday', () => {
  test.each([
    [1978, '1978-03-26'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('of %s is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});

describe('the bank holidays of England and Wales', () => {
  test('of a usual year', () => {
    expect([...bankHolidays(2025)]).toEqual([
      ['2025-01-01', 'New Year’s Day'],
      ['2025-04-18', 'Good Friday'],
      ['2025-04-21', 'Easter Monday'],
      ['2025-05-05', 'Early May bank holiday'],
      ['2025-05-26', 'Spring bank holiday'],
      ['2025-08-25', 'Summer bank holiday'],
      ['2025-12-25', 'Christmas Day'],
      ['2025-12-26', 'Boxing Day'],
    ]);
  });

  test.each([
    ['Christmas Day on a Saturday', 2021, ['2021-12-27', '2021-12-28']],
    ['Christmas Day on a Sunday', 2022, ['2022-12-26', '2022-12-27']],
    ['Boxing Day on a Saturday', 2020, ['2020-12-25', '2020-12-28']],
    ['Christmas Day on a Wednesday', 2024, ['2024-12-25', '2024-12-26']],
  ])('are kept after the weekend: %s', (_, year, kept) => {
    expect(days(year).slice(-2)).toEqual(kept);
  });

  test.each([
    [2022, '2022-01-03'],
    [2023, '2023-01-02'],
    [2024, '2024-01-01'],
  ])('begin %s on %s', (year, date) => {
    expect(days(year)[0]).toBe(date);
  });

  test('that were moved are kept on the new day only', () => {
    expect(days(2012)).toContain('2012-06-04');
    expect(days(2012)).toContain('2012-06-05');
    expect(days(2012)).not.toContain('2012-05-28');
    expect(days(2020)).toContain('2020-05-08');
    expect(days(2020)).not.toContain('2020-05-04');
    expect(days(2022)).toHaveLength(10);
    expect(days(2023)).toHaveLength(9);
  });

  test('fall on working days, each once', () => {
    for (let year = firstYear; year <= 2060; year += 1) {
      const weekdays = days(year).map((date) => new Date(`${date}T00:00:00Z`).getUTCDay());
      expect(
        weekdays.filter((weekday) => weekday === 0 || weekday === 6),
        String(year),
      ).toEqual([]);
      expect(new Set(days(year)).size, String(year)).toBeGreaterThanOrEqual(8);
    }
  });

  test('are not known before 1978, and what was proclaimed lies within the years that the table covers', () => {
    expect(days(firstYear - 1)).toEqual([]);
    for (const { date } of proclaimedDays) {
      expect(Number(date.slice(0, 4))).toBeGreaterThanOrEqual(firstYear);
      expect(Number(date.slice(0, 4))).toBeLessThanOrEqual(lastProclaimedYear);
    }
  });
});
