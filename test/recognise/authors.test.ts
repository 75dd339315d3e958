import { describe, expect, test } from 'vitest';
import { authorFromEnquiries, authorFromSignature, readAuthors } from '../../src/recognise/authors.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { first, sourceBlocks } from './source-blocks.ts';

const authors = (...lines: readonly string[]) =>
  readAuthors(markReportHeadings(sourceBlocks('Report Author:', '', ...lines)));

describe('the author below “Report Author”', () => {
  test('on one line', () => {
    expect(authors("Hugh Curlew, Head of Finance, Chief Gardener's Office")).toEqual([
      { name: 'Hugh Curlew', title: 'Head of Finance', service: "Chief Gardener's Office" },
    ]);
  });

  test('name, post, service and e-mail as paragraphs of their own', () => {
    expect(
      authors('Nell Owlet', '', 'Complaints Manager', '', 'Customer Services', '', 'nowlet@ashmere.gov.uk'),
    ).toEqual([
      {
        name: 'Nell Owlet',
        title: 'Complaints Manager',
        service: 'Customer Services',
        email: 'nowlet@ashmere.gov.uk',
      },
    ]);
  });

  test('three lines without blank lines, a telephone number passed over', () => {
    expect(authors('Nell Owlet', 'Head of Care', 'Tel: 01234 567 890')).toEqual([
      { name: 'Nell Owlet', title: 'Head of Care' },
    ]);
  });

  test('two of them', () => {
    expect(authors('Hugh Curlew, Head of Finance', '', 'Dora Wigeon, Head of Strategy')).toEqual([
      { name: 'Hugh Curlew', title: 'Head of Finance' },
      { name: 'Dora Wigeon', title: 'Head of Strategy' },
    ]);
  });

  test('a post written like a name is no second author', () => {
    expect(authors('Nell Owlet', 'Strategic Lead')).toEqual([
      { name: 'Nell Owlet', title: 'Strategic Lead' },
    ]);
  });

  test.each([
    'Report Author',
    'AUTHORS:',
    'Author details',
    'Report authors details:',
    'Contact officer',
    'Contact Officers:',
  ])('may stand below “%s”', (label) => {
    expect(readAuthors(sourceBlocks(label, '', 'Hugh Curlew, Clerk'))).toEqual([
      { name: 'Hugh Curlew', title: 'Clerk' },
    ]);
  });

  test.each([
    'The author',
    'Author of the plan',
    'Contact',
    'Contact officer for parks',
  ])('and not below “%s”', (label) => {
    expect(readAuthors(sourceBlocks(label, '', 'Hugh Curlew, Clerk'))).toEqual([]);
  });

  test.each([
    ['Name: Hugh Curlew', { name: 'Hugh Curlew' }],
    ['Contact Hugh Curlew – Clerk', { name: 'Hugh Curlew', title: 'Clerk' }],
    [
      'Author: Hugh Curlew - Clerk , Law, Town House',
      { name: 'Hugh Curlew', title: 'Clerk', service: 'Law, Town House' },
    ],
    ['Hugh Curlew (Clerk)', { name: 'Hugh Curlew', title: 'Clerk' }],
    ['Hugh Curlew (Clerk), Law', { name: 'Hugh Curlew', title: 'Clerk' }],
  ])('written as “%s”', (line, author) => {
    expect(authors(line)).toEqual([author]);
  });

  test.each([
    'Curlew, Clerk',
    'Curlew (Head of Finance)',
    'the clerk of the council',
    'Head of Roads, Town House',
  ])('is nobody in “%s”', (line) => {
    expect(authors(line)).toEqual([]);
  });

  test('with the first two lines below the name, what stands behind a label of contact left out', () => {
    expect(
      authors(
        'Nell Owlet',
        'Head of Care Telephone 01234',
        'Care',
        'Room 2',
        'E-mail on request',
        '01234 567890',
      ),
    ).toEqual([{ name: 'Nell Owlet', title: 'Head of Care', service: 'Care' }]);
  });

  test.each([
    'Accountable Director: Ada Brook',
    'Lead corporate director',
    'RESPONSIBLE DIRECTOR',
  ])('before “%s”, who only answers for the report', (line) => {
    expect(authors('Nell Owlet, Clerk', '', line, '', 'Ada Brook, Town House')).toEqual([
      { name: 'Nell Owlet', title: 'Clerk' },
    ]);
  });

  test('in a list, up to what is neither text nor list', () => {
    expect(authors('- Nell Owlet, Clerk', '', 'Park\tVisits', 'Wick\t40', '', 'Ada Brook, Planner')).toEqual([
      { name: 'Nell Owlet', title: 'Clerk' },
    ]);
  });

  test('nobody where the label is missing', () => {
    expect(readAuthors(sourceBlocks('Hugh Curlew, Head of Finance'))).toEqual([]);
  });
});

