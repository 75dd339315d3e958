import { describe, expect, test } from 'vitest';
import type { Block, ListItem } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { sentences, sentencesOf } from '../../src/recognise/sentences.ts';

describe('a sentence ends', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['One.  \n Two', ['One.', 'Two']],
    ['He asked. “Why?” was the answer.', ['He asked.', '“Why?” was the answer.']],
    ['He asked. "Why?"', ['He asked.', '"Why?"']],
    ['It closed. Élan took over.', ['It closed.', 'Élan took over.']],
    ['Only one', ['Only one']],
    ['', ['']],
  ])('where a new one begins: %j', (words, parts) => {
    expect(sentencesOf(words)).toEqual(parts);
  });

  test.each([
    'It cost £1.5 million in all',
    'See para. 4 of the report',
    'At 6.30 p.m. the meeting rose',
    'One.Two',
    'Cllr. Wren asked',
    'Mr. Tarn and Mrs. Pym came',
    'Ms. A. B. Strand spoke',
    'Dr. Fell, Prof. Holt, Rev. Wren and Revd. Lake came',
    'Cllr. A. Wren asked',
    'Cllr A. Wren asked',
    'Councillor A. B. Wren asked',
    'Councillor A.B. Wren asked',
    'Miss O. Strand asked',
  ])('nowhere else: “%s”', (words) => {
    expect(sentencesOf(words)).toEqual([words]);
  });

  test.each([
    ['He thanked the Dr. Wren left', 1],
    ['It was sent to BMr. Wren left', 2],
    ['They met Councillor. Wren left', 2],
    ['They met Miss. Wren left', 2],
    ['He got plan A. Wren left', 2],
  ])('behind a letter that is no name of a person: “%s” is %d', (words, count) => {
    expect(sentencesOf(words)).toHaveLength(count);
  });
});

describe('the sentences of a block', () => {
  const item = (words: string, ...children: readonly ListItem[]): ListItem => ({
    content: [text(words)],
    ...(children.length > 0 ? { children: { type: 'list', items: children } } : {}),
  });

  test('are those of a paragraph, each with where it stands', () => {
    const paragraph: Block = { type: 'paragraph', content: [text('Oak lasts. Pine\n does not.')] };
    expect(sentences(paragraph)).toEqual([
      { text: 'Oak lasts.', at: paragraph },
      { text: 'Pine does not.', at: paragraph },
    ]);
  });

  test('are those of a list and of the lists in it, each with its entry', () => {
    const inner = item(' Two. Three. ');
    const outer = item('One\n one.', inner);
    const last = item('Four.');
    expect(sentences({ type: 'list', items: [outer, last] })).toEqual([
      { text: 'One one.', at: outer },
      { text: 'Two.', at: inner },
      { text: 'Three.', at: inner },
      { text: 'Four.', at: last },
    ]);
  });

  test('are none of a heading or a table', () => {
    expect(sentences({ type: 'heading', level: 2, content: [text('Oak lasts.')] })).toEqual([]);
    expect(sentences({ type: 'page-mark', page: 3 })).toEqual([]);
  });
});
