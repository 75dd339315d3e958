import { describe, expect, test } from 'vitest';
import { pdfSigns, pdfText, plainName } from '../../../src/safety/pdf/signs.ts';

describe('a name is the same, however its letters are written:', () => {
  test.each([
    ['FlateDecode', 'FlateDecode'],
    ['Fl#61teDecode', 'FlateDecode'],
    ['#49#6e#66#6F', 'Info'],
    ['A#2', 'A#2'],
    ['A#zz', 'A#zz'],
  ])('%s', (written, name) => {
    expect(plainName(written)).toBe(name);
  });
});

test('the signs of a file are told with their places', () => {
  const text = '7 0 obj <</Length 4/#49nfo 7 0 R /Type/XRef>> stream\r\ndata endstream\n endobj';
  expect([...pdfSigns(text)]).toEqual([
    { kind: 'object' },
    { kind: 'name', name: 'Length', at: 10, end: 17, number: 4, reference: undefined },
    { kind: 'name', name: 'Info', at: 19, end: 26, number: undefined, reference: 7 },
    { kind: 'name', name: 'Type', at: 33, end: 38, number: undefined, reference: undefined },
    { kind: 'name', name: 'XRef', at: 38, end: 43, number: undefined, reference: undefined },
    { kind: 'stream', from: text.indexOf('data') },
  ]);
});

test('every byte is a letter of the text, in a part of larger bytes too', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(pdfText(all.subarray(250))).toBe('\xfa\xfb\xfc\xfd\xfe\xff');
  expect([...pdfText(all)].map((letter) => letter.charCodeAt(0))).toEqual([...all]);
});
