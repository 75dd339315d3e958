import { expect, test } from 'vitest';
import { readersInProcess } from '../../src/convert/source/document-readers.ts';
import { convertingReaders } from '../../src/convert/source/office-readers.ts';
import { notShown } from '../not-shown.ts';

const rtf = new TextEncoder().encode(
  '{\\rtf1\\ansi Parks Committee\\par Minutes of the meeting held on 9 May 2023\\par}',
);

test('a document of an older word processor is read by way of LibreOffice, or a finding says what to do', async () => {
  const { value, findings } = await convertingReaders(readersInProcess).read(rtf, 'minutes.rtf');
  const [finding] = findings;
  expect(finding?.file).toBe('minutes.rtf');
  if (value) {
    expect(finding?.rule).toBe('converted-for-reading');
    expect(value.mediaType).toBe('application/rtf');
    expect(value.lines.map(({ text }) => text).join(' ')).toContain('Parks Committee');
  } else {
    notShown('a document of another word processor, for LibreOffice is not here or cannot be confined.');
    expect(finding?.hint).toContain('save it as .docx');
  }
});

test('any other document goes to the readers as it is', async () => {
  const bytes = new TextEncoder().encode('Parks Committee');
  const { value, findings } = await convertingReaders(readersInProcess).read(bytes, 'a.txt');
  expect([value?.mediaType, findings]).toEqual(['text/plain', []]);
});
