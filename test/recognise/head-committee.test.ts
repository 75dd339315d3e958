import { describe, expect, test } from 'vitest';
import { bodyAndDay, committeeInHead } from '../../src/recognise/head-committee.ts';
import { type HeadLine, reportHeadLines } from '../../src/recognise/report-head.ts';
import { sourceBlocks } from './source-blocks.ts';

test.each([
  ['To: Cabinet - 30 January 2024', 'Cabinet', '2024-01-30'],
  ['To: Parks Committee, Tuesday 9 May 2023', 'Parks Committee', '2023-05-09'],
  ['Report to: Housing Panel – 4th March 2024 at 10 am', 'Housing Panel', '2024-03-04'],
  ['Committee: Audit Committee', 'Audit Committee', undefined],
])('a head that says “%s” is for the %s', (line, committee, date) => {
  const blocks = sourceBlocks(
    'From: Ada Finch, Cabinet Member for Parks',
    line,
    'Subject: New benches',
    '',
    'Text.',
  );
  const found = reportHeadLines(blocks, []);
  expect(found?.head).toMatchObject({ title: 'New benches', ...(date === undefined ? {} : { date }) });
  expect(found && committeeInHead(found.head)).toBe(committee);
});

describe('of the bodies that a head names, the report is for', () => {
  const named = (...lines: readonly HeadLine[]) => committeeInHead({ lines });
  const council = { value: 'Full Council' };
  const panel = { value: 'Housing Panel' };

  test('the one behind its label, wherever it stands', () => {
    expect(named(panel, { field: 'committee', label: 'Report to', value: ' Audit Committee ' })).toBe(
      'Audit Committee',
    );
  });

  test('else the first that is no council', () => {
    expect(named(council, panel, { value: 'Audit Committee' })).toBe('Housing Panel');
    expect(named(council, { value: 'Council Tax Panel' })).toBe('Council Tax Panel');
  });

  test('else the council itself', () => {
    expect(named(council)).toBe('Full Council');
    expect(named({ value: 'COUNCIL' })).toBe('COUNCIL');
  });

  test('and none when other labels and lines name one', () => {
    expect(named({ label: 'Consulted', value: 'Housing Panel' })).toBeUndefined();
    expect(named({ value: 'The council tax was set' }, { value: 'Benches' })).toBeUndefined();
    expect(named()).toBeUndefined();
  });
});

describe('a body with the day of its meeting behind it', () => {
  test.each([
    'Cabinet - 30 January 2025',
    'Cabinet, 30 January, 2025',
    'Cabinet: Thursday, 30th January 2025',
    'Cabinet — thursday 30-January 2025',
    'Cabinet 30 January 2025 at 7.30 pm',
  ])('“%s”', (line) => {
    expect(bodyAndDay(line)).toEqual({ body: 'Cabinet', date: '2025-01-30' });
  });

  test.each([
    'Cabinet',
    '30 January 2025',
    '30 January 2025, Cabinet',
    'Cabinet of 30 January 2025 and of the days that came after it',
    'My 3 January 2025',
  ])('is not “%s”', (line) => {
    expect(bodyAndDay(line)).toBeUndefined();
  });
});
