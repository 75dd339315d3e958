import { beforeAll, describe, expect, test } from 'vitest';
import type { MeetingData } from '../../src/site/data/schema.ts';
import { type RealPapers, readRealPapers, realPapersAreThere } from './real-papers.ts';

/**
 * What a careful reading of the real papers gives, in short facts: numbers, dates, counts. Two of the five are
 * scored against their hand-read truth elsewhere; these are the other three and the borders between all.
 */
const children = 'thurrock/childrens-services-overview-and-scrutiny-committee';

const there = realPapersAreThere();
let papers: RealPapers | undefined;

beforeAll(async () => {
  if (there) papers = await readRealPapers();
}, 60_000);

/** Runs a check on the real papers; without them it passes, and the file has said so aloud. */
function onRealPapers(name: string, check: (read: RealPapers) => void): void {
  test(name, () => {
    if (papers) check(papers);
    else expect(there).toBe(false);
  });
}

function meetingIn(read: RealPapers, id: string): MeetingData {
  const meeting = read.meetings.get(id);
  if (!meeting) throw new Error(`No meeting ${id}; there are ${[...read.meetings.keys()].join(', ')}.`);
  return meeting;
}

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

  onRealPapers('has fourteen items, nine of them with pages', (read) => {
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

  onRealPapers('brings two sets of minutes, each at its own meeting', (read) => {
    const item = meetingIn(read, id).agenda[1];
    expect(item?.minutesOf).toEqual([`${children}/2019-07-02`, `${children}/2019-07-25`]);
  });

  onRealPapers('holds seven reports, six with one appendix, and the work programme', (read) => {
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

  onRealPapers('asks for these recommendations, and three officers verify each report', (read) => {
    const reports = meetingIn(read, id).papers.filter(({ kind }) => kind === 'report');
    expect(
      reports.map(({ recommendations }) => recommendations.map(({ number }) => number).join(' ')),
    ).toEqual(['1.1', '1.1 1.2', '1.1 1.2', '1.1', '1.1', '1.1', '1.1']);
    expect(reports.map(({ implications }) => implications.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(reports.map(({ authors }) => authors.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  onRealPapers('keeps its ten difficult places whole', (read) => {
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
  onRealPapers(
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

  onRealPapers('say who was there, who sent apologies and who came instead', (read) => {
    const july = meetingIn(read, `${children}/2019-07-02`);
    const extraordinary = meetingIn(read, `${children}/2019-07-25`);
    expect(['present', 'apologies', 'in attendance'].map((status) => count(july, status))).toEqual([
      8, 2, 10,
    ]);
    expect(
      ['present', 'substitute', 'apologies', 'in attendance'].map((status) => count(extraordinary, status)),
    ).toEqual([5, 1, 4, 5]);
  });

  onRealPapers('resolve “The Vice-Chair” who declared an interest to the one person of that role', (read) => {
    const item = meetingIn(read, `${children}/2019-07-02`).minutes?.items[2];
    expect(item?.declarations.map(({ person }) => person !== undefined)).toEqual([true, true]);
  });
});

describe('the web page of October 2018', () => {
  const id = `${children}/2018-10-09`;

  onRealPapers('gets its item numbers back from what is left, marked as inferred', (read) => {
    const { minutes } = meetingIn(read, id);
    expect(minutes?.items.map(({ number }) => Number(number))).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    ]);
    expect(read.markdown(`${id}/minutes.md`)).toMatch(/^## \\\[12\.\\\] /m);
  });

  onRealPapers('shows which texts are cut and which labels were put back', (read) => {
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

  onRealPapers('tells when the sitting was extended, and whose minutes were approved', (read) => {
    const { minutes } = meetingIn(read, id);
    expect(minutes?.items.flatMap(({ events }) => events.map(({ kind, time }) => [kind, time]))).toEqual([
      ['extended', '21:22'],
    ]);
    expect(minutes?.items[0]?.approves).toEqual([{ date: '2018-07-03', to: null }]);
  });
});

describe('the difficult places of the web page', () => {
  const id = `${children}/2018-10-09`;
  const minutes = (read: RealPapers) => read.markdown(`${id}/minutes.md`);
  const item = (read: RealPapers, number: string) =>
    meetingIn(read, id).minutes?.items.find((each) => each.number === number);

  onRealPapers('new wordings of earlier minutes are quotations, not speech of this meeting', (read) => {
    expect(minutes(read).match(/^> …/gm)).toHaveLength(2);
  });

  onRealPapers('three points printed far apart are one list with their printed numbers', (read) => {
    expect(minutes(read)).toMatch(/^1\) .+\n2\) .+\n3\) /m);
  });

  onRealPapers('headings without any sign are found beside those that carry the label of a file', (read) => {
    expect(minutes(read).match(/^pdf icon PDF \d+ KB$/gm)).toHaveLength(8);
    expect(meetingIn(read, id).minutes?.items).toHaveLength(13);
  });

  onRealPapers(
    'the apologies, whose heading is lost, stand before the first item and get no number',
    (read) => {
      expect(meetingIn(read, id).minutes?.attendance.map(({ status }) => status)).toEqual(['apologies']);
      expect(item(read, '10')).toBeUndefined();
    },
  );

  onRealPapers('the suspension of standing orders is no part of the resolution above it', (read) => {
    expect(item(read, '20')?.decisions.map(({ text }) => /Standing orders/.test(text))).toEqual([false]);
  });

  onRealPapers(
    'an item of the printed agenda is not taken for the item of that number on the page',
    (read) => {
      const { references } = meetingIn(read, id);
      const cited = references.filter(({ kind, text }) => kind === 'item' && /10/.test(text));
      expect(cited.map(({ to }) => to)).toEqual([null]);
    },
  );

  onRealPapers('what was inferred is listed', (read) => {
    expect(minutes(read)).toMatch(/inferred:\n {2}- minutes\.items\.number/);
  });
});

describe('the Cabinet Member’s report of July 2015', () => {
  const id = 'thurrock/council/2015-07-22';

  onRealPapers('is filed under full Council with its head of lines', (read) => {
    const [report] = meetingIn(read, id).papers;
    expect([report?.agendaItem, report?.kind, report?.header.publicStatus]).toEqual([
      '13',
      'report',
      'This report is public',
    ]);
    expect(report?.recommendations).toEqual([]);
  });

  onRealPapers('has fourteen sections in order, and its torn list items are whole', (read) => {
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

describe('the difficult places of that report', () => {
  const path = 'thurrock/council/2015-07-22/13-cabinet-member-report-childrens-social.md';

  onRealPapers('a list whose first item was lifted to the margin is one list', (read) => {
    expect(read.markdown(path)).toMatch(/^\*\*2\.6\*\* .+\n\n- .+\n- .+\n- .+\n\n\*\*2\.7\*\*/m);
  });

  onRealPapers('numbers keep their printed form, with and without stop, and gaps stay gaps', (read) => {
    const text = read.markdown(path);
    expect(text).toMatch(/^\*\*1\.1\.\*\* /m);
    expect(text).toMatch(/^\*\*6\.1\.\*\* /m);
    expect(text).toMatch(/^\*\*2\.10\.1\*\* /m);
    expect(text).not.toMatch(/^\*\*2\.10\*\* /m);
  });

  onRealPapers('the one table keeps its nine columns of figures with their signs', (read) => {
    const [table] = meetingIn(read, 'thurrock/council/2015-07-22').papers[0]?.tables ?? [];
    expect([
      table?.columns !== undefined && table.columns > 2,
      read.markdown(path).includes('-62,763'),
    ]).toEqual([true, true]);
    expect(read.markdown(path)).toContain('(104,802)');
  });

  onRealPapers('the authority, which the head does not name, is inferred', (read) => {
    const meeting = meetingIn(read, 'thurrock/council/2015-07-22');
    expect([meeting.committee.name, meeting.council.id]).toEqual(['Council', 'thurrock']);
  });

  onRealPapers('addresses at the end of a paragraph stay links', (read) => {
    expect(read.markdown(path).match(/<https?:\/\//g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('all real papers together', () => {
  onRealPapers('lose no word', ({ site }) => {
    const lost = site.meetings.flatMap(({ sources }) => sources.map(({ fidelity }) => fidelity.lost));
    expect(lost).toEqual([0, 0, 0, 0, 0]);
  });

  onRealPapers('never link a page number of another pack', ({ site }) => {
    const minutes = site.meetings.filter(({ agenda }) => agenda.length === 0);
    const references = minutes.flatMap((meeting) => meeting.references.filter(({ kind }) => kind === 'page'));
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter(({ to }) => to !== null)).toEqual([]);
    expect(references.every(({ reason }) => reason !== undefined)).toBe(true);
  });
});
