import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { plainYaml } from '../../src/archive/plain-yaml.ts';

const report = `kind: report
title: "Playground renewal: options appraisal"
agendaItem: "10"
pages:
  from: 52
  to: 58
reference: 24/03005
date: 2024-04-01
header:
  - value: 1 April 2024
  - field: wards
    label: Wards and communities affected
    value: Ivyworthton
alsoIn:
  - elmlowthorpe-cabinet-2024-04-01-supplement
inferred: []
`;

/** What all of YAML makes of a text; nothing where it is none. */
function whole(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

test('front matter as the converter writes it is read', () => {
  expect(plainYaml(report)).toEqual(parse(report));
});

describe('what could mean something else is left to a reader of all of YAML', () => {
  test.each([
    ['a comment', 'title: Buses # and trams'],
    ['a value that is no text', 'title: true'],
    ['a number with a point', 'title: 2.50'],
    ['a number of another base', 'title: 0x1F'],
    ['a text over several lines', 'title: >-\n  Buses\n  and trams'],
    ['a folded line', 'title: Buses\n  and trams'],
    ['an escape', 'title: "Buses\\nand trams"'],
    ['an anchor', 'title: &buses Buses'],
    ['a key that comes twice', 'title: Buses\ntitle: Trams'],
    ['a key without a value', 'title:\nkind: report'],
    ['a record in braces', 'pages: { from: 5 }'],
    ['an indent that fits nothing', 'pages:\n  from: 5\n to: 6'],
    ['line ends of Windows', 'title: Buses\r\nkind: report'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });
});

describe('whatever is read, a reader of all of YAML reads the same', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[a-zA-Z\d :#/.,'"[\]&*!|>%@`~=<?{}\\-]{0,12}$/),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  const { record } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.array(tie('value')), tie('record')),
    record: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z\d]{0,5}$/), tie('value'), { maxKeys: 4 }),
  }));

  test('of what a program writes', () => {
    fc.assert(
      fc.property(record, (data) => {
        const text = stringify(data, { lineWidth: 100 });
        const read = plainYaml(text);
        if (read !== undefined) expect(read).toEqual(whole(text));
      }),
    );
  });

  test('of any lines', () => {
    const piece = fc.constantFrom(
      'a',
      'b: ',
      ':',
      ' ',
      '  ',
      '- ',
      '-',
      '\n',
      '"',
      '#',
      '1',
      '[]',
      'x y',
      '\t',
      '0',
      '/',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
        (text) => {
          const read = plainYaml(text);
          if (read !== undefined) expect(read).toEqual(whole(text));
        },
      ),
    );
  });
});