describe('who is to be asked about a report', () => {
  test('with e-mail and telephone', () => {
    expect(
      authorFromEnquiries('Ann Curlew, Scrutiny Officer 01234 567890 email ann.curlew@ashmere.gov.uk'),
    ).toEqual({
      name: 'Ann Curlew',
      title: 'Scrutiny Officer',
      email: 'ann.curlew@ashmere.gov.uk',
    });
  });

  test.each([
    ['Ann Curlew, Clerk', { name: 'Ann Curlew', title: 'Clerk' }],
    [
      'Ann Curlew, Clerk e-mail: ann@ashmere.gov.uk',
      { name: 'Ann Curlew', title: 'Clerk', email: 'ann@ashmere.gov.uk' },
    ],
    ['Ann Curlew ann@ashmere.gov.uk', { name: 'Ann Curlew', email: 'ann@ashmere.gov.uk' }],
  ])('“%s”', (line, author) => {
    expect(authorFromEnquiries(line)).toEqual(author);
  });

  test('nobody, when no name stands first', () => {
    expect(authorFromEnquiries('the parks team')).toBeUndefined();
  });
});

describe('a signature', () => {
  test('names its author and the post', () => {
    expect(authorFromSignature(first(sourceBlocks('Polly Wren', 'Director of Planting', '6/11/14')))).toEqual(
      {
        name: 'Polly Wren',
        title: 'Director of Planting',
      },
    );
  });

  test('may name no post', () => {
    expect(authorFromSignature(first(sourceBlocks('Polly Wren')))).toEqual({ name: 'Polly Wren' });
  });

  test('of nobody is none', () => {
    expect(authorFromSignature(first(sourceBlocks('the end', 'of the report')))).toBeUndefined();
  });
});

describe('authors beside the director who answers for the report', () => {
  test('at the head of a column', () => {
    expect(
      readAuthors(
        sourceBlocks(
          'Report Author\tRelevant Director',
          '<p>Joe Marlow</p><p>Chief Accountant</p><p>01632 960601</p><p>joe.marlow@marsh.example</p>\t<p>Ada Brook</p><p>Director of Finance</p>',
        ),
      ),
    ).toEqual([{ name: 'Joe Marlow', title: 'Chief Accountant', email: 'joe.marlow@marsh.example' }]);
  });

  test('in a table whose other columns and cells name nobody', () => {
    const table = sourceBlocks('Wards\tReport Author', 'All\tNell Abram', '\tChief Gardener');
    expect(readAuthors(table)).toEqual([{ name: 'Nell Abram', title: 'Chief Gardener' }]);
    expect(readAuthors(sourceBlocks('Wards\tOfficers', 'All\tNell Abram'))).toEqual([]);
    expect(readAuthors(sourceBlocks('Wards\tReport Author', 'All\t'))).toEqual([]);
  });

  test('at the head of a cell, with the label of the next line run into the post', () => {
    expect(
      readAuthors(
        sourceBlocks(
          '<p>Report Author:</p><p>Nell Abram</p><p>Assistant Director Roads Telephone number</p><p>01632 960058</p>\t<p>Relevant Director:</p><p>Cy Mack</p>',
        ),
      ),
    ).toEqual([{ name: 'Nell Abram', title: 'Assistant Director Roads' }]);
  });

  test('in lines, with the post in brackets', () => {
    expect(
      readAuthors(
        sourceBlocks(
          'Report Author',
          '',
          'Dave Shipman (Head of Finance Policy, Planning and Strategy)',
          '',
          '01632 960418, dave.shipman@marsh.example',
          '',
          'Relevant Corporate Director:',
          '',
          'John Bett (Interim)',
        ),
      ),
    ).toEqual([
      {
        name: 'Dave Shipman',
        title: 'Head of Finance Policy, Planning and Strategy',
        email: 'dave.shipman@marsh.example',
      },
    ]);
  });
});
