import { describe, expect, test } from 'vitest';
import type { FrameItem } from '../../../src/document/frame.ts';
import { numberKind, withAgendaNumbersSaid } from '../../../src/read/html/modern-gov-numbers.ts';

describe('the number that a page shows of an item', () => {
  test.each([
    ['agendaNumber', ['1', '2', '3'], true],
    ['agendaNumber', [undefined, '1', '2'], true],
    ['agendaNumber', [undefined, undefined, '3'], true],
    ['minuteNumber', ['54', '55'], true],
    ['minuteNumber', [undefined, '3'], true],
    ['minuteNumber', ['CA1/24', 'CA2/24'], true],
    ['agendaNumber', ['54', '55'], false],
    ['agendaNumber', [undefined, undefined], true],
  ] as const)('is an %s for %j, minutes: %s', (kind, numbers, hasMinutes) => {
    expect(numberKind(numbers, hasMinutes)).toBe(kind);
  });
});

describe('an agenda number that the page says of an item', () => {
  const item = (title: string, numbers: Partial<FrameItem> = { minuteNumber: '60' }): FrameItem => ({
    title,
    exempt: false,
    note: [],
    minutes: [],
    decision: [],
    papers: [],
    ...numbers,
  });
  const said = (title: string, ...lines: readonly string[]) =>
    withAgendaNumbersSaid([item(title)], lines)[0]?.agendaNumber;

  test.each([
    ['Supplement: Agenda Item 7 - Benches in the Square', '7'],
    ['she declared an interest in agenda 9 Benches in the Square, as she lives there', '9'],
    ['Agenda item no. 4a: Benches  in the Square', '4a'],
    ['as set out in agenda item 5 below', undefined],
    ['item 5 - Benches in the Square', undefined],
    ['Agenda Item 7 - Benches', undefined],
  ])('in “%s” is %s', (line, number) => {
    expect(said('Benches in the Square', line)).toBe(number);
  });

  test('is none where the page says two', () => {
    expect(said('Benches', 'agenda item 7 - Benches', 'agenda item 8 - Benches')).toBeUndefined();
    expect(said('Benches', 'agenda item 7 - Benches', 'Agenda 7: Benches')).toBe('7');
  });

  test('changes no item that shows its agenda number', () => {
    const items = [item('Benches', { agendaNumber: '3' })];
    expect(withAgendaNumbersSaid(items, ['agenda item 7 - Benches'])).toEqual(items);
  });
});
