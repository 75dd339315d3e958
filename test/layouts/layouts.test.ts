import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MinutesDraft, SourceReading } from '../../src/convert/drafts.ts';
import { readSource } from '../../src/convert/source/read-source.ts';
import { blockText } from '../../src/document/block.ts';
import { readTextFile } from '../../src/read/text-file.ts';

/** Papers of bodies whose manner nobody had seen when the recognisers were written; the texts are invented. */
function reading(name: string): SourceReading {
  const path = new URL(`${name}.txt`, import.meta.url);
  const text = readFileSync(path, 'utf8');
  const file = basename(path.pathname);
  return readSource(
    {
      id: name,
      file,
      given: file,
      path: `sources/${file}`,
      bytes: text.length,
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      reviewKey: 'key',
    },
    readTextFile(text),
  );
}

function only<Value>(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error('Nothing was found where one thing was expected.');
  return first;
}

function itemsOf({ blocks }: MinutesDraft): readonly string[] {
  return blocks.filter(({ type }) => type === 'heading').map(blockText);
}

function decisionsOf({ blocks }: MinutesDraft): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'resolution' ? [blockText(block)] : []));
}

function presentAt({ attendance }: MinutesDraft): readonly string[] {
  return attendance.filter(({ status }) => status === 'present').map(({ name }) => name);
}

describe('a parish council numbers its minutes through the year and writes its decisions in sentences', () => {
  const source = reading('parish-council');
  const minutes = only(source.minutes);

  test('the council is named, the meeting is dated and the lines above the heading stay with the minutes', () => {
    expect(source.council).toEqual({ name: 'Little Marraby Parish Council', inferred: false });
    expect([minutes.date, minutes.time, minutes.closed]).toEqual(['2024-05-13', '19:30', '20:55']);
    expect(source.papers).toEqual([]);
  });

  test('items are told from the text that follows on the next line', () => {
    expect(itemsOf(minutes)).toEqual([
      '24/031 Apologies for absence',
      '24/032 Declarations of interest',
      '24/033 Minutes of the last meeting',
      '24/034 Public participation',
      '24/035 Planning',
      '24/036 Cricket club',
      '24/037 Finance',
      '24/038 Date of next meeting',
    ]);
  });

  test('resolutions inside a sentence are decisions', () => {
    expect(decisionsOf(minutes)).toEqual([
      'It was RESOLVED\nthat the minutes of the meeting held on 8 April 2024 be approved and signed as a correct record.',
      'It was resolved\nto grant the club £350 towards a new roller.',
    ]);
  });

  test('those present, the clerk and apologies given in a sentence are told apart', () => {
    expect(presentAt(minutes)).toEqual(['J Stanmore', 'P Oldacre', 'R Venn', 'S Tipping']);
    expect(minutes.attendance.filter(({ status }) => status !== 'present')).toEqual([
      { name: 'Mrs H Larch', role: 'Clerk', status: 'in attendance' },
      { name: 'M Boothe', status: 'in attendance' },
      { name: 'D Quayle', status: 'apologies' },
    ]);
  });
});

describe('a Scottish committee keeps a minute, has a convener and decides under DECISION', () => {
  const minutes = only(reading('scottish-committee').minutes);

  test('the committee’s name is given in small letters', () => {
    expect(minutes.committee).toBe('Environment and Infrastructure Committee');
  });

  test('the parts of a decision stay with the sentence that leads in to them', () => {
    expect(decisionsOf(minutes)).toEqual([
      'DECISION:\nThe Committee agreed:-\n(a) to note the position set out in the report; and\n(b) to instruct the Executive Director to report back in August 2024 on grit bins.',
    ]);
  });

  test('officers named on one line with semicolons are two people', () => {
    expect(minutes.attendance.filter(({ status }) => status === 'in attendance')).toEqual([
      { name: 'Alastair Rennie', role: 'Executive Director', status: 'in attendance' },
      { name: 'Kirsty Dunbar', role: 'Roads Manager', status: 'in attendance' },
    ]);
  });
});

describe('a combined authority prints facts a line each and pages in brackets', () => {
  const source = reading('combined-authority');

  test('date, time and venue are read from their labels', () => {
    expect([source.date, source.time, source.frontSheet?.venue]).toEqual([
      '2024-01-24',
      '11:00',
      'Conference Room 1, Riverside House, Wharfedon',
    ]);
  });

  test('the page range leaves the title of the item', () => {
    expect(
      source.frontSheet?.agenda.map(({ number, title, pages }) => [number, title, pages?.from, pages?.to]),
    ).toEqual([
      ['1', 'Apologies for absence', undefined, undefined],
      ['2', 'Declarations of interest', undefined, undefined],
      ['3', 'Minutes of the meeting held on 29 November 2023', 3, 8],
      ['4', 'Bus franchising: outline business case', 9, 24],
      ['5', 'Any other business', undefined, undefined],
    ]);
  });

  test('minutes and report in the same file are parted', () => {
    expect(itemsOf(only(source.minutes))).toEqual([
      'CA23/41 Apologies for absence',
      'CA23/42 Budget monitoring',
    ]);
    const report = only(source.papers);
    expect([report.title, report.agendaItem, report.pages?.from]).toEqual([
      'Bus franchising: outline business case',
      '4',
      9,
    ]);
  });
});

