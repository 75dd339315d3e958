import { describe, expect, test } from 'vitest';
import { readersInProcess } from '../../src/convert/source/document-readers.ts';
import { recognisingReaders } from '../../src/convert/source/recognising-readers.ts';
import type { RecognisePage } from '../../src/read/ocr/recognised-page.ts';
import { outline } from '../document/outline.ts';
import { typedPage } from '../read/ocr/typed-page.ts';
import { pngBytes } from '../read/picture/pictures.ts';

const recognise: RecognisePage = async () => ({
  value: typedPage('2.1 Oaks were planted.', 60),
  findings: [],
});

describe('readers that have scanned pages recognised', () => {
  const readers = recognisingReaders(readersInProcess, { recognise, close: () => undefined });

  test('give the text with what is said of it, under the name of the file', async () => {
    const { value } = await readers.read(pngBytes(30, 40), 'plan.png');
    expect(outline(value?.document.blocks ?? [])).toEqual(['scan: ', '¶ <2.1> Oaks were planted.']);
    expect(value?.mediaType).toBe('image/png');
    expect(value?.findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['text-recognised', 'plan.png'],
      ['ocr-doubtful', 'plan.png'],
    ]);
  });

  test('leave a document with text, and one that cannot be read, as they are', async () => {
    const minutes = Buffer.from('Minutes\n\nOaks were planted.\n');
    expect(await readers.read(minutes, 'a.txt')).toEqual(await readersInProcess.read(minutes, 'a.txt'));
    const nothing = new Uint8Array();
    expect(await readers.read(nothing, 'b.txt')).toEqual(await readersInProcess.read(nothing, 'b.txt'));
  });

  test('close what they hold when they are closed', () => {
    const closed: string[] = [];
    recognisingReaders(
      { ...readersInProcess, close: () => closed.push('readers') },
      { recognise, close: () => closed.push('recogniser') },
    ).close();
    expect(closed).toEqual(['readers', 'recogniser']);
  });
});
