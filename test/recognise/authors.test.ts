import { describe, expect, test } from 'vitest';
import { authorFromEnquiries, authorFromSignature, readAuthors } from '../../src/recognise/authors.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { first, sourceBlocks } from './source-blocks.ts';

const authors = (...lines: readonly string[]) =>
  readAuthors(markReportHeadings(sourceBlocks('Report Author:', '', ...lines)));

describe('the author below “Report Author”', () => {
  test('on one line', () => {
    expect(authors("Sean Curlew, Head of Finance, Chief Executive's Office")).toEqual([
      { name: 'Sean Curlew', title: 'Head of Finance', service: "Chief Executive's Office" },
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
    expect(authors('Sean Curlew, Head of Finance', '', 'Karen Wigeon, Head of Strategy')).toEqual([
      { name: 'Sean Curlew', title: 'Head of Finance' },
      { name: 'Karen Wigeon', title: 'Head of Strategy' },
    ]);
  });

  test('a post written like a name is no second author', () => {
    expect(authors('Nell Owlet', 'Strategic Lead')).toEqual([
      { name: 'Nell Owlet', title: 'Strategic Lead' },
    ]);
  });

  test('nobody where the label is missing', () => {
    expect(readAuthors(sourceBlocks('Sean Curlew, Head of Finance'))).toEqual([]);
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
    expect(authorFromSignature(first(sourceBlocks('Jenny Wren', 'Director of Delivery', '5/12/14')))).toEqual(
      {
        name: 'Jenny Wren',
        title: 'Director of Delivery',
      },
    );
  });

  test('of nobody is none', () => {
    expect(authorFromSignature(first(sourceBlocks('the end', 'of the report')))).toBeUndefined();
  });
});
