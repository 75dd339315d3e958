import { describe, expect, test } from 'vitest';
import { endsOpen, isTorn } from '../../src/repair/sentence.ts';
import { repaired } from './repaired.ts';

/** The first half of a sentence, long enough to be one. */
const half = 'The panel asked how the depot would be paid for by harbour dues, market rents and';

describe('a sentence that a page end tore is whole again', () => {
  test('going on in lower case', () => {
    expect(
      repaired(
        'The survey was held for the third time in the spring of this year',
        '',
        'and its results will be ready in June.',
      ),
    ).toEqual([
      '¶ The survey was held for the third time in the spring of this year and its results will be ready in June.',
    ]);
  });

  test('going on with a capital, behind a word that no sentence ends with', () => {
    expect(repaired(half, '', 'Bridge Trust funds.')).toEqual([`¶ ${half} Bridge Trust funds.`]);
  });

  test('going on with a capital, behind a comma', () => {
    const declared = 'Councillor Curlew declared an interest as warden of the Bridge Chapel,';
    expect(repaired(declared, '', 'Quayside Chapel and the Mill.')).toEqual([
      `¶ ${declared} Quayside Chapel and the Mill.`,
    ]);
  });

  test('going on with a capital inside a long sentence of prose', () => {
    const first = `${half} would be asked to share the cost of the work that is done there by the staff of the Ashmere Harbour Watch`;
    expect(repaired(first, '', 'Teams when they are asked to.')).toEqual([
      `¶ ${first} Teams when they are asked to.`,
    ]);
  });

  test('in a numbered paragraph', () => {
    expect(repaired(`- 2.3 ${half}`, '', 'trusts of the town.')).toEqual([
      `¶ <2.3> ${half} trusts of the town.`,
    ]);
  });

  test('inside a list item: the rest stays in the item', () => {
    expect(repaired('- one', `- ${half}`, '', 'trusts of the town.', '', 'The end.')).toEqual([
      'list',
      '  • one',
      `  • ${half} trusts of the town.`,
      '¶ The end.',
    ]);
  });

  test('inside an item of a sub-list', () => {
    expect(repaired('- one', ` - ${half}`, '', 'trusts.')).toEqual([
      'list',
      '  • one',
      `    • ${half} trusts.`,
    ]);
  });

  test('over several blank lines, and twice', () => {
    expect(
      repaired(
        half,
        '',
        '',
        '',
        'trusts that are asked to share in the whole of the cost of the',
        '',
        'Depot.',
      ),
    ).toEqual([`¶ ${half} trusts that are asked to share in the whole of the cost of the Depot.`]);
  });

  test('with a page number or a running header between the halves', () => {
    expect(repaired(half, '', 'Page 50', '', 'trusts.')).toEqual([
      `¶ ${half} trusts.`,
      '(page number) Page 50',
    ]);
  });

  test('keeping its bold and its links', () => {
    expect(repaired(`**${half}**`, '', 'see [the plan](https://a.example/).')).toEqual([
      `¶ **${half}** see [the plan → https://a.example/].`,
    ]);
  });
});

describe('what only looks torn is left alone', () => {
  test.each<[string, string, string]>([
    [
      'a heading',
      '6. What this means for the harbour, the market and the town as a whole',
      'It means little.',
    ],
    ['a short line', 'Quorum: four members of the', 'panel'],
    [
      'a sentence that ended',
      'The panel asked how the depot would be paid for, and was told in full.',
      'the answer was noted.',
    ],
    [
      'a sentence that ended in a quotation',
      'The trust said that it would “share in the whole of the cost of the depot”',
      'The end.',
    ],
    [
      'a lead-in that ends in a colon',
      'The panel asked that each of these be looked into before the summer:',
      'costs',
    ],
    [
      'an e-mail address',
      'Further information is to be had from the clerk: aldous.curlew@ashmere.example',
      'Civic Offices',
    ],
    [
      'thanks with the sender behind it',
      '“Thank you for all that you have done for the ducks. Harbour Watch Team',
      'Another said the same.',
    ],
    [
      'a numbered paragraph without its full stop',
      'The panel considered the report on the depot and its costs',
      '2.4 It was noted',
    ],
  ])('%s', (_, before, after) => {
    expect(repaired(before, '', after)).toHaveLength(2);
  });

  test('an address below the last sentence of a letter', () => {
    expect(repaired('Civic Offices,', 'Harbour Road', '', 'Ashmere', '', 'AS1 2BC')).toEqual([
      '¶ Civic Offices, / Harbour Road',
      '¶ Ashmere',
      '¶ AS1 2BC',
    ]);
  });

  test('a sentence that goes on behind its list', () => {
    expect(
      repaired(
        'Any matter that is likely to:',
        '- relate to',
        '- affect your garden',
        '',
        'where you are aware of it.',
      ),
    ).toEqual([
      '¶ Any matter that is likely to:',
      'list',
      '  • relate to',
      '  • affect your garden',
      '¶ where you are aware of it.',
    ]);
  });

  test('two documents with a blank page between', () => {
    expect(repaired(half, '', 'This page is intentionally left blank', '', 'trusts of the town.')).toEqual([
      `¶ ${half}`,
      '(blank page notice) This page is intentionally left blank',
      '¶ trusts of the town.',
    ]);
  });

  test('a table between two paragraphs', () => {
    expect(repaired(half, '', 'a\tb', '', 'trusts.')).toEqual([
      `¶ ${half}`,
      'table, 0 header rows',
      '  | a | b |',
      '¶ trusts.',
    ]);
  });
});

describe('lines of one paragraph', () => {
  test('are one line when a sentence runs over them', () => {
    expect(repaired('We want a town of gardens, where', 'every duck is safe')).toEqual([
      '¶ We want a town of gardens, where every duck is safe',
    ]);
  });

  test('stay lines when each is an end of its own', () => {
    expect(
      repaired('Aldous Curlew', 'Head of Finance', '', '1. Minutes', 'The minutes were approved.'),
    ).toEqual(['¶ Aldous Curlew / Head of Finance', '¶ <1.> Minutes / The minutes were approved.']);
  });
});

describe('the rules by themselves', () => {
  test('a text ends open when it is long and has no final stop', () => {
    expect(endsOpen(half)).toBe(true);
    expect(endsOpen(`${half}.`)).toBe(false);
    expect(endsOpen('The panel and')).toBe(false);
  });

  test('nothing goes on behind an end', () => {
    expect(isTorn(`${half}.`, 'trusts')).toBe(false);
    expect(isTorn(half, 'trusts')).toBe(true);
  });
});
