import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/archive/site-settings.ts';
import { publicationNotice } from '../../src/site/pages/notice.ts';

const england = { settings: defaultSettings, language: 'en' } as const;

describe('when papers came out', () => {
  test.each([
    // A Monday; the meeting is on the Tuesday of the week after.
    ['2014-11-03', 'Monday 3 November 2014', '5 clear days before the meeting; the rule asks for 5'],
    [
      '2014-11-05',
      'Wednesday 5 November 2014',
      '3 clear days before the meeting; fewer than the 5 that the rule asks for',
    ],
    [
      '2014-11-10',
      'Monday 10 November 2014',
      '0 clear days before the meeting; fewer than the 5 that the rule asks for',
    ],
  ])('%s before a meeting on 11 November 2014', (published, day, verdict) => {
    expect(publicationNotice(published, '2014-11-11', england)).toMatchObject({ day, verdict });
  });

  test('the days that count are named, and how they are counted', () => {
    expect(publicationNotice('2014-11-05', '2014-11-11', england).counted).toBe(
      'Clear days are the working days between publication and the meeting. Neither of these two days counts, nor do Saturdays, Sundays and bank holidays. Counted here: Thursday 6 November 2014, Friday 7 November 2014, Monday 10 November 2014.',
    );
    expect(publicationNotice('2014-05-05', '2014-11-11', england).counted).not.toContain('Counted here');
  });

  test('a bank holiday in between is named', () => {
    expect(publicationNotice('2024-05-01', '2024-05-09', england).verdict).toBe(
      '4 clear days before the meeting; fewer than the 5 that the rule asks for; Early May bank holiday not counted',
    );
  });

  test('nothing is said of the rule where the publisher has set it off, or the days are out of order', () => {
    const off = { ...england, settings: { ...defaultSettings, clearDays: undefined } };
    expect(publicationNotice('2014-11-03', '2014-11-11', off)).toEqual({ day: 'Monday 3 November 2014' });
    expect(publicationNotice('2014-11-13', '2014-11-11', england)).toEqual({
      day: 'Thursday 13 November 2014',
    });
  });
});
