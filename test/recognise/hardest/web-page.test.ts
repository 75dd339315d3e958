import { describe, expect, test } from 'vitest';
import { first, headingLines, noted, readingOf } from '../source-blocks.ts';

/** What the notes on the web page of minutes rank as hardest: labels that are gone, numbers that are gone. */

const gap = ['', ''];
const lost = ['', '', '', ''];
const page = [
  'Agenda and minutes',
  '',
  'Parks Overview and Scrutiny Committee - Tuesday, 16 October 2018 7.00 pm',
  '',
  'No. Item',
  ...lost,
  'An apology was received from Tess Jay, Walkers’ Union.',
  ...gap,
  'Minutes pdf icon PDF 88 KB',
  '',
  'To approve the minutes of 10 July 2018.',
  ...gap,
  'In item 9, Work Programme, a name was mended.',
  ...gap,
  'Inspection of the Benches pdf icon PDF 1 MB',
  ...gap,
  'The Strategic Lead spoke of ...  view the full minutes text for item 12.',
  ...gap,
  'Items Raised by the Parks Board',
  ...gap,
  'There were none.',
  ...gap,
  "Children's Play pdf icon PDF 77 KB",
  '',
  'Additional documents:',
  ...gap,
  'Officers took questions on item 3 of the agenda.',
  ...gap,
  '·        swings',
  '',
  '·        slides',
  ...lost,
  'That the Committee noted ...  view the full minutes text for item 14.',
  ...gap,
  'Standing orders were suspended at 9.10pm for another quarter of an hour.',
  ...gap,
  'Bins pdf icon PDF 60 KB',
  ...lost,
  '1.1  That the bins be emptied.',
];
const reading = readingOf(...page);
const { blocks } = first(reading.minutes);

test('item numbers come back from the links to the full text, in brackets and said to be inferred; another numbering is no anchor', () => {
  expect(headingLines(blocks)).toEqual([
    '## [11.] Minutes',
    '## [12.] Inspection of the Benches',
    '## [13.] Items Raised by the Parks Board',
    "## [14.] Children's Play",
    '## [15.] Bins',
  ]);
  expect(first(reading.minutes).inferred).toEqual(['minutes.items.number']);
});

describe('a label that the page lost', () => {
  test('comes back in brackets before what begins “That”, cut or not', () => {
    expect(
      noted(blocks).filter(
        (line, at, all) => line.startsWith('resolved') || all[at - 1]?.startsWith('resolved'),
      ),
    ).toEqual([
      'resolved: [RESOLVED:]',
      '  • That the Committee noted ... view the full minutes text for item 14.',
      'resolved: [RESOLVED:]',
      '  • <1.1> That the bins be emptied.',
    ]);
  });

  test('an event behind a resolution is no part of it', () => {
    expect(noted(blocks)).toContain(
      '¶ Standing orders were suspended at 9.10pm for another quarter of an hour.',
    );
  });

  test('the apologies, whose heading is gone, get no number and are read', () => {
    expect(noted(blocks)[3]).toBe('¶ An apology was received from Tess Jay, Walkers’ Union.');
    expect(first(reading.minutes).attendance).toEqual([
      { name: 'Tess Jay', role: 'Walkers’ Union', status: 'apologies' },
    ]);
  });
});

test('bullets with rows of blank lines between are one list', () => {
  expect(noted(blocks)).toEqual(expect.arrayContaining(['list', '  • swings', '  • slides']));
  expect(noted(blocks).filter((line) => line === 'list')).toHaveLength(1);
});
