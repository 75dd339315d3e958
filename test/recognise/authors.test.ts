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

  test('of nobody is none', () => {
    expect(authorFromSignature(first(sourceBlocks('the end', 'of the report')))).toBeUndefined();
  });
});
