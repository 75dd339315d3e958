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

  test.each([
    'Agenda',
    'Minutes',
    'AGENDA AND MINUTES',
    'Agenda, decisions and minutes',
    'Agenda decisions and minutes',
    'Printed minutes',
  ])('may be titled “%s” in one of its first three lines', (title) => {
    expect(isWebPage(sourceBlocks('Ashmere', 'Home', title, '', 'No. Item'))).toBe(true);
    expect(isWebPage(sourceBlocks('Ashmere', 'Home', 'Parks', title, '', 'No. Item'))).toBe(false);
    expect(isWebPage(sourceBlocks(title, '', 'Paths DOCX 1,2 MB'))).toBe(true);
    expect(isWebPage(sourceBlocks(title, '', 'See no. item 3, PDF of it'))).toBe(false);
  });

  test('has no other title', () => {
    for (const title of ['Draft minutes', 'Agenda and minutes of May'])
      expect(isWebPage(sourceBlocks(title, '', 'No. Item'))).toBe(false);
  });

  test('has its sign in one of its first twelve blocks', () => {
    const lines = (count: number) => Array.from({ length: count }, () => ['Words', '']).flat();
    expect(isWebPage(sourceBlocks('Agenda', '', ...lines(10), 'No.Item'))).toBe(true);
    expect(isWebPage(sourceBlocks('Agenda', '', ...lines(11), 'No. Item'))).toBe(false);
  });

  test.each([
    ['Parks Committee – Sunday 14 October 2018', { committee: 'Parks Committee', date: '2018-10-14' }],
    [
      'Parks Committee - Monday, 15 October 2018 10.30 am',
      { committee: 'Parks Committee', date: '2018-10-15', time: '10:30' },
    ],
    ['Parks Committee - Monday', { committee: 'Parks Committee' }],
    ['Parks Committee - 15 October 2018', {}],
    [`${'Parks '.repeat(20)}Committee - Monday, 15 October 2018`, {}],
    ['Venue: Town House', { venue: 'Town House' }],
    ['VENUE:Town House View directions.', { venue: 'Town House' }],
    ['VENUE: Town House. View directions.', { venue: 'Town House' }],
    ['The venue: Town House', {}],
    ['Contact: Jan Kite, Clerk', { contact: { name: 'Jan Kite', role: 'Clerk' } }],
    ['Contact:Jan Kite, Clerk Email jan@ashmere.gov.uk', { contact: { name: 'Jan Kite', role: 'Clerk' } }],
    ['Contact: Jan Kite', {}],
    ['My contact: Jan Kite, Clerk', {}],
  ])('tells by “%s” no more than stands there', (line, facts) => {
    const { preamble: _preamble, items: _items, ...told } = readWebPage(sourceBlocks('Agenda', '', line));
    expect(told).toStrictEqual(facts);
  });

  test('tells nothing below its first ten blocks', () => {
    const filler = Array.from({ length: 9 }, () => ['Words', '']).flat();
    expect(readWebPage(sourceBlocks('Agenda', '', ...filler, 'Venue: Town House')).venue).toBeUndefined();
    expect(readWebPage(sourceBlocks('Agenda', '', ...filler.slice(2), 'Venue: Town House')).venue).toBe(
      'Town House',
    );
  });

  test('keeps all of its blocks before its items when it has none', () => {
    const blocks = sourceBlocks('Agenda', '', 'The meeting was cancelled.');
    expect(readWebPage(blocks)).toEqual({ preamble: blocks, items: [] });
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

  test('has its first item below the line “No. Item”, and what looks like a title above it is none', () => {
    const above = ['Agenda', '', '', 'Parks Office', '', 'Words.', ''];
    const below = [
      'No.Item',
      '',
      '',
      'Paths and ponds',
      '',
      'See no. item 4.',
      '',
      '',
      'Benches in parks',
      '',
      'Words.',
    ];
    const { preamble, items } = readWebPage(sourceBlocks(...above, ...below));
    expect(noted(preamble)).toEqual(['¶ Agenda', '¶ Parks Office', '¶ Words.', '¶ No.Item']);
    expect(headingLines(items)).toEqual(['## Paths and ponds', '## Benches in parks']);
  });

  test('has its first item below its title when it has no such line', () => {
    const { items } = readWebPage(sourceBlocks('Minutes PDF 88 KB', '', 'Paths PDF 90 KB', '', 'Words.'));
    expect(headingLines(items)).toEqual(['## Paths']);
  });

  test('tells of each heading and label where it stood', () => {
    const [title, label] = readWebPage(sourceBlocks('Agenda', '', '', 'Paths PDF 90 KB')).items;
    expect(title).toMatchObject({ type: 'heading', place: { line: 4, toLine: 4 }, gap: 2 });
    expect(label).toMatchObject({ type: 'paragraph', place: { line: 4, toLine: 4 }, gap: 0 });
  });

  test('keeps a list as it is', () => {
    const { items } = readWebPage(
      sourceBlocks('Agenda', '', 'Paths PDF 90 KB', '', '• Oak Path', '• Ash Path'),
    );
    expect(noted(items).slice(-2)).toEqual(['  • Oak Path', '  • Ash Path']);
  });

  test('gets its numbers back from the links to the full text, in brackets', () => {
    expect(headingLines(readWebPage(page).items)).toEqual([
      '## [11.] Minutes',
      '## [12.] Benches in the parks',
      '## [13.] Items of Urgent Business',
      '## [14.] Paths',
    ]);
  });

  test.each([
    ['its first item', ['view the full minutes text for item 7', '', '', 'Benches PDF 90 KB', '', 'Words.']],
    ['a later one', ['Words.', '', '', 'Benches PDF 90 KB', '', '', 'View the full agenda text for item 8']],
    ['a decision', ['', '', '', 'That paths be swept ... view the full minutes text for item 7']],
  ])('gets its numbers back from a link in %s', (_where, lines) => {
    const { items } = readWebPage(sourceBlocks('Agenda', '', 'Paths PDF 90 KB', '', ...lines));
    expect(headingLines(items)[0]).toBe('## [7.] Paths');
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

  test('a short line close to the next, or to the one before, is no heading', () => {
    const headings = (...lines: readonly string[]) =>
      headingLines(readWebPage(sourceBlocks(...head, ...body, ...lines)).items).slice(4);
    expect(headings('', '', 'Any other business', '', 'Text.')).toEqual(['## [15.] Any other business']);
    expect(headings('', 'Any other business', '', 'Text.')).toEqual([]);
    expect(headings('', '', 'Any other business')).toEqual([]);
    expect(headings('', '', 'Parks: paths, ponds', '', 'Text.')).toEqual(['## [15.] Parks: paths, ponds']);
  });

  test('a number is no heading, nor is the label of a file alone', () => {
    const headings = (line: string) =>
      headingLines(readWebPage(sourceBlocks(...head, ...body, '', '', line, '', '', 'Text.')).items).slice(4);
    expect(headings('3. Any other business')).toEqual([]);
    expect(headings('pdf icon PDF 88 KB')).toEqual([]);
    expect(headings('AB PDF 88 KB')).toEqual([]);
    expect(headings('Oak PDF 88 KB')).toEqual(['## [15.] Oak']);
    expect(headings(`Oak ${'x'.repeat(85)}`)).toHaveLength(1);
    expect(headings(`Oak ${'x'.repeat(86)}`)).toEqual([]);
  });

  test('no number is put back that would begin below one', () => {
    const lines = body.map((line) => line.replace('for item 12', 'for item 1'));
    expect(headingLines(readWebPage(sourceBlocks(...head, ...lines)).items)[0]).toBe('## Minutes');
    const first = body.map((line) => line.replace('for item 12', 'for item 2'));
    expect(headingLines(readWebPage(sourceBlocks(...head, ...first)).items)[0]).toBe('## [1.] Minutes');
  });

  test.each([
    'Why is it so?',
    'What a day!',
    '“Clean rivers”',
    'At section 4, Officers took questions.',
    'Additional documents:',
    'and so on',
    'of the Clerk',
    'Minutes',
  ])('“%s” is no heading', (line) => {
    const lines = [...body, '', '', line, '', '', 'Text.'];
    expect(headingLines(readWebPage(sourceBlocks(...head, ...lines)).items)).toHaveLength(4);
  });
});
