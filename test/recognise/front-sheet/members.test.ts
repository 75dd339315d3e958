import { describe, expect, test } from 'vitest';
import { type FrontSheet, readFrontSheet } from '../../../src/recognise/front-sheet.ts';
import { paragraph } from '../made-blocks.ts';
import { apart, sourceBlocks } from '../source-blocks.ts';

const sheet = (...lines: readonly string[]): FrontSheet => readFrontSheet(sourceBlocks(...lines));
const people = (list: FrontSheet['membership']): readonly string[] =>
  list.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`));

describe('who sits on the committee', () => {
  const members = (...lines: readonly string[]) => people(sheet(...apart(...lines)).membership);

  test.each([
    'Membership:',
    'MEMBERS',
    'Members of the Committee:',
    'Members of the Panel',
    'Members of the Board',
    'Committee Member:',
    'Committee members',
    'Quorum: 3 Membership',
    'Quorum 3 Members:',
  ])('is listed below “%s”, or behind it', (label) => {
    expect(members(label, 'Ann Curlew', 'Bob Dunlin, Clerk')).toEqual(['Ann Curlew', 'Bob Dunlin (Clerk)']);
    expect(members(`${label} Ann Curlew`)).toEqual(['Ann Curlew']);
  });

  test.each(['Old membership', 'The members:', 'Of the committee members'])('and not below “%s”', (label) => {
    expect(members(label, 'Ann Curlew')).toEqual([]);
  });

  test.each([
    'Agenda',
    'QUORUM of three',
    'For information',
    'Queries',
    'Contact',
    'Please note',
    'Open to all',
    'Part 1',
    'Date',
    'Time',
    'Venue',
    'Telephone',
    'Information',
    'Substitutes:',
    'Membership of the Panel',
  ])('up to “%s”', (end) => {
    expect(members('Membership:', 'Ann Curlew', end, 'Bob Dunlin')).toEqual(['Ann Curlew']);
  });

  test.each(['Part one', 'Mr Agenda-Hall', 'Ann Information'])('“%s” ends no list', (line) => {
    expect(members('Membership:', 'Ann Curlew', line, 'Bob Dunlin').at(-1)).toBe('Bob Dunlin');
  });

  test('up to a table, and no further than thirteen blocks below the label', () => {
    expect(members('Membership:', 'Ann Curlew', 'a\tb', 'Bob Dunlin')).toEqual(['Ann Curlew']);
    const list = Array.from({ length: 20 }, (_, at) => paragraph(`Ann C${'u'.repeat(at + 1)}`));
    expect(readFrontSheet([paragraph('Membership:'), ...list]).membership).toHaveLength(13);
  });

  test.each([
    'Chair',
    'CHAIRMAN',
    'Chairwoman',
    'Chairperson',
    'Vice-Chair',
    'Vice Chairman',
    'vicechair',
  ])('with the first as “%s”, where that stands alone', (role) => {
    expect(members('Membership:', 'Ann Curlew', 'Bob Dunlin', role)).toEqual([
      `Ann Curlew (${role})`,
      'Bob Dunlin',
    ]);
  });

  test('a role alone says nothing of nobody, nor of one who has a role', () => {
    expect(members('Membership:', 'Chairman', 'Ann Curlew')[0]).not.toContain('(');
    expect(members('Membership:', 'Ann Curlew (Clerk)', 'Chairman')[0]).toBe('Ann Curlew (Clerk)');
  });

  test.each([
    'Substitutes',
    'Substitute:',
    'Substitute members:',
    'SUBSTITUTE MEMBER',
  ])('and who may stand in, below “%s”', (label) => {
    const front = sheet(...apart('Membership:', 'Ann Curlew', label, 'Bob Dunlin'));
    expect([people(front.membership), people(front.substitutes)]).toEqual([['Ann Curlew'], ['Bob Dunlin']]);
  });
});
