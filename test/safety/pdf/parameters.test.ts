import { describe, expect, test } from 'vitest';
import { parametersAt } from '../../../src/safety/pdf/parameters.ts';

const told = (text: string) => parametersAt(text, 0).map((each) => Object.fromEntries(each));

describe('what filters are told', () => {
  test.each([
    ['<</Predictor 12 /Columns 5>>', [{ Predictor: 12, Columns: 5 }]],
    [' << /Predictor 15/Colors 3 >> /Length 9', [{ Predictor: 15, Colors: 3 }]],
    ['[null <</EarlyChange 0>>] /Length 9', [{}, { EarlyChange: 0 }]],
    ['[<</Predictor 2>>null<</Columns 7>>]<</Columns 9>>', [{ Predictor: 2 }, {}, { Columns: 7 }]],
    ['<</Pr#65dictor 12>>', [{ Predictor: 12 }]],
    ['<</BlackIs1 true /K 9 0 R>>', [{}]],
    ['null /Length 9', [{}]],
    ['9 0 R /Columns 5', []],
    ['/Columns 5', []],
    ['[', []],
    ['[/Columns 5', []],
    ['<</Columns 5', [{ Columns: 5 }]],
    ['', []],
  ])('by %j', (text, parameters) => {
    expect(told(text)).toEqual(parameters);
  });

  test('is read from the place on that is given', () => {
    const text = '/DecodeParms <</Columns 5>>';
    expect(parametersAt(text, text.indexOf('s <<') + 1)).toEqual([new Map([['Columns', 5]])]);
  });

  test('is not read without end', () => {
    expect(told(`[${'null '.repeat(1000)}]`).length).toBeLessThan(100);
  });
});
