import { describe, expect, test } from 'vitest';
import { folded } from '../../src/document/words.ts';
import {
  headLabels,
  itemNamedIn,
  opensHeadLines,
  type ReportHead,
  reportHeadLines,
  reportHeadTable,
} from '../../src/recognise/report-head.ts';
import { first, sourceBlocks } from './source-blocks.ts';

function fields({ lines }: ReportHead): Readonly<Record<string, string>> {
  return Object.fromEntries(lines.map(({ field, value }) => [field ?? 'as printed', value]));
}

const table = (...rows: readonly string[]) => reportHeadTable(first(sourceBlocks(...rows)), []);
const lines = (...source: readonly string[]) => reportHeadLines(sourceBlocks(...source), []);

describe('every label of a report head', () => {
  test.each(headLabels)('$example', ({ field, example, pattern }) => {
    const [label = ''] = example.split(': ');
    expect(folded(label)).toMatch(pattern);
    expect(headLabels.find((known) => known.pattern.test(folded(label)))?.field).toBe(field);
  });

  test.each(['Recommendation', 'Appendix', 'Ward boundaries', 'Reporting'])('“%s” is none', (label) => {
    expect(headLabels.filter(({ pattern }) => pattern.test(folded(label)))).toEqual([]);
  });
});

describe('a head that is a table', () => {
  const rows = [
    '18 November 2014\tITEM: 5',
    "Children's Parks Committee\t",
    'Complaints about Benches 2013/14\t',
    'Wards and communities affected: All\tKey Decision: Yes',
    'Report of: Ann Curlew, Head of Parks; Bob Dunlin, Head of Paths\t',
    'Accountable Head of Service: Nell Owlet Interim Head of Ponds\t',
    'Accountable Director: Cy Egret – Director of Place\t',
    'This report is Public\t',
  ];

  test('gives every field with its value as printed', () => {
    expect(fields(table(...rows) ?? { lines: [] })).toEqual({
      date: '18 November 2014',
      item: '5',
      'as printed': "Children's Parks Committee",
      title: 'Complaints about Benches 2013/14',
      wards: 'All',
      keyDecision: 'Yes',
      reportOf: 'Ann Curlew, Head of Parks; Bob Dunlin, Head of Paths',
      accountableHead: 'Nell Owlet Interim Head of Ponds',
      accountableDirector: 'Cy Egret – Director of Place',
      publicStatus: 'This report is Public',
    });
    expect(table(...rows)).toMatchObject({
      item: '5',
      date: '2014-11-18',
      title: 'Complaints about Benches 2013/14',
    });
  });

  test('with three columns and empty cells reads the same', () => {
    expect(table('18 November 2014\t\tITEM: 6', ...rows.slice(1))).toMatchObject({
      item: '6',
      date: '2014-11-18',
    });
  });

  test('of another council: paper number, underlined title, enquiries', () => {
    const head = table(
      '\tAGENDA ITEM 5',
      '\tPNP/01/15',
      'Committee:\tPeople and Paths Scrutiny Committee',
      'Date:\t22 January 2015',
      '<u>Children in the Parks</u>\t',
      'Enquiries to:\tMax Fulmar Scrutiny Officer Law & Assurance 01632 960123 max.fulmar@wick.gov.uk',
    );
    expect(fields(head ?? { lines: [] })).toEqual({
      item: '5',
      reference: 'PNP/01/15',
      committee: 'People and Paths Scrutiny Committee',
      date: '22 January 2015',
      title: 'Children in the Parks',
      enquiries: 'Max Fulmar Scrutiny Officer Law & Assurance 01632 960123 max.fulmar@wick.gov.uk',
    });
  });

  test('a field that is missing is absent, even where a sentence begins like it', () => {
    const head = table(
      '18 November 2014\tITEM: 9',
      'Parks Committee\t',
      'Benches\t',
      'Wards and communities affected: All\tKey Decision: Key',
      'Report of: Ann Curlew\t',
      'This report is meant to give a view of benches\t',
    );
    expect(fields(head ?? { lines: [] })).not.toHaveProperty('publicStatus');
    expect(fields(head ?? { lines: [] })).not.toHaveProperty('accountableHead');
    expect(head?.lines.map(({ value }) => value)).toContain('This report is meant to give a view of benches');
  });

  test('a table of data is none', () => {
    expect(table('Year\tBenches', '2013\t40', '2014\t43')).toBeUndefined();
    expect(table('Date: 1 May 2014\tCommittee: Parks')).toBeUndefined();
  });
});

