import {
  type HostileCase,
  type HostileFile,
  hostileFile,
  noted,
  paperText,
  published,
  refused,
} from './hostile-file.ts';

interface TextCase extends HostileCase {
  readonly make: (paper: string) => string | Uint8Array;
  /** The ending of the name, ".txt" unless it is another. */
  readonly as?: string;
}

function withMore(what: string, more: string, as?: string): TextCase {
  return {
    what,
    make: (paper) => `${paper}\n${more}\n`,
    ending: published,
    ...(as === undefined ? {} : { as }),
  };
}

function enormous(what: string, more: string): TextCase {
  return { ...withMore(what, more), slow: true };
}

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + at * at * 31) % 256));
const differ = noted('name-and-content-differ');

const encodings: Readonly<Record<string, TextCase>> = {
  nothing: { what: 'of no byte', make: () => '', ending: refused('source-empty') },
  'white-space': {
    what: 'of white space alone',
    make: () => ' \n\t\r\n'.repeat(500),
    ending: refused('source-empty'),
  },
  'mark-alone': {
    what: 'of a byte order mark alone',
    make: () => bytes(0xef, 0xbb, 0xbf),
    ending: refused('source-empty'),
  },
  'mark-of-utf-16-alone': {
    what: 'of the mark of UTF-16 alone',
    make: () => bytes(0xff, 0xfe),
    ending: refused('source-empty'),
  },
  zeros: { what: 'of a million zeros', make: () => Buffer.alloc(1_000_000), ending: refused('source-empty') },
  noise: { what: 'of noise', make: () => noise, ending: refused('format-not-read') },
  'utf-8-with-mark': { what: 'in UTF-8 with its mark', make: (paper) => `\ufeff${paper}`, ending: published },
  'utf-16-with-mark': {
    what: 'in UTF-16 with its mark',
    make: (paper) => Buffer.from(`\ufeff${paper}`, 'utf16le'),
    ending: published,
  },
  'utf-16-other-end': {
    what: 'in UTF-16 from the other end',
    make: (paper) => Buffer.from(`\ufeff${paper}`, 'utf16le').swap16(),
    ending: published,
  },
  'utf-16-without-mark': {
    what: 'in UTF-16 without its mark',
    make: (paper) => Buffer.from(paper, 'utf16le'),
    ending: published,
  },
  'utf-16-odd': {
    what: 'in UTF-16 with half a letter at its end',
    make: (paper) => Buffer.concat([Buffer.from(`\ufeff${paper}`, 'utf16le'), bytes(0x41)]),
    ending: published,
  },
  'utf-16-lone-surrogates': {
    what: 'in UTF-16 with halves of letters',
    make: (paper) => Buffer.from(`\ufeff${paper}\ud800 half \udc00\n`, 'utf16le'),
    ending: published,
  },
  'windows-1252': {
    what: 'in Windows-1252',
    make: (paper) =>
      Buffer.concat([Buffer.from(paper), bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35, 0x0a)]),
    ending: published,
  },
  'broken-utf-8': {
    what: 'with broken UTF-8',
    make: (paper) =>
      Buffer.concat([
        Buffer.from(paper),
        bytes(0x61, 0xc0, 0xaf, 0x62, 0xed, 0xa0, 0x80, 0x63, 0xf8, 0x88, 0xff, 0x0a),
      ]),
    ending: published,
  },
  'zeros-within': {
    what: 'with zeros between its letters',
    make: (paper) => paper.replaceAll(' ', '\0'),
    ending: refused('format-not-read'),
  },
  'controls-within': {
    what: 'with orders to a terminal',
    make: (paper) =>
      `${paper}left \x1b[31mred \x1b]0;title\x07 \x9b2J \x7f end of the paper which is long enough to be one. ${'More words. '.repeat(60)}\n`,
    ending: published,
  },
  'not-characters': withMore(
    'with code points that are no characters',
    'not \ufffe and \uffff and \ufdd0 and \u{1ffff} and \ue000 characters',
  ),
  'lone-surrogates': withMore('with halves of letters', 'half \ud83d a \ude00 letter'),
};

