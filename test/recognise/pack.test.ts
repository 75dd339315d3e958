import { describe, expect, test } from 'vitest';
import { blockText, isBlock } from '../../src/document/block.ts';
import { takeApart } from '../../src/recognise/pack.ts';
import { isSignature, type PackPart } from '../../src/recognise/part-start.ts';
import { first, sourceBlocks } from './source-blocks.ts';
import { blank, front, minutes, reportHead, reportOf } from './town-pack.ts';

function partLine({ kind, item, label, title, minutes: head }: PackPart): string {
  return [kind, item && `item ${item}`, label, title && `“${title}”`, head?.date].filter(Boolean).join(' ');
}

const parts = (...lines: readonly string[]): readonly PackPart[] => takeApart(sourceBlocks(...lines), []);
const taken = (...lines: readonly string[]): readonly string[] => parts(...lines).map(partLine);

describe('each sign begins a document', () => {
  test('the source itself, the heading of minutes, a report head', () => {
    expect(taken(...front, ...minutes, ...reportOf('5', 'Benches'))).toEqual([
      'front-sheet',
      'minutes 2014-07-08',
      'report item 5 “Benches”',
    ]);
  });

  test('an appendix by its label, alone or with a title', () => {
    expect(
      taken(...reportOf('5', 'Benches'), 'APPENDIX 1', '', 'Counts.', '', 'Appendix 2', '', 'More counts.'),
    ).toEqual(['report item 5 “Benches”', 'appendix APPENDIX 1', 'appendix Appendix 2']);
  });

  test('an appendix with a letter', () => {
    expect(
      taken(
        ...reportOf('5', 'Benches', 'Appendix A: Count', 'Appendix B: Map'),
        'APPENDIX A',
        '',
        'Forty.',
        '',
        'Map',
        '',
        'North is up.',
      ),
    ).toEqual(['report item 5 “Benches”', 'appendix APPENDIX A']);
    expect(
      taken(
        ...reportOf('5', 'Benches', 'Appendix B: Map of the paths'),
        'Map of the Paths',
        '',
        'North is up.',
      ).at(-1),
    ).toBe('appendix Appendix B');
  });

  test('an appendix named behind its title', () => {
    expect(taken(...reportOf('5', 'Benches'), 'Equality form – Appendix A', '', 'Yes.')).toEqual([
      'report item 5 “Benches”',
      'appendix Appendix A',
    ]);
  });

  test('an appendix without label behind a blank page', () => {
    expect(taken(...reportOf('5', 'Benches'), ...blank, 'Report', '', 'on an inquiry')).toEqual([
      'report item 5 “Benches”',
      'appendix',
    ]);
  });

  test('a listed appendix that begins by its title', () => {
    expect(
      taken(
        ...reportOf('5', 'Benches', 'Appendix 1: Count of the benches'),
        'Count of the Benches',
        '',
        'Forty.',
      ),
    ).toEqual(['report item 5 “Benches”', 'appendix Appendix 1']);
  });

  test('a report without a blank page before it', () => {
    expect(taken(...reportOf('5', 'Benches'), ...reportOf('6', 'Paths'))).toEqual([
      'report item 5 “Benches”',
      'report item 6 “Paths”',
    ]);
  });

  test('a work programme with its page heads', () => {
    expect(
      taken(
        ...reportOf('5', 'Benches'),
        ...blank,
        'WORK PROGRAMME',
        '',
        'Parks Committee',
        '',
        'ITEM 10',
        '',
        'Topic\tLead\tDate',
        'Bins\tAnn Curlew\tMay',
      ),
    ).toEqual(['report item 5 “Benches”', 'work-programme item 10 “WORK PROGRAMME”']);
  });

  test('a work programme whose title was read as one with the body below it', () => {
    expect(taken(...reportOf('5', 'Benches'), 'WORK PROGRAMME Parks Committee', '', 'ITEM 10', '')[1]).toBe(
      'work-programme item 10 “WORK PROGRAMME”',
    );
    expect(taken(...reportOf('5', 'Benches'), 'Work Programme for Parks', '', 'ITEM 10', '')[1]).toBe(
      'work-programme item 10 “Work Programme for Parks”',
    );
  });

  test.each([
    ['Work Programme 2023/24', 'work-programme item 10 “Work Programme 2023/24”'],
    ['Benches and Bins', 'report item 10 “Parks Committee”'],
  ])('the name of a body above “%s”', (line, expected) => {
    expect(taken(...reportOf('5', 'Benches'), ...blank, 'Parks Committee', line, '', 'ITEM 10', '')[1]).toBe(
      expected,
    );
  });

  test('the heading of minutes that was read line by line', () => {
    const lines = sourceBlocks(
      'MINUTES OF A MEETING OF THE PARKS',
      '',
      'COMMITTEE HELD ON 8 JULY 2014',
      '',
      'Present:',
    );
    const kinds = (gap: number) => {
      const [one, ...rest] = lines.map((block, at) => ({ ...block, gap: at === 1 ? gap : 1 }));
      return takeApart([...sourceBlocks(...front), ...(one ? [one] : []), ...rest], []).map(partLine);
    };
    expect(kinds(0)).toEqual(['front-sheet', 'minutes 2014-07-08']);
    expect(kinds(1)).toEqual(['front-sheet']);
  });

  test('a work programme behind a blank page that names no item', () => {
    expect(
      taken(...reportOf('5', 'Benches'), ...blank, 'Work Programme 2019/20', '', 'Topic\tLead\tDate'),
    ).toEqual(['report item 5 “Benches”', 'work-programme “Work Programme 2019/20”']);
  });

  test('a tracker that names its item in a table', () => {
    expect(
      taken(
        ...reportOf('5', 'Benches'),
        '2014/15 SCRUTINY RECOMMENDATIONS TRACKER',
        '',
        'Parks Committee 22 January 2015 Agenda Item 8\t',
        'PNP/03/15\t',
        '',
        'Text.',
      ),
    ).toEqual(['report item 5 “Benches”', 'tracker item 8 “2014/15 SCRUTINY RECOMMENDATIONS TRACKER”']);
  });

  test('what follows the signature of a report', () => {
    const signed = reportHead('5', 'Benches').concat([
      'The benches are well.',
      '',
      'Polly Wren',
      'Director of Planting',
      '6/11/14',
      '',
    ]);
    expect(taken(...signed, 'Inspection of benches', '', 'They were inspected.')).toEqual([
      'report item 5 “Benches”',
      'appendix',
    ]);
  });

  test('the sign is told', () => {
    expect(parts(...front, ...minutes, ...reportOf('5', 'Benches')).map(({ sign }) => sign)).toEqual([
      'the beginning of the source',
      'the heading of minutes with a date',
      'a report head with its labels',
    ]);
  });
});

