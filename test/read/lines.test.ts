import { describe, expect, test } from 'vitest';
import { linePatterns, sourceLine } from '../../src/read/lines.ts';

test.each(linePatterns)('the example of a $form is one: $example', ({ form, example }) => {
  expect(sourceLine(example, 1).form).toBe(form);
});

test.each([
  ['2.3 The scheme', 'numbered paragraph', '2.3', 'The scheme'],
  ['- 2.3 The scheme', 'numbered paragraph', '2.3', 'The scheme'],
  [' - 2.1.1 So it was', 'numbered paragraph', '2.1.1', 'So it was'],
  ['3.5.3. The pier', 'numbered paragraph', '3.5.3.', 'The pier'],
  ['9.2f Powers to step in', 'numbered paragraph', '9.2f', 'Powers to step in'],
  ['2.6 2019 – 2020 Tree Plan', 'numbered paragraph', '2.6', '2019 – 2020 Tree Plan'],
  ['1.1\u00a0 That it be noted', 'numbered paragraph', '1.1', 'That it be noted'],
  ['- (a) Mend', 'labelled item', '(a)', 'Mend'],
  [' - b) Paint', 'labelled item', 'b)', 'Paint'],
  ['- VII. A new depot', 'labelled item', 'VII.', 'A new depot'],
  ['- 4) Brass band', 'labelled item', '4)', 'Brass band'],
  ['1)\u00a0\u00a0 Plant more', 'labelled item', '1)', 'Plant more'],
  ['ii. That it be paid', 'labelled item', 'ii.', 'That it be paid'],
  ['- 12. The depot', 'labelled item', '12.', 'The depot'],
  ['- Benches', 'bullet', undefined, 'Benches'],
  ['·\u00a0\u00a0\u00a0\u00a0 Benches', 'bullet', undefined, 'Benches'],
  ['- ✓ Ring the bell', 'bullet', undefined, '✓ Ring the bell'],
  ['- 100 trees were felled', 'bullet', undefined, '100 trees were felled'],
  ['1. Minutes', 'numbered line', '1.', 'Minutes'],
  ['3.Thurlow Service', 'numbered line', '3.', 'Thurlow Service'],
  ['Harbour Road\t£2m', 'table row', undefined, 'Harbour Road\t£2m'],
  ['--', 'rule', undefined, '--'],
])('%j is a %s', (raw, form, label, text) => {
  expect(sourceLine(raw, 7)).toMatchObject({ form, text, line: 7 });
  expect(sourceLine(raw, 7).label).toBe(label);
});

describe('what only begins like a number is text', () => {
  test.each([
    '7.00 pm in the Council Chamber',
    '2.5 million pounds',
    '2.5m pounds were spent',
    '12.3% of trees',
    '1.5 hours later',
    '26 benches were painted',
    '14 May 2019 Market Day',
    '2019 Harvest',
    '* A Curlew (Chairman)',
    '*present',
    '-5 degrees',
    '(see above)',
    'A. Curlew',
    '0.285',
  ])('%s', (raw) => {
    expect(sourceLine(raw, 1)).toEqual({ form: 'text', line: 1, text: raw, indent: 0 });
  });
});

test.each([[''], [' '], ['\t\t'], ['\u00a0\u3000']])('a line with nothing to see (%j) is blank', (raw) => {
  expect(sourceLine(raw, 1).form).toBe('blank');
});

test('a leading space is kept as an indent, for that is all that is left of a sub-list', () => {
  expect([sourceLine('- a', 1).indent, sourceLine(' - a', 1).indent, sourceLine('   - a', 1).indent]).toEqual(
    [0, 1, 3],
  );
});
