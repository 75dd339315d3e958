import { cell, paragraph, run, table, wordFile } from '../read/docx/word-file.ts';
import { text, tinyPdf } from '../read/pdf/tiny-pdf.ts';
import { packOf } from '../security/hostile-pack.ts';
import { type HostileFile, noted, paperLines, paperText, published, sayingOf } from './hostile-file.ts';
import { odtFile } from './other-files.ts';
import { linePayloads } from './payloads.ts';

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** What XML and Word take for characters. */
const written = linePayloads.map(escaped);

function textPaper(name: string): string {
  return paperText(
    name,
    ...linePayloads.map((payload, at) =>
      at % 12 === 0 ? `${at / 12 + 1}. ${payload}` : `${Math.floor(at / 12) + 1}.${at % 12} ${payload}`,
    ),
    linePayloads.map((payload) => `- ${payload}`).join('\n'),
    ['Name\tWhat', ...linePayloads.map((payload) => `${payload}\tbeside ${payload}`)].join('\n'),
  );
}

function markdownPaper(name: string): string {
  return paperText(
    name,
    ...linePayloads.map((payload) => `## ${payload}\n\n${payload}`),
    linePayloads.map((payload) => `* ${payload}\n  1. **${payload}**`).join('\n'),
    ['| Name | What |', '|---|---|', ...linePayloads.map((payload) => `| ${payload} | beside |`)].join('\n'),
    ...linePayloads.map((payload) => `[press](${payload}) ![${payload}](${payload} "${payload}")`),
  );
}

function webPaper(lines: readonly string[], payloads: readonly string[]): string {
  const [first = ''] = written;
  return [
    `<!doctype html><html><head><meta charset="utf-8"><title>${first}</title><meta name="description" content="${written[20]}"></head><body>`,
    ...lines.map((line, at) => (at === 3 ? `<h1>${line}</h1>` : `<p>${line}</p>`)),
    ...payloads.map((payload) => `<h2>${payload}</h2><p>${payload}</p>`),
    `<ul>${payloads.map((payload) => `<li>${payload}</li>`).join('')}</ul>`,
    `<table><caption>${payloads[3]}</caption>${payloads.map((payload) => `<tr><td>${payload}</td><td>beside</td></tr>`).join('')}</table>`,
    ...written.map(
      (payload) =>
        `<p><a href="${payload}" title="${payload}">press</a> <img src="${payload}" alt="${payload}"></p>`,
    ),
    '</body></html>',
  ].join('\n');
}

function wordPaper(name: string): Uint8Array {
  const picture = (payload: string) =>
    paragraph(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${payload}" descr="${payload}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="none"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    );
  return wordFile({
    styles: '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>',
    body: [
      ...paperLines(name, '9 April 2024').map((line) => paragraph(line)),
      ...written.map(
        (payload) => paragraph(run(payload), '<w:pStyle w:val="Heading2"/>') + paragraph(run(payload)),
      ),
      table(...written.map((payload) => `<w:tr>${cell(paragraph(run(payload)))}${cell('beside')}</w:tr>`)),
      ...written.map((_, at) => paragraph(`<w:hyperlink r:id="l${at}">${run('press')}</w:hyperlink>`)),
      ...written.slice(0, 40).map(picture),
    ].join(''),
    targets: written.map((payload, at) => [`l${at}`, 'hyperlink', `x:${payload}`] as const),
    properties: `<dc:title>${written[1]}</dc:title><dc:subject>${written[2]}</dc:subject>`,
  });
}

/** What the fonts that every viewer has can write. */
const printed = linePayloads.map((payload) => payload.replace(/[^\x20-\xff]/g, '?'));
const linesOnPage = 20;

function pdfPaper(name: string): Uint8Array {
  const first = { holds: paperLines(name).map((line, at) => text(line, 60, 60 + at * 28)) };
  const pages = Array.from({ length: Math.ceil(printed.length / linesOnPage) }, (_, page) => {
    const own = printed.slice(page * linesOnPage, (page + 1) * linesOnPage);
    return {
      holds: own.map((payload, at) => text(payload, 40, 60 + at * 34, { size: 6 })),
      links: own.map((payload, at) => ({
        box: [40, 52 + at * 34, 300, 64 + at * 34] as const,
        target: payload.replace(/[\\()]/g, '\\$&'),
      })),
    };
  });
  return tinyPdf({
    pages: [first, ...pages],
    bookmarks: printed.map((title, at) => ({ title, sheet: Math.floor(at / linesOnPage) + 2 })),
    info: { Title: printed[1] ?? '', Subject: printed[2] ?? '', Author: printed[3] ?? '' },
  });
}

