import { describe, expect, test } from 'vitest';
import { isDispositionSheet, readDispositionSheet } from '../../src/recognise/dispositions.ts';
import { noted, readingOf, sourceBlocks } from './source-blocks.ts';

const lines = [
  'CITY OF MARSHLAND',
  '',
  'DISPOSITION OF ITEMS',
  '',
  'COUNCIL MEETING',
  '',
  'THURSDAY, MARCH 21, 2024',
  '',
  'MEMBERS PRESENT\tCITY SERVICE',
  'Her Worship Mayor Okoro\tMr. A. Pym, City Clerk',
  'The Speaker, Councillor Quill\tMs J. Lund, Senior Clerk',
  'Deputy Speaker Councillor Lisle\t',
  'Councillor Harrow\t',
  '',
  'Members were welcomed.',
  '',
  'REPORT OF THE PARKS COMMITTEE dated March 7, 2024\t\t',
  '1\tBenches on the quay\tADOPTED',
  '2\tRezoning of Mere Road\tLAID OVER TO APRIL',
  '',
  'Notices were given.',
  '',
  'REPORT OF THE WORKS COMMITTEE dated March 8, 2024\t\t',
  '1\tBridge lamps\tRECEIVED AS INFORMATION',
];
const blocks = sourceBlocks(...lines);

describe('a sheet that says what became of each item', () => {
  test('is known by its title and its tables', () => {
    expect(isDispositionSheet(blocks)).toBe(true);
    expect(isDispositionSheet(sourceBlocks('DISPOSITION OF ITEMS', '', 'There were none.'))).toBe(false);
    expect(isDispositionSheet(sourceBlocks('Costs', '', '1\tBenches\tADOPTED'))).toBe(false);
  });

  test('names its meeting', () => {
    expect(readDispositionSheet(blocks)).toMatchObject({ committee: 'Council', date: '2024-03-21' });
  });

  test('gives every row as an item with its disposition, below what brought it', () => {
    expect(noted(readDispositionSheet(blocks).items)).toEqual([
      'H2 REPORT OF THE PARKS COMMITTEE dated March 7, 2024',
      'H2 <1> Benches on the quay',
      'resolved: [DISPOSITION:]',
      '  • ADOPTED',
      'H2 <2> Rezoning of Mere Road',
      'resolved: [DISPOSITION:]',
      '  • LAID OVER TO APRIL',
      '¶ Notices were given.',
      'H2 REPORT OF THE WORKS COMMITTEE dated March 8, 2024',
      'H2 <1> Bridge lamps',
      'resolved: [DISPOSITION:]',
      '  • RECEIVED AS INFORMATION',
    ]);
  });

  test('leaves rows of another kind in a table of their own', () => {
    const sheet = sourceBlocks(
      'DISPOSITION OF ITEMS',
      '',
      '1\tBenches\tADOPTED',
      'MOTIONS\t\t',
      'Quill, Lisle\tThat lamps be lit\tCARRIED',
    );
    expect(noted(readDispositionSheet(sheet).items)).toEqual([
      'H2 <1> Benches',
      'resolved: [DISPOSITION:]',
      '  • ADOPTED',
      'table, 0 header rows',
      '  | MOTIONS |  |  |',
      '  | Quill, Lisle | That lamps be lit | CARRIED |',
    ]);
  });

  test('tells members from staff by the columns that they stand in, and offices from names', () => {
    const [minutes] = readingOf(...lines).minutes;
    expect(minutes?.attendance.map(({ name, role, status }) => [status, name, role])).toEqual([
      ['present', 'Okoro', 'Mayor'],
      ['present', 'Quill', 'Speaker'],
      ['present', 'Lisle', 'Deputy Speaker'],
      ['present', 'Harrow', undefined],
      ['in attendance', 'Mr. A. Pym', 'City Clerk'],
      ['in attendance', 'Ms J. Lund', 'Senior Clerk'],
    ]);
  });
});
