import { describe, expect, test } from 'vitest';
import { type Inline, text } from '../../src/document/inline.ts';
import {
  blockLines,
  contentLines,
  contentText,
  isBlankPageNotice,
  lineText,
} from '../../src/recognise/lines.ts';
import { first, sourceBlocks, textBlocks } from './source-blocks.ts';

const line: Inline = { type: 'break' };

describe('the printed lines of a block', () => {
  test('of a paragraph are those that the source broke, the number before the first', () => {
    expect(blockLines(first(sourceBlocks('2.3 Ann Curlew', 'no more than that')))).toEqual([
      '2.3 Ann Curlew',
    ]);
    expect(blockLines(first(sourceBlocks('Ann Curlew', 'Head of Parks')))).toEqual([
      'Ann Curlew',
      'Head of Parks',
    ]);
  });

  test('of a table are its rows, of a list its items', () => {
    expect(blockLines(first(sourceBlocks('a\tb', 'c\td')))).toEqual(['a\tb', 'c\td']);
    expect(blockLines(first(sourceBlocks('- one', '- two')))).toEqual(['one', 'two']);
  });

  test('of furniture are none', () => {
    expect(blockLines(first(sourceBlocks('Page 50')))).toEqual([]);
    expect(lineText(first(sourceBlocks('Page 50')))).toBe('');
  });

  test('are those with words, without the blanks around them', () => {
    const content = [text(' Ann '), line, text('  '), line, text(' Head of  Parks'), line];
    expect(contentLines(content)).toEqual(['Ann', 'Head of  Parks']);
    expect(contentLines([])).toEqual([]);
    expect(blockLines({ type: 'heading', level: 2, number: '3.', content })).toEqual([
      '3. Ann',
      'Head of  Parks',
    ]);
    expect(blockLines({ type: 'paragraph', number: '2.3', content: [] })).toEqual(['2.3']);
    expect(blockLines({ type: 'paragraph', content: [] })).toEqual([]);
  });

  test('are one line, with one blank between each two words, when that is asked for', () => {
    const content = [text('  Parks \n and'), line, text('\t gardens  ')];
    expect(lineText({ type: 'paragraph', content })).toBe('Parks and gardens');
    expect(contentText({ content })).toBe('Parks and gardens');
  });
});

test('a block on one line has its number, its content has not', () => {
  const [block] = textBlocks('2.3 Parks and', '', 'gardens');
  expect(lineText(block)).toBe('2.3 Parks and');
  expect(block?.type === 'paragraph' && contentText(block)).toBe('Parks and');
  expect(lineText(undefined)).toBe('');
});

test('only the notice of a blank page is one', () => {
  expect(isBlankPageNotice(first(sourceBlocks('This page is intentionally left blank')))).toBe(true);
  expect(isBlankPageNotice(first(sourceBlocks('Page 3')))).toBe(false);
  expect(isBlankPageNotice(undefined)).toBe(false);
});
