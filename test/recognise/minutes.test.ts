import { describe, expect, test } from 'vitest';
import {
  isClosing,
  markMinutesItems,
  meetingTimes,
  minutesHead,
  minutesOpenings,
} from '../../src/recognise/minutes.ts';
import { apart, first, noted, sourceBlocks } from './source-blocks.ts';

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
    'Minutes of the previous meeting',
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

  test.each([
    ['a numbered resolution', '1. That another topic be put on the agenda'],
    ['a numbered sentence', '3. The parks were green.'],
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
