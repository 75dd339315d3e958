import { describe, expect, test } from 'vitest';
import { inlineFromText } from '../../src/read/text-inline.ts';
import { outlineOf } from '../document/outline.ts';

function read(value: string): string {
  return outlineOf(inlineFromText(value));
}

describe('emphasis that the extraction kept', () => {
  test.each([
    ['bold', 'at **7.00 pm** on', 'at **7.00 pm** on'],
    ['italic', 'see *the Act* of', 'see _the Act_ of'],
    ['bold over two lines', '**MET IN\nTHE HALL** today', '**MET IN / THE HALL** today'],
    ['bold in a bracket', '(**urgent**)', '(**urgent**)'],
    ['italic inside bold', '**see *the Act* now**', '**see _the Act_ now**'],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe('marks that lost their other half are dropped, their words stay', () => {
  test.each([
    ['bold that only ends', 'That it be noted.**', 'That it be noted.'],
    ['bold that only begins', '**Parks and Piers', 'Parks and Piers'],
    ['bold round nothing', 'a **** b ** ** c', 'a b c'],
    ['two bold ends', 'one** two** three', 'one two three'],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe('two fields that ran together stay two words', () => {
  test.each([
    ['before bold', 'Quorum: 4**Membership**', 'Quorum: 4 **Membership**'],
    ['behind bold', '**Present**Councillors', '**Present** Councillors'],
    ['at a dropped mark', 'Meeting**Next', 'Meeting Next'],
    ['round a link', 'see[here](#)now', 'see here now'],
    ['but not where a stop parts them', '**Present:**Councillors', '**Present:**Councillors'],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe('a lone asterisk is a mark of the author and stays', () => {
  test.each([
    'Trees felled in spring*',
    '*Counted twice',
    '* A Curlew (Chairman)',
    '2 * 3 * 4',
    'Weekly* fares',
  ])('%s', (source) => {
    expect(read(source)).toBe(source);
  });
});

describe('links', () => {
  test.each([
    ['with an address', '[the plan](https://a.example/plan?a=1)', '[the plan → https://a.example/plan?a=1]'],
    ['to a mailbox', '[the clerk](mailto:clerk@a.example)', '[the clerk → mailto:clerk@a.example]'],
    ['to a telephone', '[ring us](tel:01234567890)', '[ring us → tel:01234567890]'],
    ['an address by itself', '<https://a.example/plan>', '[https://a.example/plan → https://a.example/plan]'],
    ['to "#": the target is lost, the words stay', '[map](#), [the list](#)', 'map, the list'],
    ['to nothing', '[map]()', 'map'],
    ['with bold words', '[**the plan**](https://a.example/)', '[**the plan** → https://a.example/]'],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe('everything else is text as typed', () => {
  test.each([
    '[run](javascript:alert(1))',
    '[run](data:text/html,x)',
    '<script>alert(1)</script>',
    '</main> {{ secret }} {% include "x" %} $x',
    '---js',
    '&amp; &#60;b&#62; a&b',
    '<!-- hidden -->',
    'a_b __c__ `d` ~~e~~ # f | g \\ h',
    '[12] and [see below] (page 4)',
    '<a.curlew@a.example>',
    'gate^[1]',
  ])('%s', (source) => {
    expect(inlineFromText(source)).toEqual([{ type: 'text', text: source }]);
  });
});

test('space is folded, a line end is a break', () => {
  expect(inlineFromText('  Harbour   Road \n  scheme\u00a0B ')).toEqual([
    { type: 'text', text: 'Harbour Road' },
    { type: 'break' },
    { type: 'text', text: 'scheme B' },
  ]);
});
