import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertFileName, printable, safeFileName } from '../../src/safety/file-names.ts';

describe('safeFileName', () => {
  test.each([
    ['Agenda frontsheet 04th-Mar-2025 10.00.pdf', 'Agenda frontsheet 04th-Mar-2025 10.00.pdf'],
    ['Cofnodion – Môn.pdf', 'Cofnodion – Môn.pdf'],
    ['Item 5: parks?.pdf', 'Item 5- parks-.pdf'],
    ['a\u0000b\u001b\u202ec.pdf', 'a-b--c.pdf'],
    ['../../report.pdf', '-..-report.pdf'],
    ['report.pdf. . ', 'report.pdf'],
    ['.htaccess', 'htaccess'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1'],
    ['console.pdf', 'console.pdf'],
    ['falcon', 'falcon'],
    ['falcon.pdf', 'falcon.pdf'],
    ['com5.txt', '_com5.txt'],
    ['com¹.txt', '_com¹.txt'],
    ['comb.txt', 'comb.txt'],
    ['lpta.txt', 'lpta.txt'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['report .pdf', 'report.pdf'],
    ['', 'file'],
    ['...', 'file'],
    ['\ud800.pdf', '\ufffd.pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  test('shortens a long name and keeps its ending', () => {
    expect(safeFileName(`${'a'.repeat(5000)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
    expect(safeFileName(`${'a'.repeat(5000)}.pdf.`)).toBe(`${'a'.repeat(116)}.pdf`);
    expect(safeFileName('😀'.repeat(5000))).toBe('😀'.repeat(30));
    expect(Buffer.byteLength(safeFileName(`${'é'.repeat(200)}.pdf`))).toBeLessThanOrEqual(120);
  });

  test('always gives one name that every file system and every address takes, and gives it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).toMatch(/^[^\p{Cc}<>:"/\\|?*.\s][^\p{Cc}<>:"/\\|?*]*$/u);
        expect(safe).toMatch(/[^.\s]$/u);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(120);
        expect(decodeURIComponent(encodeURIComponent(safe))).toBe(safe);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});

test('printable shows what would steer a terminal or turn a line round', () => {
  expect(printable('a\u001b[31m\u202eb\nc')).toBe('a�[31m�b�c');
});

test.each([
  ['pack.pdf', 'pack.pdf'],
  ['Minutes.DOCX', 'Minutes.DOCX'],
  ['page.html', 'page.html.txt'],
  ['map.svg', 'map.svg.txt'],
  ['meeting.xml', 'meeting.xml.txt'],
  ['script.js', 'script.js.txt'],
  ['report', 'report.txt'],
])('%s is published as %s, so that a browser runs nothing of it', (name, published) => {
  expect(inertFileName(name)).toBe(published);
});
