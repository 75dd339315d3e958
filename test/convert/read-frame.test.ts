import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import type { SourceReading } from '../../src/convert/drafts.ts';
import { readSource } from '../../src/convert/source/read-source.ts';
import type { Paragraph, SourceBlock } from '../../src/document/block.ts';
import type { Frame, FrameItem } from '../../src/document/frame.ts';
import { text } from '../../src/document/inline.ts';
import { outline } from '../document/outline.ts';
import { roomWith } from './sources-room.ts';

function paragraph(words: string, number?: string): Paragraph {
  return { type: 'paragraph', content: [text(words)], gap: 1, ...(number === undefined ? {} : { number }) };
}

function item(title: string, more: Partial<FrameItem> = {}): FrameItem {
  return { title, exempt: false, note: [], minutes: [], decision: [], papers: [], ...more };
}

const empty: Frame = { members: [], attendees: [], papers: [], items: [], rest: [] };

function read(
  frame: Partial<Frame>,
  lines: readonly string[] = [],
  day: Pick<Frame, 'date'> = { date: '2024-03-12' },
): SourceReading {
  const whole = { ...empty, committee: 'Streets Committee', time: '18:30', ...day, ...frame };
  const identity = { id: 'page', file: 'page.html', given: 'page.html', path: 'sources/page.html' };
  return readSource(
    { ...identity, bytes: 1, sha256: '0'.repeat(64), mediaType: 'text/html', reviewKey: 'key' },
    {
      document: { blocks: [{ type: 'furniture', text: 'Menu', reason: 'running header' }] },
      lines: lines.map((line) => ({ text: line })),
      pictures: [],
      findings: [],
      frame: whole,
    },
  );
}

function minutesOf(items: readonly FrameItem[], frame: Partial<Frame> = {}) {
  const [minutes] = read({ ...frame, items }).minutes;
  return { ...minutes, outline: outline(minutes?.blocks ?? []) };
}

describe('the agenda of a frame', () => {
  test('bears agenda numbers only, with notes, access and papers', () => {
    const { frontSheet } = read({
      items: [
        item('Apologies', { minuteNumber: '71' }),
        item('Benches', {
          agendaNumber: '4',
          minuteNumber: '72',
          note: [paragraph('To note.')],
          papers: [
            { title: 'Plan', url: 'https://brindlewick.example/plan.pdf' },
            { title: 'Prices', url: 'documents/s1/prices.pdf' },
          ],
        }),
        item('Sale of land', { exempt: true }),
        item('Rents (not for publication)'),
      ],
    });
    expect(frontSheet?.agenda).toEqual([
      { title: 'Apologies', note: [], access: 'public' },
      {
        title: 'Benches',
        number: '4',
        note: [paragraph('To note.')],
        access: 'public',
        papers: [{ title: 'Plan', url: 'https://brindlewick.example/plan.pdf' }, { title: 'Prices' }],
      },
      { title: 'Sale of land', note: [], access: 'exempt' },
      { title: 'Rents (not for publication)', note: [], access: 'exempt' },
    ]);
  });

  test('is parted by headings among its items; what stands in a closed part is exempt', () => {
    const { frontSheet } = read({
      rest: [paragraph('Venue: Moot Hall')],
      items: [
        item('Part 1', {}),
        item('Benches', { agendaNumber: '1' }),
        item('Exempt items'),
        item('Stables', { agendaNumber: '2' }),
      ],
    });
    expect(frontSheet?.agenda.map(({ number, access, part }) => [number, access, part])).toEqual([
      ['1', 'public', 'Part 1'],
      ['2', 'exempt', 'Exempt items'],
    ]);
    expect(outline(frontSheet?.blocks ?? [])).toEqual(['¶ Venue: Moot Hall', '¶ Part 1', '¶ Exempt items']);
  });

  test('stands on a front sheet with the facts of the meeting', () => {
    const reading = read({
      venue: 'Moot Hall',
      status: 'cancelled',
      contact: { name: 'Agatha Pym' },
      members: [{ name: 'Councillor Silas Wren', role: 'Chair' }],
    });
    expect(reading).toMatchObject({
      committee: 'Streets Committee',
      date: '2024-03-12',
      dateSign: 'printed',
      time: '18:30',
      furniture: [{ text: 'Menu' }],
      frontSheet: {
        venue: 'Moot Hall',
        status: 'cancelled',
        contact: { name: 'Agatha Pym' },
        membership: [{ name: 'Councillor Silas Wren', role: 'Chair' }],
      },
    });
    expect(reading.minutes).toEqual([]);
  });
});

