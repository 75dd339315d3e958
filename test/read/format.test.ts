import { expect, test } from 'vitest';
import { type FileFormat, formatOf } from '../../src/read/format.ts';

const utf8 = (value: string) => new TextEncoder().encode(value);

const examples: readonly (readonly [FileFormat, string])[] = [
  ['html', '<!DOCTYPE html>\n<html><body>Agenda</body></html>'],
  ['html', '\n\n<html lang="en">'],
  ['html', '<!-- saved from url=(0031)https://councils.example/page -->\n<!doctype HTML><html>'],
  [
    'html',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
  ],
  ['html', '<div class="minutes"><p>The minutes were agreed.</p></div>\n'],
  ['xml', '<?xml version="1.0" encoding="utf-8"?>\n<meeting></meeting>'],
  ['xml', '<meeting>\n<meetingid>4</meetingid>\n</meeting>\n'],
  ['text', '<p> is a tag that the extractor left\nand the text goes on'],
  ['text', '<Draft> Minutes of the meeting'],
  ['text', 'Minutes of the meeting'],
  ['empty', ' \n\t\n'],
  ['pdf', '%PDF-1.7'],
  ['binary', 'Agenda\0\0\u0001'],
  ['data', '{ "meeting": "Parks Committee", "items": [1, 2] }\n'],
  ['text', '[12.] Benches\n\nThe benches were mended. [cut]'],
  ['other picture', 'II*\0\u0008\0\0\0'],
  ['other picture', 'MM\0*\0\0\0\u0008'],
  ['other picture', 'GIF89a\u0028\0\u001e\0'],
  ['other picture', 'RIFF\u0024\0\0\0WEBPVP8 '],
  ['other picture', '\0\0\0\u0018ftypheic\0\0'],
  ['text', 'II* Minutes of the meeting'],
];

test.each(examples)('%s: %j', (format, content) => {
  expect(formatOf(utf8(content))).toBe(format);
});

test('pages and XML in UTF-16 are what they are', () => {
  const utf16 = (value: string) => Uint8Array.from(Buffer.from(`\ufeff${value}`, 'utf16le'));
  expect(formatOf(utf16('<!doctype html><p>Agenda</p>'))).toBe('html');
  expect(formatOf(utf16('<meeting><meetingid>4</meetingid></meeting>'))).toBe('xml');
  expect(formatOf(utf16('Minutes of the meeting'))).toBe('text');
});

test.each<readonly [FileFormat, readonly number[]]>([
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
])('a %s picture is known by its first bytes', (format, content) => {
  expect(formatOf(Uint8Array.from(content))).toBe(format);
});
