import { strToU8, unzipSync, zipSync } from 'fflate';
import { cell, paragraph, run, table, type WordFile, wordFile, xmlPart } from '../read/docx/word-file.ts';
import { type AddedSpec, type Mark, text, tinyPdf } from '../read/pdf/tiny-pdf.ts';

/** A document of our own making with a word in one place where no reader looks. */
export interface CanaryDocument {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The word in the hidden place; every one begins with “canary”. */
  readonly canary: string;
  /** A word that every reader sees; nothing for a file of which not a word may be published. */
  readonly control: string | undefined;
  /** A person is asked about it, and shown the word. */
  readonly asked: boolean;
}

interface Place {
  readonly name: string;
  readonly ending: string;
  readonly bytes: (canary: string, control: string, day: string) => Uint8Array;
  readonly asked?: boolean;
  readonly closed?: boolean;
}

const utf8 = (value: string) => new Uint8Array(Buffer.from(value));

/** The lines that every document shows; by them it is filed under a meeting of its own. */
const opening = (control: string, day: string) => [
  'Parks Committee',
  `Minutes of the meeting of the Parks Committee held on ${day}`,
  'Present: Councillors Agatha Pym (Chair) and Rufus Tarn',
  '1. Benches',
  `The benches ${control} of the park were mended and painted.`,
  `RESOLVED that four more benches ${control} be bought.`,
];

type PdfPlace = (canary: string) => {
  readonly holds?: readonly Mark[];
  readonly added?: readonly AddedSpec[];
};

const box = [55, 485, 300, 506] as const;
const at = (canary: string, paint?: NonNullable<Parameters<typeof text>[3]>['paint']) =>
  text(`${canary} lives there`, 60, 500, paint ? { paint } : {});

const pdfPlaces: Readonly<Record<string, PdfPlace>> = {
  boxed: (canary) => ({ holds: [at(canary), { draw: 'box', box, colour: '#000000' }] }),
  paper: (canary) => ({ holds: [at(canary, { colour: '#ffffff' })] }),
  mode: (canary) => ({ holds: [at(canary, { mode: 3 })] }),
  clear: (canary) => ({ holds: [at(canary, { opacity: 0 })] }),
  layer: (canary) => ({ holds: [at(canary, { layer: 'off' })] }),
  tiny: (canary) => ({ holds: [text(`${canary} lives there`, 60, 500, { size: 0.5 })] }),
  away: (canary) => ({ holds: [text(`${canary} lives there`, 900, 500)] }),
  framed: (canary) => ({ holds: [{ draw: 'frame', box: [400, 600, 500, 620], holds: [at(canary)] }] }),
  note: (canary) => ({ added: [{ add: 'note', text: canary, box }] }),
  field: (canary) => ({ added: [{ add: 'field', text: canary, box, hidden: true }] }),
  exempt: (canary) => ({ holds: [text('CONFIDENTIAL', 60, 60), at(canary)] }),
};

function pdfWith(
  place: PdfPlace,
  info?: (canary: string) => Readonly<Record<string, string>>,
): Place['bytes'] {
  return (canary, control, day) => {
    const { holds = [], added = [] } = place(canary);
    const shown = opening(control, day).map((line, row) => text(line, 60, 80 + 30 * row));
    return tinyPdf({
      pages: [{ holds: [...shown, ...holds], added }],
      ...(info ? { info: info(canary) } : {}),
    });
  };
}

type WordPlace = (canary: string) => Partial<WordFile>;

const wordPlaces: Readonly<Record<string, WordPlace>> = {
  vanish: (canary) => ({ body: paragraph(run(canary, '<w:vanish/>')) }),
  white: (canary) => ({ body: paragraph(run(canary, '<w:color w:val="FFFFFF"/>')) }),
  marker: (canary) => ({ body: paragraph(run(canary, '<w:highlight w:val="black"/>')) }),
  size: (canary) => ({ body: paragraph(run(canary, '<w:sz w:val="2"/>')) }),
  deleted: (canary) => ({
    body: paragraph(`<w:del w:id="9"><w:r><w:delText>${canary}</w:delText></w:r></w:del>`),
  }),
  row: (canary) => ({
    body: table(cell('Kept'), `<w:tr><w:trPr><w:del w:id="8"/></w:trPr>${cell(canary)}</w:tr>`),
  }),
  merged: (canary) => ({
    body: table(cell('Kept', '<w:vMerge w:val="restart"/>'), cell(canary, '<w:vMerge/>')),
  }),
  comment: (canary) => ({
    body: paragraph('<w:r><w:commentReference w:id="1"/></w:r>'),
    comments: `<w:comment w:id="1" w:author="A">${paragraph(canary)}</w:comment>`,
  }),
  header: (canary) => ({
    body: '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>',
    parts: { 'header1.xml': xmlPart('w:hdr', paragraph(run(canary, '<w:vanish/>'))) },
    targets: [['h', 'header', 'header1.xml']],
  }),
};

