import { describe, expect, test } from 'vitest';
import { dot, level, lines, link, text, told } from './drawn-sheet.ts';

/** A line of 80 letters fills the column of these pages: 400 points. */
const full = [
  'The clerk of the town counted the benches in the market square and found that no',
  'fewer than fourteen had lost their paint in the long winter that ended in March,',
  'so that',
];

describe('lines and paragraphs', () => {
  test('wrapped lines are one paragraph, a wider gap begins the next', () => {
    expect(told(lines(60, 100, full), lines(60, 148, ['The paint is green.']))).toEqual([
      `¶ ${full.join(' ')}`,
      '¶ The paint is green.',
    ]);
  });

  test('parts of a line are joined by their gaps: kerned parts are one word', () => {
    expect(told(text(60, 100, 'Har'), text(75.2, 100, 'bour'), text(98, 100, 'Street'))).toEqual([
      '¶ Harbour Street',
    ]);
  });

  test('a hyphen at a line end stays, without a space behind it', () => {
    const cut = [`${full[0]?.slice(0, 72)} long-`, 'term plan for all of them was agreed by the town'];
    expect(told(lines(60, 100, cut))).toEqual([
      `¶ ${full[0]?.slice(0, 72)} long-term plan for all of them was agreed by the town`,
    ]);
  });

  test('an address keeps its lines', () => {
    const address = ['The Guildhall', 'Harbour Street', 'Brindlewick'];
    expect(told(lines(60, 100, full), lines(60, 160, address))).toEqual([
      `¶ ${full.join(' ')}`,
      '¶ The Guildhall / Harbour Street / Brindlewick',
    ]);
  });

  test('a paragraph that is told by its first line’s indent alone begins anew', () => {
    const second = [full[0]?.slice(4) ?? '', 'were painted.'];
    expect(
      told(
        lines(60, 100, [...full.slice(0, 2), 'so that they looked poor.']),
        text(80, 136, second[0] ?? ''),
        text(60, 148, second[1] ?? ''),
      ),
    ).toEqual([`¶ ${full.slice(0, 2).join(' ')} so that they looked poor.`, `¶ ${second.join(' ')}`]);
  });

  test('a bold line is a paragraph of its own above its text', () => {
    expect(told(text(60, 100, 'The benches', { bold: true }), lines(60, 112, full))).toEqual([
      '¶ **The benches**',
      `¶ ${full.join(' ')}`,
    ]);
  });

  test('bold and italic words are marked inside a paragraph', () => {
    expect(
      told(
        text(60, 100, 'It was '),
        text(95, 100, 'RESOLVED', { bold: true }),
        text(140, 100, 'that the '),
        text(186, 100, 'Gazette', { italic: true }),
        text(221, 100, ' be told.'),
      ),
    ).toEqual(['¶ It was **RESOLVED** that the _Gazette_ be told.']);
  });

  test('a link is where its area lies', () => {
    expect(
      told(
        text(60, 100, 'Read the'),
        text(105, 100, 'plan'),
        text(130, 100, 'first.'),
        link(104, 90, 126, 104, 'https://town.example/plan'),
      ),
    ).toEqual(['¶ Read the [plan → https://town.example/plan] first.']);
  });

  test('the lines of a centred title are apart, a title too long for one line is joined', () => {
    const title = ['The town council of Brindlewick and the harbour and the old', 'market committees'];
    expect(
      told(
        text(231, 60, 'Town council', { bold: true }),
        text(238, 72, 'The clerk', { bold: true }),
        text(112.5, 130, title[0] ?? '', { bold: true }),
        text(217.5, 142, title[1] ?? '', { bold: true }),
        lines(60, 200, full),
      ),
    ).toEqual(['¶ **Town council / The clerk**', `¶ **${title.join(' ')}**`, `¶ ${full.join(' ')}`]);
  });

  test('a rule parts what stands above it from what stands below', () => {
    expect(
      told(text(60, 100, 'Agenda'), level(60, 460, 105), text(60, 114, 'Cabinet'), lines(60, 200, full)),
    ).toHaveLength(3);
  });
});

