import { describe, expect, test } from 'vitest';
import { placeOnAgenda } from '../../src/convert/gather/placing.ts';
import type { AgendaEntry } from '../../src/recognise/agenda.ts';
import { apartReport } from './apart-papers.ts';
import { paperIn, sourceAt } from './readings.ts';
import { report } from './town-papers.ts';

function entry(number: string, title: string, from?: number, to?: number): AgendaEntry {
  const pages = from === undefined || to === undefined ? {} : { pages: { from, to } };
  return { number, title, note: [], access: 'public', ...pages };
}

const agenda = [
  entry('3', '24/00017 - Benches in the market square', 5, 12),
  entry('4', 'Lamps and lanterns of Corn Row', 13, 20),
  entry('5', 'The care of trees, hedges and ponds in winter', 21, 30),
];

/** The item at which a paper is placed, and whether that is only a guess by the name of its file. */
function placed(given: string, text: string, title?: string): string {
  const properties = title === undefined ? undefined : { title };
  const { value, findings } = placeOnAgenda(paperIn(sourceAt(given, text, properties)), agenda);
  return [value.draft.agendaItem ?? 'no item', ...findings.map(({ rule }) => rule)].join(', ');
}

const plain = 'A word on this and that.\n\nIt was said before.\n';

describe('a paper stands at the item', () => {
  test.each([
    ['that it prints', report('12 March 2024', '4', 'Something else', '2.1 Words.'), '4'],
    ['that bears its reference', `Decision no: 24/00017\n\n${plain}`, '3'],
    [
      'that has a like title',
      apartReport({ title: 'Lamps & lanterns, Corn Row', paragraphs: ['Lit.'] }),
      '4',
    ],
    [
      'whose title it has within a longer one',
      apartReport({ title: 'Benches in the market square: what forty of them cost', paragraphs: ['Oak.'] }),
      'no item',
    ],
  ])('%s', (_how, text, item) => {
    expect(placed('x.txt', text)).toBe(item);
  });

  test('that the title in the file’s own properties names', () => {
    expect(placed('x.txt', plain, 'Lamps and lanterns of Corn Row')).toBe('4');
  });

  test.each([
    ['24-00017 - map.txt', '3'],
    ['Item 4 plan.txt', '4'],
    ['care of trees hedges and ponds in winter.txt', '5'],
  ])('that the name “%s” names, when nothing else speaks; and that is said', (name, item) => {
    expect(placed(name, plain)).toBe(`${item}, placed-by-name`);
  });

  test('that its reference names, whatever the name of its file says', () => {
    expect(placed('Item 4.txt', `Decision no: 24/00017\n\n${plain}`)).toBe('3');
  });

  test('whose pages are stamped on it', () => {
    const paper = paperIn(sourceAt('x.txt', plain));
    const stamped = { ...paper, draft: { ...paper.draft, pages: { from: 22, to: 24 } } };
    expect(placeOnAgenda(stamped, agenda).value.draft.agendaItem).toBe('5');
  });

  test('and what was worked out is marked', () => {
    const { value } = placeOnAgenda(paperIn(sourceAt('Item 4.txt', plain)), agenda);
    expect(value.draft.inferred).toContain('agendaItem');
  });
});

test('a paper that nothing places stays without an item', () => {
  expect(placed('notes.txt', plain)).toBe('no item');
});

test('a reference that two items bear decides nothing', () => {
  const twice = [...agenda, entry('6', '24/00017 - Benches once more')];
  const paper = paperIn(sourceAt('x.txt', `Decision no: 24/00017\n\n${plain}`));
  expect(placeOnAgenda(paper, twice).value.draft.agendaItem).toBeUndefined();
});
