import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/read/read-file.ts';

const utf8 = (value: string) => new TextEncoder().encode(value);

describe('a file', () => {
  test.each([
    ['text/plain', 'Minutes of the meeting\n'],
    ['text/html', '<!doctype html><main><p>Minutes of the meeting</p></main>'],
    [
      'application/xml',
      '<meeting><meetingdate>04/03/2025</meetingdate><meetinglocation>Minutes of the meeting</meetinglocation></meeting>',
    ],
  ])('is read as %s by what it holds, whatever its name', async (mediaType, content) => {
    const { value, findings } = await readFile(utf8(content), 'papers/minutes.dat');
    expect(findings).toEqual([]);
    expect(value?.mediaType).toBe(mediaType);
    expect(value?.lines.map(({ text }) => text).join(' ')).toContain('Minutes of the meeting');
  });

  test.each([
    ['page-without-words', '<!DOCTYPE html><title>x</title><body><div id="app"></div>'],
    ['xml-unknown', '<?xml version="1.0"?><a/>'],
    ['format-not-read', '%PDX\0\u0001'],
    ['source-empty', '  \n'],
  ])('that cannot be published gives the finding %s with its name', async (rule, content) => {
    const { value, findings } = await readFile(utf8(content), 'papers/x.dat');
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, severity: 'error', file: 'papers/x.dat' }]);
  });

  test('says in the findings of its reading which file it is', async () => {
    const { value } = await readFile(utf8('<!doctype html><p>Agenda</p><p hidden>secret</p>'), 'a.html');
    expect(value?.findings).toMatchObject([{ rule: 'page-hidden-text', file: 'a.html' }]);
  });
});
