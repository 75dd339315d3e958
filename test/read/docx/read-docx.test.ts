import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { outline } from '../../document/outline.ts';
import { outlineOfWord, reading } from './reading.ts';
import {
  cell,
  level,
  list,
  listed,
  paragraph,
  picture,
  png,
  run,
  table,
  use,
  wordFile,
  xmlPart,
} from './word-file.ts';

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 2);

function textBox(content: string): string {
  return `<w:txbxContent>${content}</w:txbxContent>`;
}

describe('paragraphs', () => {
  test('keep bold, italic, breaks and links, also where styles set them', async () => {
    expect(
      await outlineOfWord({
        styles:
          '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>',
        targets: [['rId9', 'hyperlink', 'https://example.org/plan']],
        body:
          paragraph(
            `${run('Key', '<w:rStyle w:val="Strong"/>')}${run(' decision ')}${run('today', '<w:i/>')}<w:r><w:br/></w:r><w:hyperlink r:id="rId9" w:anchor="p4">${run('plan')}</w:hyperlink>`,
          ) +
          paragraph(
            `${run('All loud ')}${run('but this', '<w:b w:val="0"/>')}${run(' nor this', '<w:rStyle w:val="Strong"/>')}`,
            '<w:pStyle w:val="Loud"/>',
          ),
      }),
    ).toEqual([
      '¶ **Key** decision _today_ / [plan → https://example.org/plan#p4]',
      '¶ **All loud** but this nor this',
    ]);
  });

  test('are apart by blank paragraphs, by spacing, by a page break, and else stand directly below each other', async () => {
    const { document } = await reading({
      body:
        paragraph('Town Hall') +
        paragraph('Quay Street') +
        paragraph('') +
        paragraph('') +
        paragraph('Agenda') +
        paragraph('Spaced', '<w:spacing w:before="120"/>') +
        paragraph('Page two', '<w:pageBreakBefore/>'),
    });
    expect(document.blocks.map(({ gap }) => gap)).toEqual([1, 0, 2, 1, 1]);
  });

  test('know which line they are', async () => {
    const { document, lines } = await reading({
      body:
        paragraph('One') +
        paragraph('') +
        table(cell('a') + cell('b'), cell('c') + cell('d')) +
        paragraph('Two'),
    });
    expect(lines.map(({ text }) => text)).toEqual(['One', 'a', 'b', 'c', 'd', 'Two']);
    expect(document.blocks.map(({ place }) => place)).toEqual([
      { line: 1, toLine: 1 },
      { line: 2, toLine: 5 },
      { line: 6, toLine: 6 },
    ]);
  });
});

test('headings are told by outline level, by the name of their style, by bold', async () => {
  const { document } = await reading({
    styles:
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    body:
      paragraph('Roads', '<w:pStyle w:val="berschrift1"/>') +
      paragraph('Main Street', '<w:pStyle w:val="Sub"/>') +
      paragraph('Deep', '<w:outlineLvl w:val="7"/>') +
      paragraph('Body text', '<w:outlineLvl w:val="9"/>') +
      paragraph(run('Costs', '<w:b/>')),
  });
  expect(document.blocks).toMatchObject([
    { type: 'paragraph', content: [{ text: 'Roads' }], headingSign: { level: 2 } },
    { type: 'paragraph', content: [{ text: 'Main Street' }], headingSign: { level: 3 } },
    { type: 'paragraph', headingSign: { level: 5 } },
    { type: 'paragraph' },
    { type: 'paragraph', headingSign: { level: 3, because: 'it is set bold on a line of its own' } },
  ]);
  expect(document.blocks[3]).not.toHaveProperty('headingSign');
});

