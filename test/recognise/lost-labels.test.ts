import { describe, expect, test } from 'vitest';
import type { Paragraph, SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { withLostLabels } from '../../src/recognise/lost-labels.ts';

const paragraph = (words: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  content: [text(words)],
  ...more,
});

const label = {
  type: 'resolution',
  label: [text('[RESOLVED:]')],
  kind: 'resolved',
  restored: true,
  because: 'it begins with “That” behind the gap that a lost label leaves',
} as const;

describe('behind the gap of a lost label', () => {
  test.each([
    'That the report be noted.',
    'that it be noted.',
    'To note the report.',
    'to agree',
  ])('“%s” is a resolution, whose label is put back in brackets', (words) => {
    expect(withLostLabels([paragraph(words, { gap: 4 })])).toEqual([
      { ...label, items: [{ content: [text(words)] }], gap: 4 },
    ]);
  });

  test('numbered parts are its items, up to what has no number', () => {
    const blocks: readonly SourceBlock[] = [
      paragraph('Before'),
      paragraph('That benches be bought.', { gap: 5, number: '1.' }),
      paragraph('That they be of oak.', { number: '2.' }),
      paragraph('Members thanked the clerk.'),
    ];
    expect(withLostLabels(blocks)).toEqual([
      paragraph('Before'),
      {
        ...label,
        gap: 5,
        items: [
          { content: [text('That benches be bought.')], label: '1.' },
          { content: [text('That they be of oak.')], label: '2.' },
        ],
      },
      paragraph('Members thanked the clerk.'),
    ]);
  });

  test('one without a number stands alone, whatever follows', () => {
    const next = paragraph('That they be of oak.', { number: '2.' });
    expect(withLostLabels([paragraph('That benches be bought.', { gap: 4 }), next])).toEqual([
      { ...label, items: [{ content: [text('That benches be bought.')] }], gap: 4 },
      next,
    ]);
  });

  test('it keeps its place', () => {
    const place = { line: 7, toLine: 8 };
    const [resolution] = withLostLabels([paragraph('That it be noted.', { gap: 4, place })]);
    expect(resolution).toMatchObject({ place, items: [{ place }] });
  });
});

test.each<[string, SourceBlock]>([
  ['a smaller gap', paragraph('That the report be noted.', { gap: 3 })],
  ['no gap', paragraph('That the report be noted.')],
  ['other words', paragraph('Thatched roofs were discussed.', { gap: 9 })],
  ['words further on', paragraph('Agreed that it be noted.', { gap: 9 })],
  ['a heading', { type: 'heading', level: 2, content: [text('That the report be noted.')] }],
])('%s makes no resolution', (_, block) => {
  expect(withLostLabels([block])).toEqual([block]);
});

test('nothing is made of nothing', () => {
  expect(withLostLabels([])).toEqual([]);
});