describe('a governing body has no council and puts actions under ACTION', () => {
  const source = reading('governing-body');

  test('the school’s name stands for the council and is marked as inferred', () => {
    expect(source.council).toEqual({ name: 'Saltmarsh Primary School', inferred: true });
    expect(source.committee).toBe('Full Governing Body');
  });

  test('governors are present, with their posts', () => {
    expect(only(source.minutes).attendance.slice(0, 2)).toEqual([
      { name: 'Angela Frith', role: 'Chair', status: 'present' },
      { name: 'Peter Mumby', role: 'Headteacher', status: 'present' },
    ]);
  });
});

describe('typewritten minutes of 1993 indent with tabs and resolve with a dash', () => {
  const source = reading('typewritten-1990s');
  const minutes = only(source.minutes);

  test('the sixteenth day of November is a date, and the borough a council', () => {
    expect([minutes.date, minutes.time, minutes.closed]).toEqual(['1993-11-16', '19:30', '20:50']);
    expect(source.council).toEqual({ name: 'Borough of Hallingford', inferred: false });
  });

  test('items and decisions are found, and an item does not slip into the decision above it', () => {
    expect(itemsOf(minutes)).toEqual(['412. MINUTES', '413. RENT ARREARS', '414. GARAGES, ALMA ROAD']);
    expect(decisionsOf(minutes)).toEqual([
      'RESOLVED -\n(a) That the report be received;\n(b) That the Director be instructed -\n(i) to write to every tenant more than eight weeks in arrears; and\n(ii) to report further in February.',
      'RECOMMENDED\nThat the twelve garages at Alma Road be demolished.',
    ]);
    expect(presentAt(minutes)).toEqual(['Mrs. E. Wainwright', 'A.J. Peel', 'R. Stott', 'Miss F. Dale']);
  });
});

describe('a unitary council letters its recommendations and prints a head of lines', () => {
  const report = only(reading('unitary-lettered').papers);

  test('the head is read with its labels as printed', () => {
    expect(report.title).toBe('Review of the statement of community involvement');
    expect(report.header.map(({ label, value }) => [label, value])).toEqual([
      [undefined, 'Kestrelmoor Council'],
      [undefined, 'Planning Committee'],
      [undefined, '14 March 2024'],
      ['Report of the', 'Head of Planning'],
      ['Subject', 'Review of the statement of community involvement'],
      ['Ward(s)', 'All'],
      ['Key decision', 'No'],
      ['Author', 'Dana Prewett, Principal Planner'],
    ]);
  });
});

describe('a county prints its Cabinet’s agenda with the pages behind the titles, and numbers its minutes through the year', () => {
  const agenda = reading('county-cabinet-agenda');
  const source = reading('county-cabinet-minutes');
  const minutes = only(source.minutes);

  test('the layout table at the head gives day, time, place and whom to ask', () => {
    expect([agenda.committee, agenda.date, agenda.time]).toEqual(['CABINET', '2024-01-18', '10:00']);
    expect(agenda.frontSheet).toMatchObject({
      venue: 'Council Chamber, Weir House, Kingsmere',
      published: '2024-01-10',
      contact: { name: 'Hanna Moor', email: 'hanna.moor@marshland.example', phone: '01632 960044' },
    });
    expect(agenda.inferred).toEqual(['published']);
  });

  test('items have their pages; the heading of exempt items without any makes no item', () => {
    expect(agenda.frontSheet?.agenda.map(({ number, pages }) => [number, pages?.from, pages?.to])).toEqual([
      ['1', undefined, undefined],
      ['2', undefined, undefined],
      ['3', 1, 10],
      ['4', undefined, undefined],
      ['5', 11, 40],
      ['6', 41, 52],
    ]);
  });

  test('people are listed behind labels in one line each, honours are no people', () => {
    expect([source.council?.name, minutes.committee]).toEqual(['Marshland County Council', 'Cabinet']);
    expect(presentAt(minutes)).toEqual([
      'Mr A W Pym',
      'Mrs J Okoro',
      'Mr R D Lisle',
      'Miss T Quill',
      'Mr E J Harrow',
    ]);
    expect(minutes.attendance.filter(({ status }) => status === 'in attendance')).toEqual([
      { name: 'Dr N Vance', role: 'Director of Public Health', status: 'in attendance' },
      { name: 'Mrs C Bell', role: 'Corporate Director Roads and Transport', status: 'in attendance' },
      { name: 'Mr S Lund', role: 'Interim Head of Finance', status: 'in attendance' },
      { name: 'Ms P Grey', role: 'Director of Technology', status: 'in attendance' },
    ]);
  });

  test('a resolution in a numbered sentence leads in to its lettered parts', () => {
    expect(decisionsOf(minutes)).toEqual([
      'RESOLVED\nthat the minutes of the meeting on 7 December 2023 were a correct record and that they be signed by the Chair.',
      '2. RESOLVED\nthat Cabinet agree to:\n(a) Approve the winter roads plan; and\n(b) Delegate authority to the Corporate Director Roads and Transport to keep it up to date.',
    ]);
  });
});
