import { describe, expect, test } from 'vitest';
import type { Block, SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import {
  markResolutions,
  placeOf,
  resolutionFromQuotation,
  resolutionLabel,
  resolutionLabels,
} from '../../src/recognise/resolutions.ts';
import { apart, noted, sourceBlocks } from './source-blocks.ts';

const paragraph = (words: string): SourceBlock => ({ type: 'paragraph', content: [text(words)] });
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
    ['It was unanimously resolved', 'resolved'],
    ['Further resolved that:', 'resolved'],
    ['RESOLVED (unanimously):-', 'resolved'],
    ['RESOLVED.', 'resolved'],
    ['[RESOLVED]: --', 'resolved'],
    ['  RESOLVED  ', 'resolved'],
    ['It was recommended that:', 'recommended'],
    ['[Unanimously recommended] –', 'recommended'],
    ['Further recommended.', 'recommended'],
    ["RECOMMENDED to the Mayor's Cabinet:", 'recommended'],
    ['DISPOSITION', 'resolved'],
    ['AGREED that:', 'resolved'],
    ['DECIDED', 'resolved'],
    ['Decision THAT', 'resolved'],
    ['Not resolved', undefined],
    ['RESOLVED to go', undefined],
    ['RESOLVED: 5', undefined],
    ['Not recommended', undefined],
    ['Recommended to us', undefined],
    ['Recommended to the Cabinet; now', undefined],
    ['Recommended: 5', undefined],
    [`Recommended to ${'x'.repeat(60)}`, 'recommended'],
    [`Recommended to ${'x'.repeat(61)}`, undefined],
    ['Disposition:', undefined],
    ['DISPOSITION: none', undefined],
    ['THE DISPOSITION', undefined],
    ['All AGREED', undefined],
    ['AGREED later', undefined],
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

  test.each([
    ['It was unanimously resolved that it be noted.', 'It was unanimously resolved', 'that it be noted.'],
    ['it was RESOLVED unanimously: That it be noted.', 'it was RESOLVED unanimously', 'That it be noted.'],
    ['Resolved, to mend it.', 'Resolved', 'to mend it.'],
    ['AGREED – THAT it be noted.', 'AGREED', 'THAT it be noted.'],
    ['unanimously AGREED-- that it be noted.', 'unanimously AGREED', 'that it be noted.'],
    ['2. RESOLVED that it be noted.', '2. RESOLVED', 'that it be noted.'],
  ])('with its label in front: “%s”', (line, label, decided) => {
    expect(marked(line)).toEqual([`resolved: ${label}`, `  • ${decided}`]);
  });

  test('with its label in front may recommend', () => {
    expect(marked('It was Recommended: to mend it.')[0]).toBe('recommended: It was Recommended');
    expect(marked('3. RECOMMENDED that it be mended.')[0]).toBe('recommended: 3. RECOMMENDED');
  });

  test('with its label in front leads in the parts below it that are numbered', () => {
    const lead = 'RESOLVED that the Committee agree';
    expect(
      marked(...apart(`${lead}:-`, '(a) to mend the bench', '1.1 That it be noted.', '1.2 It was late.')),
    ).toEqual([
      'resolved: RESOLVED',
      '  • that the Committee agree:-',
      '  • <(a)> to mend the bench',
      '  • <1.1> That it be noted.',
      '¶ <1.2> It was late.',
    ]);
    for (const below of ['- to mend the bench', 'That it be noted.'])
      expect(marked(...apart(`${lead}:`, below)).slice(0, 2)).toEqual([
        'resolved: RESOLVED',
        '  • that the Committee agree:',
      ]);
    expect(marked(...apart(`${lead}: all of it.`, '(a) to mend the bench')).at(-3)).toBe(
      '  • that the Committee agree: all of it.',
    );
  });

  test('goes on with what is numbered, and ends with a plain paragraph that is no wish', () => {
    expect(
      marked(
        ...apart('RESOLVED:', '1. That it be noted.', '2. The bench be mended.', 'To go home.', 'They went.'),
      ),
    ).toEqual([
      'resolved: RESOLVED:',
      '  • <1.> That it be noted.',
      '  • <2.> The bench be mended.',
      '  • To go home.',
      '¶ They went.',
    ]);
    expect(marked(...apart('RESOLVED:', 'The report be noted.', 'That was all.'))).toEqual([
      'resolved: RESOLVED:',
      '  • The report be noted.',
      '¶ That was all.',
    ]);
    expect(marked(...apart('RESOLVED:', 'That it be noted.', 'Thatch was spoken of.')).at(-1)).toBe(
      '¶ Thatch was spoken of.',
    );
  });

  test('whose part leads in another paragraph goes on with it', () => {
    const parts = ['1. That the Committee agree:', 'the bench be mended', 'They went.'];
    expect(marked(...apart('RESOLVED:', ...parts))).toEqual([
      'resolved: RESOLVED:',
      '  • <1.> That the Committee agree:',
      '  • the bench be mended',
      '¶ They went.',
    ]);
  });

  test('goes on with a list behind its first part when that is labelled, or stands right below', () => {
    const kinds = (label: string | undefined, gap: number) =>
      markResolutions([
        paragraph('RESOLVED:'),
        paragraph('That it be noted.'),
        {
          type: 'list',
          gap,
          items: [{ content: [text('to mend it')], ...(label === undefined ? {} : { label }) }],
        },
      ]).map(({ type }) => type);
    expect(kinds('(a)', 1)).toEqual(['resolution']);
    expect(kinds(undefined, 0)).toEqual(['resolution']);
    expect(kinds(undefined, 1)).toEqual(['resolution', 'list']);
  });

  test('keeps the lines from its label to the end of its last part, and says what it was known by', () => {
    const place = (line: number, toLine: number) => ({ line, toLine });
    const label: SourceBlock = {
      type: 'paragraph',
      content: [{ type: 'strong', children: [{ type: 'strong', children: [text('[RESOLVED:]')] }] }],
      place: place(3, 4),
      gap: 2,
    };
    const wish = { ...paragraph('That it be noted.'), place: place(5, 6) };
    expect(
      markResolutions([label, wish, { ...paragraph('That it be mended.'), place: place(7, 9) }]),
    ).toEqual([
      {
        type: 'resolution',
        kind: 'resolved',
        label: [text('[RESOLVED:]')],
        restored: true,
        items: [
          { content: [text('That it be noted.')], place: place(5, 6) },
          { content: [text('That it be mended.')], place: place(7, 9) },
        ],
        because: 'the label “[RESOLVED:]” stands above it',
        place: place(3, 9),
        gap: 2,
      },
    ]);
    expect(placeOf(label, [])).toEqual({ place: place(3, 4) });
    expect(placeOf(paragraph('RESOLVED:'), [{ content: [], place: place(5, 6) }])).toEqual({});
    expect(
      Object.keys(markResolutions([paragraph('RESOLVED:'), paragraph('That it be noted.')])[0] ?? {}),
    ).toEqual(['type', 'label', 'kind', 'restored', 'items', 'because']);
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

  test.each([
    'resolved that it be noted.',
    'RESOLVED thatch be used.',
    'It had RESOLVED that it be noted.',
    'RESOLVED that',
    'RESOLVED; that it be noted.',
    'Members AGREED that it be noted.',
    'It was (unanimously) resolved that it be noted.',
  ])('“%s”', (line) => {
    expect(marked(line)).toEqual([`¶ ${line}`]);
  });

  test('a heading, or a numbered paragraph of the word alone', () => {
    const heading: SourceBlock = { type: 'heading', level: 2, content: [text('RESOLVED that it be noted.')] };
    expect(markResolutions([heading])).toEqual([heading]);
    const [label, wish] = [{ ...paragraph('RESOLVED:'), number: '7.' }, paragraph('That it be noted.')];
    expect(markResolutions([label, wish])).toEqual([label, wish]);
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

  test.each([
    ['2. RESOLVED:', 'resolved'],
    ['12 RECOMMENDED to Cabinet:', 'recommended'],
    ['It was resolved', 'resolved'],
    ['Agreed', 'resolved'],
    ['It was recommended: now', 'recommended'],
    ['Resolvedly', undefined],
    ['The Committee resolved', undefined],
    ['No. 2. RESOLVED:', undefined],
  ])('below “%s”: %s', (label, kind) => {
    const found = quoted(label, 'That it be noted.');
    expect(found?.kind).toBe(kind);
    if (found) expect(found.label).toEqual([text(label)]);
  });

  test('with its lists and paragraphs as parts', () => {
    expect(
      quoted('RESOLVED:', '1.1 That it be noted.', '', '(a) to mend it', '(b) to go')?.items,
    ).toMatchObject([
      { label: '1.1', content: [text('That it be noted.')] },
      { label: '(a)', content: [text('to mend it')] },
      { label: '(b)', content: [text('to go')] },
    ]);
    const label: Block = { type: 'paragraph', content: [{ type: 'strong', children: [text('RESOLVED:')] }] };
    const mark: Block = { type: 'page-mark', page: 3 };
    expect(resolutionFromQuotation({ type: 'quotation', blocks: [label, mark] })?.items).toEqual([]);
  });

  test('as a quotation when more than its label stands in its first line, or no label', () => {
    const strong = { type: 'strong', children: [text('RESOLVED:')] } as const;
    const beginning = (block: Block) => resolutionFromQuotation({ type: 'quotation', blocks: [block] });
    expect(beginning({ type: 'paragraph', content: [strong, text(' said one')] })).toBeUndefined();
    expect(beginning({ type: 'paragraph', content: [{ ...strong, type: 'emphasis' }] })).toBeUndefined();
    expect(beginning({ type: 'heading', level: 2, content: [strong] })).toBeUndefined();
    expect(resolutionFromQuotation({ type: 'quotation', blocks: [] })).toBeUndefined();
  });

  test('as a quotation otherwise', () => {
    expect(quoted('Members said', 'That it be noted.')).toBeUndefined();
    expect(resolutionFromQuotation({ type: 'paragraph', content: [] })).toBeUndefined();
  });
});
