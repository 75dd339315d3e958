import {
  type HostileCase,
  type HostileFile,
  hostileFile,
  noted,
  published,
  refused,
  sayingOf,
} from './hostile-file.ts';

interface XmlCase extends HostileCase {
  readonly make: (saying: string) => string | Uint8Array;
}

/** The answer of a committee system: one meeting whose one item says the words. */
function meeting(saying: string, more = '', head = '<?xml version="1.0" encoding="utf-8"?>'): string {
  return `${head}<meeting><meetingid>7</meetingid><meetingdate>11/06/2024</meetingdate><meetingtime>6.30 pm</meetingtime><committeetitle>Streets and Squares Scrutiny Committee</committeetitle><agendaitems><agendaitem><isdisplayallowed>True</isdisplayallowed><isrestricted>False</isrestricted><agendaitemtitle>${saying}</agendaitemtitle><agendatext>&lt;p&gt;To note.&lt;/p&gt;</agendatext>${more}</agendaitem></agendaitems></meeting>`;
}

function withType(type: string, use = '&e;'): (saying: string) => string {
  return (saying) =>
    meeting(
      saying,
      `<agendaitemnumber>${use}</agendaitemnumber>`,
      `<?xml version="1.0"?><!DOCTYPE meeting [${type}]>`,
    );
}

const outside = 'root:x:0:0';
const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join(
  '',
);

const cases: Readonly<Record<string, XmlCase>> = {
  'entity-of-a-file': {
    what: 'an entity that is a file of the computer',
    make: withType('<!ENTITY e SYSTEM "file:///etc/passwd">'),
    ending: published,
    never: outside,
  },
  'entity-of-an-address': {
    what: 'an entity that is fetched',
    make: withType('<!ENTITY e SYSTEM "http://127.0.0.1:9/x">'),
    ending: published,
  },
  'entity-of-parameters': {
    what: 'a document type that is fetched and sends a file away',
    make: withType(
      '<!ENTITY % f SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "http://127.0.0.1:9/x.dtd">%d;%f;',
      '',
    ),
    ending: published,
    never: outside,
  },
  laughs: {
    what: 'entities that grow to a million million',
    make: withType(`<!ENTITY e0 "ha">${laughs}`, '&e12;'),
    ending: published,
  },
  'one-long-entity': {
    what: 'an entity of a hundred thousand letters used ten thousand times',
    make: withType(`<!ENTITY e "${'x'.repeat(100_000)}">`, '&e;'.repeat(10_000)),
    ending: published,
  },
  'entity-of-itself': {
    what: 'an entity that is itself',
    make: withType('<!ENTITY e "&e;">'),
    ending: published,
  },
  'other-document-type': {
    what: 'a document type that lies elsewhere',
    make: (saying) =>
      meeting(
        saying,
        '',
        '<?xml version="1.0"?><!DOCTYPE meeting PUBLIC "-//x//x" "http://127.0.0.1:9/x.dtd">',
      ),
    ending: published,
  },
  'includes-a-file': {
    what: 'includes a file of the computer',
    make: (saying) =>
      meeting(
        saying,
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
      ),
    ending: published,
    never: outside,
  },
  'style-sheet-that-acts': {
    what: 'a style sheet that runs a script',
    make: (saying) =>
      meeting(
        saying,
        '',
        '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="javascript:window.pwned=1"?>',
      ),
    ending: published,
  },
  'very-deep': {
    what: 'a hundred thousand elements within each other',
    make: (saying) => meeting(saying, '<a>'.repeat(100_000)),
    ending: refused('markup-too-deep'),
  },
  'deep-and-unknown': {
    what: 'a thousand elements within each other',
    make: (saying) => meeting(saying, `${'<a>'.repeat(1000)}deep${'</a>'.repeat(1000)}`),
    ending: published,
  },
  'never-closed': {
    what: 'elements that are never closed',
    make: (saying) => meeting(saying).replace(/<\/agendaitem>.*/s, ''),
    ending: published,
  },
  cut: {
    what: 'cut off in the middle of a tag',
    make: (saying) => `${meeting(saying).slice(0, -60)}<agen`,
    ending: published,
  },
  'ending-of-character-data': {
    what: 'character data that end within character data',
    make: (saying) =>
      meeting(
        saying,
        '<minutesnonemptyhtmlbody><![CDATA[<p>a]]]]><![CDATA[>b</p><script>window.pwned=1</script>]]></minutesnonemptyhtmlbody>',
      ),
    ending: published,
  },
  'utf-16': {
    what: 'UTF-16 that says UTF-8',
    make: (saying) => Buffer.from(meeting(saying), 'utf16le'),
    ending: published,
  },
  'two-thousand-items': {
    what: 'two thousand empty items',
    make: (saying) => meeting(saying, '</agendaitem><agendaitem>'.repeat(2000)),
    ending: published,
  },
  'no-meeting': {
    what: 'XML of a kind that nobody knows',
    make: () => '<?xml version="1.0"?><soap><script>window.pwned=1</script></soap>',
    ending: refused('xml-unknown'),
  },
  'no-element': {
    what: 'XML without an element',
    make: () => '<?xml version="1.0"?>',
    ending: refused('xml-unknown'),
  },
  'several-meetings': {
    what: 'two meetings in one',
    make: (saying) => `<all>${meeting(saying, '', '')}${meeting(saying, '', '')}</all>`,
    ending: refused('xml-several-meetings'),
  },
  'not-for-display': {
    what: 'an item that must not be displayed, and a script',
    make: (saying) =>
      meeting(
        saying,
        '</agendaitem><agendaitem><isdisplayallowed>False</isdisplayallowed><agendaitemtitle>Secret &lt;script&gt;window.pwned=1&lt;/script&gt;</agendaitemtitle>',
      ),
    ending: noted('items-not-for-display'),
    never: 'Secret <script',
  },
  drawing: {
    what: 'an SVG drawing with a script',
    make: () =>
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1"><script>pwned=1</script><text>words</text></svg>',
    ending: refused('xml-unknown'),
  },
};

/** XML that is broken, endless or reaches for what lies elsewhere. */
export function xmlFiles(): readonly HostileFile[] {
  return Object.entries(cases).map(([key, each]) => {
    const name = `xml/${key}/meeting.xml`;
    return hostileFile(name, 'XML:', each, () => each.make(sayingOf(name)));
  });
}
