import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, isBlock } from '../../../src/document/block.ts';
import type { Frame } from '../../../src/document/frame.ts';
import { countWords, wordsMissing } from '../../../src/document/words.ts';
import type { Reading } from '../../../src/read/reading.ts';
import { readWebService } from '../../../src/read/xml/web-service.ts';
import { outline } from '../../document/outline.ts';

function escaped(html: string): string {
  return html.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

type Fields = Readonly<Record<string, string>>;

function elements(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('\n');
}

function paper(fields: Fields): string {
  return `<linkeddoc>${elements({ meetingdate: '04/03/2025', committeetitle: 'Streets Committee', ...fields })}</linkeddoc>`;
}

function item(fields: Fields, papers: readonly string[] = []): string {
  return `<agendaitem>${elements({ isdisplayallowed: 'True', isrestricted: 'False', ...fields })}<linkeddocuments>${papers.join('')}</linkeddocuments></agendaitem>`;
}

function meeting(items: readonly string[], fields: Fields = {}, attendees = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<meeting>${elements({
    meetingid: '12',
    meetingdate: '04/03/2025',
    meetingtime: '6.30 pm',
    ...fields,
  })}<agendaitems>${items.join('')}</agendaitems><attendees>${attendees}</attendees></meeting>`;
}

function read(source: string): Reading {
  const { value, findings } = readWebService(source);
  expect(findings).toEqual([]);
  if (!value) throw new Error('the answer was not read');
  return value;
}

function frameOf(source: string): Frame {
  const { frame } = read(source);
  if (!frame) throw new Error('the answer gave no frame');
  return frame;
}

const benches = item(
  {
    agendaitemtitle: 'Benches',
    agendatext: '<div><p>To consider\nwhere the benches go.</p></div>',
    agendaitemnumber: '6',
    fulldisplaynumberformat: '3.',
    minutesitemnumber: '41',
    commentlabel1: 'Presented By',
    commenttext1: 'Agatha Pym',
    commentlabel2: 'Actions',
    commenttext2: '',
    minutesnonemptyhtmlbody: '<p>Members liked <b>them</b>.</p>',
    decisionnonemptyhtmlbody: '<p>RESOLVED: That six be bought.</p>',
    isminutepublished: 'True',
    isdecisionpublished: 'True',
    authorusername: 'pyma',
  },
  [
    paper({ title: 'Benches report', url: 'https://brindlewick.example/mgConvert2PDF.aspx?ID=7' }),
    paper({
      title: 'Prices',
      url: 'https://brindlewick.example/mgConvert2PDF.aspx?ID=8',
      isrestricted: 'True',
    }),
  ],
);

const attendees =
  '<attendee name="Councillor Silas Wren" roledescription="Chair" attendance="Present" politicalparty="IND" ward="Quay"/>' +
  '<attendee name="Councillor Edith Strand" roledescription="Member" attendance="Apologies"/>' +
  '<attendee name="Councillor Tom Mumby" roledescription="Member" attendance="Expected"/>';

describe('a meeting of the web service', () => {
  const source = meeting(
    [benches],
    {
      meetingstatus: 'Confirmed',
      meetinglocation: 'Moot Hall',
      meetingroom: 'Upper Room',
      meetingactualstarttime: '6.35 pm',
      meetingactualfinishtime: '8.02 pm',
      minutepublished: 'True',
    },
    attendees,
  );

  test('is a frame with its facts, people, numbers and papers', () => {
    const { items, rest: _rest, ...facts } = frameOf(source);
    expect(facts).toEqual({
      committee: 'Streets Committee',
      date: '2025-03-04',
      time: '18:30',
      opened: '18:35',
      closed: '20:02',
      venue: 'Moot Hall, Upper Room',
      status: 'scheduled',
      members: [{ name: 'Councillor Tom Mumby', role: 'Member' }],
      attendees: [
        { name: 'Councillor Silas Wren', role: 'Chair', status: 'present' },
        { name: 'Councillor Edith Strand', role: 'Member', status: 'apologies' },
      ],
      papers: [],
    });
    expect(items).toMatchObject([
      {
        agendaNumber: '3',
        minuteNumber: '41',
        title: 'Benches',
        exempt: false,
        papers: [
          { title: 'Benches report', url: 'https://brindlewick.example/mgConvert2PDF.aspx?ID=7' },
          { title: 'Prices' },
        ],
      },
    ]);
  });

  test('reads its escaped HTML as prose', () => {
    expect(outline(read(source).document.blocks)).toEqual([
      '¶ Date: 04/03/2025',
      '¶ Time: 6.30 pm',
      '¶ Began at: 6.35 pm',
      '¶ Ended at: 8.02 pm',
      '¶ Place: Moot Hall',
      '¶ Room: Upper Room',
      '¶ Status: Confirmed',
      'table, 1 header rows',
      '  | Name | Role | Attendance | Party | Ward |',
      '  | Councillor Silas Wren | Chair | Present | IND | Quay |',
      '  | Councillor Edith Strand | Member | Apologies |  |  |',
      '  | Councillor Tom Mumby | Member | Expected |  |  |',
      '¶ <41.> Benches',
      '¶ To consider where the benches go.',
      '¶ Presented By: Agatha Pym',
      'list',
      '  • [Benches report → https://brindlewick.example/mgConvert2PDF.aspx?ID=7]',
      '  • Prices',
      '¶ RESOLVED: That six be bought.',
      '¶ Members liked **them**.',
    ]);
  });

  test('counts every word once, in lines that its blocks know', () => {
    const { lines, document } = read(source);
    const shown = countWords(
      document.blocks.map((block) => (isBlock(block) ? blockText(block) : block.text)),
    );
    const all = countWords(lines.map(({ text }) => text));
    expect([wordsMissing(all, shown), wordsMissing(shown, all)]).toEqual([new Map(), new Map()]);
    const title = document.blocks.find((block) => isBlock(block) && blockText(block) === '41. Benches');
    expect(lines[(title?.place?.line ?? 0) - 1]?.text).toBe('41. Benches');
  });

  test('stands in an envelope as well, and its HTML in CDATA', () => {
    const inner =
      '<meeting xmlns=""><meetingdate>04/03/2025</meetingdate><agendaitems><agendaitem><agendaitemtitle>Benches</agendaitemtitle><agendatext><![CDATA[<p>To <b>note</b>.</p>]]></agendatext></agendaitem></agendaitems></meeting>';
    const { items } = frameOf(
      `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetMeetingResult>${inner}</GetMeetingResult></soap:Body></soap:Envelope>`,
    );
    expect(items.map(({ title, note }) => [title, ...outline(note)])).toEqual([
      ['Benches', '¶ To **note**.'],
    ]);
  });

  test('with one number for both the displayed one is that of the agenda, unless it counts through the year', () => {
    const numbered = (number: string, minute: string) =>
      item({
        agendaitemtitle: 'Lamps',
        agendaitemnumber: '4',
        fulldisplaynumberformat: number,
        minutesitemnumber: minute,
        minutesnonemptyhtmlbody: '<p>Noted.</p>',
      });
    expect(frameOf(meeting([numbered('1.', '1')])).items[0]).toMatchObject({ agendaNumber: '1' });
    const [counted] = frameOf(meeting([numbered('54.', '54')])).items;
    expect([counted?.agendaNumber, counted?.minuteNumber]).toEqual([undefined, '54']);
  });
});

test('papers of the whole meeting are listed with the rest', () => {
  const pack = paper({ title: 'Public pack', url: 'https://brindlewick.example/pack.pdf' });
  const source = meeting([]).replace(
    '<agendaitems>',
    `<linkeddocuments>${pack}</linkeddocuments><agendaitems>`,
  );
  const { papers, rest } = frameOf(source);
  expect(papers).toEqual([{ title: 'Public pack', url: 'https://brindlewick.example/pack.pdf' }]);
  expect(outline(rest).slice(-2)).toEqual([
    'list',
    '  • [Public pack → https://brindlewick.example/pack.pdf]',
  ]);
});

describe('what the system keeps from the public', () => {
  const secret = '<p>secret price</p>';

  test.each([
    ['a restricted item', { isrestricted: 'True', agendatext: secret }, {}],
    ['minutes not released', { isminutepublished: 'False', minutesnonemptyhtmlbody: secret }, {}],
    ['minutes of a meeting not released', { minutesnonemptyhtmlbody: secret }, { minutepublished: 'False' }],
    ['a decision not released', { isdecisionpublished: 'False', decisionnonemptyhtmlbody: secret }, {}],
    ['an agenda not released', { agendatext: secret }, { agendapublished: 'False' }],
  ])('is held back and named: %s', (_, fields, meetingFields) => {
    const reading = read(meeting([item({ agendaitemtitle: 'Sale of land', ...fields })], meetingFields));
    expect(JSON.stringify({ ...reading, held: [] })).not.toContain('secret');
    expect(reading.findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'restricted-text-held-back',
        'The file holds 2 words that the system keeps from the public (restricted, or not released yet) in: “Sale of land”. They are not published.',
      ],
    ]);
  });

  test('a restricted item is exempt; its title is public, its remarks and other fields are not', () => {
    const fields = { isrestricted: 'True', commenttext1: 'secret', reasonfield: 'secret' };
    const reading = read(meeting([item({ agendaitemtitle: 'Sale of land', ...fields })]));
    expect(reading.frame?.items).toMatchObject([{ title: 'Sale of land', exempt: true }]);
    expect(JSON.stringify({ ...reading, held: [] })).not.toContain('secret');
  });

  test('an item that must not be shown is held back with its title', () => {
    const reading = read(meeting([item({ agendaitemtitle: 'secret', isdisplayallowed: 'False' }), benches]));
    expect(JSON.stringify({ ...reading, held: [] })).not.toContain('secret');
    expect(reading.findings).toMatchObject([{ rule: 'items-not-for-display' }]);
  });

  test('so is a meeting that must not be shown', () => {
    const { value, findings } = readWebService(meeting([benches], { isdisplayallowed: 'False' }));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'xml-not-for-display', severity: 'error' }]);
  });

  test('and what its HTML hides', () => {
    const reading = read(
      meeting([item({ agendaitemtitle: 'Benches', agendatext: '<p>To note.</p><p hidden>secret</p>' })]),
    );
    expect(JSON.stringify({ ...reading, held: [] })).not.toContain('secret');
    expect(reading.findings).toMatchObject([{ rule: 'page-hidden-text' }]);
  });
});

test('words of a field that is not known are listed as furniture', () => {
  const { document } = read(
    meeting([item({ agendaitemtitle: 'Benches', wardsaffected: 'Quay and Hill', isnew: 'True' })], {
      publicnotice: 'Doors open at six',
    }),
  );
  expect(outline(document.blocks)).toContain('(extraction mark) Doors open at six');
  expect(outline(document.blocks)).toContain('(extraction mark) Quay and Hill');
  expect(outline(document.blocks).join()).not.toContain('True');
});

describe('XML without one meeting to publish', () => {
  const rule = (source: string) => {
    const { value, findings } = readWebService(source);
    expect(value).toBeUndefined();
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    return [findings[0]?.rule, findings[0]?.message];
  };

  test('is named with what it is', () => {
    expect(
      rule('<committees><committee><committeetitle>Streets</committeetitle></committee></committees>'),
    ).toEqual([
      'xml-without-meeting',
      'The file lists 1 committee and holds no meeting, so there is nothing to publish from it.',
    ]);
    const listed = '<meeting><meetingdate>04/03/2025</meetingdate></meeting>';
    expect(rule(`<meetings>${listed}${listed}</meetings>`)).toEqual([
      'xml-several-meetings',
      'The file holds 2 meetings in one, so it cannot be filed under any of them; it is not published.',
    ]);
    expect(rule('<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>')).toEqual([
      'xml-unknown',
      'The file is XML of a kind that is not known (its first element is “rss”), so no meeting can be told from it; it is not published.',
    ]);
    expect(rule('<?xml version="1.0"?>')).toEqual([
      'xml-unknown',
      'The file calls itself XML and holds no element, so no meeting can be told from it; it is not published.',
    ]);
  });
});

test('a document type is not read: its entities stay unexpanded', () => {
  const source = `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "secret"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><meeting><meetingdate>04/03/2025</meetingdate><meetinglocation>Hall &b; &c;</meetinglocation></meeting>`;
  const reading = read(source);
  expect(JSON.stringify(reading)).not.toMatch(/secret|root:/);
  expect(reading.frame?.venue).toContain('Hall');
});

test('no word of an answer is lost, whatever its fields hold', () => {
  const html = fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '<li>',
        'alder',
        ' birch ',
        '2.3 cedar',
        '&nbsp;',
        '<table><tr><td>',
        '</td>',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, html, html, fc.constantFrom('', '4.', '54.'), (note, minutes, decision, number) => {
      const reading = read(
        meeting([
          item({
            agendaitemtitle: 'Benches',
            agendatext: note,
            minutesnonemptyhtmlbody: minutes,
            decisionnonemptyhtmlbody: decision,
            fulldisplaynumberformat: number,
          }),
        ]),
      );
      const all = countWords(reading.lines.map(({ text }) => text));
      const shown = countWords(
        reading.document.blocks.map((block) => (isBlock(block) ? blockText(block) : block.text)),
      );
      expect([...wordsMissing(all, shown).keys()]).toEqual([]);
    }),
  );
});
