import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import {
  cell,
  level,
  list,
  listed,
  paragraph,
  run,
  table,
  use,
  type WordFile,
  wordFile,
  xmlPart,
} from '../read/docx/word-file.ts';
import { type MadeEntry, zipFile } from '../safety/unpack/zip-file.ts';
import {
  type HostileCase,
  type HostileFile,
  held,
  hostileFile,
  noted,
  paperLines,
  published,
  refused,
} from './hostile-file.ts';

interface WordCase extends HostileCase {
  readonly make: (body: string, name: string) => Uint8Array;
}

const outside = 'root:x:0:0';

/** A Word file of the paper and whatever else. */
function withMore(more: (body: string) => WordFile): WordCase['make'] {
  return (body) => wordFile(more(body));
}

/** A Word file whose main part is written as it stands. */
function raw(
  document: (body: string) => string | Uint8Array,
  others: readonly MadeEntry[] = [],
): WordCase['make'] {
  return (body) =>
    zipFile([
      {
        name: '[Content_Types].xml',
        content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      },
      { name: 'word/document.xml', content: document(body) },
      ...others,
    ]);
}

function main(body: string): string {
  return xmlPart('w:document', `<w:body>${body}</w:body>`);
}

function withEntities(entities: string, use: string): (body: string) => string {
  return (body) =>
    main(`${body}${paragraph(run(use))}`).replace('?>', `?><!DOCTYPE w:document [${entities}]>`);
}

/** A million letters that do not pack so well that they look like a bomb. */
const manyWords = Array.from({ length: 150_000 }, (_, at) => ((at * 7919) % 99_991).toString(36)).join(' ');

const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

function nestedTables(depth: number): string {
  let inner = paragraph('innermost');
  for (let at = 0; at < depth; at += 1) inner = table(cell(`${inner}<w:p/>`));
  return inner;
}

function inserted(depth: number, body: string): Uint8Array {
  let file = wordFile({ body: paragraph('The innermost document.') });
  for (let at = 0; at < depth; at += 1)
    file = wordFile({
      body: `${at === depth - 1 ? body : paragraph(`Level ${at}.`)}<w:altChunk r:id="rIdChunk"/>`,
      parts: { 'inner.docx': file },
      targets: [['rIdChunk', 'aFChunk', 'inner.docx']],
    });
  return file;
}

function field(instruction: string): string {
  return paragraph(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );
}

