import { describe, expect, test } from 'vitest';
import { processorTimeAllowed, readingLimits, timeAllowed } from '../../../src/safety/sandbox/limits.ts';

test('the limits are those that README and SECURITY tell', () => {
  expect(readingLimits).toEqual({
    seconds: 60,
    processorSeconds: 6,
    secondsPerMegabyte: 1,
    secondsPerPage: 0.2,
    megabytes: 1000,
    answerMegabytes: 100,
    pictureMegabytes: 400,
    restingMegabytes: 400,
  });
});

describe('a document is given time', () => {
  test('by the clock: a minute, and a fifth of a second for each page', () => {
    expect([0, 1, 100].map((pages) => timeAllowed(readingLimits, pages))).toEqual([60_000, 60_200, 80_000]);
  });

  test('of a processor: six seconds, a second a megabyte and a fifth of a second a page', () => {
    expect(processorTimeAllowed(readingLimits, 0, 0)).toBe(6);
    expect(processorTimeAllowed(readingLimits, 3_000_000, 0)).toBe(9);
    expect(processorTimeAllowed(readingLimits, 0, 10)).toBe(8);
    expect(processorTimeAllowed(readingLimits, 3_000_000, 10)).toBe(11);
  });

  test('for 20,000 pages and no more, however many it claims', () => {
    expect(timeAllowed(readingLimits, 19_999)).toBeLessThan(timeAllowed(readingLimits, 20_000));
    expect(timeAllowed(readingLimits, 1e9)).toBe(timeAllowed(readingLimits, 20_000));
    expect(processorTimeAllowed(readingLimits, 0, 1e9)).toBe(4006);
  });
});
