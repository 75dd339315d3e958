import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/document/frame.ts';
import { readHtmlPage } from '../../../src/read/html/read-page.ts';
import type { Reading } from '../../../src/read/reading.ts';
import { outline } from '../../document/outline.ts';

const fixture = readFileSync('test/read/html/fixtures/modern-gov-minutes.html', 'utf8');
const site = 'https://democracy.brindlewick.example';

function read(source: string): Reading {
  const { value, findings } = readHtmlPage(source);
  expect(findings).toEqual([]);
  if (!value) throw new Error('the page was not read');
  return value;
}

function frameOf(source: string): Frame {
  const { frame } = read(source);
  if (!frame) throw new Error('the page gave no frame');
  return frame;
}

/** A page with a head and some items, each `[number, title, what the cell holds]`. */
function page(items: readonly (readonly [string, string, string])[], head = ''): string {
  const rows = items.map(
    ([number, title, cell]) =>
      `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${number}</p></td><td><p class="mgAiTitleTxt">${title}</p>${cell}</td></tr>`,
  );
  return `<!doctype html><div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1>${head}<table class="mgItemTable">${rows.join('')}</table></div>`;
}

describe('a page of minutes', () => {
  const { frame, document, findings } = read(fixture);

  test('tells the meeting in its head', () => {
    const { committee, date, time, venue, contact, status } = frame ?? ({} as Partial<Frame>);
    expect({ committee, date, time, venue, contact, status }).toEqual({
      committee: 'Streets and Squares Committee',
      date: '2024-03-12',
      time: '18:30',
      venue: 'Council Chamber, Moot Hall',
      contact: {
        name: 'Agatha Pym',
        role: 'Democratic Services Officer',
        email: 'agatha.pym@brindlewick.example',
        phone: '01632 960123',
      },
      status: undefined,
    });
    expect(document.properties).toEqual({
      title: 'Agenda for Streets and Squares Committee on Tuesday 12 March 2024, 6:30 pm',
      modified: '2024-04-02',
    });
  });

  test('shows the numbers of the minutes; agenda numbers are those that its text says of an item', () => {
    expect(
      frame?.items.map(({ minuteNumber, agendaNumber, title }) => [minuteNumber, agendaNumber, title]),
    ).toEqual([
      ['71', undefined, 'Apologies for Absence'],
      ['72', '4', 'Benches in the Market Square'],
      [undefined, undefined, 'Part 2: exempt items'],
      ['73', '9', 'Sale of the Old Stables'],
    ]);
  });

  test('keeps what the agenda says, what was decided and what the minutes say apart', () => {
    const item = frame?.items[1];
    expect({
      note: outline(item?.note ?? []),
      decision: outline(item?.decision ?? []),
      minutes: outline(item?.minutes ?? []),
    }).toEqual({
      note: [
        '¶ To consider where the benches go.',
        '¶ Additional documents:',
        'list',
        `  • [Appendix 1 - Plan → ${site}/documents/s78/Appendix%201.pdf]`,
        `  • Appendix 2 - Prices [View the reasons why document 'Appendix 2 - Prices' is restricted → ${site}/mgReasonsRestricted.aspx?ID=79]`,
      ],
      decision: [
        '¶ Decision:',
        '¶ **RESOLVED** that:',
        '¶ <1.> six benches be bought; and',
        '¶ <2.> the old ones be sold.',
      ],
      minutes: [
        `¶ Members liked the benches. ... [view the full minutes text for item 72. → ${site}/mgAi.aspx?ID=902]`,
        '¶ Recorded Vote',
        'table, 1 header rows',
        '  | Title | Result |',
        '  | Six benches | Carried |',
      ],
    });
  });

  test('lists papers with their addresses, a restricted one by its title only', () => {
    expect(frame?.items[1]?.papers).toEqual([
      { title: 'Benches in the Market Square', url: `${site}/documents/s77/Benches%20report.pdf` },
      { title: 'Appendix 1 - Plan', url: `${site}/documents/s78/Appendix%201.pdf` },
      { title: 'Appendix 2 - Prices' },
    ]);
    expect(frame?.papers.map(({ title }) => title)).toEqual([
      'Agenda reports pack',
      'Supplement: Agenda Item 4 - Benches in the Market Square',
    ]);
  });

  test('has the rest of its text by itself, and what only the screen needs as furniture', () => {
    expect(outline(frame?.rest ?? [])).toEqual([
      '¶ Agenda and minutes',
      `¶ [Streets and Squares Committee - Tuesday, 12th March, 2024 6.30 pm → ${site}/mgCommitteeDetails.aspx?ID=12]`,
      '¶ Items may be taken in another order.',
      'list',
      `  • [Attendance details → ${site}/mgMeetingAttendance.aspx?ID=345]`,
      `  • [Agenda reports pack → ${site}/documents/g345/Public%20pack.pdf?T=10]`,
      `  • [Supplement: Agenda Item 4 - Benches in the Market Square → ${site}/mgChooseDocPack.aspx?ID=345&SID=9]`,
      `¶ Venue: Council Chamber, Moot Hall. [View directions → ${site}/mgLocationDetails.aspx?RID=1]`,
      '¶ Contact: Agatha Pym, Democratic Services Officer Tel: 01632 960123 / Email: [agatha.pym@brindlewick.example → mailto:agatha.pym@brindlewick.example]',
    ]);
    expect(document.blocks.flatMap((block) => (block.type === 'furniture' ? block.text : []))).toEqual([
      'Skip to the content',
      'Brindlewick Council',
      'Calendar Committees',
      'PDF 4 MB',
      'Items',
      'No. Item',
      'Minutes:',
      'PDF 161 KB',
      ', item 72.',
      'PDF 1 MB',
      'Minutes:',
      'Minutes:',
      'Printed from the screen',
      '© 2024 Brindlewick Borough Council. All rights reserved.',
    ]);
  });

  test('holds back what it hides without saying it, and names minutes that it breaks off', () => {
    expect(findings.map(({ rule, severity, message }) => ({ rule, severity, message }))).toEqual([
      {
        rule: 'page-hidden-text',
        severity: 'warning',
        message:
          'The page hides one piece of text (8 words) from the eye; it is held back and not published.',
      },
      {
        rule: 'minutes-cut-short',
        severity: 'warning',
        message:
          'The page breaks off the text of an item: “view the full minutes text for item 72.” leads to the rest, which is not in the file.',
      },
    ]);
  });
});

