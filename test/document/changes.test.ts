import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, type Passage, wordChanges } from '../../src/document/changes.ts';

/** Changes as a clerk would mark them: [-removed-] and {+added+}. */
function marked(before: string, after: string): string {
  return wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

const units = (...texts: readonly string[]) => texts.map((text) => ({ text }));

function noted(passage: Passage): string {
  if (passage.kind === 'same') return `${passage.units.length} the same`;
  const [before, after] = [passage.before?.text, passage.after?.text];
  if (before === undefined) return `added: ${after}`;
  return after === undefined ? `removed: ${before}` : marked(before, after);
}

describe('what changed, word by word', () => {
  test.each([
    ['Forty benches.', 'Forty benches.', 'Forty benches.'],
    [
      'Forty benches were counted.',
      'Fifty benches were counted.',
      '[-Forty-]{+Fifty+} benches were counted.',
    ],
    [
      'As of October 2024 there were 31 benches.',
      'As of January 2025 there were 36 benches.',
      'As of [-October 2024-]{+January 2025+} there were [-31-]{+36+} benches.',
    ],
    ['One bench, painted.', 'One bench.', 'One bench[-, painted-].'],
    ['One bench.', 'One old bench.', 'One {+old+} bench.'],
    [
      'It focuses on the pond.',
      'It is big and focuses on what is in the pond.',
      'It {+is big and+} focuses on {+what is in+} the pond.',
    ],
    ['', 'New.', '{+New.+}'],
    ['£412', '£413', '£[-412-]{+413+}'],
  ])('from “%s” to “%s”', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test('a text that is all other is told as removed and added', () => {
    const [one, other] = ['a', 'b'].map((letter) =>
      Array.from({ length: 5000 }, (_, at) => `${letter}${at}`).join(' '),
    );
    expect(wordChanges(one ?? '', other ?? '').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('nothing is lost and nothing made up: both texts can be read off the changes', () => {
    const text = fc.array(fc.constantFrom('oak', 'elm', 'ash', '12', '£4', '.', ',', '-'), { maxLength: 30 });
    const bare = (value: string) => value.replace(/\s/g, '');
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')];
        const changes = wordChanges(before, after);
        const read = (other: string) =>
          bare(
            changes
              .filter(({ kind }) => kind !== other)
              .map(({ text: words }) => words)
              .join(''),
          );
        expect([read('added'), read('removed')]).toEqual([bare(before), bare(after)]);
      }),
    );
  });
});

describe('what changed, paragraph by paragraph', () => {
  test('stretches that stayed are one each, and between them stands what did not', () => {
    const passages = changesBetween(
      units(
        'Benches',
        'Forty benches were counted in May.',
        'They are of oak.',
        'Nobody sat on them.',
        'The end.',
      ),
      units(
        'Benches',
        'Fifty benches were counted in May.',
        'They are of oak.',
        'The end.',
        'A map is attached.',
      ),
    );
    expect(passages.map(noted)).toEqual([
      '1 the same',
      '[-Forty-]{+Fifty+} benches were counted in May.',
      '1 the same',
      'removed: Nobody sat on them.',
      '1 the same',
      'added: A map is attached.',
    ]);
  });

  test('a paragraph is compared with the one that it became, not with the next', () => {
    const passages = changesBetween(
      units('The lamps are lit at dusk every day.', 'The pond is deep and cold in winter.'),
      units('A word on swans.', 'The pond is deep and cold in spring.'),
    );
    expect(passages.map(noted)).toEqual([
      'removed: The lamps are lit at dusk every day.',
      'added: A word on swans.',
      'The pond is deep and cold in [-winter-]{+spring+}.',
    ]);
  });

  test('white space makes no difference', () => {
    expect(changesBetween(units('Forty  benches\nstand.'), units('Forty benches stand.')).map(noted)).toEqual(
      ['1 the same'],
    );
  });

  test('every paragraph of both texts is told once, in order', () => {
    const text = fc.array(fc.constantFrom('a b c', 'a b d', 'e f', 'g', 'h i j k'), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const passages = changesBetween(units(...left), units(...right));
        const side = (name: 'before' | 'after') =>
          passages.flatMap((passage) => {
            if (passage.kind === 'same') return passage.units.map((unit) => unit.text);
            return passage[name]?.text ?? [];
          });
        expect([side('before'), side('after')]).toEqual([left, right]);
      }),
    );
  });
});