function webServicePaper(saying: string): string {
  const items = written.map(
    (payload, at) =>
      `<agendaitem><isdisplayallowed>True</isdisplayallowed><isrestricted>False</isrestricted><agendaitemnumber>${at + 1}</agendaitemnumber><agendaitemtitle>${at === 0 ? saying : payload}</agendaitemtitle><agendatext>${payload}</agendatext><minutesnonemptyhtmlbody>${escaped(`<p>${payload}</p>`)}</minutesnonemptyhtmlbody><isminutepublished>True</isminutepublished><linkeddocuments><linkeddoc><title>${payload}</title><url>${payload}</url></linkeddoc></linkeddocuments></agendaitem>`,
  );
  const attendees = written.map(
    (payload) =>
      `<attendee name="Councillor ${payload}" roledescription="${payload}" attendance="Present" politicalparty="${payload}" ward="${payload}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><meeting><meetingid>9</meetingid><meetingdate>10/09/2024</meetingdate><meetingtime>6.30 pm</meetingtime><committeetitle>Streets ${written[2]} Committee</committeetitle><meetinglocation>${written[4]}</meetinglocation><agendaitems>${items.join('')}</agendaitems><attendees>${attendees.join('')}</attendees></meeting>`;
}

/** Payloads put together into names of at most so many bytes. */
const longestName = 110;

function hostileNames(): readonly string[] {
  const names: string[] = [];
  let open = '';
  for (const payload of linePayloads) {
    const piece = payload.replaceAll('/', '\u2215').replace(/^\.+/, '');
    if (Buffer.byteLength(`${open}${piece}`) > longestName && open !== '') {
      names.push(open);
      open = '';
    }
    open += piece;
  }
  return [...names, open].filter((name) => Buffer.byteLength(name) < 240);
}

/** In the tests one of so many of the names; all of them in the acceptance. */
const everyName = 8;

function namedPapers(): readonly HostileFile[] {
  return hostileNames().map((base, at) => {
    const key = `name of code ${at}`;
    return {
      name: `payload-names/${base} ${at}.txt`,
      what: `a text whose name is code: ${base}`,
      content: `${paperText(key)}\nThe paper is about ${base}.\n`,
      ending: published,
      says: sayingOf(key),
      ...(at % everyName === 0 ? {} : { slow: true as const }),
    };
  });
}

/** Every payload through every format: in titles, headings, lists, cells, links, alternative texts, facts and names. */
export function payloadPapers(): readonly HostileFile[] {
  const paper = (name: string, what: string, content: string | Uint8Array, slow = false): HostileFile => ({
    name,
    what: `every payload ${what}`,
    content,
    ending: published,
    says: sayingOf(name),
    ...(slow ? { slow: true as const } : {}),
  });
  const web = (name: string) => paperLines(name, '14 May 2024');
  return [
    paper('payloads/text.txt', 'in a text', textPaper('payloads/text.txt')),
    paper('payloads/markdown.md', 'in Markdown', markdownPaper('payloads/markdown.md')),
    paper('payloads/typed.html', 'typed into a web page', webPaper(web('payloads/typed.html'), written)),
    paper(
      'payloads/markup.html',
      'as the markup of a web page',
      webPaper(web('payloads/markup.html'), linePayloads),
    ),
    paper('payloads/word.docx', 'in a Word file', wordPaper('payloads/word.docx')),
    paper('payloads/drawn.pdf', 'in a PDF', pdfPaper('payloads/drawn.pdf')),
    paper(
      'payloads/service/meeting.xml',
      'in the answer of a committee system',
      webServicePaper(sayingOf('payloads/service/meeting.xml')),
    ),
    {
      ...paper(
        'payloads/open.odt',
        'in an OpenDocument text',
        odtFile([...paperLines('payloads/open.odt', '9 July 2024'), ...written]),
        true,
      ),
      ending: noted('converted-for-reading'),
    },
    {
      name: 'payloads/pack.txt',
      what: 'a pack with a report on every payload',
      content: packOf(linePayloads),
      ending: published,
      slow: true,
    },
    ...namedPapers(),
  ];
}
