import { describe, expect, test } from 'vitest';
import { type Block, blockText, isBlock } from '../../src/document/block.ts';
import { plainText, text } from '../../src/document/inline.ts';

describe('the plain text of a block', () => {
  test.each<[string, Block, string]>([
    [
      'a heading, with its number',
      { type: 'heading', level: 2, number: '3.', content: [text('Costs')] },
      '3. Costs',
    ],
    ['a paragraph without one', { type: 'paragraph', content: [text('The bus.')] }, 'The bus.'],
    [
      'a list, with its labels, one line for each item',
      {
        type: 'list',
        items: [
          {
            label: '(a)',
            content: [text('one')],
            children: { type: 'list', items: [{ content: [text('two')] }] },
          },
        ],
      },
      '(a) one\ntwo',
    ],
    [
      'a table, one line for each row',
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [[text('Zone')], [text('Charge')]],
          [[text('A')], [text('£2')]],
        ],
      },
      'Zone\tCharge\nA\t£2',
    ],
    [
      'a resolution, with its label',
      {
        type: 'resolution',
        label: [text('RESOLVED:')],
        kind: 'resolved',
        restored: false,
        items: [{ label: '1.', content: [text('That it be noted.')] }],
      },
      'RESOLVED:\n1. That it be noted.',
    ],
    [
      'a quotation',
      { type: 'quotation', blocks: [{ type: 'paragraph', content: [text('Thank you.')] }] },
      'Thank you.',
    ],
    ['the mark of a page has none', { type: 'page-mark', page: 5 }, ''],
  ])('%s', (_, block, expected) => {
    expect(blockText(block)).toBe(expected);
  });
});

test('marks are no part of the text, and a line break is a space', () => {
  const link = { type: 'link', target: 'https://a.example/', children: [text('map')] } as const;
  expect(
    plainText([text('See the '), { type: 'strong', children: [link] }, { type: 'break' }, text('below')]),
  ).toBe('See the map below');
});

test('furniture is no block of the document', () => {
  expect(isBlock({ type: 'furniture', text: 'Page 5', reason: 'page number' })).toBe(false);
  expect(isBlock({ type: 'page-mark', page: 5 })).toBe(true);
});
