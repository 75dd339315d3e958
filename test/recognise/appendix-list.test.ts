import { describe, expect, test } from 'vitest';
import { isBlock } from '../../src/document/block.ts';
import {
  appendicesListed,
  appendixEntryForms,
  labelPrinted,
  sentencesNaming,
} from '../../src/recognise/appendix-list.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { apart, sourceBlocks } from './source-blocks.ts';

const report = (...lines: readonly string[]) =>
  markReportHeadings(sourceBlocks('', ...apart(...lines))).filter(isBlock);

describe('the appendices that a report lists', () => {
  test.each(appendixEntryForms)('as “$example”', ({ example }) => {
    const [entry] = appendicesListed(report('9. Appendices', example));
    expect(entry?.title).toBe('Survey of seats');
    expect([undefined, 'Appendix A']).toContain(entry?.label);
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
  ])('“%s”', (line, label) => {
    expect(labelPrinted(['Survey', line])).toBe(label);
  });

  test.each([
    'See Appendix A for more',
    'Appendix A.1',
    'Appendices',
    'appendixes',
  ])('is none in “%s”', (line) => {
    expect(labelPrinted([line])).toBeUndefined();
  });
});
