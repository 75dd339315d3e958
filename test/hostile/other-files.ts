import { deflateRawSync, deflateSync } from 'node:zlib';
import { type MadeEntry, zipFile } from '../safety/unpack/zip-file.ts';
import {
  type Ending,
  type HostileFile,
  noted,
  paperLines,
  paperText,
  published,
  refused,
  sayingOf,
} from './hostile-file.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A PNG that claims a size and holds so many bytes of dots. */
function png(width: number, height: number, dots: Uint8Array): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const sign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([sign, chunk('IHDR', size), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

const pictures: readonly (readonly [name: string, what: string, content: Uint8Array, ending: Ending])[] = [
  [
    'as-large-as-a-land.png',
    'a picture that claims two thousand million dots on each side',
    png(0x7fffffff, 0x7fffffff, deflateSync(Buffer.alloc(100))),
    refused('picture-too-large'),
  ],
  [
    'bomb.png',
    'a picture whose dots unpack to a hundred megabytes',
    png(5000, 6000, deflateSync(Buffer.alloc(100_000_000))),
    refused('picture-broken'),
  ],
  [
    'cut.png',
    'a picture that is cut off',
    png(10, 10, deflateSync(Buffer.alloc(310))).subarray(0, 30),
    refused('no-meeting-date'),
  ],
  ['no-size.png', 'a picture of no size', png(0, 0, Buffer.alloc(0)), refused('picture-broken')],
  [
    'lengths-beyond-the-end.jpg',
    'a picture whose parts lead beyond its end',
    Buffer.from('\xff\xd8\xff\xe0\xff\xffJFIF\0\xff\xc0\0\x11', 'latin1'),
    refused('picture-broken'),
  ],
  [
    'segments-of-no-length.jpg',
    'a picture of a hundred thousand parts of no length',
    Buffer.from(`\xff\xd8${'\xff\xe0\0\0'.repeat(100_000)}`, 'latin1'),
    refused('picture-broken'),
  ],
  [
    'script.gif',
    'a picture that is a script too',
    Buffer.from('GIF89a/*\0\0*/=1;window.pwned=1;', 'latin1'),
    refused('format-not-read'),
  ],
];

/** A little that claims to be much: it is known by its claim before it is unpacked. */
const swelling = deflateRawSync(Buffer.alloc(1_000_000));

const manifestRoot =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>';

/** An OpenDocument text: its list of parts names each of them, else LibreOffice takes the file for damaged. */
function odt(content: Omit<MadeEntry, 'name'>, more: readonly MadeEntry[] = []): Uint8Array {
  const parts = [{ name: 'content.xml', ...content }, ...more];
  const listed = parts.map(
    ({ name }) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  );
  return zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'META-INF/manifest.xml', content: `${manifestRoot}${listed.join('')}</manifest:manifest>` },
    ...parts,
  ]);
}

