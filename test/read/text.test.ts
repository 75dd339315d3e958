import { describe, expect, test } from 'vitest';
import { readText } from '../../src/read/text.ts';
import { outline } from '../document/outline.ts';

/** Source lines in, blocks out. */
function read(...lines: readonly string[]): readonly string[] {
  return outline(readText(lines.join('\n')).blocks);
}

describe('paragraphs', () => {
  test('a blank line parts them; lines without one belong together', () => {
    expect(read('Civic Offices,', 'Harbour Road', '', 'The meeting opened.')).toEqual([
      '¶ Civic Offices, / Harbour Road',
      '¶ The meeting opened.',
    ]);
  });

  test('a numbered line is a paragraph of its own, with its number as printed', () => {
    expect(read('2.1 The scheme began.', '2.2. It ended.', '- 2.3.1 It was paid.')).toEqual([
      '¶ <2.1> The scheme began.',
      '¶ <2.2.> It ended.',
      '¶ <2.3.1> It was paid.',
    ]);
  });

  test('a numbered line keeps the line below it, as in a heading glued to its body', () => {
    expect(read('1. Minutes', 'The minutes were approved.')).toEqual([
      '¶ <1.> Minutes / The minutes were approved.',
    ]);
  });

  test('after a numbered paragraph a new line is a new paragraph', () => {
    expect(read('- 2.5 Harbour Watch', 'The watch was opened.')).toEqual([
      '¶ <2.5> Harbour Watch',
      '¶ The watch was opened.',
    ]);
  });

  test('nothing is a heading yet, whatever it looks like', () => {
    expect(read('# Costs', '', 'EXECUTIVE SUMMARY')).toEqual(['¶ # Costs', '¶ EXECUTIVE SUMMARY']);
  });
});

describe('lists', () => {
  test('dashes, labels and indents', () => {
    expect(read('- one', ' - (a) first', ' - (b) second', '   - deeper', '- two')).toEqual([
      'list',
      '  • one',
      '    • <(a)> first',
      '    • <(b)> second',
      '      • deeper',
      '  • two',
    ]);
  });

  test('below a numbered paragraph the first sub-item is lifted to the margin: all are equals', () => {
    expect(
      read(
        '- 2.6 The warden is there for:',
        '- Opening the gate',
        ' - Feeding the ducks',
        ' - Mending the nets',
      ),
    ).toEqual([
      '¶ <2.6> The warden is there for:',
      'list',
      '  • Opening the gate',
      '  • Feeding the ducks',
      '  • Mending the nets',
    ]);
  });

  test('below any other paragraph an indent is a sub-list', () => {
    expect(read('We will:', '- Inform partners', ' - early', ' - often')).toEqual([
      '¶ We will:',
      'list',
      '  • Inform partners',
      '    • early',
      '    • often',
    ]);
  });

  test('a list that begins with an indent is still one list', () => {
    expect(read(' - one', ' - two', '- three')).toEqual(['list', '  • one', '  • two', '  • three']);
  });

  test('a blank line ends it: what a page end did is undone later', () => {
    expect(read('- one', '', '- two')).toEqual(['list', '  • one', 'list', '  • two']);
  });
});

describe('tables', () => {
  test('tabs part cells; cells may be empty and hold paragraphs, lists and boxes', () => {
    expect(
      read(
        'Question\tAnswer\tDate',
        '<p>Who?</p><p>Why?</p>\t<ul style="list-style-type: none"> • us • them\t',
        'Agreed?\tYes <input checked="" type="checkbox"/>\t6 May',
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Question | Answer | Date |',
      '  | Who? / Why? | • us / • them |  |',
      '  | Agreed? | Yes ☑ | 6 May |',
    ]);
  });

  test('an empty first cell is a cell', () => {
    expect(read('\t2014/15\t2015/16', 'Fares\t£2\t£3')).toEqual([
      'table, 0 header rows',
      '  |  | 2014/15 | 2015/16 |',
      '  | Fares | £2 | £3 |',
    ]);
  });

  test('a rule of dashes below a single row is a mark of the extraction', () => {
    expect(read('Time\tPlace', '--------\t--------')).toEqual([
      'table, 0 header rows',
      '  | Time | Place |',
      '(extraction mark) --------\t--------',
    ]);
  });

  test('a row in the middle of a list or paragraph begins a table', () => {
    expect(read('- one', 'a\tb', 'The end')).toEqual([
      'list',
      '  • one',
      'table, 0 header rows',
      '  | a | b |',
      '¶ The end',
    ]);
  });
});

describe('what stays known of the source', () => {
  test('the lines of each block and the blank lines before it', () => {
    const { blocks } = readText('Title\n\n\n\nOne\nTwo\n- a\n - b');
    expect(blocks.map(({ gap, place }) => [gap, place?.line, place?.toLine])).toEqual([
      [0, 1, 1],
      [3, 5, 6],
      [0, 7, 8],
    ]);
  });

  test('line ends of every system count alike, a form feed ends a line, a byte order mark is nothing', () => {
    expect(readText('\ufeffa\r\nb\rc\fd')).toEqual(readText('a\nb\nc\nd'));
  });

  test('an empty source is an empty document', () => {
    expect(readText('')).toEqual({ blocks: [] });
    expect(readText('\n \n\t\n')).toEqual({ blocks: [] });
  });
});