describe('a report head that a page end seemed to join to the table above it', () => {
  const counts = ['Park\tBenches', 'Wick\t40', ''];

  test('begins its report', () => {
    expect(
      taken(...reportOf('5', 'Benches'), 'Appendix 1', '', ...counts, ...reportOf('6', 'Paths')),
    ).toEqual(['report item 5 “Benches”', 'appendix Appendix 1', 'report item 6 “Paths”']);
  });

  test('leaves the table its rows and lines', () => {
    const [, table] = parts('Appendix 1', '', ...counts, ...reportOf('6', 'Paths'))[0]?.blocks ?? [];
    expect(table).toMatchObject({ type: 'table', place: { line: 3, toLine: 4 } });
  });
});

describe('no document begins', () => {
  test('at an appendix named in a sentence', () => {
    expect(
      taken(
        ...reportHead('5', 'Benches'),
        'Appendix 1 shows the benches, as was said.',
        '',
        'They are many.',
      ),
    ).toEqual(['report item 5 “Benches”']);
  });

  test('at an entry of the list of appendices', () => {
    expect(taken(...reportOf('5', 'Benches', 'Appendix 1: Count', 'Appendix 2: Map'))).toEqual([
      'report item 5 “Benches”',
    ]);
  });

  test('at the label of the appendix that is open, printed again', () => {
    expect(
      taken(...reportOf('5', 'Benches'), 'Appendix 1', '', 'Counts.', '', 'Appendix 1', '', 'More counts.'),
    ).toEqual(['report item 5 “Benches”', 'appendix Appendix 1']);
  });

  test('at a blank page in the middle of a report, for its authors have not been named', () => {
    expect(taken(...reportHead('5', 'Benches'), 'Text.', '', ...blank, 'More text.')).toEqual([
      'report item 5 “Benches”',
    ]);
  });
});

describe('a report behind a cover', () => {
  const attached = [
    'Report to:\tCabinet',
    'Report of:\tAnn Curlew',
    'Wards affected:\tAll',
    'Date:\t9 December 2014',
    '',
  ];

  test('goes with the cover, whose item and title it keeps; both heads are kept', () => {
    const [part, ...others] = parts(
      ...reportHead('6', 'Clubs'),
      'The report is attached.',
      '',
      ...attached,
      'Recommendations',
      '',
      'That clubs be open.',
    );
    expect(others).toEqual([]);
    expect(part).toMatchObject({ item: '6', title: 'Clubs' });
    expect(part?.head?.lines.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Clubs', '9 December 2014', 'Cabinet']),
    );
  });
});

describe('nothing is dropped', () => {
  test('every block is in one part, but for the heads', () => {
    const blocks = sourceBlocks(
      ...front,
      ...minutes,
      ...reportOf('5', 'Benches'),
      ...blank,
      'Report',
      '',
      'Text.',
    ).filter(isBlock);
    const kept = takeApart(blocks, []).flatMap((part) => part.blocks);
    const heads = blocks.filter((block) => !kept.includes(block));
    expect(heads.map(blockText)).toEqual([
      reportHead('5', 'Benches')
        .filter((line) => line !== '')
        .join('\n'),
    ]);
  });

  test('a short letterhead above minutes stays with them', () => {
    expect(taken('Ashmere Borough Council', '', ...minutes)).toEqual(['minutes 2014-07-08']);
    expect(parts('Ashmere Borough Council', '', ...minutes)[0]?.blocks[0]).toMatchObject({
      type: 'paragraph',
    });
  });

  test('an empty source has no parts', () => {
    expect(parts('')).toEqual([]);
  });
});

describe('the signature of a report', () => {
  test.each([
    [['Polly Wren', 'Director of Planting', '6/11/14'], true],
    [['Polly Wren', '19 March 2014'], true],
    [['Polly Wren', 'Director of Planting'], false],
    [['The end', '6/11/14'], false],
    [['Polly Wren came to the meeting of', '19 March 2014'], false],
  ])('%j: %s', (lines, signs) => {
    expect(isSignature(first(sourceBlocks(...lines)))).toBe(signs);
  });
});