describe('numbers and lists', () => {
  test('a number that hangs left of its text is the number of the paragraph', () => {
    expect(
      told(
        text(60, 100, '2.4'),
        lines(90, 100, [full[0] ?? '', 'so that']),
        text(60, 136, '2.4.1'),
        text(90, 136, 'It was agreed.'),
      ),
    ).toEqual([`¶ <2.4> ${full[0]} so that`, '¶ <2.4.1> It was agreed.']);
  });

  test('a figure that a line end brought to the front is no number', () => {
    const wrapped = [`${full[0]?.slice(0, 70)} section`, '12. That was in the old act of the harbour.'];
    expect(told(lines(60, 100, wrapped))).toEqual([`¶ ${wrapped.join(' ')}`]);
  });

  test('lettered items are a list, deeper ones are children of the item above', () => {
    expect(
      told(
        text(60, 100, '2.1'),
        text(90, 100, 'Members asked for:'),
        text(90, 112, '(a)'),
        text(110, 112, 'benches'),
        text(110, 124, '•', { font: 'SymbolMT' }),
        text(125, 124, 'of oak'),
        text(90, 136, '(b)'),
        text(110, 136, 'lamps'),
      ),
    ).toEqual(['¶ <2.1> Members asked for:', 'list', '  • <(a)> benches', '    • of oak', '  • <(b)> lamps']);
  });

  test.each([
    ['a glyph of a symbol font in its private codes', '\uf0b7', 'Symbol'],
    ['a letter of a symbol font', '§', 'Wingdings-Regular'],
    ['the ring that word processors take from a typewriter face', 'o', 'CourierNewPSMT'],
    ['a dash', '–', 'Arial'],
  ])('%s is a bullet', (_, glyph, font) => {
    expect(
      told(
        text(60, 100, glyph, { font }),
        text(78, 100, 'benches'),
        text(60, 114, glyph, { font }),
        text(78, 114, 'lamps'),
      ),
    ).toEqual(['list', '  • benches', '  • lamps']);
  });

  test('a bullet that is drawn as a dot is one too', () => {
    expect(told(dot(66, 100), text(78, 100, 'benches'), dot(66, 114), text(78, 114, 'lamps'))).toEqual([
      'list',
      '  • benches',
      '  • lamps',
    ]);
  });

  test('an item’s second line goes on where its text begins', () => {
    expect(
      told(
        text(60, 100, '•'),
        text(75, 100, full[0] ?? ''),
        text(75, 112, 'so that'),
        text(60, 124, '•'),
        text(75, 124, 'lamps'),
      ),
    ).toEqual(['list', `  • ${full[0]} so that`, '  • lamps']);
  });
});

describe('notes and turned text', () => {
  test('a raised figure is joined to its word, and its note stands at the foot', () => {
    expect(
      told(
        text(60, 100, 'Fourteen benches'),
        text(140, 100, '1', { size: 6, raised: 3.5 }),
        text(60, 700, '1', { size: 5, raised: 2.5 }),
        text(64, 700, 'Counted in March.', { size: 8 }),
      ),
    ).toEqual(['¶ Fourteen benches¹', '¶ ¹ Counted in March.']);
  });

  test('a note whose number is not raised is known by the mark in the text', () => {
    expect(
      told(
        lines(60, 76, full),
        text(60, 112, 'Fourteen benches'),
        text(140, 112, '3', { size: 6, raised: 3.5 }),
        text(60, 700, '3', { size: 8 }),
        text(76, 700, 'Counted in March.', { size: 8 }),
      ),
    ).toEqual([`¶ ${full.join(' ')}`, '¶ Fourteen benches³', '¶ ³ Counted in March.']);
  });

  test('turned text stands behind all other, in its own order', () => {
    expect(told(text(20, 400, 'Draft for comment', { turn: 270 }), text(60, 500, 'The benches'))).toEqual([
      '¶ The benches',
      '¶ Draft for comment',
    ]);
  });
});
