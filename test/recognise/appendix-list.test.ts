import { describe, expect, test } from 'vitest';
import { type Block, isBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import {
  appendicesListed,
  appendixEntryForms,
  labelPrinted,
  readableLabel,
  sentencesNaming,
} from '../../src/recognise/appendix-list.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { apart, sourceBlocks } from './source-blocks.ts';

const report = (...lines: readonly string[]) =>
  markReportHeadings(sourceBlocks('', ...apart(...lines))).filter(isBlock);

const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });

describe('the appendices that a report lists', () => {
  test.each(appendixEntryForms)('as “$example”', ({ example }) => {
    const [entry] = appendicesListed(report('9. Appendices', example));
    expect(entry?.title).toBe('Survey of seats');
    expect([undefined, 'Appendix A']).toContain(entry?.label);
  });

  test.each([
    ['APPENDIX b: Map', 'APPENDIX b', 'Map'],
    ['Annexe 12 Map of Wick', 'Annexe 12', 'Map of Wick'],
    ['Appendix 3', 'Appendix 3', ''],
    ['B – Map', 'Appendix B', 'Map'],
    ['B. Map', 'Appendix B', 'Map'],
    ['Map of Wick - B', 'Appendix B', 'Map of Wick'],
    ['Record of the decision', undefined, 'Record of the decision'],
  ])('an entry “%s” is of %s', (line, label, title) => {
    expect(appendicesListed(report('9. Appendices', `- ${line}`))).toEqual([
      { title, ...(label === undefined ? {} : { label }) },
    ]);
  });

  test.each([
    'nonsense in small letters',
    'Nil',
    'NONE.',
    'It is a sentence. It is no title.',
  ])('“%s” is no entry', (line) => {
    expect(appendicesListed(report('9. Appendices', `- ${line}`))).toEqual([]);
  });

  test.each([
    'List of annexes',
    'Attached papers',
    'Attachment',
    'Enclosures with this letter',
    'Appendix:',
    'Annexes and other papers',
  ])('below “%s”', (heading) => {
    expect(appendicesListed([paragraph(heading), paragraph('Map of Wick')])).toEqual([
      { title: 'Map of Wick' },
    ]);
  });

  test.each([
    'The appendices',
    'Appendix: see below',
    'Appendices, of which there are more than could be printed here',
  ])('but not below “%s”', (heading) => {
    expect(appendicesListed([paragraph(heading), paragraph('Map of Wick')])).toEqual([]);
  });

  test('up to the next heading, numbered paragraph or long one, forty at most', () => {
    const heading = (words: string): Block => ({ type: 'heading', level: 2, content: [text(words)] });
    const titles = (...below: readonly Block[]) =>
      appendicesListed([heading('Appendices'), ...below]).map(({ title }) => title);
    const [map, plan] = [paragraph('Map of Wick'), paragraph('Plan of Wick')];
    expect(titles(map, plan)).toEqual(['Map of Wick', 'Plan of Wick']);
    expect(titles(map, heading('Background'), plan)).toEqual(['Map of Wick']);
    expect(titles(map, heading('Appendix B: Roads'), plan)).toEqual(['Map of Wick', 'Roads', 'Plan of Wick']);
    expect(titles(map, { type: 'paragraph', number: '2.1', content: [text('So it is')] }, plan)).toEqual([
      'Map of Wick',
    ]);
    expect(titles(map, paragraph(`A ${'x'.repeat(249)}`), plan)).toEqual(['Map of Wick']);
    const table: Block = { type: 'table', headerRows: 0, rows: [[[text('Roads of Wick')]]] };
    expect(titles(map, table, plan)).toEqual(['Map of Wick', 'Plan of Wick']);
    const many = Array.from({ length: 50 }, (_, at) => paragraph(`Map of place ${at}`));
    expect(titles(...many)).toHaveLength(40);
  });

  test('as attached documents', () => {
    expect(
      appendicesListed(
        report('9. Attached documents', 'a) Appendix 1 Survey of seats', 'b) Record of decision'),
      ),
    ).toEqual([{ label: 'Appendix 1', title: 'Survey of seats' }, { title: 'Record of decision' }]);
  });

  test('as paragraphs without a heading, their titles beside or below the labels', () => {
    expect(
      appendicesListed(report('Lead officer: A. Pym', 'Appendix A:', 'Survey of seats', 'Appendix B: Map')),
    ).toEqual([
      { label: 'Appendix A', title: 'Survey of seats' },
      { label: 'Appendix B', title: 'Map' },
    ]);
  });

  test.each(['None', 'N/A', 'Not applicable.'])('are none where it says “%s”', (line) => {
    expect(appendicesListed(report('9. Appendices', line))).toEqual([]);
  });

  test('below the second of two headings, when nothing stands between them', () => {
    expect(
      appendicesListed(
        report('9. Appendices and background documents', 'List of Appendices', 'Map – A', 'Plan – B'),
      ),
    ).toEqual([
      { label: 'Appendix A', title: 'Map' },
      { label: 'Appendix B', title: 'Plan' },
    ]);
  });

  test('are no list when an appendix prints its own heading on every page', () => {
    expect(appendicesListed(report('Appendix A - Map', 'North is up.', 'Appendix A - Map'))).toEqual([]);
  });

  test('are told once, however often', () => {
    const lines = ['9. Appendices', '- Appendix A – Map', '- Appendix A – Map'];
    expect(appendicesListed(report(...lines))).toHaveLength(1);
  });
});

describe('the sentences that name an appendix', () => {
  const blocks = report(
    '2.1 Seats are counted. Appendix A sets out the survey of seats; it is long.',
    '2.2 Appendices B, C and D hold maps. See appendix AB.',
  );

  test.each([
    ['Appendix A', ['Appendix A sets out the survey of seats;']],
    ['Appendix D', ['2.2 Appendices B, C and D hold maps.']],
    ['Annex d', ['2.2 Appendices B, C and D hold maps.']],
    ['Appendix AB', []],
    ['Appendix 4', []],
    ['Annex (.*)', []],
  ])('%s', (label, sentences) => {
    expect(sentencesNaming(blocks, label)).toEqual(sentences);
  });
});

describe('the label that a paper prints', () => {
  test.each([
    ['APPENDIX A - SURVEY OF SEATS 2024-25', 'Appendix A'],
    ['2024-25 APPENDIX E', 'Appendix E'],
    ['Annex 2', 'Annex 2'],
    ['APPENDIX F: SEATS', 'Appendix F'],
    ['  annexe 12  ', 'Annexe 12'],
    [`Appendix B ${'x'.repeat(129)}`, 'Appendix B'],
  ])('“%s”', (line, label) => {
    expect(labelPrinted(['Survey', line])).toBe(label);
  });

  test.each([
    'See Appendix A for more',
    'Appendix A.1',
    'Appendices',
    'appendixes',
    'MyAppendix B',
    'Appendix BC',
    `Appendix B ${'x'.repeat(130)}`,
  ])('is none in “%s”', (line) => {
    expect(labelPrinted([line])).toBeUndefined();
  });
});

test.each([
  ['APPENDIX a', 'Appendix A'],
  ['annex 12b', 'Annex 12B'],
  ['A', 'A'],
])('the label “%s” is shown as “%s”', (label, readable) => {
  expect(readableLabel(label)).toBe(readable);
});
