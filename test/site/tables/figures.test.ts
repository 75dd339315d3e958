import { expect, test } from 'vitest';
import { isFigureText, readFigure } from '../../../src/site/tables/figures.ts';

test.each([
  ['1,240', 1240, 'count'],
  ['£0.610m', 610_000, 'money'],
  ['(45)', -45, 'count'],
  ['(£1.5k)', -1500, 'money'],
  ['£-3.2', -3.2, 'money'],
  ['61%', 61, 'percent'],
  ['−0.5pp', -0.5, 'percent'],
  ['45p', 45, 'money'],
  [' 7 ', 7, 'count'],
])('“%s” is %d, %s', (text, value, kind) => {
  expect(isFigureText(text)).toBe(true);
  expect(readFigure(text)).toEqual({ value, kind });
});

test.each(['n/a', '', '-', '3 wards', '2.1.4', '12/13', 'm', '£'])('“%s” is no figure', (text) => {
  expect(isFigureText(text)).toBe(false);
  expect(readFigure(text)).toBeUndefined();
});
