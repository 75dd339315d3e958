import { describe, expect, test } from 'vitest';
import { decodedHtml, decodedText, decodedXml, isUtf16 } from '../../src/read/encoding.ts';

const utf8 = (value: string) => new TextEncoder().encode(value);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (value: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...value].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

/** "fee of £5" and a curly apostrophe in Windows-1252. */
const windows1252 = [0xa3, 0x35, 0x92];

describe('the text of a file', () => {
  test('is UTF-8, and its byte order mark is no part of it', () => {
    expect(decodedText(utf8('Café – £5'))).toBe('Café – £5');
    expect(decodedText(bytes([0xef, 0xbb, 0xbf], 'Agenda'))).toBe('Agenda');
  });

  test('is Windows-1252 when it is no UTF-8', () => {
    expect(decodedText(bytes('the fee: ', windows1252))).toBe('the fee: £5’');
  });

  test('is UTF-16 with its mark or without', () => {
    for (const order of ['le', 'be'] as const) {
      const mark = order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff];
      const page = utf16('Minutes – item 4', order);
      expect(decodedText(Uint8Array.from([...mark, ...page]))).toBe('Minutes – item 4');
      expect(decodedText(utf16('Minutes of item 4, part £', order))).toBe('Minutes of item 4, part £');
      expect(isUtf16(page)).toBe(true);
    }
  });

  test('is not taken for UTF-16 because a byte of it is zero', () => {
    expect(isUtf16(bytes('Agenda', [0], 'Minutes'))).toBe(false);
    expect(isUtf16(utf8('Agenda'))).toBe(false);
    expect(isUtf16(bytes([0, 0, 0, 0, 0, 0, 0, 0]))).toBe(false);
  });
});

describe('the text of a page', () => {
  test('is what its meta element declares where the bytes leave a choice', () => {
    const page = (charset: string) => bytes(`<html><head><meta charset=${charset}></head>`, [0xb9, 0xa4]);
    expect(decodedHtml(page('"iso-8859-2"'))).toContain('š');
    expect(decodedHtml(page("'windows-1252'"))).toContain('¹¤');
    expect(
      decodedHtml(bytes('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">', [0xa4])),
    ).toMatch(/€$/);
  });

  test('is UTF-8 where the bytes are, whatever the template declares', () => {
    expect(decodedHtml(utf8('<meta charset="iso-8859-1"><p>£5 – ’</p>'))).toContain('£5 – ’');
  });

  test('is Windows-1252 where a declaration of UTF-8, or of no encoding at all, is wrong', () => {
    for (const declared of ['utf-8', 'klingon-1', 'utf-16']) {
      expect(decodedHtml(bytes(`<meta charset="${declared}"><p>`, windows1252))).toContain('£5’');
    }
  });
});

describe('the text of an XML file', () => {
  test('is what its declaration says where the bytes leave a choice', () => {
    expect(decodedXml(bytes('<?xml version="1.0" encoding="iso-8859-15"?><a>', [0xa4], '</a>'))).toContain(
      '€',
    );
  });

  test('is UTF-8 although the string that it was written from was UTF-16', () => {
    expect(decodedXml(utf8('<?xml version="1.0" encoding="utf-16"?><a>£</a>'))).toContain('£');
  });

  test('is UTF-16 where the bytes are', () => {
    const source = '<?xml version="1.0" encoding="utf-16"?><a>£</a>';
    expect(decodedXml(Uint8Array.from([0xff, 0xfe, ...utf16(source, 'le')]))).toBe(source);
  });
});
