import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isInside, optionsFault, sourceDay } from '../../src/safety/command-line.ts';

describe('why options cannot be read is one sentence', () => {
  test('of Node’s own words the first', () => {
    const read = () => parseArgs({ args: ['--colour'], options: {}, strict: true });
    let fault = '';
    try {
      read();
    } catch (error) {
      fault = optionsFault(error);
    }
    expect(fault).toBe("Unknown option '--colour'.");
  });

  test.each([
    [new Error('One thing. And another.'), 'One thing.'],
    [new Error('One thing'), 'One thing.'],
    [new Error('Written 1.5 times.'), 'Written 1.5 times.'],
    ['only words', 'only words.'],
  ])('%s', (error, sentence) => {
    expect(optionsFault(error)).toBe(sentence);
  });
});

describe('the day of SOURCE_DATE_EPOCH', () => {
  test.each([
    ['0', '1970-01-01'],
    ['1710201600', '2024-03-12'],
    ['1719788399', '2024-06-30'],
    ['1719788400', '2024-07-01'],
    ['253402214400', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1710201600s', undefined],
    ['at 1710201600', undefined],
    ['yesterday', undefined],
  ])('of %j is %s in London', (epoch, day) => {
    expect(sourceDay({ SOURCE_DATE_EPOCH: epoch })).toBe(day);
  });

  test('is none when it is not set', () => {
    expect(sourceDay({})).toBeUndefined();
  });
});

describe('a folder is inside another', () => {
  test.each([
    ['/a/site', '/a/site', true],
    ['/a/site/', '/a/site', true],
    ['/a/site/b', '/a/site', true],
    ['/a/site/..b', '/a/site', true],
    ['/a', '/a/site', false],
    ['/a/b', '/a/site', false],
    ['/a/site-content', '/a/site', false],
    ['/b', '/a/site', false],
    ['a/site/b', 'a/site', true],
    ['a/../site', 'site', true],
  ])('%s in %s: %s', (folder, other, inside) => {
    expect(isInside(folder, other)).toBe(inside);
  });
});