describe('tables', () => {
  test('lay spans out, keep what is merged once, mark repeated rows as header', async () => {
    const merged = '<w:vMerge w:val="restart"/>';
    expect(
      await outlineOfWord({
        body: table(
          `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Ward')}${cell('Trips', '<w:gridSpan w:val="2"/>')}</w:tr>`,
          cell('Quay', merged) + cell('May') + cell('3'),
          cell('', '<w:vMerge/>') + cell('June') + cell('4'),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('July')}${cell('5')}</w:tr>`,
        ),
      }),
    ).toEqual([
      'table, 1 header rows',
      '  | Ward | Trips |  |',
      '  | Quay | May | 3 |',
      '  |  | June | 4 |',
      '  |  | July | 5 |',
    ]);
  });

  test('show a cell that goes on with nothing above it', async () => {
    expect(
      await outlineOfWord({
        body: table(
          cell('Quay') + cell('May'),
          cell('Basin', '<w:vMerge/>') + cell('June'),
          cell('', '<w:vMerge/>') + cell('July'),
        ),
      }),
    ).toEqual(['table, 0 header rows', '  | Quay | May |', '  | Basin | June |', '  |  | July |']);
  });

  test('of one cell are what they hold; paragraphs of a cell are its lines', async () => {
    expect(
      await outlineOfWord({
        body:
          table(cell(paragraph('Notice') + paragraph('Shut.'))) +
          table(cell(paragraph('a') + paragraph('b')) + cell('c')),
      }),
    ).toEqual(['¶ Notice', '¶ Shut.', 'table, 0 header rows', '  | a / b | c |']);
  });
});

describe('notes', () => {
  test('are marked at their places and stand at the end', async () => {
    expect(
      await outlineOfWord({
        footnotes:
          `<w:footnote w:type="separator" w:id="-1">${paragraph('line')}</w:footnote>` +
          `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Since May.')}`)}</w:footnote>` +
          `<w:footnote w:id="3">${paragraph('Without a mark of its own.')}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${paragraph(`<w:r><w:endnoteRef/></w:r>${run(' See the plan.')}`)}</w:endnote>`,
        body:
          paragraph(
            `${run('The ferry runs')}<w:r><w:endnoteReference w:id="1"/></w:r>${run(' again')}<w:r><w:footnoteReference w:id="3"/></w:r>${run('.')}`,
          ) + paragraph(`${run('Daily')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      }),
    ).toEqual([
      '¶ The ferry runsⁱ again¹.',
      '¶ Daily²',
      '¶ ¹ Without a mark of its own.',
      '¶ ² Since May.',
      '¶ ⁱ See the plan.',
    ]);
  });

  test('are counted as the document says; a typed mark stays as typed', async () => {
    expect(
      await outlineOfWord({
        settings: '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="4"/></w:footnotePr>',
        footnotes: `<w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' One.')}`)}</w:footnote><w:footnote w:id="2">${paragraph('* Two.')}</w:footnote>`,
        body: paragraph(
          `${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' b')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`,
        ),
      }),
    ).toEqual(['¶ aⁱᵛ b*', '¶ ⁱᵛ One.', '¶ * Two.']);
  });
});

test('notes begin anew with each section where the document says so', async () => {
  const section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
  const reference = (id: number) => `${run('text')}<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number) =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` Note ${id}.`)}`)}</w:footnote>`;
  expect(
    await outlineOfWord({
      footnotes: note(1) + note(2) + note(3),
      body: `${paragraph(reference(1))}${paragraph(reference(2), section)}${paragraph(reference(3))}${section}`,
    }),
  ).toEqual(['¶ text¹', '¶ text²', '¶ text¹', '¶ ¹ Note 1.', '¶ ² Note 2.', '¶ ¹ Note 3.']);
});

describe('text boxes', () => {
  test('stand below their paragraph, once of the two that newer files hold', async () => {
    expect(
      await outlineOfWord({
        body: paragraph(
          `${run('Anchor')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${textBox(paragraph('Boxed'))}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${textBox(paragraph('Boxed'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      }),
    ).toEqual(['¶ Anchor', '¶ Boxed']);
  });

  test('count their own numbers and may hold tables', async () => {
    expect(
      await outlineOfWord({
        numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0),
        body:
          paragraph('Roads', listed(1)) +
          paragraph(
            `<w:r><w:pict><v:shape><v:textbox>${textBox(paragraph('Inside', listed(1)) + table(cell('a') + cell('b')))}</v:textbox></v:shape></w:pict></w:r>`,
          ) +
          paragraph('Rail', listed(1)),
      }),
    ).toEqual(['¶ <1.> Roads', '¶ <1.> Inside', 'table, 0 header rows', '  | a | b |', '¶ <2.> Rail']);
  });
});

describe('drawings', () => {
  const parts = { 'media/a.png': png, 'media/b.jpg': jpeg, 'media/c.emf': strToU8('EMF') };
  const targets = [
    ['rId1', 'image', 'media/a.png'],
    ['rId2', 'image', 'media/b.jpg'],
    ['rId3', 'image', 'media/c.emf'],
  ] as const;

  test('are figures with their words; only PNG and JPEG can be taken out, each once', async () => {
    const { document, pictures } = await reading({
      parts,
      targets,
      body:
        paragraph(run('Map:') + picture('rId1', 'The quay')) +
        paragraph(picture('rId2', '')) +
        paragraph(picture('rId3', '')) +
        paragraph(picture('rId1', 'The quay again')),
    });
    expect(document.blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', picture: 'picture-1.png', alternative: 'The quay' },
      { type: 'figure', picture: 'picture-2.jpg', alternative: '' },
      { type: 'figure', alternative: '' },
      { type: 'figure', picture: 'picture-1.png', alternative: 'The quay again' },
    ]);
    expect(document.blocks[3]).not.toHaveProperty('picture');
    expect(pictures).toEqual([
      { name: 'picture-1.png', mediaType: 'image/png', bytes: png },
      { name: 'picture-2.jpg', mediaType: 'image/jpeg', bytes: jpeg },
    ]);
  });

  test('of charts and diagrams keep the words in them', async () => {
    const series =
      '<c:ser><c:tx><c:v>Trips</c:v></c:tx><c:cat><c:v>May</c:v><c:v>June</c:v></c:cat><c:val><c:v>3</c:v></c:val></c:ser>';
    expect(
      await outlineOfWord({
        parts: {
          'charts/chart1.xml': xmlPart(
            'c:chartSpace',
            `<c:title><a:p><a:r><a:t>Ferry </a:t></a:r><a:r><a:t>trips</a:t></a:r></a:p></c:title>${series}${series}`,
          ),
          'diagrams/data1.xml': xmlPart(
            'dgm:dataModel',
            '<dgm:pt><dgm:t><a:p><a:r><a:t>Clerk</a:t></a:r></a:p></dgm:t></dgm:pt>',
          ),
        },
        targets: [
          ['rId4', 'chart', 'charts/chart1.xml'],
          ['rId5', 'diagramData', 'diagrams/data1.xml'],
        ],
        body:
          paragraph(
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="c" descr="A chart"/><a:graphic><a:graphicData><c:chart r:id="rId4"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ) +
          paragraph(
            '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ),
      }),
    ).toEqual(['chart: A chart', '¶ Ferry trips', '¶ Trips', '¶ May', '¶ June', 'chart: ', '¶ Clerk']);
  });

  test('of WordArt are their words', async () => {
    expect(
      await outlineOfWord({
        body: paragraph('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'),
      }),
    ).toEqual(['¶ DRAFT']);
  });
});

