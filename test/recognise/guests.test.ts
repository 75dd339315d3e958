import { describe, expect, test } from 'vitest';
import { text } from '../../src/document/inline.ts';
import { guestPatterns, guestsIn } from '../../src/recognise/guests.ts';
import { sourceBlocks } from './source-blocks.ts';

const guests = (line: string): readonly string[] =>
  guestsIn(sourceBlocks(line)).map(({ name, role }) => `${name} | ${role}`);

test.each(guestPatterns)('guests who $name: $example', ({ example, pattern }) => {
  expect(example).toMatch(pattern);
  expect(guests(example).length).toBeGreaterThan(0);
});

describe('guests named in an item', () => {
  test('each with a post', () => {
    expect(
      guests(
        'The Chairman welcomed Ann Lee, managing director, and Jo Hill, director, Care Ltd, and invited them to speak.',
      ),
    ).toEqual(['Ann Lee | managing director', 'Jo Hill | director, Care Ltd']);
  });

  test('a post that holds “and” stays whole', () => {
    expect(
      guests(
        'Cllr Ann Lee, Cabinet Member for Ponds and Evening Walks, and Jo Hill, Head of Roads, were in attendance.',
      ),
    ).toEqual(['Ann Lee | Cabinet Member for Ponds and Evening Walks', 'Jo Hill | Head of Roads']);
  });

  test.each([
    'The Chair welcomed Ann Lee, Head of Roads, who spoke.',
    'The Chair welcomed Ann Lee, Head of Roads to the meeting.',
    'The Chair welcomed Ann Lee, Head of Roads, to speak.',
    'The Chair welcomed Ann Lee, Head of Roads; tea was served.',
    'The Chair welcomed Councillor Ann Lee, Head of Roads.',
    'The Chair welcomed County Councillor Ann Lee, Head of Roads.',
    'The Chair welcomed Cllr Ann Lee, Head of Roads.',
    'Ann Lee, Head of Roads, was in attendance.',
    'Ann Lee, Head of Roads was also present for it.',
    'It rained. Ann Lee, Head of Roads, was present.',
  ])('with a name without its title and a post without what follows: “%s”', (line) => {
    expect(guests(line)).toEqual(['Ann Lee | Head of Roads']);
  });

  test.each([
    'Ann Lee, Head of Roads and Cllr Jo Hill, Cabinet Member, were present.',
    'Ann Lee, Head of Roads and Jo Hill, Cabinet Member, were present.',
    'Ann Lee, Head of Roads, and Cllr Jo Hill, Cabinet Member, were present.',
  ])('one after the other: “%s”', (line) => {
    expect(guests(line)).toEqual(['Ann Lee | Head of Roads', 'Jo Hill | Cabinet Member']);
  });

  test('in two sentences of one paragraph', () => {
    const line = 'The Chair welcomed Ann Lee, Head of Roads. Jo Hill, Director, was present.';
    expect(guests(line)).toEqual(['Ann Lee | Head of Roads', 'Jo Hill | Director']);
  });

  test('nobody in a heading or a list', () => {
    const content = [text('Ann Lee, Head of Roads, was present.')];
    expect(guestsIn([{ type: 'heading', level: 2, content }])).toEqual([]);
    expect(guestsIn([{ type: 'list', items: [{ content }] }])).toEqual([]);
  });

  test.each([
    'The Chair welcomed everybody to the meeting.',
    'Lee, Head of Roads, was present.',
    'Ann Lee, , was present.',
    'The new bench, made of oak, was present.',
    'Then Ann Lee, Head of Roads, left.',
    'Ann Lee was present.',
    'The Committee welcomed the report.',
    'Members welcomed the new Head of Parks, who spoke.',
    'It was hoped that all were present.',
  ])('nobody in “%s”', (line) => {
    expect(guests(line)).toEqual([]);
  });
});

test('posts in brackets end with them, whatever commas they hold', () => {
  const line =
    'Ann Lee (Chief Executive), Jo Hill (Director of Strategy, Policy & Relationships) and Di Park (Head of Roads) were in attendance for this item';
  expect(guestsIn(sourceBlocks(line)).map(({ name, role }) => [name, role])).toEqual([
    ['Ann Lee', 'Chief Executive'],
    ['Jo Hill', 'Director of Strategy, Policy & Relationships'],
    ['Di Park', 'Head of Roads'],
  ]);
  expect(guests('The Chair welcomed Ann Lee (Chief Executive) and Jo Hill.')).toEqual([]);
  expect(guests('The Chair welcomed Jo Hill and Ann Lee (Chief Executive) to speak.')).toEqual([
    'Ann Lee | Chief Executive',
  ]);
});
