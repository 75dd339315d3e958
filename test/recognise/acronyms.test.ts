import { describe, expect, test } from 'vitest';
import { acronymsIn } from '../../src/recognise/acronyms.ts';

const acronyms = (text: string): readonly string[] =>
  acronymsIn(text).map(({ term, expansion }) => `${term} = ${expansion}`);

describe('an acronym with the words that spell it', () => {
  test.each([
    ['the Local Safeguarding Children Board (LSCB) met', 'LSCB = Local Safeguarding Children Board'],
    ['a Special Educational Needs Co-ordinator (SENCO)', 'SENCO = Special Educational Needs Co-ordinator'],
    ['the Children and Young People’s Plan (CYPP)', 'CYPP = Children and Young People’s Plan'],
    ['Education, Health and Care Plans (EHCPs)', 'EHCPs = Education, Health and Care Plans'],
    ['the Multi-Agency Safeguarding Hub (MASH)', 'MASH = Multi-Agency Safeguarding Hub'],
    ['a Memorandum of Understanding (MoU)', 'MoU = Memorandum of Understanding'],
    ['three Independent Reviewing Officers (IROs)', 'IROs = Independent Reviewing Officers'],
    ['“Key Performance Indicator” (KPI)', 'KPI = Key Performance Indicator'],
  ])('%s', (text, expected) => {
    expect(acronyms(text)).toEqual([expected]);
  });
});

describe('no expansion is guessed', () => {
  test.each([
    'Ashmere Children Social Care (CATO)',
    'the meeting of the board (AGM)',
    'LSCB met on Monday',
    'a park (A)',
    '(LSCB)',
    'the leaves are green (LG) here',
    '',
  ])('%s', (text) => {
    expect(acronyms(text)).toEqual([]);
  });
});

test('the first expansion of a document counts', () => {
  expect(acronyms('Parks Road Plan (PRP), later Public Rights Panel (PRP)')).toEqual([
    'PRP = Parks Road Plan',
  ]);
});
