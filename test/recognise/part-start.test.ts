import { describe, expect, test } from 'vitest';
import {
  appendixLabel,
  type Context,
  isSignature,
  kindOfTitle,
  titleBehind,
} from '../../src/recognise/part-start.ts';
import { paragraph } from './made-blocks.ts';
import { heading, notice, pageNumber, startOf } from './part-start/context.ts';

describe('the label of an appendix', () => {
  test.each([
    ['Appendix 1', 'Appendix 1'],
    ['ANNEX  12: Map', 'ANNEX  12'],
    ['Annexe B – Map', 'Annexe B'],
    ['Map of Wick – Appendix C', 'Appendix C'],
    ['Map of Wick - annex 12', 'annex 12'],
  ])('in “%s” is “%s”', (line, label) => {
    expect(appendixLabel(line)).toBe(label);
  });

  test.each([
    'See Appendix 1',
    'Appendix 123',
    'Appendix AB',
    'Appendices',
    'Map of Wick – Appendix C and more',
    'Map – Appendix 123',
    'Ma – Appendix C',
    `${'x'.repeat(91)} – Appendix C`,
    'Map of Wick, Appendix C',
  ])('is none in “%s”', (line) => {
    expect(appendixLabel(line)).toBeUndefined();
  });

  test.each([
    ['Appendix 1: Map', 'Appendix 1', 'Map'],
    ['- Appendix 1 – Map - of Wick ', 'Appendix 1', 'Map - of Wick'],
    ['Appendix 1', 'Appendix 1', ''],
  ])('“%s” says behind it “%s”', (line, label, title) => {
    expect(titleBehind(line, label)).toBe(title);
  });
});

test.each([
  ['SCRUTINY TRACKER', 'tracker'],
  ['Tracker of the work programme', 'tracker'],
  ['Work Programme 2024', 'work-programme'],
  ['Our work plan', 'work-programme'],
  ['The Forward Plan', 'work-programme'],
  ['Trackers', 'report'],
  ['Network planning', 'report'],
  ['Straightforward plans', 'report'],
  ['', 'report'],
])('a paper titled “%s” is a %s', (title, kind) => {
  expect(kindOfTitle(title)).toBe(kind);
});

describe('an appendix begins', () => {
  const label = (line: string, known: Partial<Context> = {}, gap = 1) =>
    startOf([paragraph('Words.'), paragraph(line, gap)], known)?.label;

  test('at its label alone on a line, and is known by it', () => {
    expect(startOf([paragraph('Words.'), paragraph('Appendix 1:')])).toEqual({
      kind: 'appendix',
      label: 'Appendix 1',
      headLength: 0,
      sign: 'the heading “Appendix 1:”',
    });
    expect(label('Appendix 1\nMap of Wick.')).toBe('Appendix 1');
    expect(label('Appendix 1 is long')).toBeUndefined();
    expect(label(`Appendix 1\n${'x'.repeat(209)}`)).toBe('Appendix 1');
    expect(label(`Appendix 1\n${'x'.repeat(210)}`)).toBeUndefined();
  });

  test('at its label behind a title', () => {
    expect(label('Map of Wick – Appendix 1')).toBe('Appendix 1');
  });

  test('at its label behind a blank page, whatever follows in the line', () => {
    expect(startOf([notice, paragraph('Appendix 1 is long.')])?.label).toBe('Appendix 1');
    expect(startOf([pageNumber, paragraph('Appendix 1 is long.')])).toBeUndefined();
  });

  test('at the label and title of one that the report lists', () => {
    const listed = () => new Map([['appendix 1', 'Map']]);
    expect(label('Appendix 1 Map of Wick', { listed: listed() })).toBe('Appendix 1');
    expect(label('Appendix 2 Map of Wick', { listed: listed() })).toBeUndefined();
    expect(label('Appendix 1 Map of Wick', { listed: listed() }, 0)).toBeUndefined();
    for (const stop of ['.', ';', ','])
      expect(label(`Appendix 1 Map${stop}`, { listed: listed() })).toBeUndefined();
    const long = (letters: number) => label('Appendix 1 Map '.padEnd(letters, 'x'), { listed: listed() });
    expect([long(120), long(121)]).toEqual(['Appendix 1', undefined]);
  });

  test('and not again at the label that is open', () => {
    expect(label('APPENDIX 1', { currentLabel: 'appendix 1' })).toBeUndefined();
    expect(label('APPENDIX 2', { currentLabel: 'appendix 1' })).toBe('APPENDIX 2');
  });

  test('and not in the list of appendices, which learns the label and the title', () => {
    const listed = new Map<string, string>();
    expect(label('Appendix 1', { inAppendixList: true, listed })).toBeUndefined();
    expect(label('APPENDIX 2 – Map', { inAppendixList: true, listed })).toBeUndefined();
    expect([...listed]).toEqual([
      ['appendix 1', ''],
      ['appendix 2', 'Map'],
    ]);
    expect(label('Appendix 1', { inAppendixList: true, listed })).toBe('Appendix 1');
    expect(label('Map of Wick – Appendix 3', { inAppendixList: true, listed })).toBe('Appendix 3');
    expect(startOf([notice, paragraph('Appendix 4')], { inAppendixList: true, listed })?.label).toBe(
      'Appendix 4',
    );
  });

  test('in a paragraph, and in nothing else', () => {
    expect(startOf([paragraph('Words.'), heading('Appendix 1')])).toBeUndefined();
  });
});

