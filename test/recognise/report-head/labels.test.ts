import { describe, expect, test } from 'vitest';
import { folded } from '../../../src/document/words.ts';
import { headLabels } from '../../../src/recognise/report-head.ts';

describe('the label of a field', () => {
  const fieldOf = (label: string) => headLabels.find(({ pattern }) => pattern.test(folded(label)))?.field;

  test.each([
    ['Item', 'item'],
    ['Agenda item no.', 'item'],
    ['Item number', 'item'],
    ['Ward', 'wards'],
    ['Ward(s) affected', 'wards'],
    ['Wards (s) affected', 'wards'],
    ['Wards s) and communities', undefined],
    ['Electoral division', 'wards'],
    ['County divisions affected by the decision', 'wards'],
    ['Division', 'wards'],
    ['Is this a key decision?', 'keyDecision'],
    ['Joint report by', 'reportOf'],
    ['Report from the', 'reportOf'],
    ['By', 'reportOf'],
    ['Responsible strategic lead', 'accountableHead'],
    ['Accountable assistant director', 'accountableHead'],
    ['Lead director', 'accountableDirector'],
    ['Corporate Director', 'accountableDirector'],
    ['Executive Member', 'portfolioHolder'],
    ['Lead member', 'portfolioHolder'],
    ['Contact officers', 'enquiries'],
    ['Report author', 'enquiries'],
    ['Lead officer', 'enquiries'],
    ['Report to', 'committee'],
    ['Panel', 'committee'],
    ['Meeting date', 'date'],
    ['Report title', 'title'],
    ['Subject', 'title'],
    ['Ref', 'reference'],
    ['Paper number', 'reference'],
    ['Decision no.', 'reference'],
    ['Decision ref', 'reference'],
    ['Forward plan decision reference', 'reference'],
    ['Previous pathway of the paper', undefined],
    ['The item', undefined],
    ['Items of', undefined],
    ['All wards', undefined],
    ['Wards to visit', undefined],
    ['A key decision', undefined],
    ['Key decisions', undefined],
    ['The report of', undefined],
    ['Report of all', undefined],
    ['Taken from', undefined],
    ['From us', undefined],
    ['The accountable head', undefined],
    ['Accountable heads', undefined],
    ['Our lead director', undefined],
    ['Lead directors', undefined],
    ['A cabinet member', undefined],
    ['Cabinet members', undefined],
    ['No contact', undefined],
    ['Contacts', undefined],
    ['The committee', undefined],
    ['Committees', undefined],
    ['Up to date', undefined],
    ['Dates', undefined],
    ['The title', undefined],
    ['Titles', undefined],
    ['My reference', undefined],
    ['References', undefined],
  ])('“%s”: %s', (label, field) => {
    expect(fieldOf(label)).toBe(field);
  });

  test.each([
    'Classification',
    'Past pathway',
    'Future pathway of the report',
    'Previous pathway of paper',
    'Is the decision eligible for call-in?',
    'Is the decision eligible for call in',
    'Ward councillor',
    'Ward councillors',
  ])('“%s” is known, and kept as printed', (label) => {
    expect(headLabels.some(({ field, pattern }) => field === undefined && pattern.test(folded(label)))).toBe(
      true,
    );
  });

  test.each([
    'The classification',
    'Classifications',
    'Pathway',
    'Our status',
  ])('“%s” is not known', (label) => {
    expect(headLabels.some(({ pattern }) => pattern.test(folded(label)))).toBe(false);
  });
});
