import { published, refused } from './hostile-file.ts';
import { changed, type PdfCase } from './pdf-case.ts';
import { type PdfObjects, packed, paperObjects, paperPage, stream } from './pdf-objects.ts';

function formsThatGrow(count: number): PdfObjects {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const next = at + 7;
      const drawing = at === count - 1 ? 'BT /F1 9 Tf (ha) Tj ET' : '/X Do /X Do ';
      return [
        at + 6,
        stream(
          drawing,
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Font <</F1 5 0 R>> /XObject <</X ${next} 0 R>>>>`,
        ),
      ];
    }),
  );
}

const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';

/** What is wrong with what it draws. */
export const drawingCases: Readonly<Record<string, PdfCase>> = {
  'form-in-itself': {
    what: 'a form draws itself',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/XObject <</X 6 0 R>>', draws: '/X Do' }),
      6: stream('/X Do', `${form} /Resources <</XObject <</X 6 0 R>>>>`),
    })),
    ending: published,
  },
  'forms-in-a-ring': {
    what: 'two forms draw each other',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/XObject <</X 6 0 R>>', draws: '/X Do' }),
      6: stream('/X Do', `${form} /Resources <</XObject <</X 7 0 R>>>>`),
      7: stream('/X Do', `${form} /Resources <</XObject <</X 6 0 R>>>>`),
    })),
    ending: published,
  },
  'forms-that-double': {
    what: 'thirty forms, each of which draws the next one twice',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/XObject <</X 6 0 R>>', draws: '/X Do' }),
      ...formsThatGrow(30),
    })),
    ending: refused('reading-took-too-long'),
    slow: true,
  },
  'pattern-in-itself': {
    what: 'a pattern is filled with itself',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/Pattern <</P 6 0 R>>', draws: '/Pattern cs /P scn 0 0 99 99 re f' }),
      6: stream(
        '/Pattern cs /P scn 0 0 9 9 re f',
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <</Pattern <</P 6 0 R>>>>',
      ),
    })),
    ending: published,
  },
  'font-in-itself': {
    what: 'a letter of a font is drawn with that letter',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/Font <</F1 5 0 R /T3 6 0 R>>', draws: 'BT /T3 9 Tf (a) Tj ET' }),
      6: '<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>> /CharProcs <</a 7 0 R>> /Resources <</Font <</T3 6 0 R>>>>>>',
      7: stream('9 0 d0 BT /T3 9 Tf (a) Tj ET'),
    })),
    ending: published,
  },
  'states-saved-without-end': {
    what: 'half a million saved states and none taken back',
    make: changed((name) => paperPage(name, { draws: 'q '.repeat(500_000) })),
    ending: refused('reading-took-too-long'),
    slow: true,
  },
  'states-taken-back-without-end': {
    what: 'half a million states taken back that were never saved',
    make: changed((name) => paperPage(name, { draws: 'Q '.repeat(500_000) })),
    ending: published,
  },
  'numbers-beyond-all': {
    what: 'coordinates that no number holds',
    make: changed((name) =>
      paperPage(name, {
        draws: `BT /F1 1${'0'.repeat(400)} Tf 1${'9'.repeat(400)} 0 0 -${'9'.repeat(400)} 0 0 Tm (far) Tj ET 1e999 NaN -Infinity 0 cm 0 0 0 0 re f`,
      }),
    ),
    ending: published,
  },
  'page-without-size': {
    what: 'a page of no size',
    make: changed((name) => ({ 3: String(paperObjects(name)[3]).replace('0 0 595 842', '0 0 0 0') })),
    ending: published,
  },
  'page-of-negative-size': {
    what: 'a page of negative size',
    make: changed((name) => ({ 3: String(paperObjects(name)[3]).replace('0 0 595 842', '595 842 0 0') })),
    ending: published,
  },
  'page-as-large-as-a-land': {
    what: 'a page of a thousand kilometres',
    make: changed((name) => ({
      3: String(paperObjects(name)[3]).replace('0 0 595 842', '0 0 2834645669 2834645669'),
    })),
    ending: published,
  },
  'page-turned-askew': {
    what: 'a page turned by 37 degrees',
    make: changed((name) => paperPage(name, { page: '/Rotate 37' })),
    ending: published,
  },
  'two-hundred-thousand-words': {
    what: 'two hundred thousand pieces of text upon each other',
    make: changed((name) =>
      paperPage(name, { draws: 'BT /F1 9 Tf 1 0 0 1 60 300 Tm (on) Tj ET\n'.repeat(200_000) }),
    ),
    ending: published,
    slow: true,
  },
  'brackets-very-deep': {
    what: 'a hundred thousand brackets within each other',
    make: changed((name) => paperPage(name, { draws: `${'['.repeat(100_000)} TJ` })),
    ending: published,
  },
  'dictionaries-very-deep': {
    what: 'a hundred thousand dictionaries within each other',
    make: changed({ 6: '<</A '.repeat(100_000) }),
    ending: published,
  },
  'word-without-end': {
    what: 'a string of a million bytes that never ends',
    make: changed((name) => paperPage(name, { draws: `BT /F1 9 Tf (${'a'.repeat(1_000_000)}` })),
    ending: published,
  },
  'ten-thousand-links': {
    what: 'ten thousand links that run a script or open a file',
    make: changed((name) => {
      const links = [
        'javascript:window.pwned=1',
        'data:text/html,<script>pwned=1</script>',
        'file:///etc/passwd',
        'vbscript:x',
        '//elsewhere.example/x',
      ];
      const annotations = Array.from(
        { length: 10_000 },
        (_, at) =>
          `<</Type /Annot /Subtype /Link /Rect [60 ${at % 800} 300 ${(at % 800) + 12}] /A <</S /URI /URI (${links[at % links.length]})>>>>`,
      );
      return paperPage(name, { page: `/Annots [${annotations.join('')}]` });
    }),
    ending: published,
  },
  'a-picture-of-ten-thousand-million-dots': {
    what: 'a picture that claims a hundred thousand dots on each side',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/XObject <</I 6 0 R>>', draws: 'q 99 0 0 99 0 0 cm /I Do Q' }),
      6: packed(
        '\0'.repeat(1000),
        1,
        '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
      ),
    })),
    ending: published,
  },
  'a-picture-that-is-its-own-mask': {
    what: 'a picture whose mask is the picture',
    make: changed((name) => ({
      ...paperPage(name, { resources: '/XObject <</I 6 0 R>>', draws: 'q 99 0 0 99 0 0 cm /I Do Q' }),
      6: stream(
        'abc',
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask 6 0 R',
      ),
    })),
    ending: published,
  },
  'pictures-that-are-noise': {
    what: 'pictures of five kinds whose data are noise',
    make: changed((name) => ({
      ...paperPage(name, {
        resources: '/XObject <</A 6 0 R /B 7 0 R /C 8 0 R /D 9 0 R /E 10 0 R>>',
        draws: ['A', 'B', 'C', 'D', 'E'].map((key) => `q 99 0 0 99 0 0 cm /${key} Do Q`).join(' '),
      }),
      ...Object.fromEntries(
        ['JBIG2Decode', 'JPXDecode', 'DCTDecode', 'CCITTFaxDecode', 'LZWDecode'].map((filter, at) => [
          at + 6,
          stream(
            '\x00\xff\x17noise\x80'.repeat(50),
            `/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter}`,
          ),
        ]),
      ),
    })),
    ending: published,
  },
};