describe('a head that is lines of text', () => {
  const source = [
    '29 July 2015',
    '',
    'ITEM: 13',
    '',
    'Council',
    '',
    'Annual Report of the Cabinet Member for Parks',
    '',
    'Report of: Councillor Ann Curlew',
    '',
    'This report is public',
    '',
    'Introduction',
    '',
    'It begins.',
  ];

  test('is read and its length is told', () => {
    const found = lines(...source);
    expect(found?.length).toBe(6);
    expect(found?.head).toMatchObject({
      item: '13',
      date: '2015-07-29',
      title: 'Annual Report of the Cabinet Member for Parks',
    });
    expect(fields(found?.head ?? { lines: [] })).toMatchObject({
      'as printed': 'Council',
      publicStatus: 'This report is public',
    });
  });

  test('may stand in one block in the middle of a pack', () => {
    const block = first(
      sourceBlocks(
        'Report to: Parks Committee',
        'Date: 1 May 2014',
        'Report of: Ann Curlew',
        'Title: Benches',
        'Key decision: No',
      ),
    );
    expect(opensHeadLines(block)).toBe(true);
    expect(opensHeadLines(first(sourceBlocks('Ann Curlew', 'Head of Parks', '1 May 2014')))).toBe(false);
    expect(opensHeadLines(undefined)).toBe(false);
  });

  test('a bare label takes the line below as its value', () => {
    expect(
      lines('Report to:', 'Parks Committee', 'Report of:', 'Ann Curlew', 'Wards affected:', 'All')?.head
        .lines,
    ).toEqual([
      { field: 'committee', label: 'Report to', value: 'Parks Committee' },
      { field: 'reportOf', label: 'Report of', value: 'Ann Curlew' },
      { field: 'wards', label: 'Wards affected', value: 'All' },
    ]);
  });

  test('an empty field does not swallow the label below it', () => {
    expect(
      table(
        'Report of: Ann Curlew\tKey Decision:',
        'Wards affected: All\tCabinet Member:',
        'Lead Director: Bob Dunlin\t',
      )?.lines.map(({ label, value }) => `${label} = ${value}`),
    ).toEqual([
      'Report of = Ann Curlew',
      'Key Decision = ',
      'Wards affected = All',
      'Cabinet Member = ',
      'Lead Director = Bob Dunlin',
    ]);
  });

  test('plain paragraphs are none', () => {
    expect(lines('The parks are open.', '', 'The paths are shut.')).toBeUndefined();
  });
});

describe('the item that a line names', () => {
  test.each([
    ['AGENDA ITEM 8', '8'],
    ['ITEM 10', '10'],
    ['ITEM: 5', '5'],
    ['Item No. 4a', '4a'],
    ['Parks Committee 22 January 2015 Agenda Item 8', '8'],
    ['item 9, Work Programme, was heard', undefined],
    ['The item 5', undefined],
  ])('“%s”: %s', (line, item) => {
    expect(itemNamedIn(line)).toBe(item);
  });
});

describe('a head with a label for every field', () => {
  const lines = [
    'From: Ada Finch, Cabinet Member for Parks',
    '',
    'Ivo Marsh, Director of Parks',
    '',
    'To: Cabinet - 30 January 2024',
    '',
    'Subject: New benches on the quay',
    '',
    'Past pathway of report: Parks Committee, 9 January 2024',
    '',
    'Quay Panel, 11 January 2024',
    '',
    'Is the decision eligible for call-in? Yes',
    '',
    'Benches are old.',
  ];
  const found = reportHeadLines(sourceBlocks(...lines), []);

  test('goes on with the field above where a line has no label', () => {
    expect(found?.head.lines.map(({ field, label, value }) => [field, label, value])).toEqual([
      ['reportOf', 'From', 'Ada Finch, Cabinet Member for Parks\nIvo Marsh, Director of Parks'],
      ['committee', 'To', 'Cabinet - 30 January 2024'],
      ['title', 'Subject', 'New benches on the quay'],
      [undefined, 'Past pathway of report', 'Parks Committee, 9 January 2024\nQuay Panel, 11 January 2024'],
      [undefined, 'Is the decision eligible for call-in?', 'Yes'],
    ]);
  });

  test('ends with its last label, not with the first line of the text', () => {
    expect(found?.length).toBe(7);
    expect(found?.head).toMatchObject({ title: 'New benches on the quay', date: '2024-01-30' });
  });
});
