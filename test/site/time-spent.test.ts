import { expect, test } from 'vitest';
import type { Meeting, MinutesItem } from '../../src/archive/model.ts';
import { text } from '../../src/document/inline.ts';
import { printed } from '../../src/site/html.ts';
import { timeSpent } from '../../src/site/pages/time-spent.ts';
import { may } from './sample-archive.ts';

function meeting(date: string, ...items: readonly (readonly [string, number])[]): Meeting {
  const [sample] = may.minutes?.items ?? [];
  const recorded = items.map(([title, words]) => ({
    ...(sample as MinutesItem),
    title,
    blocks: [{ type: 'paragraph' as const, content: [text('word '.repeat(words))] }],
  }));
  return { ...may, date, minutes: may.minutes && { ...may.minutes, items: recorded } };
}

test('items are drawn by the words that they fill, the same title once, formal items left out', () => {
  const spent = timeSpent(
    [
      meeting('2024-07-09', ['Bowling greens', 300], ['Apologies', 900], ['Dog bins', 40]),
      meeting('2024-05-14', ['Bowling greens', 200], ['Trees', 120]),
    ],
    { language: 'en' },
  );
  const svg = spent ? printed(spent.chart) : '';
  expect([...svg.matchAll(/<text x="0"[^>]*>([^<]*)</g)].map(([, label]) => label)).toEqual([
    'Bowling greens',
    'Trees',
    'Dog bins',
  ]);
  expect(svg).toContain('>500<');
  expect(spent?.counted).toContain('2 meetings, 14 May 2024 to 9 July 2024');
});

test('fewer than three items, or no minutes, are no picture', () => {
  expect(
    timeSpent([meeting('2024-07-09', ['Bowling greens', 300], ['Trees', 10])], { language: 'en' }),
  ).toBeUndefined();
  expect(timeSpent([{ ...may, minutes: undefined }], { language: 'en' })).toBeUndefined();
});
