import { describe, expect, test } from 'vitest';
import { publicationOf, withLateness } from '../../src/convert/gather/publication.ts';
import { letter } from './apart-papers.ts';
import { paperIn, sourceAt } from './readings.ts';
import { pack, report } from './town-papers.ts';

const days = { date: '2024-03-12', published: '2024-03-04' };
const text = report('12 March 2024', '3', 'Benches', '2.1 Oak.');
const changed = (modified: string) => paperIn(sourceAt('x.txt', text, { modified }));

describe('a paper was published', () => {
  test('with its agenda, when nothing else is known', () => {
    expect(publicationOf(paperIn(sourceAt('x.txt', text)), days)).toEqual({
      date: '2024-03-04',
      isPrinted: true,
    });
  });

  test.each([
    ['2024-02-20', '2024-03-04', true],
    ['2024-03-07', '2024-03-07', false],
    ['2024-06-01', '2024-03-04', true],
  ])('when its file was changed on %s: on %s', (modified, date, isPrinted) => {
    expect(publicationOf(changed(modified), days)).toEqual({ date, isPrinted });
  });

  test('on the day of the letter that brought it, whatever its file says', () => {
    const supplement = pack(letter('8 March 2024', '3\tBenches\t1 - 4'), text);
    const paper = { ...changed('2024-03-06'), alsoIn: [sourceAt('s.txt', supplement)] };
    expect(publicationOf(paper, days)).toEqual({ date: '2024-03-08', isPrinted: true });
  });

  test('on no day that is known, when the agenda does not say its own', () => {
    expect(publicationOf(changed('2024-03-07'), { ...days, published: undefined })).toBeUndefined();
  });
});

test('only what came later than the agenda is marked, and a day that was worked out is said to be', () => {
  expect(withLateness(changed('2024-02-20'), days).published).toBeUndefined();
  const late = withLateness(changed('2024-03-07'), days);
  expect([late.published, late.draft.inferred.includes('published')]).toEqual(['2024-03-07', true]);
});
