import { describe, expect, test } from 'vitest';
import { pdfStreams } from '../../../src/safety/pdf/streams.ts';

/** What is told of the only stream of an object. */
function streamOf(dictionary: string, data = 'data', behind = '\nendstream endobj') {
  const [stream, ...others] = pdfStreams(`1 0 obj ${dictionary} stream\n${data}${behind}`);
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

describe('a picture is told with the numbers of its points', () => {
  test.each([
    ['<</Subtype /Image /Width 20 /Height 30>>', true, { Width: 20, Height: 30 }],
    ['<</Subtype/#49mage/Height\n30/W#69dth   20>>', true, { Height: 30, Width: 20 }],
    ['<</Subtype /Image /Width 9 0 R /Height 30>>', true, { Height: 30 }],
    ['<</Subtype /Image>>', true, {}],
    ['<</Subtype /Form /Width 20 /Height 30>>', false, { Width: 20, Height: 30 }],
    ['<</Subtype /Image /Width 20 /Height 30 /Width 2>>', true, { Width: 2, Height: 30 }],
  ])('by %s', (dictionary, isPicture, numbers) => {
    const stream = streamOf(dictionary);
    expect([stream?.isPicture, Object.fromEntries(stream?.numbers ?? [])]).toEqual([isPicture, numbers]);
  });
});

describe('what a stream is', () => {
  test.each([
    ['<</Type /ObjStm /First 18>>', ['ObjStm']],
    ['<</First 18/T#79pe/#4fbjStm>>', ['ObjStm']],
    ['<</Type % a remark\n /Metadata /Subtype /XML>>', ['Metadata']],
    ['<</Filter /FlateDecode /Type /Metadata>>', ['Metadata']],
    [
      '<</Type /Metadata /DecodeParms <</Type /CryptFilterDecodeParms>> >>',
      ['Metadata', 'CryptFilterDecodeParms'],
    ],
    ['<</Type /Page /Metadata 9 0 R>>', ['Page']],
    ['<</Metadata 9 0 R>>', []],
  ])('is told by %s', (dictionary, types) => {
    expect([...(streamOf(dictionary)?.types ?? [])]).toEqual(types);
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

describe('who keeps to the standard ends a stream', () => {
  const held = (dictionary: string, data: string, behind = '') => {
    const text = `1 0 obj ${dictionary} stream\n${data}\nendstream endobj ${behind}`;
    const [stream] = pdfStreams(text);
    return text.slice(stream?.from, stream?.end);
  };

  test('at the word that ends it', () => {
    expect(held('<<>>', 'data')).toBe('data\n');
    expect(held('<</Length 4>>', 'data')).toBe('data\n');
  });

  test('at the word behind its length, when another stands in it', () => {
    expect(held('<</Length 15>>', 'dataendstreamXY')).toBe('dataendstreamXY\n');
  });

  test.each([
    '2 0 obj 15 endobj',
    '2 0 obj\n15\nendobj',
    '2 0 obj 3 endobj 2 0 obj 15 endobj',
  ])('so too when the length stands in an object of its own: %j', (object) => {
    expect(held('<</Length 2 0 R>>', 'dataendstreamXY', object)).toBe('dataendstreamXY\n');
    expect(held('<</Length 3 0 R>>', 'dataendstreamXY', object)).toBe('data');
  });

  test('at the first word when its length is wrong', () => {
    expect(held('<</Length 14>>', 'dataendstreamXYZ')).toBe('data');
    expect(held('<</Length 9999>>', 'dataendstreamXY')).toBe('data');
  });

  test('nowhere when no word comes', () => {
    expect([...pdfStreams('1 0 obj <</Length 4>> stream\ndata')].map(({ end }) => end)).toEqual([undefined]);
  });
});

describe('streams are found', () => {
  test.each(['stream\n', 'stream\r\n', 'stream\r', 'stream  \n', 'stream\t\r\n'])('behind %j', (word) => {
    const text = `1 0 obj <</Length 4>> ${word}data\nendstream`;
    const [stream] = pdfStreams(text);
    expect(text.slice(stream?.from, stream?.to)).toBe('data\n');
  });

  test('one after another, each with what its own object says', () => {
    const found = [
      ...pdfStreams(
        '1 0 obj <</Subtype /Image /Filter /Fl /Width 2 /Height 2>> stream\na\nendstream endobj 2 0 obj <<>> stream\nb\nendstream endobj',
      ),
    ];
    expect(found).toMatchObject([
      { filters: ['Fl'], isPicture: true },
      { filters: [], isPicture: false },
    ]);
  });

  test('though the word stands in their dictionary before', () => {
    const found = [...pdfStreams('1 0 obj <</Filter /RL /X (stream\n)>> stream\na\nendstream')];
    expect(found.map(({ filters }) => filters)).toEqual([['RL'], ['RL']]);
  });

  test('nowhere else: not at the word that ends one, nor in a sentence', () => {
    expect([...pdfStreams('endstream\n upstream of the stream where')]).toEqual([]);
  });
});