describe('headers and footers', () => {
  const section = (content: string) => `<w:sectPr>${content}</w:sectPr>`;
  const parts = {
    'header1.xml': xmlPart('w:hdr', paragraph('Harbour Committee') + paragraph('')),
    'header2.xml': xmlPart('w:hdr', paragraph('First page only')),
    'footer1.xml': xmlPart(
      'w:ftr',
      paragraph(
        `${run('Page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
  };
  const targets = [
    ['rId1', 'header', 'header1.xml'],
    ['rId2', 'header', 'header2.xml'],
    ['rId3', 'footer', 'footer1.xml'],
  ] as const;
  const references =
    '<w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>';

  test('are furniture, each line once', async () => {
    expect(
      await outlineOfWord({
        parts,
        targets,
        body: paragraph('Text', section(references)) + section(references),
      }),
    ).toEqual(['(running header) Harbour Committee', '¶ Text', '(page number) Page 2']);
  });

  test('of the first page print only where the section has a first page of its own', async () => {
    expect(
      await outlineOfWord({ parts, targets, body: paragraph('Text') + section(`${references}<w:titlePg/>`) }),
    ).toEqual([
      '(running header) Harbour Committee',
      '(running header) First page only',
      '¶ Text',
      '(page number) Page 2',
    ]);
  });
});

describe('the file', () => {
  test('says its title, subject and day of change', async () => {
    const { document } = await reading({
      properties:
        '<dc:title>Harbour report</dc:title><dc:subject></dc:subject><dcterms:modified>2024-05-03T08:00:00Z</dcterms:modified>',
      body: paragraph('Text'),
    });
    expect(document.properties).toEqual({ title: 'Harbour report', modified: '2024-05-03' });
  });

  test('may name its namespaces as it likes', async () => {
    const parts = unzipSync(wordFile({ body: paragraph('Shown') }));
    const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const other = main.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replace('xmlns:w=', 'xmlns:x=');
    const { document } = await reading(zipSync({ ...parts, 'word/document.xml': strToU8(other) }));
    expect(outline(document.blocks)).toEqual(['¶ Shown']);
  });

  test.each<[string, string, Uint8Array]>([
    ['word-damaged', 'no zip archive', strToU8('PK\u0003\u0004 but no more')],
    ['word-damaged', 'no main part', zipSync({ 'a.txt': strToU8('x') })],
    [
      'word-damaged',
      'wrappers without end',
      wordFile({ body: '<w:sdt>'.repeat(400) + '</w:sdt>'.repeat(400) }),
    ],
    [
      'word-too-large',
      'a part that claims to be huge',
      claiming(wordFile({ body: paragraph('x') }), 400_000_000),
    ],
  ])('gives the finding %s for %s', async (rule, _, bytes) => {
    const { value, findings } = await readDocx(bytes);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, severity: 'error' }]);
  });

  test('that inserts itself without end is stopped', async () => {
    const nested = Array.from({ length: 6 }).reduce<Uint8Array>(
      (inner) =>
        wordFile({
          parts: { 'inner.docx': inner },
          targets: [['rId1', 'aFChunk', 'inner.docx']],
          body: `${paragraph('Level')}<w:altChunk r:id="rId1"/>`,
        }),
      wordFile({ body: paragraph('Deepest') }),
    );
    const read = await reading(nested);
    expect(outline(read.document.blocks)).toEqual(Array.from({ length: 4 }, () => '¶ Level'));
    expect(read.findings).toMatchObject([{ rule: 'word-damaged' }]);
  });
});

/** A zip archive whose directory says that its first file unpacks to so many bytes. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(archive);
  const entry = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  changed.writeUInt32LE(size, entry + 24);
  return changed;
}
