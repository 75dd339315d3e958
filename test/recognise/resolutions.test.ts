import { describe, expect, test } from 'vitest';
import {
  markResolutions,
  resolutionFromQuotation,
  resolutionLabel,
  resolutionLabels,
} from '../../src/recognise/resolutions.ts';
import { apart, noted, sourceBlocks } from './source-blocks.ts';

const marked = (...lines: readonly string[]): readonly string[] =>
  noted(markResolutions(sourceBlocks('', ...lines)));

describe('labels of decisions', () => {
  test.each(resolutionLabels)('$example', ({ example, pattern, kind }) => {
    expect(example).toMatch(pattern);
    expect(resolutionLabel(example)).toBe(kind);
  });

  test.each([
    ['RESOLVED', 'resolved'],
    ['**RESOLVED:**', 'resolved'],
    ['RESOLVED unanimously:', 'resolved'],
    ['It was resolved that:', 'resolved'],
    ['RESOLVED –', 'resolved'],
    ['[RESOLVED:]', 'resolved'],
    ['Recommended:', 'recommended'],
    ['DECISION:', 'resolved'],
    ['Agreed', undefined],
    ['Recommendations', undefined],
    ['The matter was resolved.', undefined],
  ])('“%s” announces: %s', (line, kind) => {
    expect(resolutionLabel(line)).toBe(kind);
  });
});

describe('a formal decision', () => {
  test('numbered, each with an unclosed bold mark', () => {
    expect(
      marked('RESOLVED:', '', '- 1. That the comments be noted.**', '- 2. That a report come back.**'),
    ).toEqual([
      'resolved: RESOLVED:',
      '  • <1.> That the comments be noted.',
      '  • <2.> That a report come back.',
    ]);
  });

  test('numbered 1.1, 1.2 behind dashes', () => {
    expect(
      marked(
        'RESOLVED:',
        '',
        '- 1.1 That the comments be noted.**',
        '- 1.2 That a report come back.**',
        '',
        'Members left.',
      ),
    ).toEqual([
      'resolved: RESOLVED:',
      '  • <1.1> That the comments be noted.',
      '  • <1.2> That a report come back.',
      '¶ Members left.',
    ]);
  });

  test('lettered', () => {
    expect(marked('RESOLVED that', '', '(a) the report be noted;', '(b) the bench be mended.')).toEqual([
      'resolved: RESOLVED that',
      '  • <(a)> the report be noted;',
      '  • <(b)> the bench be mended.',
    ]);
  });

  test('without a number', () => {
    expect(marked('RESOLVED:', '', 'That the whole of the paper be noted.', '', 'Members left.')).toEqual([
      'resolved: RESOLVED:',
      '  • That the whole of the paper be noted.',
      '¶ Members left.',
    ]);
  });

  test('of several sentences that begin with “That”', () => {
    expect(
      marked(
        ...apart('RESOLVED:', 'That the report be noted.', 'That the bench be mended.', 'Members left.'),
      ),
    ).toEqual([
      'resolved: RESOLVED:',
      '  • That the report be noted.',
      '  • That the bench be mended.',
      '¶ Members left.',
    ]);
  });

  test('that leads in a list of its own', () => {
    expect(
      marked(...apart('DECISION', 'The Committee agreed:-', '- to mend the bench', 'Members left.')),
    ).toEqual([
      'resolved: DECISION',
      '  • The Committee agreed:-',
      '  • to mend the bench',
      '¶ Members left.',
    ]);
  });

  test('with label and text in one line', () => {
    expect(marked('**RESOLVED** that the report be noted.')).toEqual([
      'resolved: RESOLVED',
      '  • that the report be noted.',
    ]);
    expect(marked('It was resolved that the report be noted.')).toEqual([
      'resolved: It was resolved',
      '  • that the report be noted.',
    ]);
    expect(marked('RECOMMENDED – That Cabinet mend the bench.')).toEqual([
      'recommended: RECOMMENDED',
      '  • That Cabinet mend the bench.',
    ]);
  });

  test('recommended to another body', () => {
    expect(marked('RECOMMENDED to Cabinet:', '', '1. That the bench be mended.')).toEqual([
      'recommended: RECOMMENDED to Cabinet:',
      '  • <1.> That the bench be mended.',
    ]);
  });
});

describe('what is none', () => {
  test('a label with nothing below it stays a line', () => {
    expect(marked('RESOLVED:')).toEqual(['¶ RESOLVED:']);
  });

  test('prose that holds the word', () => {
    expect(marked('The Committee resolved that matter years ago.')).toEqual([
      '¶ The Committee resolved that matter years ago.',
    ]);
  });

  test('a table below the label ends it', () => {
    expect(marked('RESOLVED:', '', 'a\tb')).toEqual(['¶ RESOLVED:', 'table, 0 header rows', '  | a | b |']);
  });
});

describe('a quotation of our own Markdown is read back', () => {
  const quoted = (label: string, ...lines: readonly string[]) =>
    resolutionFromQuotation({
      type: 'quotation',
      blocks: [
        { type: 'paragraph', content: [{ type: 'strong', children: [{ type: 'text', text: label }] }] },
        ...sourceBlocks(...lines).filter((block) => block.type === 'paragraph' || block.type === 'list'),
      ],
    });

  test('as a resolution when its first line is a bold label', () => {
    expect(quoted('RESOLVED:', 'That it be noted.')).toMatchObject({
      type: 'resolution',
      kind: 'resolved',
      restored: false,
    });
    expect(quoted('[RESOLVED:]', 'That it be noted.')).toMatchObject({ restored: true });
    expect(quoted('RECOMMENDED to Cabinet:', 'That it be noted.')).toMatchObject({ kind: 'recommended' });
  });

  test('as a quotation otherwise', () => {
    expect(quoted('Members said', 'That it be noted.')).toBeUndefined();
    expect(resolutionFromQuotation({ type: 'paragraph', content: [] })).toBeUndefined();
  });
});
