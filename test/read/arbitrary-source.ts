import fc from 'fast-check';
import { hostileText } from '../document/arbitrary-blocks.ts';

const words = fc
  .array(
    fc.constantFrom(
      'bus',
      'lane',
      'and',
      'the',
      'Harbour',
      'Road',
      '2024',
      '£1.5m',
      'of',
      'A',
      '12%',
      'members’',
      'café',
      'to',
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((list) => list.join(' '));

const stop = fc.constantFrom('', '', '.', ':', ',', '**', '*', ')');
const sentence = fc.tuple(words, stop).map(([value, end]) => value + end);

const opening = fc.constantFrom(
  '- ',
  ' - ',
  '  - ',
  '• ',
  '✓ ',
  '- (a) ',
  ' - b) ',
  '1. ',
  '12. ',
  '3.Title ',
  '- 2.3 ',
  '2.3.1 ',
  '2.3. ',
  '- iv. ',
  '* ',
  '** ',
  '# ',
  '> ',
);

const marked = fc.constantFrom(
  'Quorum: 4**Membership**',
  '**Present**Councillors',
  '- 10 Date of Next Meeting**',
  'see [the map](#) now',
  'see[here](#)now',
  '[a](https://a.example/x)b',
  'write to <https://a.example/>',
  '2*3*4',
  '**bold** *italic*',
  'a****b',
  'x **** y',
  '**a** **b',
  '[x](y)',
  '<script>alert(1)</script>',
  'word**word',
  '(*see note)',
);

const cell = fc.oneof(
  sentence,
  fc.constantFrom('', '', '12', '-', '--'),
  sentence.map((value) => `<p>${value}</p><p>${value}</p>`),
  sentence.map((value) => `<ul style="list-style-type: none"> • ${value} • ${value} `),
  sentence.map((value) => `<u>${value}</u>`),
  fc.constantFrom('Yes <input checked="" type="checkbox"/>', 'No <input type="checkbox"/>'),
);

const rows = fc
  .tuple(
    fc.array(cell, { minLength: 2, maxLength: 4 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
  )
  .map(([head, body]) => [head, ...body].map((cells) => cells.join('\t')).join('\n'));

const printed = fc.constantFrom(
  'This page is intentionally left blank',
  'Page 5',
  'Page 5 of 12',
  'Ashmere Council Bus Strategy 2024',
  'ITEM 10',
  'Updated: 2 May 2024',
  '--------\t--------',
  '----',
  'Topic\tLead\tDate',
);

const line = fc.oneof(
  sentence,
  fc.tuple(opening, sentence).map(([mark, value]) => mark + value),
  rows,
  printed,
  printed,
  marked,
  hostileText,
);

const gap = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n\n\n', '\r\n', '\n \n', '\n\n\n\n\n', '\f');

/** An extracted text of any shape: torn sentences, lists, tables, page heads and hostile lines in any order. */
export const anySource: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, gap), { maxLength: 24 })
  .map((parts) => parts.map(([value, end]) => value + end).join(''));