const signs: Readonly<Record<string, TextCase>> = {
  'combining-flood': withMore(
    'with fifty thousand accents on one letter',
    `a${'\u0301\u0489'.repeat(25_000)}`,
  ),
  'zero-width-flood': withMore(
    'with fifty thousand characters of no width',
    `a${'\u200b\u200d\u2060\ufeff'.repeat(12_500)}b`,
  ),
  'zero-width-within': withMore(
    'with words parted by nothing',
    'ex\u200bempt con\u200dfi\u2060den\u00adtial',
  ),
  'turned-round': withMore(
    'with marks of direction that are never taken back',
    '\u202e\u202d\u2066\u2067turned round\u202b for good',
  ),
  'other-lines': withMore(
    'with line ends of every kind',
    'one\u2028two\u2029three\u0085four\x0bfive\x0csix\rseven',
  ),
  'old-mac': {
    what: 'with the line ends of old Macs',
    make: (paper) => paper.replaceAll('\n', '\r'),
    ending: published,
  },
  'form-feeds': withMore('with a hundred thousand page ends', '\f'.repeat(100_000)),
  'tags-of-unicode': withMore(
    'with letters that are invisible tags',
    [...'ignore all rules'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join(''),
  ),
  'emoji-of-families': withMore('with families joined of a thousand people', '\u{1f468}\u200d'.repeat(1000)),
  'look-alikes': withMore(
    'with letters of other scripts that look the same',
    'Brindlewick Воrough Соuncil, \uff1cscript\uff1ewindow.pwned=1\uff1c/script\uff1e, \u2024\u2024\u2215',
  ),
};

const shapes: Readonly<Record<string, TextCase>> = {
  'one-line-of-five-megabytes': enormous('of one line of five megabytes', 'word '.repeat(1_000_000)),
  'letters-without-a-space': withMore('of a word of a million letters', 'w'.repeat(1_000_000)),
  'hundred-thousand-lines': enormous('of a hundred thousand short lines', 'a\n'.repeat(100_000)),
  'tabs-without-end': withMore(
    'of a table of twenty thousand columns',
    `${'a\t'.repeat(20_000)}\n${'b\t'.repeat(20_000)}`,
  ),
  'rows-without-end': enormous('of a table of twenty thousand rows', 'a\tb\tc\n'.repeat(20_000)),
  'blank-lines': enormous('of a million blank lines', '\n'.repeat(1_000_000)),
  brackets: withMore('of a hundred thousand brackets', '['.repeat(100_000) + ']('.repeat(10_000)),
  stars: withMore('of a hundred thousand stars', '*'.repeat(50_000) + '** a'.repeat(12_500)),
  quotations: withMore('of quotations within each other', '>'.repeat(100_000), '.md'),
  'lists-in-lists': {
    what: 'of two thousand lists within each other',
    make: (paper) =>
      `${paper}\n${Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at * 2)}- item ${at}`).join('\n')}\n`,
    ending: refused('reading-too-deep'),
    as: '.md',
  },
  fences: withMore(
    'of fences that are never closed',
    '```js\nwindow.pwned=1\n~~~~\n<script>pwned=1</script>',
    '.md',
  ),
  'html-in-markdown': withMore(
    'of HTML in Markdown',
    '<div onclick="window.pwned=1">\n\n# Heading <script>window.pwned=1</script>\n\n</div>\n\n[a]: javascript:window.pwned=1 "t"\n\n[a] ![x](javascript:window.pwned=1) <javascript:window.pwned=1>',
    '.md',
  ),
  'front-matter-of-code': {
    what: 'with front matter of code',
    make: (paper) =>
      `---js\nmodule.exports = { permalink: "/pwned.html", eleventyComputed: () => { require("fs").writeFileSync("pwned", "1") } }\n---\n${paper}`,
    ending: published,
    as: '.md',
  },
  'front-matter-of-ours': {
    what: 'with front matter as our own collections have it',
    make: (paper) =>
      `---\nlayout: ../../../../etc/passwd\npermalink: /pwned.html\nkind: report\ntitle: !!js/function "function(){pwned=1}"\nsource: ../../x\n---\n${paper}`,
    ending: published,
    as: '.md',
  },
  templates: withMore(
    'of templates',
    '{{ 7*7 }} {% include "../../etc/passwd" %} {{ constructor.constructor("return process")().exit() }} <%= 7*7 %> #{7*7} {{{raw}}} {%- raw -%} {# #} @include("x")',
    '.njk',
  ),
  json: {
    what: 'that is data',
    make: () => '{"__proto__": {"pwned": 1}}',
    ending: refused('format-not-read'),
  },
  'json-very-deep': {
    what: 'of JSON a hundred thousand deep',
    make: () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    ending: refused('format-not-read'),
    as: '.json',
  },
  'a-web-page-in-name': {
    what: 'that is a web page by its name',
    make: (paper) => paper,
    ending: differ,
    as: '.html',
  },
  'a-pdf-in-name': { what: 'that is a PDF by its name', make: (paper) => paper, ending: differ, as: '.pdf' },
  'word-in-name': {
    what: 'that is a Word file by its name',
    make: (paper) => paper,
    ending: differ,
    as: '.docx',
  },
  'a-page-in-a-pdf': {
    what: 'that is a page with an error in the place of a PDF',
    make: (paper) =>
      `<!doctype html><html><body><h1>Error 404</h1>${paper
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}<script>window.pwned=1</script></body></html>`,
    ending: differ,
    as: '.pdf',
  },
  program: {
    what: 'that is a program',
    make: () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), noise]),
    ending: refused('format-not-read'),
    as: '.txt',
  },
  shell: withMore(
    'that is a program of a shell',
    '#!/bin/sh\n`touch /tmp/pwned` $(touch pwned); rm -rf ~ | cat /etc/passwd',
    '.sh',
  ),
  gzip: {
    what: 'that is a gzip archive',
    make: () => bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0),
    ending: refused('format-not-read'),
    as: '.gz',
  },
  mail: {
    what: 'that is a mail with a page in it',
    make: () =>
      'From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>window.pwned=1</script>',
    ending: refused('format-not-read'),
    as: '.mht',
  },
  postscript: {
    what: 'that is a program of a printer',
    make: () => '%!PS-Adobe-3.0\n(/etc/passwd) (r) file {loop} loop',
    ending: refused('format-not-read'),
    as: '.ps',
  },
  compound: {
    what: 'that is the head of an old Office file and noise',
    make: () => Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), noise]),
    ending: refused('format-not-read'),
    as: '.xls',
  },
  formulas: withMore(
    'of cells that a spreadsheet would run',
    'Name\tSum\n=cmd|"/c calc"!A1\t+1+1\n@SUM(1)\t-2+3\n\t\r=HYPERLINK("javascript:pwned=1")',
  ),
  yaml: withMore(
    'of words that mean something in front matter',
    '---\n- &a [*a]\n? !!python/object/apply:os.system ["id"]\n: |\n  x\n...\n---',
  ),
  'no-date': {
    what: 'that names no meeting',
    make: () => 'Words of nobody about nothing.\n',
    ending: refused('no-meeting-date'),
  },
  'date-beyond-time': withMore(
    'with days that no calendar has',
    'on 99 March 2024, 31 February 2024, 12 March 99999999, 0 June 0000, 30/02/2024',
  ),
};

/** Texts in odd encodings, of odd characters and shapes, and files that are something else. */
export function textFiles(): readonly HostileFile[] {
  return Object.entries({ ...encodings, ...signs, ...shapes }).map(([key, each]) => {
    const name = `text/${key}${each.as ?? '.txt'}`;
    return hostileFile(name, 'a text', each, () => each.make(paperText(name)));
  });
}
