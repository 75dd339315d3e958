import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, isBlock, type SourceBlock } from '../../src/document/block.ts';
import { words } from '../../src/document/words.ts';
import { readAgenda, titleAndNote } from '../../src/recognise/agenda.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { markMinutesItems } from '../../src/recognise/minutes.ts';
import { takeApart } from '../../src/recognise/pack.ts';
import { peopleIn, splitNames } from '../../src/recognise/people.ts';
import { markResolutions } from '../../src/recognise/resolutions.ts';
import { markTableHeaders } from '../../src/recognise/table-headers.ts';
import { readWebPage } from '../../src/recognise/web-page.ts';
import { sourceBlocks } from './source-blocks.ts';
import { blank, front, minutes, reportHead, reportOf } from './town-pack.ts';

const lines = [
  ...front,
  ...minutes,
  ...blank,
  ...reportHead('5', 'Benches'),
  ...reportOf('6', 'Paths', 'Appendix 1: Map'),
  'APPENDIX 1',
  'Appendix B – Counts',
  'WORK PROGRAMME',
  'ITEM 10',
  'Topic\tLead Officer\tDate',
  'RESOLVED: That it be noted.',
  '- (a) That it be noted',
  ' - one',
  '3.4 Compliments',
  'Benches pdf icon PDF 8 KB',
  'Polly Wren',
  '6/11/14',
  '',
];

/** Lines of a pack in any order, cut off anywhere, some of them more than once. */
const scrambled = fc
  .array(fc.constantFrom(...lines), { maxLength: 40 })
  .map((chosen) => sourceBlocks(...chosen));

const told = (blocks: readonly SourceBlock[]): readonly string[] =>
  words(blocks.filter(isBlock).map(blockText).join('\n'));
const sorted = (found: readonly string[]): readonly string[] => [...found].sort();

describe('however the lines of a pack are scrambled', () => {
  test.each([
    ['the headings of a report', markReportHeadings],
    ['the items of minutes', markMinutesItems],
    ['the resolutions', markResolutions],
    ['the heads of tables', markTableHeaders],
  ])('finding %s loses, doubles and moves no word', (_what, mark) => {
    fc.assert(
      fc.property(scrambled, (blocks) => {
        expect(told(mark(blocks))).toEqual(told(blocks));
      }),
    );
  });

  test('taking the pack apart leaves every word in one part or in the head of one', () => {
    fc.assert(
      fc.property(scrambled, (blocks) => {
        const found = takeApart(blocks, []).flatMap(({ blocks: own, head }) => [
          ...told(own),
          ...words((head?.lines ?? []).map(({ label, value }) => `${label ?? ''} ${value}`).join('\n')),
        ]);
        expect(sorted(found)).toEqual(sorted(told(blocks)));
      }),
    );
  });

  test('an agenda and what is no agenda hold every word once', () => {
    fc.assert(
      fc.property(scrambled, (blocks) => {
        const { entries, rest } = readAgenda(blocks);
        const items = entries.flatMap(({ number, title, note, pages }) => [
          ...words(`${number ?? ''} ${title}`),
          ...told(note),
          ...(pages ? [String(pages.from), String(pages.to)] : []),
        ]);
        const all = new Set([...items, ...told(rest)]);
        expect(told(blocks).filter((word) => !all.has(word) && word !== 'page')).toEqual([]);
      }),
    );
  });

  test('a web page keeps its words; what it gets back stands in brackets', () => {
    fc.assert(
      fc.property(scrambled, (blocks) => {
        const { preamble, items } = readWebPage(blocks);
        const texts = [...preamble, ...items].filter(isBlock).map(blockText).join('\n');
        expect(words(texts.replace(/^\[[^\]]*\]/gm, ''))).toEqual(told(blocks));
      }),
    );
  });
});

describe('of any line', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'Ann',
        'Curlew',
        'Cllr',
        'and',
        ',',
        ';',
        '(Chair)',
        'To',
        'receive',
        'the',
        'Report',
        ')',
        '(',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' '));

  test('title and note together are the cell', () => {
    fc.assert(
      fc.property(line, (cell) => {
        const { title, note } = titleAndNote(cell);
        expect(note === undefined ? title : `${title} ${note}`).toBe(cell);
      }),
    );
  });

  test('splitting names loses no name', () => {
    fc.assert(
      fc.property(line, (list) => {
        const names = words(list).filter((word) => word !== 'and');
        expect(words(splitNames(list).join(' ')).filter((word) => word !== 'and')).toEqual(names);
      }),
    );
  });

  test('nobody is named who is not in it', () => {
    fc.assert(
      fc.property(line, (list) => {
        for (const { name } of peopleIn(list)) expect(list).toContain(name.split(' ').at(-1));
      }),
    );
  });
});
