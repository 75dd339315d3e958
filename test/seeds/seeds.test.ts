import { describe, expect } from 'vitest';
import type { MeetingData } from '../../src/site/data/schema.ts';
import { children, meetingIn, onRealPapers } from './real-papers.ts';

/**
 * What a careful reading of the real papers gives, in short facts: numbers, dates, counts. Two of the five are
 * scored against their hand-read truth elsewhere; these are the other three and the borders between all.
 */
const testOn = onRealPapers();

// Each speaks of exempt items and confidential services, and none of them is exempt.
testOn('nothing of the open papers is held back', ({ site }) => {
  const sources = site.meetings.flatMap((meeting) => meeting.sources);
  expect(sources.flatMap(({ holds = [] }) => holds)).toEqual([]);
});

function pages({ agenda }: MeetingData): readonly string[] {
  return agenda.flatMap(({ number, pages: range }) =>
    range ? [`${number}: ${range.from}-${range.to}`] : [],
  );
}

function decisions({ minutes }: MeetingData): readonly string[] {
  return (minutes?.items ?? []).flatMap((item) =>
    item.decisions
      .filter(({ kind }) => kind !== 'prose')
      .map(({ number }) => `${item.number}/${number ?? '-'}`),
  );
}

function count({ minutes }: MeetingData, status: string): number {
  return (minutes?.attendance ?? []).filter((entry) => entry.status === status).length;
}

