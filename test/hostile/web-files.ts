import {
  type Ending,
  type HostileCase,
  type HostileFile,
  hostileFile,
  paperLines,
  published,
  refused,
} from './hostile-file.ts';

interface PageCase extends HostileCase {
  readonly make: (body: string) => string | Uint8Array;
}

function page(head: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>A paper</title>${head}</head><body>${body}</body></html>`;
}

/** The paper with something behind its words. */
function behind(
  what: string,
  hostile: string | (() => string),
  ending: Ending = published,
  slow?: true,
): PageCase {
  return {
    what,
    make: (body) => page('', body + (typeof hostile === 'string' ? hostile : hostile())),
    ending,
    ...(slow ? { slow } : {}),
  };
}

/** The paper with something in its head. */
function inHead(what: string, head: string, ending: Ending = published): PageCase {
  return { what, make: (body) => page(head, body), ending };
}

const tooDeep = refused('markup-too-deep');
const many = 100_000;

const cases: Readonly<Record<string, PageCase>> = {
  'boxes-very-deep': behind(
    'a hundred thousand boxes within each other',
    () => '<div>'.repeat(many),
    tooDeep,
  ),
  'tables-very-deep': behind(
    'fifty thousand tables within each other',
    () => '<table><tr><td>'.repeat(50_000),
    tooDeep,
  ),
  'lists-very-deep': behind(
    'fifty thousand lists within each other',
    () => '<ul><li>a'.repeat(50_000),
    tooDeep,
  ),
  'quotations-very-deep': behind(
    'a hundred thousand quotations within each other',
    () => '<blockquote>'.repeat(many),
    tooDeep,
  ),
  'bold-very-deep': behind('a hundred thousand times bold', () => `${'<b>'.repeat(many)}bold`, tooDeep),
  'fonts-never-closed': behind(
    'paragraphs that each reopen a thousand fonts',
    () => `${'<font color=red>'.repeat(1000)}${'<p>again'.repeat(300)}`,
  ),
  'lists-three-hundred-deep': behind(
    'three hundred lists within each other',
    () => `${'<ul><li>a'.repeat(300)}${'</li></ul>'.repeat(300)}`,
  ),
  'drawings-very-deep': behind(
    'a hundred thousand groups in a drawing',
    () => `<svg>${'<g>'.repeat(many)}`,
    tooDeep,
  ),
  'comment-never-closed': behind(
    'a comment that is never closed',
    '<!-- never closed <p>hidden for good</p>',
  ),
  'attribute-never-closed': behind(
    'an attribute that is never closed',
    '<p title="never closed>words in an attribute</p>',
  ),
  'hundred-thousand-attributes': behind(
    'an element of a hundred thousand attributes',
    () => `<p ${Array.from({ length: many }, (_, at) => `a${at}=1`).join(' ')}>attributes</p>`,
    refused('too-many-attributes'),
  ),
  'line-of-five-megabytes': behind(
    'one paragraph of five megabytes',
    () => `<p>${'word '.repeat(1_000_000)}</p>`,
    published,
    true,
  ),
  'five-thousand-paragraphs': behind('five thousand paragraphs', () => '<p>one more</p>'.repeat(5000)),
  'cells-without-end': behind(
    'cells that span a thousand million columns and rows',
    '<table><tr><td colspan=999999999 rowspan=999999999>wide</td><td rowspan=0>b</td></tr><tr><td colspan=-1>c</td></tr></table>',
  ),
  'rows-that-grow': behind(
    'a thousand rows whose cells span a thousand rows and columns',
    () => `<table>${'<tr><td colspan=1000 rowspan=1000>x</td></tr>'.repeat(1000)}</table>`,
  ),
  'entities-beyond-unicode': behind(
    'characters beyond all characters',
    '<p>&#x110000; &#xd800; &#0; &#x7fffffff; &#-1; &notanentity; &lt;b&gt;</p>',
  ),
  'zeros-and-controls': behind('zeros and control characters', '<p>a\0b\x01c\x1b[31md\x7fe\x9bf</p>'),
  'script-and-style': behind(
    'scripts and styles in every place',
    '<p>before<script>window.pwned=1</script><style>body{display:none}</style><noscript>noscript words</noscript> after</p><svg><script>pwned=1</script><style>*{}</style></svg>',
  ),
  frames: behind(
    'frames, objects and applets',
    '<iframe src="javascript:window.pwned=1" srcdoc="&lt;script&gt;pwned=1&lt;/script&gt;">old</iframe><object data="data:text/html,x">no object</object><embed src="x.swf"><applet code=x>no applet</applet><frameset><frame src=x></frameset>',
  ),
  forms: behind(
    'forms that send elsewhere',
    '<form action="https://elsewhere.example/" id="search-settings"><input name=attributes value="typed"><button formaction="javascript:window.pwned=1">Send</button><textarea>area words</textarea><select><option>one</option></select></form>',
  ),
  handlers: behind(
    'handlers on every element',
    '<p onclick="window.pwned=1" onmouseover=pwned=1 style="background:url(javascript:pwned=1)">handled</p><img src=x onerror="window.pwned=1" alt="An image &lt;script&gt;"><body onload="window.pwned=1">',
  ),
  'links-that-act': behind(
    'links that run scripts',
    '<p><a href="javascript:window.pwned=1">a</a> <a href=" java\tscript:window.pwned=1">b</a> <a href="data:text/html,x">c</a> <a href="//elsewhere.example">d</a> <a href="\x01javascript:pwned=1">e</a> <a xlink:href="javascript:x">f</a></p>',
  ),
  'template-and-slot': behind(
    'templates, slots and shadows',
    '<template><p>in a template</p></template><slot>slot words</slot><div><template shadowrootmode="open"><p>in the shadow</p></template></div>',
  ),
  plaintext: behind(
    'an element behind which all is text',
    '<plaintext><p>no tags any more</p></body></html>',
  ),
  'unknown-elements': behind(
    'elements that nobody knows',
    '<x-paper on-click=1>unknown <blink>words</blink></x-paper><math><mi>x</mi><annotation-xml encoding="text/html"><script>pwned=1</script></annotation-xml></math>',
  ),
  mutations: behind(
    'markup that changes when it is written and read again',
    '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">a</p></noscript><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  ),
  'base-that-acts': inHead(
    'a base that is a script',
    '<base href="javascript:window.pwned=1//"><base href="https://elsewhere.example/">',
  ),
  'goes-elsewhere': inHead(
    'a page that goes elsewhere by itself',
    '<meta http-equiv="refresh" content="0;url=javascript:window.pwned=1"><link rel=stylesheet href="https://elsewhere.example/x.css"><link rel=import href=x>',
  ),
  'title-of-code': inHead(
    'a title and descriptions of code',
    '<title></title><script>window.pwned=1</script><meta name="description" content="&quot;&gt;&lt;script&gt;window.pwned=1&lt;/script&gt;"><meta name="DC.title" content="{{7*7}} {% raw %} <img src=x onerror=pwned=1>">',
  ),
  'encoding-that-lies': {
    what: 'says UTF-16 and is UTF-8',
    make: (body) => page('', body).replace('utf-8', 'utf-16'),
    ending: published,
  },
  'encoding-of-seven-bits': {
    what: 'says UTF-7, in which a script is hidden',
    make: (body) =>
      page('', `${body}<p>+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-</p>`).replace('utf-8', 'utf-7'),
    ending: published,
  },
  'encoding-of-nobody': {
    what: 'says an encoding that nobody knows',
    make: (body) => page('', body).replace('utf-8', 'x-user-made'),
    ending: published,
  },
  'utf-16-with-mark': {
    what: 'UTF-16 with its mark',
    make: (body) => Buffer.from(`\ufeff${page('', body)}`, 'utf16le'),
    ending: published,
  },
  'utf-16-other-end': {
    what: 'UTF-16 from the other end with its mark',
    make: (body) => Buffer.from(`\ufeff${page('', body)}`, 'utf16le').swap16(),
    ending: published,
  },
  'utf-16-without-mark': {
    what: 'UTF-16 without its mark',
    make: (body) => Buffer.from(page('', body), 'utf16le'),
    ending: published,
  },
  'broken-utf-8': {
    what: 'bytes that are no UTF-8',
    make: (body) =>
      Buffer.concat([
        Buffer.from(page('', body).replace('</body></html>', '<p>broken ')),
        Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff, 0xf8, 0x88]),
        Buffer.from(' bytes</p></body></html>'),
      ]),
    ending: published,
  },
  'cut-in-a-tag': {
    what: 'cut off in the middle of a tag',
    make: (body) => page('', `${body}<p>last words</p>`).slice(0, -20),
    ending: published,
  },
  'no-words': {
    what: 'a page whose words a script would write',
    make: () => page('<script>document.write("words")</script>', '<div id=app></div>'),
    ending: refused('page-without-words'),
  },
};

/** Web pages that are broken, endless or made to run something. */
export function webFiles(): readonly HostileFile[] {
  return Object.entries(cases).map(([key, each]) => {
    const name = `web/${key}.html`;
    const body = paperLines(name, '14 May 2024')
      .map((line, at) => (at === 3 ? `<h1>${line}</h1>` : `<p>${line}</p>`))
      .join('\n');
    return hostileFile(name, 'a web page:', each, () => each.make(body));
  });
}
