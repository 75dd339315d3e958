import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn, instant, readableDate, timeIn } from '../../src/document/dates.ts';

describe('dates in a text', () => {
  test.each([
    ['11 November 2014', '2014-11-11'],
    ['Tuesday 11th November 2014', '2014-11-11'],
    ['9th October, 2018', '2018-10-09'],
    ['the 1 of April 2018', '2018-04-01'],
    ['26 th September 2019', '2019-09-26'],
    ['3RD JUNE 2015', '2015-06-03'],
    ['2nd Sept 2015', '2015-09-02'],
    ['2 Sep 2015', '2015-09-02'],
    ['13-Sep-12', '2012-09-13'],
    ['5 Dec 14', '2014-12-05'],
    ['05/12/2014', '2014-12-05'],
    ['5/12/14', '2014-12-05'],
    ['7\u00a0May\n2015', '2015-05-07'],
    ['29 February 2016', '2016-02-29'],
  ])('%j is %s', (value, expected) => {
    expect(datesIn(value)).toEqual([expected]);
  });

  test.each([
    ['a day that month does not have', '31 June 2019'],
    ['a leap day in a common year', '29 February 2015'],
    ['a month that there is not', '13/13/2014'],
    ['a month and a year', 'November 2014'],
    ['a financial year', '2018/19'],
    ['a reference', 'HAR/01/15'],
    ['a figure before a word that begins like a month', '12 marches 2014'],
  ])('none in %s: %s', (_, value) => {
    expect(datesIn(value)).toEqual([]);
  });

  test('several stand in the order of the text, whatever their form', () => {
    expect(datesIn('Reviewed 13-Mar-12, 05/11/2013 and 10 June 2014')).toEqual([
      '2012-03-13',
      '2013-11-05',
      '2014-06-10',
    ]);
  });

  test('every date that is written out is found again', () => {
    const day = fc
      .date({ min: new Date('1974-04-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        expect(datesIn(`on ${readableDate(date)}.`)).toEqual([date]);
      }),
    );
  });
});

describe('clock times in a text', () => {
  test.each([
    ['at **7.00 pm** on', '19:00'],
    ['7pm', '19:00'],
    ['7.30p.m.', '19:30'],
    ['10.00am', '10:00'],
    ['10:00', '10:00'],
    ['12:25 pm', '12:25'],
    ['12.15 am', '00:15'],
    ['12 noon', '12:00'],
    ['12 midday', '12:00'],
    ['19:45', '19:45'],
    ['9:05', '09:05'],
    ['7.00\u00a0PM', '19:00'],
    ['started at 6 pm and closed at 8.50 pm', '18:00'],
  ])('%j is %s', (value, expected) => {
    expect(timeIn(value)).toBe(expected);
  });

  test.each([
    ['paragraph 7.00'],
    ['24:00'],
    ['10:60'],
    ['7.75 pm'],
    ['page 12 amended'],
    [''],
  ])('there is none in %j', (value) => {
    expect(timeIn(value)).toBeUndefined();
  });
});

describe('the instant of a meeting, as clocks in London show it', () => {
  test.each([
    ['winter time', '2014-11-11', '19:00', '2014-11-11T19:00:00+00:00'],
    ['summer time', '2014-07-15', '19:00', '2014-07-15T19:00:00+01:00'],
    ['the last evening of summer time', '2014-10-25', '19:00', '2014-10-25T19:00:00+01:00'],
    ['the first evening of winter time', '2014-10-26', '19:00', '2014-10-26T19:00:00+00:00'],
    ['the last minute before the clocks go forward', '2015-03-29', '00:59', '2015-03-29T00:59:00+00:00'],
    ['the first evening of summer time', '2015-03-29', '10:00', '2015-03-29T10:00:00+01:00'],
  ])('%s', (_, date, time, expected) => {
    expect(instant(date, time)).toBe(expected);
  });

  test('an hour that the clocks left out is the hour after it', () => {
    expect(instant('2015-03-29', '01:30')).toBe('2015-03-29T02:30:00+01:00');
  });

  test.each([
    ['2014-02-30', '19:00'],
    ['2014-11-11', '25:00'],
    ['', ''],
  ])('there is none for %j at %j', (date, time) => {
    expect(instant(date, time)).toBeUndefined();
  });
});

test('a reader sees a date written out; what is no date stays as it is', () => {
  expect(readableDate('2014-11-01')).toBe('1 November 2014');
  expect(readableDate('autumn')).toBe('autumn');
});