function wordWith(place: WordPlace): Place['bytes'] {
  return (canary, control, day) => {
    const { body = '', ...rest } = place(canary);
    return wordFile({
      ...rest,
      body:
        opening(control, day)
          .map((line) => paragraph(line))
          .join('') + body,
    });
  };
}

const withProperties: Place['bytes'] = (canary, control, day) => {
  const properties = `<dc:creator>${canary}</dc:creator><dc:subject>${canary}</dc:subject>`;
  const parts = unzipSync(wordWith(() => ({ properties }))(canary, control, day));
  const more = ['app.xml', 'custom.xml'].map(
    (name) => [`docProps/${name}`, strToU8(`<Properties><Company>${canary}</Company></Properties>`)] as const,
  );
  return zipSync({ ...parts, ...Object.fromEntries(more) });
};

const pageParts: Readonly<Record<string, (canary: string) => string>> = {
  none: (canary) => `<p style="display:none">${canary}</p>`,
  unseen: (canary) => `<p style="visibility:hidden">${canary}</p>`,
  attribute: (canary) => `<p hidden>${canary}</p>`,
  nosize: (canary) => `<span style="font-size:0">${canary}</span>`,
  offscreen: (canary) => `<p style="position:absolute;left:-9999px">${canary}</p>`,
  ownground: (canary) => `<p style="color:#fff">${canary}</p>`,
  sheet: (canary) => `<style>.x { display: none }</style><p class="x">${canary}</p>`,
};

/** What no browser shows: the page is given out without it, and nobody is asked. */
const unseenParts: Readonly<Record<string, (canary: string) => string>> = {
  template: (canary) => `<template><p>${canary}</p></template>`,
  noscript: (canary) => `<noscript><p>${canary}</p></noscript>`,
  script: (canary) => `<script type="application/json">{"note":"${canary}"}</script>`,
  program: (canary) => `<script>note = '${canary}'</script>`,
  data: (canary) => `<p data-note="${canary}">On data.</p>`,
  field: (canary) => `<form><input type="hidden" name="note" value="${canary}"></form>`,
  frame: (canary) => `<iframe srcdoc="<p>${canary}</p>"></iframe>`,
  styleremark: (canary) => `<style>p { color: black } /* ${canary} */</style>`,
  datalist: (canary) => `<datalist id="d"><option value="${canary}">${canary}</option></datalist>`,
};

function page(
  inner: (canary: string) => string,
  head: (canary: string) => string = () => '',
): Place['bytes'] {
  return (canary, control, day) => {
    const lines = opening(control, day)
      .map((line) => `<p>${line}</p>`)
      .join('\n');
    return utf8(
      `<!doctype html><html><head><title>Parks Committee</title>${head(canary)}</head><body><main>${lines}${inner(canary)}</main></body></html>`,
    );
  };
}

const lines: (marked: (canary: string) => readonly string[]) => Place['bytes'] =
  (marked) => (canary, control, day) =>
    utf8(`${[...opening(control, day), ...marked(canary)].join('\n\n')}\n`);

function shortDay(day: string): string {
  const [date = '', month = '', year = ''] = day.split(' ');
  return `${date.padStart(2, '0')}/${month === 'May' ? '05' : '06'}/${year}`;
}

