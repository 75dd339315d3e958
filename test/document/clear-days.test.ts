import { describe, expect, test } from 'vitest';
import { clearDays } from '../../src/document/clear-days.ts';

function count(published: string, meeting: string): number | undefined {
  return clearDays(published, meeting)?.days.length;
}

describe('clear days', () => {
  test('leave out the day of publication, the day of the meeting and the weekend', () => {
    expect(clearDays('2014-11-03', '2014-11-11')).toEqual({
      days: ['2014-11-04', '2014-11-05', '2014-11-06', '2014-11-07', '2014-11-10'],
      holidays: [],
    });
  });

  test('leave out bank holidays, and name them', () => {
    expect(clearDays('2023-05-03', '2023-05-10')).toEqual({
      days: ['2023-05-04', '2023-05-05', '2023-05-09'],
      holidays: [{ date: '2023-05-08', name: 'Coronation' }],
    });
  });

  test('are two in the case that settled it: from Thursday 26 April to Tuesday 1 May 1990', () => {
    expect(count('1990-04-26', '1990-05-01')).toBe(2);
  });

  test.each([
    ['the same day', '2024-02-20', '2024-02-20', 0],
    ['the day before', '2024-02-19', '2024-02-20', 0],
    ['a Friday before a Monday', '2024-02-16', '2024-02-19', 0],
    ['over the turn of the year', '2024-12-23', '2025-01-03', 5],
    ['over the change of the clocks', '2024-03-25', '2024-04-03', 4],
  ])('of %s', (_, published, meeting, expected) => {
    expect(count(published, meeting)).toBe(expected);
  });

  test.each([
    ['published after the meeting', '2024-02-21', '2024-02-20'],
    ['no date', 'soon', '2024-02-20'],
    ['before bank holidays are known', '1977-11-01', '1977-11-09'],
    ['more than a year apart', '2022-02-01', '2024-02-20'],
  ])('are not counted when %s', (_, published, meeting) => {
    expect(clearDays(published, meeting)).toBeUndefined();
  });
});
