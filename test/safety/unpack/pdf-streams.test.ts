import { describe, expect, test } from 'vitest';
import { pdfStreams } from '../../../src/safety/unpack/pdf-streams.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** What is told of the only stream of an object. */
function streamOf(dictionary: string, data = 'data', behind = '\nendstream endobj') {
  const [stream, ...others] = pdfStreams(bytesOf(`1 0 obj ${dictionary} stream\n${data}${behind}`));
  expect(others).toEqual([]);
  return stream;
}

describe('the filters of a stream', () => {
  test.each([
    ['<</Filter /FlateDecode>>', ['FlateDecode']],
    ['<</Filter/Fl/Length 4>>', ['Fl']],
    ['<</Filter [/ASCII85Decode /FlateDecode] /Length 4>>', ['ASCII85Decode', 'FlateDecode']],
    ['<</F [/A85/LZW]>>', ['A85', 'LZW']],
    ['<</Filter[/RL\n/AHx /Fl]/DecodeParms [null] /Type /Fl>>', ['RL', 'AHx', 'Fl']],
    ['<</Fi#6cter /Fl#61teDecode>>', ['FlateDecode']],
    ['<</Filter /FlateDecode /Filter /RunLengthDecode>>', ['RunLengthDecode']],
    ['<</Filter [/Crypt /BrotliDecode /DCTDecode]>>', ['Crypt', 'BrotliDecode', 'DCTDecode']],
    ['<</Filter [/JPXDecode] /Other /Fl>>', ['JPXDecode']],
    ['<</Filter /Own /FlateDecode>>', []],
    ['<</Type /FlateDecode>>', []],
    ['<</Filter [/OwnFlateDecode]>>', []],
    ['<</Filter [/FlateDecoder]>>', []],
    ['<</Filter 9 0 R>>', []],
  ])('are told by %s', (dictionary, filters) => {
    expect(streamOf(dictionary)?.filters).toEqual(filters);
  });
});

describe('a picture is told with its points', () => {
  test.each([
    ['<</Subtype /Image /Width 20 /Height 30>>', true, 600],
    ['<</Subtype/Image/Height\n30/Width   20>>', true, 600],
    ['<</Subtype /Image /Width 9 0 R /Height 30>>', true, 0],
    ['<</Subtype /Image>>', true, 0],
    ['<</Subtype /Form /Width 20 /Height 30>>', false, 600],
    ['<</Subtype /Image /Width 20 /Height 30 /Width 2>>', true, 60],
  ])('by %s', (dictionary, isPicture, pixels) => {
    expect(streamOf(dictionary)).toMatchObject({ isPicture, pixels });
  });
});

describe('a stream reaches', () => {
  const reach = (dictionary: string, data: string, behind?: string) => {
    const text = `1 0 obj ${dictionary} stream\n${data}${behind ?? '\nendstream endobj'}`;
    const stream = streamOf(dictionary, data, behind);
    return (
      stream && { data: text.slice(stream.from, stream.to), first: text.slice(stream.from, stream.endsFrom) }
    );
  };

  test('to the word that ends it', () => {
    expect(reach('<</Length 4>>', 'data')).toEqual({ data: 'data\n', first: 'data\n' });
    expect(reach('<</Length 1>>', 'data')).toEqual({ data: 'data\n', first: 'data\n' });
  });

  test('as far as its length says, when the word that ends it stands in it', () => {
    expect(reach('<</Length 15>>', 'dataendstreamXY')).toEqual({ data: 'dataendstreamXY', first: 'data' });
  });

  test('to the end of the file, when its length stands elsewhere, is longer, or nothing ends it', () => {
    const rest = 'data\nendstream endobj';
    expect(reach('<</Length 9 0 R>>', 'data')).toEqual({ data: rest, first: 'data\n' });
    expect(reach('<</Length  2  10  R>>', 'data')).toEqual({ data: rest, first: 'data\n' });
    expect(reach('<<>>', 'data')).toEqual({ data: rest, first: 'data\n' });
    expect(reach('<</Length 999>>', 'data')).toEqual({ data: rest, first: 'data\n' });
    expect(reach('<</Length 2>>', 'data', '')).toEqual({ data: 'data', first: 'data' });
  });
});

describe('streams are found', () => {
  test.each(['stream\n', 'stream\r\n', 'stream\r', 'stream  \n', 'stream\t\r\n'])('behind %j', (word) => {
    const text = `1 0 obj <</Length 4>> ${word}data\nendstream`;
    const [stream] = pdfStreams(bytesOf(text));
    expect(text.slice(stream?.from, stream?.to)).toBe('data\n');
  });

  test('one after another, each with what its own object says', () => {
    const found = [
      ...pdfStreams(
        bytesOf(
          '1 0 obj <</Subtype /Image /Filter /Fl /Width 2 /Height 2>> stream\na\nendstream endobj 2 0 obj <<>> stream\nb\nendstream endobj',
        ),
      ),
    ];
    expect(found).toMatchObject([
      { filters: ['Fl'], isPicture: true, pixels: 4 },
      { filters: [], isPicture: false, pixels: 0 },
    ]);
  });

  test('though the word stands in their dictionary before', () => {
    const found = [...pdfStreams(bytesOf('1 0 obj <</Filter /RL /X (stream\n)>> stream\na\nendstream'))];
    expect(found.map(({ filters }) => filters)).toEqual([['RL'], ['RL']]);
  });

  test('nowhere else: not at the word that ends one, nor in a sentence', () => {
    expect([...pdfStreams(bytesOf('endstream\n upstream of the stream where'))]).toEqual([]);
  });

  test('in a part of larger bytes', () => {
    const whole = bytesOf(
      '1 0 obj <</Filter /Fl>> stream\nbefore\nendstream 2 0 obj <<>> stream\na\nendstream',
    );
    const part = whole.subarray(whole.indexOf(0x32));
    expect([...pdfStreams(part)].map(({ filters, from }) => [filters, part[from]])).toEqual([[[], 0x61]]);
  });
});