describe('the minutes of a frame', () => {
  test('have their own numbers; the agenda’s stands in brackets where it is another', () => {
    const minutes: readonly SourceBlock[] = [paragraph('Noted.')];
    expect(
      minutesOf([
        item('Apologies', { minuteNumber: '71', agendaNumber: '2', minutes }),
        item('Benches', { agendaNumber: '4', minutes }),
        item('Lamps', { minuteNumber: '5', agendaNumber: '5', minutes }),
        item('Petitions', { minuteNumber: '73' }),
        item('Not minuted', { agendaNumber: '9' }),
      ]).outline,
    ).toEqual([
      'H2 <71.> Apologies [Item 2]',
      '¶ Noted.',
      'H2 <4.> Benches',
      '¶ Noted.',
      'H2 <5.> Lamps',
      '¶ Noted.',
      'H2 <73.> Petitions',
    ]);
  });

  test('are none before anything was minuted or decided', () => {
    expect(read({ items: [item('Benches', { minuteNumber: '4' })] }).minutes).toEqual([]);
  });

  test.each<readonly [string, readonly SourceBlock[], readonly string[]]>([
    [
      'that says RESOLVED',
      [
        paragraph('Decision:'),
        paragraph('RESOLVED that:'),
        paragraph('six be bought; and', '1.'),
        paragraph('all be sold.', '2.'),
      ],
      ['¶ Decision:', 'resolved: RESOLVED that:', '  • <1.> six be bought; and', '  • <2.> all be sold.'],
    ],
    [
      'in plain words below its label',
      [
        paragraph('Decision:'),
        paragraph('Cabinet approved the purchase.'),
        paragraph('It takes effect in May.'),
      ],
      ['resolved: Decision:', '  • Cabinet approved the purchase.', '  • It takes effect in May.'],
    ],
    [
      'below a label of another kind',
      [paragraph('Resolutions:'), paragraph('That six be bought.')],
      ['resolved: [DECISION:]', '  • Resolutions:', '  • That six be bought.'],
    ],
    [
      'without a label: it is put back in brackets',
      [paragraph('The purchase is approved.')],
      ['resolved: [DECISION:]', '  • The purchase is approved.'],
    ],
    [
      'with a table stays as it is',
      [
        paragraph('The purchase is approved.'),
        { type: 'table', headerRows: 0, rows: [[[text('a')], [text('b')]]] },
      ],
      ['¶ The purchase is approved.', 'table, 0 header rows', '  | a | b |'],
    ],
  ])('a decision of the system %s', (_, decision, expected) => {
    const minutes = [paragraph('Members liked them.')];
    expect(minutesOf([item('Benches', { agendaNumber: '4', decision, minutes })]).outline).toEqual([
      'H2 <4.> Benches',
      ...expected,
      '¶ Members liked them.',
    ]);
  });

  test('name who came: from the list of the system, else from the apologies in the text', () => {
    const apologies = item('Apologies', {
      agendaNumber: '1',
      minutes: [paragraph('Apologies were received from Councillor Edith Strand.')],
    });
    expect(minutesOf([apologies]).attendance).toEqual([{ name: 'Edith Strand', status: 'apologies' }]);
    const attendees = [{ name: 'Councillor Silas Wren', role: 'Chair', status: 'present' as const }];
    expect(minutesOf([apologies], { attendees }).attendance).toEqual(attendees);
  });

  test('say when the meeting began and ended, from the fields, else from the text', () => {
    const minutes = [
      paragraph('The meeting started at 6.35 pm.'),
      paragraph('The meeting closed at 8.02 pm.'),
    ];
    const items = [item('Close', { agendaNumber: '9', minutes })];
    const times = ({ opened, closed }: ReturnType<typeof minutesOf>) => [opened, closed];
    expect(times(minutesOf(items))).toEqual(['18:35', '20:02']);
    expect(times(minutesOf(items, { opened: '18:31', closed: '20:00' }))).toEqual(['18:31', '20:00']);
  });
});

