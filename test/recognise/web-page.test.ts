import { describe, expect, test } from 'vitest';
import { isWebPage, readWebPage } from '../../src/recognise/web-page.ts';
import { headingLines, noted, sourceBlocks } from './source-blocks.ts';

const head = [
  'Agenda and minutes',
  "Children's Parks Committee - Tuesday, 16 October 2018 7.00 pm",
  '',
  'Venue: Committee Room 2, Town House, Mill Lane, Ashmere. View directions',
  '',
  'Contact: Jan Kite, Meetings Officer  Email: jan.kite@ashmere.gov.uk',
  '',
  'No. Item',
  '',
  '',
];
const body = [
  '',
  '',
  'Apologies were received from Tess Jay, Walkers’ Union.',
  '',
  '',
  'Minutes pdf icon PDF 88 KB',
  '',
  'To approve as a correct record the minutes of 10 July 2018.',
  '',
  '',
  'The minutes were approved as a correct record.',
  '',
  '',
  'Benches in the parks pdf icon PDF 1.2 MB',
  '',
  '',
  'The Head of Parks spoke of ...  view the full minutes text for item 12.',
  '',
  '',
  'Items of Urgent Business',
  '',
  '',
  'There were none.',
  '',
  '',
  'Paths pdf icon PDF 90 KB',
  '',
  '',
  'Officers took questions.',
  '',
  '',
  '',
  '',
  'That the Committee noted the report.',
  '',
  '',
  'Standing orders were suspended at 9.10pm.',
];
const page = sourceBlocks(...head, ...body);

describe('a web page of minutes', () => {
  test('is known by its title and the labels of its files', () => {
    expect(isWebPage(page)).toBe(true);
    expect(isWebPage(sourceBlocks('Agenda', '', '1. Apologies'))).toBe(false);
    expect(isWebPage(sourceBlocks('The agenda is a file: PDF 88 KB'))).toBe(false);
  });

  test('tells body, date, hour, venue and contact in its head', () => {
    expect(readWebPage(page)).toMatchObject({
      committee: "Children's Parks Committee",
      date: '2018-10-16',
      time: '19:00',
      venue: 'Committee Room 2, Town House, Mill Lane, Ashmere',
      contact: { name: 'Jan Kite', role: 'Meetings Officer' },
    });
  });

  test('gets its numbers back from the links to the full text, in brackets', () => {
    expect(headingLines(readWebPage(page).items)).toEqual([
      '## [11.] Minutes',
      '## [12.] Benches in the parks',
      '## [13.] Items of Urgent Business',
      '## [14.] Paths',
    ]);
  });

  test('gets a lost label back where four blank lines stand before “That”', () => {
    expect(noted(readWebPage(page).items).slice(-3)).toEqual([
      'resolved: [RESOLVED:]',
      '  • That the Committee noted the report.',
      '¶ Standing orders were suspended at 9.10pm.',
    ]);
  });

  test('gets the numbered parts below a lost label back with it, and no other number', () => {
    const parts = ['', '', '', '', '1.1  That the report be noted.', '', '', '1.2  That the path be swept.'];
    const { items } = readWebPage(sourceBlocks(...head, ...body, ...parts, '', '', '1.3  Nobody spoke.'));
    expect(noted(items).slice(-4)).toEqual([
      'resolved: [RESOLVED:]',
      '  • <1.1> That the report be noted.',
      '  • <1.2> That the path be swept.',
      '¶ <1.3> Nobody spoke.',
    ]);
  });

  test('keeps the label of a file and what stands before the first item', () => {
    const { items, preamble } = readWebPage(page);
    expect(noted(items)).toContain('¶ pdf icon PDF 88 KB');
    expect(noted(preamble)).toContain('¶ Apologies were received from Tess Jay, Walkers’ Union.');
  });

  test('says why a line is a heading', () => {
    expect(readWebPage(page).items[0]?.because).toMatch(/label of its file/);
  });
});

describe('where the page does not prove it', () => {
  const without = (pattern: RegExp) => body.filter((line) => !pattern.test(line));

  test('no number is put back: without a link', () => {
    expect(headingLines(readWebPage(sourceBlocks(...head, ...without(/view the full/))).items)[0]).toBe(
      '## Minutes',
    );
  });

  test('no number is put back: with two links that disagree', () => {
    const lines = [...body, '', '', 'And so on ...  view the full minutes text for item 19.'];
    expect(headingLines(readWebPage(sourceBlocks(...head, ...lines)).items)[0]).toBe('## Minutes');
  });

  test('no label is put back: two blank lines are an ordinary gap, and “Officers” is no wish', () => {
    const items = noted(
      readWebPage(
        sourceBlocks(
          ...head,
          ...body.filter((line, at) => line !== '' || body[at - 1] !== '' || body[at - 2] !== ''),
        ),
      ).items,
    );
    expect(items.filter((line) => line.startsWith('resolved'))).toEqual([]);
  });

  test.each([
    'At section 4, Officers took questions.',
    'Additional documents:',
    'and so on',
    'Minutes',
  ])('“%s” is no heading', (line) => {
    const lines = [...body, '', '', line, '', '', 'Text.'];
    expect(headingLines(readWebPage(sourceBlocks(...head, ...lines)).items)).toHaveLength(4);
  });
});
