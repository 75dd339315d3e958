import { describe, expect, test } from 'vitest';
import { cellFromText } from '../../src/read/cell.ts';
import { outlineOf } from '../document/outline.ts';

function read(value: string): string {
  return outlineOf(cellFromText(value));
}

describe('one cell of an extracted table', () => {
  test.each([
    ['plain', ' £2.50 ', '£2.50'],
    ['empty', '  ', ''],
    [
      'of paragraphs',
      '<p>What will change?</p><p>The depot closes.</p>',
      'What will change? / The depot closes.',
    ],
    [
      'with a list that never ends, parted by bullets',
      '<ul style="list-style-type: none"> • Painted in July • Mended in August ',
      '• Painted in July / • Mended in August',
    ],
    ['with a list of ticks', '<ul style="list-style-type: none"> ✓ safe ✓ warm ', '✓ safe / ✓ warm'],
    ['with a whole list', '<ul><li>safe</li><li>warm</li></ul>', 'safe / warm'],
    [
      'with a list without any sign',
      '<ul style="list-style-type: none">Painted in July Mended',
      'Painted in July Mended',
    ],
    ['text, then a list', '<p>Actions</p><ol> ➤ one ➤ two', 'Actions / ➤ one / ➤ two'],
    ['a ticked box', 'Yes <input checked="" type="checkbox"/>', 'Yes ☑'],
    ['an empty box', 'No <input type="checkbox" />', 'No ☐'],
    ['underlined', '<u>Benches</u>', 'Benches'],
    ['a raised ending', '26<sup>th</sup> May', '26th May'],
    [
      'bold and a link',
      '**Yes**, see <https://a.example/>',
      '**Yes**, see [https://a.example/ → https://a.example/]',
    ],
    ['a dead link', '[the map](#)', 'the map'],
    ['a footnote mark', 'Fares*', 'Fares*'],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<p onclick="x">a',
    '<input value="x">',
    'a < b > c',
    '<td>',
  ])('what is no mark of extraction is text as typed: %s', (source) => {
    expect(read(source)).toBe(source);
  });
});
