import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haveSameAnswers, recordedDays, watchedDays } from '../../src/convert/gather/recorded-days.ts';

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2024-05-0${number}`);
const days = fc.array(day, { maxLength: 4 }).map((list) => new Set(list));

test('days are recorded, and some may lie before another', () => {
  const recorded = recordedDays(new Set(['2024-05-14', '2024-07-09']));
  expect(recorded.isRecorded('2024-05-14')).toBe(true);
  expect(recorded.isRecorded('2024-06-11')).toBe(false);
  expect(recorded.isAnyBefore('2024-05-15')).toBe(true);
  expect(recorded.isAnyBefore('2024-05-14')).toBe(false);
});

test('days are watched: other days have the same answers if, and only if, whoever asked would hear no difference', () => {
  fc.assert(
    fc.property(days, days, fc.array(day), fc.array(day), (one, other, asked, before) => {
      const told = (set: ReadonlySet<string>) => {
        const watched = watchedDays(recordedDays(set));
        const answers = [
          ...asked.map((each) => watched.days.isRecorded(each)),
          ...before.map((each) => watched.days.isAnyBefore(each)),
        ];
        return { answers, asked: watched.asked };
      };
      const isSame = JSON.stringify(told(one).answers) === JSON.stringify(told(other).answers);
      expect(haveSameAnswers(told(one).asked, recordedDays(other))).toBe(isSame);
    }),
  );
});