function answer(
  fields: (canary: string) => string,
  before: (canary: string) => string = () => '',
): Place['bytes'] {
  return (canary, control, day) =>
    utf8(
      `<?xml version="1.0"?>\n<meeting>${before(canary)}<meetingid>1</meetingid><meetingdate>${shortDay(day)}</meetingdate><committeetitle>Parks Committee</committeetitle><agendaitems><agendaitem><agendaitemtitle>Benches ${control}</agendaitemtitle><isdisplayallowed>True</isdisplayallowed><agendatext>To look at the benches.</agendatext></agendaitem>${fields(canary)}</agendaitems></meeting>`,
    );
}

const item = (fields: string) =>
  `<agendaitem><agendaitemtitle>Land</agendaitemtitle><isdisplayallowed>True</isdisplayallowed>${fields}</agendaitem>`;

const textDocument = 'application/vnd.oasis.opendocument.text';
const openDocument = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = ['office', 'text', 'style', 'meta']
  .map((name) => `xmlns:${name}="${openDocument}:${name}:1.0"`)
  .concat(`xmlns:fo="${openDocument}:xsl-fo-compatible:1.0"`, 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** A document of OpenDocument: the styles and the text that hold the word, and what is said of it as its property. */
function openDocumentWith(
  styles: string,
  inner: (canary: string) => string,
  property: (canary: string) => string = () => '',
): Place['bytes'] {
  return (canary, control, day) => {
    const shown = opening(control, day).map((line) => `<text:p>${line}</text:p>`);
    const part = (name: string, content: string) =>
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><office:document-${name} ${namespaces} office:version="1.2">${content}</office:document-${name}>`,
      );
    const entries = ['content.xml', 'meta.xml'].map(
      (file) => `<manifest:file-entry manifest:full-path="${file}" manifest:media-type="text/xml"/>`,
    );
    return zipSync({
      mimetype: [strToU8(textDocument), { level: 0 }],
      'META-INF/manifest.xml': strToU8(
        `<manifest:manifest xmlns:manifest="${openDocument}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${textDocument}"/>${entries.join('')}</manifest:manifest>`,
      ),
      'content.xml': part(
        'content',
        `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${inner(canary)}${shown.join('')}</office:text></office:body>`,
      ),
      'meta.xml': part('meta', `<office:meta><dc:creator>${property(canary)}</dc:creator></office:meta>`),
    });
  };
}

const unseenStyle = (properties: string) =>
  `<style:style style:name="T1" style:family="text"><style:text-properties ${properties}/></style:style>`;
const styled = (canary: string) =>
  `<text:p>Kept <text:span text:style-name="T1">${canary}</text:span></text:p>`;

const openPlaces: readonly Place[] = [
  { name: 'open-hidden', ending: 'odt', bytes: openDocumentWith(unseenStyle('text:display="none"'), styled) },
  { name: 'open-white', ending: 'odt', bytes: openDocumentWith(unseenStyle('fo:color="#ffffff"'), styled) },
  {
    name: 'open-comment',
    ending: 'odt',
    bytes: openDocumentWith(
      '',
      (canary) => `<text:p>Kept<office:annotation><text:p>${canary}</text:p></office:annotation></text:p>`,
    ),
  },
  {
    name: 'open-deleted',
    ending: 'odt',
    bytes: openDocumentWith(
      '',
      (canary) =>
        `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2023-05-01T10:00:00</dc:date></office:change-info><text:p>${canary}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Kept<text:change text:change-id="c1"/></text:p>`,
    ),
  },
  {
    name: 'open-properties',
    ending: 'odt',
    bytes: openDocumentWith(
      '',
      () => '',
      (canary) => canary,
    ),
    asked: false,
  },
];

/** A spreadsheet or slides: no such file is read, so not a word of them may come through. */
function unread(kind: string, parts: readonly string[]): Place['bytes'] {
  return (canary) =>
    zipSync({
      '[Content_Types].xml': strToU8(`<Types><Override PartName="/${kind}" ContentType="x"/></Types>`),
      ...Object.fromEntries(parts.map((part) => [part, strToU8(`<x state="hidden">${canary}</x>`)])),
    });
}

const places: readonly Place[] = [
  ...Object.entries(pdfPlaces).map(
    ([name, place]): Place => ({
      name: `pdf-${name}`,
      ending: 'pdf',
      bytes: pdfWith(place),
      closed: name === 'exempt',
    }),
  ),
  {
    name: 'pdf-properties',
    ending: 'pdf',
    bytes: pdfWith(
      () => ({}),
      (canary) => ({ Author: canary, Keywords: canary, Subject: canary }),
    ),
    asked: false,
  },
  ...Object.entries(wordPlaces).map(
    ([name, place]): Place => ({ name: `word-${name}`, ending: 'docx', bytes: wordWith(place) }),
  ),
  { name: 'word-properties', ending: 'docx', bytes: withProperties, asked: false },
  ...Object.entries(pageParts).map(
    ([name, part]): Place => ({ name: `page-${name}`, ending: 'html', bytes: page(part) }),
  ),
  ...Object.entries(unseenParts).map(
    ([name, part]): Place => ({ name: `page-${name}`, ending: 'html', bytes: page(part), asked: false }),
  ),
  { name: 'page-remark', ending: 'html', bytes: page((canary) => `<!-- ${canary} -->`), asked: false },
  {
    name: 'page-author',
    ending: 'html',
    bytes: page(
      () => '',
      (canary) => `<meta name="author" content="${canary}">`,
    ),
    asked: false,
  },
  {
    name: 'xml-restricted',
    ending: 'xml',
    bytes: answer((canary) => item(`<isrestricted>True</isrestricted><agendatext>${canary}</agendatext>`)),
  },
  {
    name: 'xml-remarks',
    ending: 'xml',
    bytes: answer((canary) =>
      item(`<isrestricted>True</isrestricted><commenttext1>${canary}</commenttext1>`),
    ),
  },
  {
    name: 'xml-undisplayed',
    ending: 'xml',
    bytes: answer(
      (canary) =>
        `<agendaitem><agendaitemtitle>${canary}</agendaitemtitle><isdisplayallowed>False</isdisplayallowed></agendaitem>`,
    ),
  },
  {
    name: 'xml-remark',
    ending: 'xml',
    bytes: answer(
      () => '',
      (canary) => `<!-- ${canary} -->`,
    ),
    asked: false,
  },
  {
    name: 'text-item',
    ending: 'txt',
    bytes: lines((canary) => ['2. Staffing (Exempt)', `${canary} is to retire.`, '3. Dates', 'In June.']),
  },
  {
    name: 'markdown-part',
    ending: 'md',
    bytes: lines((canary) => ['## PART II (PRIVATE)', `${canary} offers four million pounds.`]),
  },
  {
    name: 'text-exempt',
    ending: 'txt',
    bytes: (canary, _control, day) =>
      utf8(
        `NOT FOR PUBLICATION\n\nTo: Parks Committee – ${day}\n\nSale of the depot to ${canary}\n\n${canary} offers more.\n`,
      ),
    closed: true,
  },
  {
    name: 'text-marked EXEMPT',
    ending: 'txt',
    bytes: (canary, _control, day) =>
      utf8(`To: Parks Committee – ${day}\n\nThe offer\n\n${canary} offers more.\n`),
    closed: true,
  },
  {
    name: 'sheets',
    ending: 'xlsx',
    bytes: unread('xl/workbook.xml', ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']),
    asked: false,
    closed: true,
  },
  {
    name: 'slides',
    ending: 'pptx',
    bytes: unread('ppt/presentation.xml', ['ppt/presentation.xml', 'ppt/notesSlides/notesSlide1.xml']),
    asked: false,
    closed: true,
  },
  {
    name: 'archive',
    ending: 'zip',
    bytes: (canary, control, day) =>
      zipSync({ 'inner.html': page(pageParts.none ?? (() => ''))(canary, control, day) }),
  },
];

/** One document for each place where a word can hide, each of a meeting of its own; those of OpenDocument if they can be read here. */
export function canaryDocuments(withOpenDocument: boolean): readonly CanaryDocument[] {
  return [...places, ...(withOpenDocument ? openPlaces : [])].map(
    ({ name, ending, bytes, asked = true, closed = false }, number) => {
      const canary = `canary${name.toLowerCase().replace(/[^a-z]/g, '')}`;
      const control = `control${String(number).padStart(2, '0')}word`;
      const day = number < 30 ? `${number + 1} May 2023` : `${number - 29} June 2023`;
      const file = `${name}.${ending}`;
      return {
        file,
        bytes: bytes(canary, control, day),
        canary,
        asked,
        control: closed ? undefined : control,
      };
    },
  );
}