const cases: Readonly<Record<string, WordCase>> = {
  bomb: {
    what: 'a main part of forty megabytes of blanks',
    make: raw((body) => main(body) + ' '.repeat(40_000_000)),
    ending: refused('word-too-large'),
  },
  'bomb-in-a-picture': {
    what: 'a picture part of four hundred megabytes',
    make: raw(main, [
      { name: 'word/media/a.png', packed: deflateRawSync(Buffer.alloc(1_000_000)), size: 400_000_000 },
    ]),
    ending: refused('word-too-large'),
  },
  laughs: {
    what: 'entities that grow to a million million',
    make: raw(withEntities(`<!ENTITY l0 "ha">${laughs}`, '&l12;')),
    ending: published,
  },
  'entity-of-a-file': {
    what: 'an entity that is a file of the computer',
    make: raw(withEntities('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;')),
    ending: published,
    never: outside,
  },
  'entity-of-an-address': {
    what: 'entities that are fetched from an address',
    make: raw(
      withEntities(
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p; <!ENTITY f SYSTEM "http://127.0.0.1:9/f">',
        '&f;',
      ),
    ),
    ending: published,
  },
  'very-deep': {
    what: 'a hundred thousand elements within each other',
    make: raw((body) => main(`${body}${'<w:sdt>'.repeat(100_000)}`)),
    ending: refused('word-damaged'),
  },
  'never-closed': {
    what: 'elements that are never closed',
    make: raw((body) => main(body).replace('</w:body></w:document>', '')),
    ending: published,
  },
  'main-part-is-noise': {
    what: 'a main part of noise',
    make: raw(() => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))),
    ending: refused('word-damaged'),
  },
  'main-part-in-utf-16': {
    what: 'a main part in UTF-16',
    make: raw((body) => Buffer.from(`\ufeff${main(body)}`, 'utf16le')),
    ending: published,
  },
  'main-part-with-zeros': {
    what: 'a main part with zeros and control characters in its words',
    make: raw((body) => main(`${body}${paragraph(run('a\0b\x01c\x1b[31md\x7fe'))}`)),
    ending: published,
  },
  'main-part-broken-utf-8': {
    what: 'a main part that is no UTF-8',
    make: raw((body) =>
      Buffer.concat([
        Buffer.from(main(body).replace('</w:body></w:document>', '<w:p><w:r><w:t>')),
        Buffer.from([0xff, 0xfe, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
        Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
      ]),
    ),
    ending: published,
  },
  'without-main-part': {
    what: 'without a main part',
    make: () =>
      zipFile([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/styles.xml', content: '<a/>' },
      ]),
    ending: refused('word-damaged'),
  },
  'part-of-that-name-twice': {
    what: 'two main parts of one name',
    make: raw(main, [{ name: 'word/document.xml', content: main(paragraph('The other main part.')) }]),
    ending: refused('word-damaged'),
  },
  'parts-that-lead-out': {
    what: 'parts whose names lead out of the file',
    make: raw(main, [
      { name: '../../../slipped.txt', content: 'x' },
      { name: '/tmp/slipped.txt', content: 'x' },
    ]),
    ending: published,
  },
  'links-that-act': {
    what: 'links to scripts, files and shares',
    make: withMore((body) => ({
      body: `${body}${['a', 'b', 'c', 'd'].map((id) => paragraph(`<w:hyperlink r:id="${id}">${run('press')}</w:hyperlink>`)).join('')}`,
      targets: [
        ['a', 'hyperlink', 'javascript:window.pwned=1'],
        ['b', 'hyperlink', 'file:///etc/passwd'],
        ['c', 'hyperlink', 'data:text/html,x'],
        ['d', 'hyperlink', 'vbscript:x'],
      ],
    })),
    ending: published,
  },
  'fields-that-act': {
    what: 'fields that fetch files, run programs and link to scripts',
    make: withMore((body) => ({
      body: `${body}${['INCLUDETEXT "/etc/passwd"', 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', 'HYPERLINK "javascript:window.pwned=1"', 'INCLUDEPICTURE "http://127.0.0.1:9/x.png"', 'MACROBUTTON x y'].map((each) => field(each.replaceAll('"', '&quot;'))).join('')}`,
    })),
    ending: published,
    never: outside,
  },
  'pictures-from-elsewhere': {
    what: 'pictures, a template and a frame that lie elsewhere',
    make: withMore((body) => ({
      body: `${body}${paragraph('<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="far"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')}`,
      targets: [
        ['far', 'image', 'http://127.0.0.1:9/x.png'],
        ['t', 'attachedTemplate', 'http://127.0.0.1:9/x.dotm'],
        ['f', 'frame', 'file:///etc/passwd'],
      ],
    })),
    ending: published,
  },
  'picture-outside-of-the-file': {
    what: 'a picture by a path that leads out of the file',
    make: withMore((body) => ({
      body: `${body}${paragraph('<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')}`,
      targets: [['p', 'image', '../../../../etc/passwd']],
    })),
    ending: published,
    never: outside,
  },
  'page-inserted': {
    what: 'a web page with scripts inserted as a chunk',
    make: withMore((body) => ({
      body: `${body}<w:altChunk r:id="c"/>`,
      parts: {
        'chunk.html':
          '<html><body><p onclick="window.pwned=1">Inserted <script>window.pwned=1</script>words</p></body></html>',
      },
      targets: [['c', 'aFChunk', 'chunk.html']],
    })),
    ending: published,
  },
  'documents-in-documents': {
    what: 'documents inserted six deep',
    make: (body) => inserted(6, body),
    ending: noted('word-damaged'),
  },
  'inserts-itself': {
    what: 'a chunk that is the main part again',
    make: withMore((body) => ({
      body: `${body}<w:altChunk r:id="c"/>`,
      targets: [['c', 'aFChunk', 'document.xml']],
    })),
    ending: published,
  },
  'styles-in-a-ring': {
    what: 'styles that are based on each other in a ring',
    make: withMore((body) => ({
      body: `${body}${paragraph('in the ring', '<w:pStyle w:val="A"/>')}`,
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:link w:val="A"/><w:next w:val="A"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    })),
    ending: published,
  },
  'styles-very-deep': {
    what: 'five thousand styles, each based on the one before',
    make: withMore((body) => ({
      body: `${body}${paragraph('deep', '<w:pStyle w:val="S4999"/>')}`,
      styles: Array.from(
        { length: 5000 },
        (_, at) => `<w:style w:type="paragraph" w:styleId="S${at}"><w:basedOn w:val="S${at - 1}"/></w:style>`,
      ).join(''),
    })),
    ending: published,
  },
  'numbers-in-a-ring': {
    what: 'lists that are each defined by the style of the other',
    make: withMore((body) => ({
      body: `${body}${paragraph('numbered', listed(1))}`,
      numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>${use(1, 1)}`,
      styles:
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    })),
    ending: published,
  },
  'numbers-without-end': {
    what: 'a list that begins at two thousand million, in Roman numbers',
    make: withMore((body) => ({
      body: `${body}${paragraph('numbered', listed(1))}`,
      numbering:
        list(1, level(0, 'upperRoman', '%1.%2.%3%9').replace('w:val="1"/>', 'w:val="2000000000"/>')) +
        use(1, 1),
    })),
    ending: published,
  },
  'letters-without-end': {
    what: 'a list that counts in letters from nine hundred million',
    make: withMore((body) => ({
      body: `${body}${paragraph('numbered', listed(1))}`,
      numbering:
        list(
          1,
          level(0, 'lowerLetter', '%1)').replace('<w:start w:val="1"/>', '<w:start w:val="900000000"/>'),
        ) + use(1, 1),
    })),
    ending: published,
  },
  'tables-in-tables': {
    what: 'a hundred tables within each other',
    make: withMore((body) => ({ body: `${body}${nestedTables(45)}` })),
    ending: published,
  },
  'tables-very-deep': {
    what: 'a thousand tables within each other',
    make: withMore((body) => ({ body: `${body}${nestedTables(1000)}` })),
    ending: refused('word-damaged'),
  },
  'cell-as-wide-as-the-sky': {
    what: 'cells that span a thousand million columns and rows',
    make: withMore((body) => ({
      body: `${body}${table(cell('wide', '<w:gridSpan w:val="999999999"/>') + cell('tall', '<w:vMerge w:val="restart"/>'), cell('below', '<w:vMerge/><w:gridSpan w:val="-7"/>'))}`,
    })),
    ending: published,
  },
  'notes-in-themselves': {
    what: 'a footnote that refers to itself',
    make: withMore((body) => ({
      body: `${body}${paragraph(`${run('noted')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}`,
      footnotes: `<w:footnote w:id="2">${paragraph(`${run('a note')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:footnote>`,
    })),
    ending: published,
  },
  macros: {
    what: 'a project of macros and a control',
    make: withMore((body) => ({
      body,
      parts: {
        'vbaProject.bin': strToU8('Attribute VB_Name = "AutoOpen"'),
        'activeX/activeX1.bin': strToU8('x'),
      },
      targets: [['v', 'vbaProject', 'vbaProject.bin']],
    })),
    ending: published,
  },
  'script-in-a-comment': {
    what: 'a comment that holds a script',
    make: withMore((body) => ({
      body: `${body}${paragraph(`<w:commentRangeStart w:id="1"/>${run('commented')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`)}`,
      comments: `<w:comment w:id="1" w:author="&lt;script&gt;window.pwned=1&lt;/script&gt;">${paragraph('A remark for nobody &lt;img src=x onerror=window.pwned=1&gt;')}</w:comment>`,
    })),
    ending: held('word-comment'),
    never: 'A remark for nobody',
  },
  'relations-in-a-ring': {
    what: 'a main part that is its own footnotes, header and styles',
    make: withMore((body) => ({
      body: `${body}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`,
      targets: [
        ['n', 'footnotes', 'document.xml'],
        ['s', 'styles', 'document.xml'],
        ['h', 'header', 'document.xml'],
        ['m', 'numbering', 'document.xml'],
      ],
    })),
    ending: refused('no-meeting'),
  },
  'attributes-by-the-thousand': {
    what: 'an element with fifty thousand attributes',
    make: raw((body) =>
      main(`${body}<w:p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`),
    ),
    ending: published,
  },
  'text-in-one-run': {
    what: 'a million letters in one run',
    make: withMore((body) => ({ body: `${body}${paragraph(run(manyWords))}` })),
    ending: published,
    slow: true,
  },
};

/** Word files that are broken, endless, swollen or made to do harm. */
export function wordFiles(): readonly HostileFile[] {
  return Object.entries(cases).map(([key, each]) => {
    const name = `word/${key}.docx`;
    const body = paperLines(name, '9 April 2024')
      .map((line) => paragraph(line))
      .join('');
    return hostileFile(name, 'a Word file:', each, () => each.make(body, name));
  });
}
