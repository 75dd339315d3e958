import { expect, test } from 'vitest';
import { readingOf } from '../recognise/source-blocks.ts';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';

const whole = pack(
  frontSheet({ date: '12 March 2024', agenda: ['2\tMinutes\t5 - 8', '3\tKerbs\t9 - 10'] }),
  minutesOf('9 January 2024'),
  report('12 March 2024', '3', 'Kerbs', '2.1 Kerbs are low in Weir Street.'),
);

test('a page number below the notice of a blank page begins no paper', () => {
  const numbered = whole.replaceAll('left blank', 'left blank\n\nPage 8');
  const papers = (text: string) => readingOf(text).papers.map(({ kind, title }) => `${kind} ${title}`);
  expect(papers(numbered)).toEqual(['report Kerbs']);
  expect(papers(numbered)).toEqual(papers(whole));
});

test('a page number below a title does not hide that it is one', () => {
  const source = whole.replace(
    'Report Author:',
    'Where water stands\n\nPage 10\n\nIn the gutter.\n\nReport Author:',
  );
  const [paper] = readingOf(source).papers;
  const headings = paper?.blocks.flatMap((block) => (block.type === 'heading' ? block.content : []));
  expect(headings).toContainEqual({ type: 'text', text: 'Where water stands' });
});