describe('an appendix without a label begins', () => {
  const listed = new Map([
    ['appendix b', 'Map of the old paths'],
    ['annexe 12', ''],
  ]);
  const known = { listed, authorsPassed: true };
  const titled = (line: string, more: Partial<Context> = {}) =>
    startOf([paragraph('Words.'), paragraph(line)], { ...known, ...more });

  test('at a title that the report lists, behind its authors', () => {
    expect(titled('Map of the Old Paths')).toEqual({
      kind: 'appendix',
      label: 'Appendix B',
      headLength: 0,
      sign: 'the title “Map of the Old Paths”, which the report lists as appendix b',
    });
    expect(titled('Count of benches')).toBeUndefined();
    expect(titled('Map of the Old Paths', { authorsPassed: false })).toBeUndefined();
    expect(titled('Map of the Old Paths', { current: 'minutes' })).toBeUndefined();
    for (const stop of ['.', ';', ',']) expect(titled(`Map of the Old Paths${stop}`)).toBeUndefined();
    const long = (letters: number) => {
      const title = 'Map of paths '.padEnd(letters, 'x');
      return titled(title, { listed: new Map([['appendix c', title]]) })?.label;
    };
    expect([long(200), long(201)]).toEqual(['Appendix C', undefined]);
    const block = heading('Map of the Old Paths');
    expect(startOf([paragraph('Words.'), block], known)).toBeUndefined();
  });

  test('behind the signature of a report', () => {
    const signature = paragraph('Polly Wren\nClerk\n6/11/14');
    const start = (current: Context['current']) =>
      startOf([signature, paragraph('They were inspected.')], { current });
    expect(start('report')).toEqual({
      kind: 'appendix',
      headLength: 0,
      sign: 'the signature that closes the report above it',
    });
    expect(start('appendix')).toBeUndefined();
  });

  test.each([
    ['Polly Wren\n6/11/14', true],
    ['Polly Wren\nClerk\nLaw\nWick\n6/11/14', true],
    ['Polly Wren\nClerk\nLaw\nWick\nMere\n6/11/14', false],
    ['6/11/14', false],
    ['the clerk\n6/11/14', false],
    ['Polly Wren\nSigned today, 6/11/14', false],
    ['Polly Wren\n6/11/14 to 7/11/14', false],
    ['Polly Wren\nClerk', false],
  ])('a signature is “%s”: %s', (lines, signs) => {
    expect(isSignature(paragraph(lines))).toBe(signs);
  });

  test('a signature is a paragraph', () => {
    expect([isSignature(undefined), isSignature(heading('Polly Wren')), isSignature(notice)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