describe('a page of an agenda', () => {
  test('shows agenda numbers, whatever they begin with', () => {
    const { items } = frameOf(
      page([
        ['3.', 'Benches', '<div class="mgWordPara"><p>To note.</p></div>'],
        ['4a', 'Lamps', ''],
      ]),
    );
    expect(items.map(({ agendaNumber, minuteNumber }) => [agendaNumber, minuteNumber])).toEqual([
      ['3', undefined],
      ['4a', undefined],
    ]);
    expect(outline(items[0]?.note ?? [])).toEqual(['¶ To note.']);
  });

  test('shows agenda numbers with minutes too, where both count from one', () => {
    const minutes = '<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Noted.</p></div>';
    const { items } = frameOf(
      page([
        ['1.', 'Benches', minutes],
        ['2.', 'Lamps', minutes],
      ]),
    );
    expect(items.map(({ agendaNumber, minuteNumber }) => [agendaNumber, minuteNumber])).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  test.each([
    ['Cancelled, Streets Committee - Tuesday 12 March 2024 6.30 pm', '', 'cancelled'],
    [
      'Streets Committee - Tuesday 12 March 2024 6.30 pm',
      '<p>This meeting has been postponed.</p>',
      'postponed',
    ],
    ['Streets Committee - Tuesday 12 March 2024 6.30 pm', '<p>The meeting is open to all.</p>', undefined],
  ])('%s %s is %s', (title, notice, status) => {
    const head = `<h2 class="mgSubTitleTxt">${title}</h2>${notice}`;
    const frame = frameOf(page([['1.', 'Minutes', '<p>That the meeting was cancelled is noted.</p>']], head));
    expect([frame.committee, frame.date, frame.time, frame.status]).toEqual([
      'Streets Committee',
      '2024-03-12',
      '18:30',
      status,
    ]);
  });

  test('finds the labels of an item where a template wraps what it says', () => {
    const cell =
      '<div><div><div class="mgWordPara"><p>To decide.</p></div><p class="mgSubItemTitleTxt">Decision:</p><p>Agreed.</p></div></div>';
    const [item] = frameOf(page([['1.', 'Benches', cell]])).items;
    expect([outline(item?.note ?? []), outline(item?.decision ?? [])]).toEqual([
      ['¶ To decide.'],
      ['¶ Decision:', '¶ Agreed.'],
    ]);
  });

  test('an item whose own report is restricted is exempt', () => {
    const restricted =
      '<p><a href="x">View the reasons why document \'Sale of land\' is restricted (6/3)</a></p>';
    const { items } = frameOf(
      page([
        ['1.', 'Sale of land', restricted],
        ['2.', 'Benches', ''],
      ]),
    );
    expect(items.map(({ exempt }) => exempt)).toEqual([true, false]);
  });
});

test('a page of attendance tells who came, and an officer is in attendance', () => {
  const rows = [
    ['Councillor Silas Wren', 'Chair', 'Present'],
    ['Councillor Edith Strand', 'Committee Member', 'Apologies'],
    ['Councillor Tom Mumby', 'Committee Member', 'Present, as substitute'],
    ['Councillor Ann Penhale', 'Committee Member', 'Expected'],
    ['Agatha Pym', 'Officer', 'Present'],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const { attendees, date, items } = frameOf(
    `<!doctype html><div id="modgov"><h1 class="mgMainTitleTxt">Attendance</h1><h2 class="mgSubTitleTxt">Streets Committee - Tuesday 12 March 2024 6.30 pm</h2>
     <table summary="Table of meeting attendance"><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr>${rows.join('')}</table></div>`,
  );
  expect([date, items]).toEqual(['2024-03-12', []]);
  expect(attendees).toEqual([
    { name: 'Councillor Silas Wren', role: 'Chair', status: 'present' },
    { name: 'Councillor Edith Strand', role: 'Committee Member', status: 'apologies' },
    { name: 'Councillor Tom Mumby', role: 'Committee Member', status: 'substitute' },
    { name: 'Agatha Pym', role: 'Officer', status: 'in attendance' },
  ]);
});