describe('the day of a meeting that the frame does not say', () => {
  const titles = (...names: readonly string[]) => ({ papers: names.map((title) => ({ title })) });
  const day = (frame: Partial<Frame>) => {
    const { date, dateSign, inferred } = read(frame, [], {});
    return [date, dateSign, inferred];
  };

  test('is that in the title of its agenda, else of its first paper with one', () => {
    expect(day(titles('Minutes 4 March 2024', 'Agenda - 12th March 2024'))).toEqual([
      '2024-03-12',
      'mentioned',
      ['date'],
    ]);
    expect(day(titles('Pack', 'Minutes 4 March 2024'))).toEqual(['2024-03-04', 'mentioned', ['date']]);
    expect(day(titles('Pack'))).toEqual([undefined, undefined, []]);
  });
});

describe('whose meeting it is', () => {
  test('is told by the frame, by who holds the right to the page, or by the addresses of papers', () => {
    expect(read({ council: 'Ashmere Council' }).council).toEqual({
      name: 'Ashmere Council',
      inferred: false,
    });
    expect(read({}, ['Date: 12 March', '© 2024 The Royal Borough of Brindlewick Council.']).council).toEqual({
      name: 'Royal Borough of Brindlewick Council',
      inferred: false,
    });
    const papers = [{ title: 'Plan', url: 'https://democracy.brindlewick.gov.uk/plan.pdf' }];
    expect(read({ papers }, ['Date: 12 March']).council).toEqual({
      name: 'Brindlewick Council',
      inferred: true,
    });
  });
});

test('a page that only says who came is a paper of its meeting', () => {
  const { papers, frontSheet } = read({
    attendees: [{ name: 'Councillor Silas Wren', status: 'present' }],
    rest: [paragraph('Attendance')],
  });
  expect(frontSheet).toBeUndefined();
  expect(papers.map(({ kind, title, blocks }) => [kind, title, outline(blocks)])).toEqual([
    ['other', 'Attendance', ['¶ Attendance']],
  ]);
});

test('a page goes into the record and comes back with both numbers, decisions, attendance and no word lost', async () => {
  const room = roomWith({
    'page.html': readFileSync('test/read/html/fixtures/modern-gov-minutes.html', 'utf8'),
  });
  const { value } = await room.convert();
  expect(value.sources.map(({ lost }) => lost)).toEqual([0]);
  const { value: archive, findings } = await readArchive(room.content);
  expect(findings).toEqual([]);
  const [meeting] = archive.meetings;
  expect(meeting).toMatchObject({
    council: { name: 'Brindlewick Borough Council' },
    committee: { name: 'Streets and Squares Committee' },
    date: '2024-03-12',
    time: '18:30',
    status: 'held',
  });
  expect(meeting?.agenda.map(({ number, title, access }) => [number, title, access])).toEqual([
    [undefined, 'Apologies for Absence', 'public'],
    ['4', 'Benches in the Market Square', 'public'],
    ['9', 'Sale of the Old Stables', 'exempt'],
  ]);
  expect(
    meeting?.minutes?.items.map(({ number, agendaNumber, title, decisions }) => [
      number,
      agendaNumber,
      title,
      decisions.length,
    ]),
  ).toEqual([
    ['71', undefined, 'Apologies for Absence', 0],
    ['72', '4', 'Benches in the Market Square', 2],
    ['73', '9', 'Sale of the Old Stables', 0],
  ]);
  expect(meeting?.minutes?.attendance).toEqual([{ name: 'Silas Wren', status: 'apologies' }]);
});
