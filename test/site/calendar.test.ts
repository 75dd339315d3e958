import { describe, expect, test } from 'vitest';
import { calendarMonthPages, calendarPage } from '../../src/site/pages/calendar.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

const context = siteContext({
  ...sampleArchive,
  meetings: [may, july, { ...july, url: may.url, date: '2024-07-09', time: '10:00', status: 'cancelled' }],
});

describe('the calendar', () => {
  test('leads to every month with meetings, the newest first said', () => {
    expect(calendarPage(context)).toMatchObject({
      newest: { url: '/calendar/2024/07/', text: 'July 2024' },
      years: [{ year: '2024', months: [{ meetings: '1 meeting' }, { meetings: '2 meetings' }] }],
    });
  });

  test('lays a month out in weeks from Monday, with its meetings by hour, cancelled ones marked', () => {
    const month = calendarMonthPages(context).find(({ url }) => url === '/calendar/2024/07/');
    expect(month?.weeks).toHaveLength(5);
    expect(month?.weeks[0]?.[0]).toMatchObject({ date: '2024-07-01', day: 1, weekday: 'Monday' });
    const day = month?.weeks.flat().find((each) => each?.date === '2024-07-09');
    expect(day?.entries.map(({ time, status }) => [time, status])).toEqual([
      ['10.00 am', 'cancelled'],
      ['7.00 pm', undefined],
    ]);
    expect(month?.neighbours).toMatchObject({ previous: { text: 'May 2024' }, next: undefined });
  });

  test('has nothing before the first day of a month and after its last', () => {
    const [first] = calendarMonthPages(context);
    const [week] = first?.weeks ?? [];
    // 1 May 2024 was a Wednesday.
    expect(week?.map((day) => day?.day)).toEqual([undefined, undefined, 1, 2, 3, 4, 5]);
  });
});