describe('the pack of October 2019', () => {
  const id = `${children}/2019-10-08`;

  testOn('has fourteen items, nine of them with pages', (read) => {
    const meeting = meetingIn(read, id);
    expect(meeting.agenda.map(({ number }) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    expect(pages(meeting)).toEqual([
      '2: 5-22',
      '6: 23-36',
      '7: 37-66',
      '8: 67-100',
      '10: 101-130',
      '11: 131-144',
      '12: 145-170',
      '13: 171-184',
      '14: 185-188',
    ]);
    expect([meeting.time, meeting.published]).toEqual(['19:00', '2019-09-30']);
  });

  testOn('brings two sets of minutes, each at its own meeting', (read) => {
    const item = meetingIn(read, id).agenda[1];
    expect(item?.minutesOf).toEqual([`${children}/2019-07-02`, `${children}/2019-07-25`]);
  });

  testOn('holds seven reports, six with one appendix, and the work programme', (read) => {
    const { papers: list } = meetingIn(read, id);
    expect(list.filter(({ kind }) => kind === 'report').map(({ agendaItem }) => agendaItem)).toEqual([
      '6',
      '7',
      '8',
      '10',
      '11',
      '12',
      '13',
    ]);
    expect(list.filter(({ kind }) => kind === 'appendix').map(({ agendaItem }) => agendaItem)).toEqual([
      '6',
      '7',
      '8',
      '10',
      '11',
      '12',
    ]);
    expect(list.filter(({ kind }) => kind === 'work-programme').map(({ agendaItem }) => agendaItem)).toEqual([
      '14',
    ]);
  });

  testOn('asks for these recommendations, and three officers verify each report', (read) => {
    const reports = meetingIn(read, id).papers.filter(({ kind }) => kind === 'report');
    expect(
      reports.map(({ recommendations }) => recommendations.map(({ number }) => number).join(' ')),
    ).toEqual(['1.1', '1.1 1.2', '1.1 1.2', '1.1', '1.1', '1.1', '1.1']);
    expect(reports.map(({ implications }) => implications.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(reports.map(({ authors }) => authors.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  testOn('keeps its ten difficult places whole', (read) => {
    const folder = `${children}/2019-10-08`;
    const safeguarding = read.markdown(`${folder}/7-thurrock-local-safeguarding-children.md`);
    const strategy = read.markdown(`${folder}/8-education-support-strategy-o-and-s/appendix-1.md`);
    const programme = read.markdown(`${folder}/14-childrens-services-overview-and-scrutiny.md`);
    const conversion = read.markdown(`${folder}/conversion.yaml`);
    expect(read.markdown(`${children}/2019-07-02/minutes.md`)).toMatch(/Health and Care Plans \(EHCP\)/);
    expect(read.markdown(`${folder}/6-2018-19-annual-complaints.md`)).toMatch(/31st March 2019\./);
    expect(safeguarding).toMatch(/Partnership Groups to oversee/);
    expect(read.markdown(`${folder}/12-local-offer-to-care-leavers.md`)).toMatch(
      /Placements and Staff members/,
    );
    expect(read.markdown(`${children}/2019-07-25/minutes.md`)).toMatch(/management cycle which/);
    expect(safeguarding).toMatch(/^### 2\.6 2019 – 2020 Delivery Plan$/m);
    expect(strategy).toMatch(/^### 9\.2f /m);
    expect(conversion.match(/reason: running header/g)).toHaveLength(27);
    expect(programme).toMatch(/Report – Children's Social Care \|/);
    expect(programme).toMatch(/^\| 3 December 2019 \| {2}\| {2}\|$/m);
  });
});

describe('the minutes of July 2019', () => {
  testOn(
    'record ten items with ten resolutions, and three more items at the extraordinary meeting',
    (read) => {
      const july = meetingIn(read, `${children}/2019-07-02`);
      const extraordinary = meetingIn(read, `${children}/2019-07-25`);
      expect(july.minutes?.items.map(({ number }) => Number(number))).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
      expect(decisions(july)).toEqual([
        '4/1.1',
        '4/1.2',
        '4/1.3',
        '4/1.4',
        '6/1.1',
        '6/1.2',
        '7/1.1',
        '7/1.2',
        '8/1.1',
        '9/1.1',
      ]);
      expect(extraordinary.minutes?.items.map(({ number }) => number)).toEqual(['11', '12', '13']);
      expect(decisions(extraordinary)).toEqual(['13/-']);
      expect([july.minutes?.closed, extraordinary.minutes?.closed]).toEqual(['21:00', '20:28']);
    },
  );

  testOn('say who was there, who sent apologies and who came instead', (read) => {
    const july = meetingIn(read, `${children}/2019-07-02`);
    const extraordinary = meetingIn(read, `${children}/2019-07-25`);
    expect(['present', 'apologies', 'in attendance'].map((status) => count(july, status))).toEqual([
      8, 2, 10,
    ]);
    expect(
      ['present', 'substitute', 'apologies', 'in attendance'].map((status) => count(extraordinary, status)),
    ).toEqual([5, 1, 4, 5]);
  });

  testOn('resolve “The Vice-Chair” who declared an interest to the one person of that role', (read) => {
    const item = meetingIn(read, `${children}/2019-07-02`).minutes?.items[2];
    expect(item?.declarations.map(({ person }) => person !== undefined)).toEqual([true, true]);
  });
});

describe('the web page of October 2018', () => {
  const id = `${children}/2018-10-09`;

  testOn('gets its item numbers back from what is left, marked as inferred', (read) => {
    const { minutes } = meetingIn(read, id);
    expect(minutes?.items.map(({ number }) => Number(number))).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    ]);
    expect(read.markdown(`${id}/minutes.md`)).toMatch(/^## \\\[12\.\\\] /m);
  });

  testOn('shows which texts are cut and which labels were put back', (read) => {
    const meeting = meetingIn(read, id);
    expect(meeting.minutes?.items.filter(({ truncated }) => truncated).map(({ number }) => number)).toEqual([
      '12',
      '14',
      '16',
      '17',
      '18',
    ]);
    expect(decisions(meeting)).toEqual(['16/-', '19/-', '20/-', '21/1.1']);
    expect(read.markdown(`${id}/minutes.md`).match(/\*\*\\\[RESOLVED:\\\]\*\*/g)).toHaveLength(4);
  });

  testOn('tells when the sitting was extended, and whose minutes were approved', (read) => {
    const { minutes } = meetingIn(read, id);
    expect(minutes?.items.flatMap(({ events }) => events.map(({ kind, time }) => [kind, time]))).toEqual([
      ['extended', '21:22'],
    ]);
    expect(minutes?.items[0]?.approves).toEqual([{ date: '2018-07-03', to: null }]);
  });
});

describe('the Cabinet Member’s report of July 2015', () => {
  const id = 'thurrock/council/2015-07-22';

  testOn('is filed under full Council with its head of lines', (read) => {
    const [report] = meetingIn(read, id).papers;
    expect([report?.agendaItem, report?.kind, report?.header.publicStatus]).toEqual([
      '13',
      'report',
      'This report is public',
    ]);
    expect(report?.recommendations).toEqual([]);
  });

  testOn('has fourteen sections in order, and its torn list items are whole', (read) => {
    const [report] = meetingIn(read, id).papers;
    const sections = report?.sections
      .filter(({ level }) => level === 1)
      .map(({ number }) => Number.parseInt(number ?? '', 10));
    expect(sections).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    const text = read.markdown(`${id}/13-cabinet-member-report-childrens-social.md`);
    expect(text).toMatch(/within existing provision\./);
    expect(text).toMatch(/average duration to 27 weeks\./);
    expect(text).toMatch(/^### 2\.5 /m);
  });
});

describe('all real papers together', () => {
  testOn('lose no word', ({ site }) => {
    const lost = site.meetings.flatMap(({ sources }) => sources.map(({ fidelity }) => fidelity.lost));
    expect(lost).toEqual([0, 0, 0, 0, 0]);
  });

  testOn('never link a page number of another pack', ({ site }) => {
    const minutes = site.meetings.filter(({ agenda }) => agenda.length === 0);
    const references = minutes.flatMap((meeting) => meeting.references.filter(({ kind }) => kind === 'page'));
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter(({ to }) => to !== null)).toEqual([]);
    expect(references.every(({ reason }) => reason !== undefined)).toBe(true);
  });
});