/** The content of an OpenDocument text whose paragraphs are these, written as XML. */
export function odtContent(paragraphs: readonly string[], type = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${type}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>${paragraphs.map((each) => `<text:p>${each}</text:p>`).join('')}</office:text></office:body></office:document-content>`;
}

/** The bytes of an OpenDocument text of these paragraphs, written as XML. */
export function odtFile(paragraphs: readonly string[]): Uint8Array {
  return odt({ content: odtContent(paragraphs) });
}

function workbook(sheet: Omit<MadeEntry, 'name'>): Uint8Array {
  return zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', ...sheet },
  ]);
}

const outside = 'root:x:0:0';

/** A file of the kind that Word and Excel wrote before 2007, whose one part has a name and holds one byte again and again. */
function oldOfficeFile(part: string, byte: number): Uint8Array {
  const signature = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  return Buffer.concat([signature, Buffer.from(part, 'utf16le'), Buffer.alloc(5000, byte)]);
}

function odtPaper(name: string, extra: string, type = ''): Uint8Array {
  return odt({ content: odtContent([...paperLines(name, '9 July 2024'), extra], type) });
}

const officeFiles: readonly HostileFile[] = [
  {
    name: 'office/formulas.xlsx',
    what: 'a spreadsheet that would run a program',
    content: workbook({ content: '<worksheet><f>cmd|"/c calc"!A1</f></worksheet>' }),
    ending: refused('format-not-read'),
  },
  {
    name: 'office/bomb.xlsx',
    what: 'a spreadsheet that unpacks to four hundred megabytes',
    content: workbook({ packed: swelling, size: 400_000_000 }),
    ending: refused('format-not-read'),
  },
  {
    name: 'office/outside.odt',
    what: 'an OpenDocument text with an entity that is a file, and links to scripts',
    content: odtPaper(
      'office/outside.odt',
      '&f;<text:a xlink:href="javascript:window.pwned=1">press</text:a><draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame>',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
    ),
    ending: refused('format-not-read'),
    never: outside,
    slow: true,
  },
  {
    name: 'office/far-pictures.odt',
    what: 'an OpenDocument text with pictures, sections and objects from elsewhere',
    content: odtPaper(
      'office/far-pictures.odt',
      '<draw:frame><draw:image xlink:href="http://127.0.0.1:9/x.png"/></draw:frame>',
    ),
    ending: noted('converted-for-reading'),
    says: sayingOf('office/far-pictures.odt'),
    slow: true,
  },
  {
    name: 'office/macros.odt',
    what: 'an OpenDocument text with macros that run when it is opened',
    content: odt(
      {
        content: odtContent([...paperLines('office/macros.odt', '9 July 2024')]).replace(
          '<office:body>',
          '<office:scripts><office:event-listeners><script:event-listener xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" script:event-name="dom:load" script:language="ooo:script" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/></office:event-listeners></office:scripts><office:body>',
        ),
      },
      [
        {
          name: 'Basic/script-lc.xml',
          content:
            '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>',
        },
        {
          name: 'Basic/Standard/script-lb.xml',
          content:
            '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>',
        },
        {
          name: 'Basic/Standard/Module1.xml',
          content:
            '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Main\nShell("touch /tmp/pwned")\nEnd Sub</script:module>',
        },
      ],
    ),
    ending: noted('converted-for-reading'),
    says: sayingOf('office/macros.odt'),
    slow: true,
  },
  {
    name: 'office/bomb.odt',
    what: 'an OpenDocument text whose content unpacks to four hundred megabytes',
    content: odt({ packed: swelling, size: 400_000_000 }),
    ending: refused('zip-swells'),
  },
  {
    name: 'office/type-alone.odt',
    what: 'an OpenDocument text that is nothing but its type',
    content: zipFile([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }]),
    ending: refused('format-not-read'),
    slow: true,
  },
  {
    name: 'office/deep.rtf',
    what: 'rich text of a hundred thousand groups within each other',
    content: `{\\rtf1${'{'.repeat(100_000)}`,
    ending: refused('format-not-read'),
    slow: true,
  },
  {
    name: 'office/noise.doc',
    what: 'an old Word file of noise',
    content: oldOfficeFile('WordDocument', 0x5a),
    ending: refused('word-too-old'),
  },
  {
    name: 'office/locked.docx',
    what: 'a Word file with a password',
    content: oldOfficeFile('EncryptedPackage', 0),
    ending: refused('word-locked'),
  },
];

const strangeNames: readonly (readonly [name: string, what: string])[] = [
  ['line\nbreak.txt', 'a line break'],
  ['\u202Etxt.turned.txt', 'a mark that turns it round'],
  ['-rf --output x.txt', 'the form of an option'],
  ['up..%2f..%2fescaped.txt', 'a way up as addresses write it'],
  ['%00%0d%0aSet-Cookie: a=b.txt', 'line ends as addresses write them'],
  ['..\\..\\escaped.txt', 'a way up with backslashes'],
  ['C:escaped.txt', 'a drive'],
  ['con.txt', 'a device of Windows'],
  ['nul .txt', 'a device of Windows and a blank'],
  ['ends with a dot.txt.', 'a dot at its end'],
  ['~root.txt', 'the home of another'],
  ['$(touch pwned).txt', 'an order to a shell'],
  ['`touch pwned`;&|.txt', 'more orders to a shell'],
  ['__proto__.txt', 'what every object has'],
  ['constructor', 'what every object is made by, and no ending'],
  ['index.html', 'the page of a folder'],
  ['404.html', 'the page of what is missing'],
  ['meeting.md', 'one of our own collections'],
  ['conversion.yaml', 'one of our own records'],
  [`${'n'.repeat(240)}.txt`, 'as many letters as a disk takes'],
  [`${'\u{1f4a9}'.repeat(60)}.txt`, 'signs of four bytes each'],
  ['\u2024\u2024\u2215escaped.txt', 'look-alikes of dots and a slash'],
  ['cafe\u0301.txt', 'a letter in two pieces'],
  ['number #3? 100%.txt', 'signs that addresses use'],
  ['.\u200b.txt', 'a letter of no width'],
];

function namedFiles(): readonly HostileFile[] {
  return strangeNames.map(([base, what], at) => {
    const name = `names/${base}`;
    const key = `strange name ${at}`;
    return {
      name,
      what: `a text whose name holds ${what}`,
      content: paperText(key),
      ...(base.startsWith('.')
        ? { ending: { ends: 'ignored' as const } }
        : { ending: published, says: sayingOf(key) }),
    };
  });
}

const link = refused('link-not-followed');

const places: readonly HostileFile[] = [
  {
    name: 'links/to-a-file-outside.txt',
    what: 'a link to a file outside of the folder',
    content: { link: '../../sentinel/secret.txt' },
    ending: link,
    never: 'The secret of the sentinel',
  },
  {
    name: 'links/to-a-folder-outside',
    what: 'a link to a folder outside',
    content: { link: '../../sentinel' },
    ending: link,
    never: 'The secret of the sentinel',
  },
  { name: 'links/to-itself', what: 'a link to itself', content: { link: 'to-itself' }, ending: link },
  {
    name: 'links/to-its-own-folder',
    what: 'a link to the folder that it lies in',
    content: { link: '.' },
    ending: link,
  },
  {
    name: 'links/to-nowhere.pdf',
    what: 'a link to nowhere',
    content: { link: '/no/such/place' },
    ending: link,
  },
  {
    name: 'links/to-zeros-without-end.txt',
    what: 'a link to a device that never ends',
    content: { link: '/dev/zero' },
    ending: link,
  },
  { name: 'links/pipe.txt', what: 'a pipe that nobody writes to', content: { pipe: true }, ending: link },
  {
    name: 'links/.hidden.txt',
    what: 'a hidden file',
    content: paperText('a hidden file'),
    ending: { ends: 'ignored' },
    never: sayingOf('a hidden file'),
  },
  {
    name: 'links/.git/config.txt',
    what: 'a file in a hidden folder',
    content: paperText('a hidden folder'),
    ending: { ends: 'ignored' },
    never: sayingOf('a hidden folder'),
  },
  {
    name: 'links/folder.pdf',
    what: 'a folder that is called like a file',
    content: { folder: true },
    ending: { ends: 'ignored' },
  },
];

/** Pictures, files of offices, names, links and other things that a folder may hold. */
export function otherFiles(): readonly HostileFile[] {
  return [
    ...pictures.map(([name, what, content, ending]) => ({ name: `pictures/${name}`, what, content, ending })),
    ...officeFiles,
    ...namedFiles(),
    ...places,
  ];
}
