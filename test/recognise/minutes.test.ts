import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import {
  isClosing,
  markMinutesItems,
  meetingTimes,
  minutesHead,
  minutesOpenings,
} from '../../src/recognise/minutes.ts';
import { apart, first, noted, sourceBlocks } from './source-blocks.ts';

const paragraph = (words: string): SourceBlock => ({ type: 'paragraph', content: [text(words)] });
const head = (...lines: readonly string[]) => minutesHead(first(sourceBlocks(...lines)));
const items = (...lines: readonly string[]): readonly string[] =>
  noted(markMinutesItems(sourceBlocks('', ...lines)));

describe('the heading of minutes', () => {
  test.each(minutesOpenings)('$example', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
    expect(head(example)?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('names body, day, hour and occasion', () => {
    expect(
      head('Minutes of the Extraordinary Meeting of the Parks Committee held on 8 July 2014 at 7.00 pm'),
    ).toEqual({
      committee: 'Parks Committee',
      date: '2014-07-08',
      time: '19:00',
      occasion: 'Extraordinary',
    });
  });

  test('in capitals over three lines, half bold', () => {
    expect(
      head(
        '**MINUTES OF A MEETING OF THE PARKS AND PATHS SCRUTINY',
        'COMMITTEE HELD AT TOWN HALL, WICK, ON THURSDAY 20',
        'NOVEMBER 2014**',
      ),
    ).toMatchObject({ committee: 'Parks and Paths Scrutiny Committee', date: '2014-11-20' });
  });

  test.each([
    ['Minutes of a special meeting of Wick Council held at 7 pm on 8 July 2014', 'Wick Council', 'special'],
    ['Minute of the Annual Meeting of a Parks Board, which was held on 8 July 2014', 'Parks Board', 'Annual'],
    ['Minutes of the Parks Committee on Tuesday 8 July 2014', 'Parks Committee', undefined],
    ['Minutes of the Parks Committee, meeting on 8 July 2014', 'Parks Committee', undefined],
    [
      'Minutes of an ordinary Meeting of the Parks Committee, held on 8 July 2014',
      'Parks Committee',
      'ordinary',
    ],
    [
      'Minutes of the meeting of the additional Parks Committee held on 8 July 2014',
      'Parks Committee',
      'additional',
    ],
    ['Minutes of the meeting the Parks Committee held on 8 July 2014', 'Parks Committee', undefined],
    [
      'At a Meeting of the Statutory Meeting of the Wick Board held on 8 July 2014',
      'Wick Board',
      'Statutory',
    ],
    [
      'At an Extraordinary Meeting of WICK COUNCIL, duly convened on 8 July 2014',
      'Wick Council',
      'Extraordinary',
    ],
    ['At a Meeting of the Wick Panel on Tuesday, 8 July 2014', 'Wick Panel', undefined],
    ['At a Meeting of the Wick Panel, duly held on 8 July 2014', 'Wick Panel', undefined],
  ])('“%s” is of %s', (line, committee, occasion) => {
    expect(head(line)).toEqual({
      committee,
      date: '2014-07-08',
      ...(occasion === undefined ? {} : { occasion }),
      ...(line.includes('7 pm') ? { time: '19:00' } : {}),
    });
  });

  test('stands in a heading or a paragraph of 320 letters at most, and in no table', () => {
    const line = 'Minutes of the Parks Committee held on 8 July 2014';
    const content = (letters: number) => [text(line.padEnd(letters, ' at the house'))];
    expect(minutesHead({ type: 'heading', level: 2, content: content(50) })?.committee).toBe(
      'Parks Committee',
    );
    expect(minutesHead({ type: 'paragraph', content: content(320) })?.committee).toBe('Parks Committee');
    expect(minutesHead({ type: 'paragraph', content: content(321) })).toBeUndefined();
    expect(minutesHead({ type: 'table', headerRows: 0, rows: [[content(50)]] })).toBeUndefined();
    expect(minutesHead(undefined)).toBeUndefined();
  });

  test.each([
    'Minutes of the previous meeting',
    'Minutes of the Parks Committee held in the summer',
    'Minutes of 8 July 2014',
    'Draft minutes of the Parks Committee held on 8 July 2014',
    'Minutes of the Parks Committee, withheld since 8 July 2014',
    'At the meeting of the Parks Committee held on 8 July 2014',
    'Look at a meeting of the Parks Committee held on 8 July 2014',
    'Minutes',
    'The minutes of the Parks Committee held on 8 July 2014 were approved as a correct record.',
    'At a meeting in May 2014 nothing was said',
  ])('is not “%s”', (line) => {
    expect(head(line)).toBeUndefined();
  });
});

describe('the items of minutes', () => {
  test('keep the mark of their agenda item in the title, wherever it was printed', () => {
    expect(
      items(
        ...apart(
          '293. Apologies (Item 1)',
          'There was one.',
          '294. Benches\n(Item 2)',
          'Agreed.',
          '295. Trees',
        ),
        '(Agenda Item 3)',
        '',
        'Members asked for limes.',
      ),
    ).toEqual([
      'H2 <293.> Apologies (Item 1)',
      '¶ There was one.',
      'H2 <294.> Benches (Item 2)',
      '¶ Agreed.',
      'H2 <295.> Trees (Agenda Item 3)',
      '¶ Members asked for limes.',
    ]);
  });

  test('may be long when a mark says that they are items', () => {
    const long = `Transfer of ${'the keeping of the bridges and '.repeat(5)}weirs`;
    expect(items(...apart(`87. ${long}`))).toEqual([`¶ <87.> ${long}`]);
    expect(items(...apart(`87. ${long}\n(Item 7)`))).toEqual([`H2 <87.> ${long} (Item 7)`]);
  });

  test('are numbered titles whose numbers go up', () => {
    expect(
      items(
        ...apart(
          '1. Minutes',
          'They were approved.',
          '2. Items of Urgent Business',
          'There were none.',
          '4. Budget',
        ),
      ),
    ).toEqual([
      'H2 <1.> Minutes',
      '¶ They were approved.',
      'H2 <2.> Items of Urgent Business',
      '¶ There were none.',
      'H2 <4.> Budget',
    ]);
  });

  test('may go on from an earlier meeting, or be numbered through a year', () => {
    expect(items(...apart('11. Minutes', '12. Budget'))).toEqual(['H2 <11.> Minutes', 'H2 <12.> Budget']);
    expect(items(...apart('24/031 Apologies', '24/032 Planning'))).toEqual([
      'H2 <24/031> Apologies',
      'H2 <24/032> Planning',
    ]);
  });

  test('may have lost the full stop, and the text may follow on the next line', () => {
    expect(items('5 Budget', 'The Committee heard the report.')).toEqual([
      'H2 <5> Budget',
      '¶ The Committee heard the report.',
    ]);
  });

  test('a bold title is a title', () => {
    expect(items('5. **Budget**')).toEqual(['H2 <5.> Budget']);
    expect(items('**5. Budget**')).toEqual(['H2 <5.> Budget']);
  });

  test('a title that the document marks as a heading needs no space above it', () => {
    const tight = sourceBlocks('They were approved.', '2. Budget');
    const headingSign = { level: 2, because: 'it is marked as a heading of level 1' } as const;
    const signed = tight.map((block) =>
      block.type === 'paragraph' && block.number !== undefined ? { ...block, headingSign } : block,
    );
    expect(noted(markMinutesItems(tight))).toEqual(['¶ They were approved.', '¶ <2.> Budget']);
    expect(noted(markMinutesItems(signed))).toEqual(['¶ They were approved.', 'H2 <2.> Budget']);
  });

  test('may miss three between them, and begin below ten thousand', () => {
    const numbered = (number: string): SourceBlock => ({
      type: 'paragraph',
      number,
      content: [text('Budget')],
      gap: 1,
    });
    const kinds = (...numbers: readonly string[]) =>
      markMinutesItems(numbers.map(numbered)).map(({ type }) => type);
    expect(kinds('9999.')).toEqual(['heading']);
    expect(kinds('10000.')).toEqual(['paragraph']);
    expect(kinds('3.', '7.', '12.')).toEqual(['heading', 'heading', 'paragraph']);
    expect(kinds('3.', '3.')).toEqual(['heading', 'paragraph']);
    expect(kinds('(3)', '3)')).toEqual(['paragraph', 'paragraph']);
  });

  test('are of 140 letters at most, or of 320 with a mark', () => {
    const kind = (letters: number, mark = '') =>
      markMinutesItems([
        {
          type: 'paragraph',
          number: '7.',
          content: [text(`${'Budget '.padEnd(letters - mark.length, 'x')}${mark}`)],
        },
      ])[0]?.type;
    expect([kind(140), kind(141)]).toEqual(['heading', 'paragraph']);
    expect([kind(320, '(Item 3)'), kind(321, '(Item 3)')]).toEqual(['heading', 'paragraph']);
  });

  test.each([
    ['5A Budget', 'H2 <5A> Budget'],
    ['5B. Budget of May', 'H2 <5B.> Budget of May'],
    ['CA23/41a: Budget', 'H2 <CA23/41a> Budget'],
    ['24/7. Élan Mill', 'H2 <24/7> Élan Mill'],
    ['24/7  Élan Mill', 'H2 <24/7> Élan Mill'],
  ])('may be numbered as in “%s”', (line, heading) => {
    expect(noted(markMinutesItems([paragraph(line)]))).toEqual([heading]);
  });

  test.each([
    '5 budget',
    'Item 5 Budget',
    '24/31 budget',
    'On 24/31 Budget',
    '5 Am',
    '5 No,',
    '12345 Budget',
    'ABCDEF24/31 Budget',
  ])('are none as in “%s”', (line) => {
    expect(noted(markMinutesItems([paragraph(line)]))).toEqual([`¶ ${line}`]);
  });

  test('numbered through a year go up by what stands behind the stroke', () => {
    expect(items(...apart('24/031 Apologies', '24/030 Planning', '25/032 Trees'))).toEqual([
      'H2 <24/031> Apologies',
      '¶ 24/030 Planning',
      'H2 <25/032> Trees',
    ]);
  });

  test('keep their place and say why they are items; what stood below them goes on without a gap', () => {
    const place = { line: 3, toLine: 4 };
    const content = [text('Budget'), { type: 'break' } as const, text('It was heard.')];
    expect(markMinutesItems([{ type: 'paragraph', number: '5.', content, place, gap: 2 }])).toEqual([
      {
        type: 'heading',
        level: 2,
        number: '5.',
        content: [text('Budget')],
        because: 'its number goes on through the minutes, and it is a short title',
        place,
        gap: 2,
      },
      { type: 'paragraph', content: [text('It was heard.')], place, gap: 0 },
    ]);
    const [bare] = markMinutesItems([paragraph('5 Budget')]);
    expect(Object.keys(bare ?? {})).toEqual(['type', 'level', 'number', 'content', 'because']);
  });

  test('a mark that stands below no title stays where it is', () => {
    const lines = ['Members spoke.', '(Item 3)', 'They left.'];
    expect(items(...apart(...lines))).toEqual(lines.map((line) => `¶ ${line}`));
    expect(noted(markMinutesItems([paragraph('(Item 3)')]))).toEqual(['¶ (Item 3)']);
    expect(items(...apart('5. Budget', 'a\tb'))).toEqual([
      'H2 <5.> Budget',
      'table, 0 header rows',
      '  | a | b |',
    ]);
  });

  test('what stands below a mark, in one paragraph with it, goes on below the title', () => {
    const below = [text('(Item 3)'), { type: 'break' } as const, text('It was heard.')];
    const blocks = markMinutesItems([paragraph('5 Budget'), { type: 'paragraph', content: below, gap: 1 }]);
    expect(noted(blocks)).toEqual(['H2 <5> Budget (Item 3)', '¶ It was heard.']);
    expect(blocks[1]?.gap).toBe(0);
  });

  test.each([
    ['a numbered resolution', '1. That another topic be put on the agenda'],
    ['a resolution in small letters', '3. that another topic be put on the agenda'],
    ['a numbered sentence', '3. The parks were green.'],
    ['a part of a list', '3. Parks;'],
    ['another part of a list', '3. Parks, roads,'],
    ['a number and a mark', '3. £5'],
    ['a number far out of line', '2014. Budget year'],
    ['a number going back', '1. Parks'],
  ])('%s is none', (_kind, line) => {
    expect(items(...apart('2. Budget', line)).slice(1)).toEqual([expect.stringMatching(/^¶/)]);
  });

  test('a numbered paragraph with two levels is none', () => {
    expect(items(...apart('2. Budget', '2.1 Parks'))).toEqual(['H2 <2.> Budget', '¶ <2.1> Parks']);
  });
});

describe('the hours of a meeting', () => {
  test.each([
    'The meeting finished at 8.40 pm',
    'The meeting closed at 12:40 pm.',
    'The Chair thanked everybody and the meeting ended at 9.00pm.',
    'There being no further business, the meeting rose at 20:55.',
  ])('it closed: %s', (line) => {
    expect(isClosing(first(sourceBlocks(line)))).toBe(true);
    expect(meetingTimes(sourceBlocks(line)).closed).toMatch(/^\d\d:\d\d$/);
  });

  test.each(['opened', 'commenced', 'started', 'began'])('it opened: “The meeting %s at …”', (verb) => {
    expect(meetingTimes([paragraph(`The MEETING ${verb} at 7.02 pm.`)])).toEqual({ opened: '19:02' });
  });

  test('they stand in short paragraphs', () => {
    const told = (letters: number) =>
      meetingTimes([
        paragraph('The meeting started at 7 pm.'.padEnd(letters, 'x')),
        paragraph('The meeting then concluded at 8 pm.'.padEnd(letters, 'x')),
      ]);
    expect(told(159)).toEqual({ opened: '19:00', closed: '20:00' });
    expect(told(160)).toEqual({});
    const closed = 'It finished at 8 pm.';
    expect([159, 160].map((letters) => isClosing(paragraph(closed.padEnd(letters, 'x'))))).toEqual([
      true,
      false,
    ]);
    const heading: SourceBlock = { type: 'heading', level: 2, content: [text(closed)] };
    expect([isClosing(heading), meetingTimes([heading])]).toEqual([false, {}]);
  });

  test('it opened and closed; the last closing counts', () => {
    expect(
      meetingTimes(
        sourceBlocks(
          ...apart(
            'The meeting commenced at 7.02 pm.',
            'The meeting closed at 8.00 pm.',
            'The meeting closed at 8.40 pm.',
          ),
        ),
      ),
    ).toEqual({ opened: '19:02', closed: '20:40' });
  });

  test('an hour that the minutes do not give is not made up', () => {
    expect(meetingTimes(sourceBlocks('The report was heard.'))).toEqual({});
    expect(isClosing(first(sourceBlocks('The road was closed at 7 pm.')))).toBe(false);
  });
});
