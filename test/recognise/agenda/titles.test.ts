import { describe, expect, test } from 'vitest';
import { agendaPart, isAgendaHeading, readAgenda, titleAndNote } from '../../../src/recognise/agenda.ts';
import { table } from '../made-blocks.ts';
import { sourceBlocks } from '../source-blocks.ts';

describe('a heading that parts an agenda', () => {
  test.each([
    ['Part 1', 'open'],
    ['PART I – Public items', 'open'],
    ['Part A', 'open'],
    ['Part 2', 'closed'],
    ['PART II', 'closed'],
    ['Part B (press excluded)', 'closed'],
    ['Part 1 exempt', 'closed'],
    ['Exempt item', 'closed'],
    ['Urgent exempt business', 'closed'],
    ['Exempt items of this meeting', 'closed'],
    ['Restricted items', 'closed'],
    ['Unrestricted item', 'open'],
    ['Unrestricted business', 'open'],
    ['Items open to the public', 'open'],
    ['Item closed to press', 'closed'],
    ['Open to public and press', 'open'],
    ['Public session', 'open'],
    ['Private items', 'closed'],
    ['Confidential item', 'closed'],
    ['Confidential items', 'closed'],
  ])('“%s” is %s', (line, kind) => {
    expect(agendaPart(line)).toBe(kind);
  });

  test.each([
    'The part 1',
    'Part 12',
    'Part one',
    'Part E',
    `Part 1 ${'x'.repeat(60)}`,
    'An exempt item',
    'Exempted items',
    `Exempt item ${'x'.repeat(40)}`,
    'Restricted items of land',
    'Public sessions',
    'The private session',
    'Confidential items of staff',
    `Open to the press ${'x'.repeat(40)}`,
  ])('“%s” is none', (line) => {
    expect(agendaPart(line)).toBeUndefined();
  });
});

describe('the heading of an agenda', () => {
  test.each([
    'AGENDA',
    'A G E N D A',
    'Supplementary Agenda',
    'Agenda items',
    'Agenda Item No.',
    'agenda item no',
    'Items of business',
    'ORDER OF BUSINESS',
    'Business',
  ])('“%s”', (line) => {
    expect(isAgendaHeading(line)).toBe(true);
  });

  test.each([
    'The agenda',
    'Agenda for 1 May',
    'An a g e n d a',
    'A g e n d a s',
    'Agenda item 5',
    'The order of business',
    'Order of business today',
    'Business plan',
    'New business',
  ])('is not “%s”', (line) => {
    expect(isAgendaHeading(line)).toBe(false);
  });
});

describe('a title and its note in one cell', () => {
  test.each([
    ['Parks To note it', 'Parks', 'To note it'],
    ['Park, A period of rest', undefined, undefined],
    ['Parks: Report of the Clerk', undefined, undefined],
    ['Pa To note it', undefined, undefined],
    ['Parks Report of the Clerk', 'Parks', 'Report of the Clerk'],
    ['Parks Report attached', 'Parks', 'Report attached'],
    ['Parks Paper 7', 'Parks', 'Paper 7'],
    ['Parks Members will say', 'Parks', 'Members will say'],
    ["Parks The Warden's Clerk is here", 'Parks', "The Warden's Clerk is here"],
    ['Parks Any Member must go', 'Parks', 'Any Member must go'],
    ['Parks The Dogs is here', 'Parks', 'The Dogs is here'],
    ['Parks The Dog is here', undefined, undefined],
    [`Parks The D${'o'.repeat(40)} is here`, `Parks`, `The D${'o'.repeat(40)} is here`],
    [`Parks The D${'o'.repeat(41)} is here`, undefined, undefined],
    ['Parks The clerk is here', undefined, undefined],
    ['Parks To notes', undefined, undefined],
    [`${'P'.repeat(161)} To note it`, `${'P'.repeat(161)}`, 'To note it'],
    [`${'P'.repeat(162)} To note it`, undefined, undefined],
  ])('“%s” is the title “%s” with the note “%s”', (cell, title, note) => {
    expect(titleAndNote(cell)).toEqual(title === undefined ? { title: cell } : { title, note });
  });
});

describe('pages in brackets behind a title', () => {
  test.each([
    ['1. Minutes (Page 3)', 'Minutes', { from: 3, to: 3 }, 'Page'],
    ['1. Minutes (pages 3 to 8)', 'Minutes', { from: 3, to: 8 }, 'pages'],
    ['1. Minutes(Pages 3–8)', 'Minutes', { from: 3, to: 8 }, 'Pages'],
    ['1. Minutes (3 - 8)', 'Minutes (3 - 8)', undefined, undefined],
    ['1. Minutes (Pages 3 - 8) of May', 'Minutes (Pages 3 - 8) of May', undefined, undefined],
  ])('“%s”', (line, title, pages, pagesLabel) => {
    const [entry] = readAgenda(sourceBlocks('AGENDA', '', line)).entries;
    expect([entry?.title, entry?.pages, entry?.pagesLabel]).toEqual([title, pages, pagesLabel]);
  });

  test('are words of the title where a column gives the pages', () => {
    const [entry] = readAgenda([table(['', 'Page'], ['1 Minutes (Page 3)', '5'])]).entries;
    expect([entry?.title, entry?.pages]).toEqual(['Minutes (Page 3)', { from: 5, to: 5 }]);
  });
});
