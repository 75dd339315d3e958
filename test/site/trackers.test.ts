import { describe, expect, test } from 'vitest';
import type { TrackerRow } from '../../src/archive/model.ts';
import { reviewDay, standingOn, trackersPage } from '../../src/site/pages/trackers.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { address, july, may, sampleArchive } from './sample-archive.ts';

describe('the day of a review', () => {
  test.each([
    ['Mar-15', '2015-03-31'],
    ['Feb 2024', '2024-02-29'],
    ['Sept 2015', '2015-09-30'],
    ['September 2015', '2015-09-30'],
    ['4/11/2015', undefined],
    ['04/11/2015', '2015-11-04'],
    ['4 November 2015', '2015-11-04'],
    ['N/A', undefined],
    ['next meeting', undefined],
    ['', undefined],
  ])('“%s” is over after %s', (printed, day) => {
    expect(reviewDay(printed)).toBe(day);
  });
});

function row(item: string, reviewDate: string | undefined, closed = false): TrackerRow {
  return { item, reviewDate, closed, references: [], url: address(`/x/#${item}`) };
}

test.each([
  ['Mar-15', false, '2015-04-01', 'overdue'],
  ['Mar-15', false, '2015-03-31', 'open'],
  ['Mar-15', true, '2015-04-01', 'closed'],
  ['N/A', false, '2015-04-01', 'open'],
  [undefined, false, '2015-04-01', 'open'],
] as const)('a row to be reviewed in %s (closed: %s) is on %s %s… or not', (review, closed, day, standing) => {
  expect(standingOn(row('x', review, closed), day)).toBe(standing);
});

test('the page shows the newest tracker of each committee, what is overdue on the day of the site first', () => {
  const context = siteContext({
    ...sampleArchive,
    meetings: [
      { ...may, tracker: [row('old', 'Jan-24')] },
      { ...july, tracker: [row('bins', 'Mar-24'), row('trees', 'Dec-24'), row('seats', 'Mar-24', true)] },
    ],
  });
  const shown = (today: { readonly date: string; readonly isNamed: boolean }) => {
    const { committees } = trackersPage({ ...context, today });
    return committees.map(({ groups }) =>
      groups.map(({ heading, lines }) => [heading, ...lines.map(({ link }) => link.text)]),
    );
  };
  expect(shown({ date: '2024-08-01', isNamed: true })).toEqual([
    [
      ['Overdue on 1 August 2024', 'bins'],
      ['Open', 'trees'],
      ['Closed', 'seats'],
    ],
  ]);
  // Nobody has named a day, and what was closed since the tracker's own meeting is not known.
  expect(shown({ date: '2030-01-01', isNamed: false })).toEqual([
    [
      ['Overdue on 9 July 2024', 'bins'],
      ['Open', 'trees'],
      ['Closed', 'seats'],
    ],
  ]);
});
