import { describe, expect, test } from 'vitest';
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
    'The Chair welcomed everybody to the meeting.',
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
});
