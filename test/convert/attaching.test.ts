import { describe, expect, test } from 'vitest';
import type { SourceReading } from '../../src/convert/drafts.ts';
import { arrangePapers } from '../../src/convert/gather/arrange-papers.ts';
import {
  attachingQuestion,
  attachingSigns,
  looseAppendixOf,
  reportAtHand,
} from '../../src/convert/gather/attaching-signs.ts';
import type { AgendaEntry } from '../../src/recognise/agenda.ts';
import { apartReport } from './apart-papers.ts';
import { paperIn, sourceAt } from './readings.ts';
import { pack } from './town-papers.ts';

const agenda: readonly AgendaEntry[] = [
  { number: '3', title: '24/00017 - Benches in the market square', note: [], access: 'public' },
  { number: '4', title: '24/00021 - Lamps and lanterns of Corn Row', note: [], access: 'public' },
];

const benches = sourceAt(
  'a benches.txt',
  apartReport({
    title: 'Benches in the market square',
    reference: '24/00017',
    paragraphs: ['Attached at Appendix 1 is a survey of all seats and their makers.'],
  }),
);
const lamps = sourceAt(
  'b lamps.txt',
  apartReport({
    title: 'Lamps and lanterns of Corn Row',
    reference: '24/00021',
    paragraphs: ['Appendix 1 tells what oil costs.'],
    appendices: ['- Appendix 1 – The cost of oil', '- Appendix 2 – Letters of residents'],
  }),
);

/** Each paper below its report: "a benches.txt < x.txt". */
function tree(...loose: readonly SourceReading[]): readonly string[] {
  const { value } = arrangePapers([benches, lamps, ...loose].map(paperIn), agenda, {
    date: '2024-03-12',
    published: undefined,
  });
  return value.map(({ paper, appendices }) =>
    [paper, ...appendices.map((appendix) => appendix.paper)]
      .map(({ reading }) => reading.source.file)
      .join(' < '),
  );
}

const alone = ['a benches.txt', 'b lamps.txt'];

describe('a paper without a head hangs below the report', () => {
  test('that lists its title', () => {
    const letters = sourceAt('x.txt', pack('Letters of residents', 'Forty came.'));
    expect(tree(letters)).toEqual(['a benches.txt', 'b lamps.txt < x.txt']);
  });

  test('that tells what stands in the appendix of its label', () => {
    const survey = sourceAt('x.txt', pack('Appendix 1', 'Seats and their makers', 'There are forty.'));
    expect(tree(survey)).toEqual(['a benches.txt < x.txt', 'b lamps.txt']);
  });

  test('whose reference it bears', () => {
    const oil = sourceAt('x.txt', pack('Appendix 1', 'Decision no: 24/00021', 'A lamp burns four pounds.'));
    expect(tree(oil)).toEqual(['a benches.txt', 'b lamps.txt < x.txt']);
  });

  test('whose reference stands in the name of its file', () => {
    const oil = sourceAt('24-00021 appendix 1.txt', pack('Figures of the year', 'A lamp burns four pounds.'));
    expect(tree(oil)).toEqual(['a benches.txt', 'b lamps.txt < 24-00021 appendix 1.txt']);
  });

  test('that is left, when another has an appendix of that label already', () => {
    const survey = sourceAt('x.txt', pack('Appendix 1', 'Seats and their makers', 'There are forty.'));
    const other = sourceAt('y.txt', pack('Appendix 1', 'Figures of the year', 'Four pounds.'));
    expect(tree(survey, other)).toEqual(['a benches.txt < x.txt', 'b lamps.txt < y.txt']);
  });
});

describe('a paper stays by itself', () => {
  test('when no report lists or names it', () => {
    const note = sourceAt('x.txt', pack('A note on ducks', 'They are well.'));
    expect(tree(note)).toEqual([...alone, 'x.txt']);
  });

  test('when its item of the agenda is another report’s', () => {
    const oil = sourceAt('24-00017 letters.txt', pack('Letters of residents', 'Forty came.'));
    expect(tree(oil)).toEqual(['a benches.txt', '24-00017 letters.txt', 'b lamps.txt']);
  });

  test('when it has the head of a report', () => {
    const own = apartReport({ title: 'Letters of residents', paragraphs: ['Forty came.'] });
    expect(tree(sourceAt('x.txt', own))).toEqual([...alone, 'x.txt']);
  });
});

test('years at the head of a table do not tell what a paper holds', () => {
  const told = (...titles: readonly string[]) => {
    const loose = looseAppendixOf(paperIn(sourceAt('x.txt', pack('Appendix 1', 'Costs.'))));
    const report = reportAtHand({ paper: paperIn(benches), older: [], appendices: [] });
    if (!loose) throw new Error('The paper has a head.');
    const question = attachingQuestion({ ...loose, titles }, report);
    const sentences = ['A survey of the seats of 2024/25 is attached at Appendix 1.'];
    return attachingSigns
      .filter(({ because }) => because === 'the report tells what it holds')
      .some(({ fits }) => fits({ ...question, sentences }));
  };
  expect(told('2024-25 2025-26')).toBe(false);
  expect(told('Survey of seats 2024-25')).toBe(true);
});
