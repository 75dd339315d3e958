import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { render as renderDecisions } from '../../_includes/decisions.11ty.ts';
import { render as renderPerson } from '../../_includes/person.11ty.ts';
import { render as renderTopic } from '../../_includes/topic.11ty.ts';
import type { Attendance, Meeting, MeetingId, Paper } from '../../src/archive/model.ts';
import type { Followed } from '../../src/link/followed.ts';
import type { DecisionEntry, LinkedArchive } from '../../src/link/model.ts';
import { printed } from '../../src/site/html.ts';
import { attendancePages, municipalYear } from '../../src/site/pages/attendance.ts';
import { decisionsPages } from '../../src/site/pages/decisions.ts';
import { personPages } from '../../src/site/pages/people.ts';
import { plainRegisterPages } from '../../src/site/pages/register.ts';
import { registerParts } from '../../src/site/pages/register-parts.ts';
import { topicPages } from '../../src/site/pages/topics.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { address, july, may, sampleArchive } from './sample-archive.ts';

const context = siteContext(sampleArchive);

describe('the pages of a list', () => {
  const place = { url: address('/x/'), heading: 'Xs', description: 'All Xs.', crumbs: [] };
  const on = (date: string, count: number) => Array.from({ length: count }, (_, at) => ({ date, at }));
  const urls = (...entries: readonly (readonly { readonly date: string }[])[]) =>
    registerParts(place, entries.flat(), context).map(({ url, shown }) => [url, shown.length]);

  test('are one as long as it is short', () => {
    expect(urls([])).toEqual([['/x/', 0]]);
    expect(urls(on('2024-05-01', 400))).toEqual([['/x/', 400]]);
  });

  test('are the newest and one a year when it is long', () => {
    expect(urls(on('2022-01-01', 1), on('2024-01-01', 300), on('2023-01-01', 100))).toEqual([
      ['/x/', 40],
      ['/x/2024/', 300],
      ['/x/2023/', 100],
      ['/x/2022/', 1],
    ]);
  });

  test('of a long year are one a month, each reached from the page of its year', () => {
    const pages = registerParts(
      place,
      [...on('2024-03-12', 300), ...on('2024-07-09', 200), ...on('2023-07-01', 1)],
      context,
    );
    expect(pages.map(({ url, heading, shown, below }) => [url, heading, shown.length, below])).toEqual([
      ['/x/', 'Xs', 40, ['2024', '2023'].map((text) => ({ url: `/x/${text}/`, text }))],
      [
        '/x/2024/',
        'Xs 2024',
        40,
        [
          { url: '/x/2024/07/', text: 'July' },
          { url: '/x/2024/03/', text: 'March' },
        ],
      ],
      ['/x/2024/07/', 'Xs 2024, July', 200, []],
      ['/x/2024/03/', 'Xs 2024, March', 300, []],
      ['/x/2023/', 'Xs 2023', 1, []],
    ]);
    expect(pages[2]?.crumbs.map(({ text }) => text)).toEqual(['Xs', 'Xs 2024']);
  });

  test('hold every entry once, however many one month has', () => {
    const entries = [...on('2024-03-12', 900), ...on('2023-03-12', 900)];
    const leaves = registerParts(place, entries, context).filter(({ below }) => below.length === 0);
    expect(new Set(leaves.flatMap(({ shown }) => shown)).size).toBe(1800);
    expect(leaves).toHaveLength(2);
  });

  test('count what an entry weighs', () => {
    expect(registerParts(place, on('2024-03-12', 3), context, () => 200)).toHaveLength(3);
  });

  test('say that they show the newest only', () => {
    expect(registerParts(place, on('2024-03-12', 401), context)[0]?.description).toBe(
      'All Xs. The newest stand here, all on the pages by date.',
    );
  });
});

describe('the plain registers', () => {
  test('list meetings and reports with their places', () => {
    const pages = plainRegisterPages(context);
    const lines = (url: string) =>
      pages
        .find((page) => page.url === url)
        ?.groups.flatMap(({ heading, entries }) => entries.map(({ link }) => [heading, link.url]));
    expect(lines('/meetings/')).toEqual([
      ['2024', july.url],
      ['2024', may.url],
    ]);
    expect(lines('/reports/')).toContainEqual(['2024', `${july.url}5-bowling-greens/`]);
  });

  test('list every action and declaration of the minutes', () => {
    const items = sampleArchive.meetings.flatMap(({ minutes }) => minutes?.items ?? []);
    const count = (url: string) =>
      plainRegisterPages(context)
        .filter((page) => page.url === url)
        .flatMap(({ groups }) => groups.flatMap(({ entries }) => entries)).length;
    expect(count('/actions/')).toBe(items.flatMap(({ actions }) => actions).length);
    expect(count('/declarations/')).toBe(items.flatMap(({ declarations }) => declarations).length);
  });
});

describe('the register of decisions', () => {
  const [decision] = sampleArchive.decisions;

  test('shows all by year, and again by kind and by committee', () => {
    const pages = [...decisionsPages(context)];
    const kinds = new Set(sampleArchive.decisions.map(({ kind }) => kind));
    expect(pages[0]?.views.map(({ links }) => links.length)).toEqual([kinds.size, 1]);
    const matters = pages[0]?.years.flatMap(({ members }) => members.flatMap(({ matters }) => matters)) ?? [];
    expect(matters.flatMap(({ decisions }) => decisions)).toHaveLength(sampleArchive.decisions.length);
  });

  test('shows with a decision the report before it, the action, and where it came back', () => {
    const [report] = july.papers;
    const item = may.minutes?.items.find(({ decisions }) => decisions.length > 0);
    if (!report || !item) throw new Error('The sample has a report, and a minute with a decision.');
    const before: Paper = { ...report, agendaItem: item.agendaNumber, title: 'Signs in the park' };
    const later: Followed = {
      title: 'Signs: one year on',
      meeting: july.id,
      url: july.url,
      date: july.date,
      committee: 'Parks Committee',
      sign: { kind: 'title' },
    };
    const archive: LinkedArchive = {
      ...sampleArchive,
      meetings: [july, { ...may, papers: [before] }],
      followed: new Map([[item.url, { earlier: [], later: [later] }]]),
    };
    const [page] = decisionsPages(siteContext(archive));
    const shown = load(page ? renderDecisions(page) : '')('.around')
      .first()
      .text()
      .replace(/\s+/g, ' ');
    expect(shown.trim()).toBe(
      'Report before it Signs in the park Actions Put up a sign (Clerk) Came back Signs: one year on Parks Committee, 9 July 2024 · the same title',
    );
  });

  test.each([1, 2])('has a page for each of %i years where it is long, and leads there', (span) => {
    const many = Array.from(
      { length: 500 },
      (_, at): DecisionEntry => ({
        ...(decision as DecisionEntry),
        meeting: `m${at}` as MeetingId,
        date: `${2020 + (at % span)}-03-04`,
      }),
    );
    const [own, ...parts] = decisionsPages(siteContext({ ...sampleArchive, decisions: many }));
    const years = Array.from({ length: span }, (_, at) => `/decisions/${2020 + at}/`);
    expect(parts.map(({ url }) => url)).toEqual(expect.arrayContaining(years));
    for (const year of years) expect(own && renderDecisions(own)).toContain(`href="${year.slice(11)}"`);
  });
});

describe('the register of attendance', () => {
  const at = (date: string, ...attendance: readonly Attendance[]): Meeting => ({
    ...may,
    date,
    url: address(`/fenwick/parks-committee/${date}/`),
    minutes: may.minutes && { ...may.minutes, attendance },
  });
  const here = siteContext({
    ...sampleArchive,
    meetings: [
      at(
        '2024-07-09',
        { name: 'Rhoda Finch', status: 'present' },
        { name: 'Theo Lark', status: 'in attendance' },
      ),
      at(
        '2024-05-14',
        { name: 'Ivo Marsh', status: 'apologies' },
        { name: 'Sal Quill', status: 'substitute' },
        { name: 'Rhoda Finch', status: 'present' },
      ),
      at('2024-03-12', { name: 'Ivo Marsh', status: 'present' }, { name: 'Sal Quill', status: 'substitute' }),
    ],
  });

  test.each([
    ['2024-04-30', '2023/24'],
    ['2024-05-01', '2024/25'],
    ['1999-12-01', '1999/00'],
  ])('%s lies in the municipal year %s', (date, year) => {
    expect(municipalYear(date)).toBe(year);
  });

  test('marks every member at every meeting of a municipal year, officers left out', () => {
    const [overview, page] = attendancePages(here);
    expect(overview).toMatchObject({ committees: [{ details: '3 meetings, 2023/24 to 2024/25' }] });
    expect(
      page?.kind === 'attendance' &&
        page.years.map(({ name, meetings, rows }) => [
          name,
          meetings.map(({ text }) => text).join(', '),
          ...rows.map(({ member, marks }) => `${member.name}: ${marks.join(', ')}`),
        ]),
    ).toEqual([
      [
        '2024/25',
        '14 May, 9 July',
        'Rhoda Finch: present, present',
        'Ivo Marsh: apologies, not named',
        'Sal Quill: substitute, not named',
      ],
      ['2023/24', '12 March', 'Ivo Marsh: present', 'Sal Quill: substitute'],
    ]);
  });

  test('draws of the meetings that name a member those attended; a substitute has no seat to fill', () => {
    const [, page] = attendancePages(here);
    const years = page?.kind === 'attendance' ? page.years : [];
    const charts = years.map(({ chart }) => chart && printed(chart));
    expect(charts[0]).toContain('2 of 2');
    expect(charts[0]).toContain('0 of 1');
    expect(charts[0]).not.toContain('Sal Quill');
    // Of one meeting nothing can be compared.
    expect(charts[1]).toBeUndefined();
  });
});

describe('the page of a person', () => {
  test('lists what they are to do, with its place', () => {
    const pell = personPages(context).find(({ heading }) => heading === 'Agnes Pell');
    expect(pell?.actions).toEqual([
      {
        date: '14 May 2024',
        link: { url: `${may.url}minutes/#p-ducks`, text: 'Write to the county' },
        detail: 'due June',
      },
    ]);
    expect(pell && renderPerson(pell)).toContain('<h2>Actions</h2>');
  });

  test('has no empty list', () => {
    const brook = personPages(context).find(({ heading }) => heading === 'Una Brook');
    expect(brook && renderPerson(brook)).not.toContain('Actions');
  });
});

test('the page of a topic shows under a minute what it decided, and links each decision', () => {
  const page = topicPages(context).find(({ kind }) => kind === 'topic');
  const shown = page?.kind === 'topic' ? renderTopic(page) : '';
  const list = shown.slice(shown.indexOf('class="entries"'), shown.indexOf('</main>'));
  const [, report = '', minute = ''] = list.split('<li>');
  expect(report).not.toContain('class="decisions"');
  for (const { text, url } of sampleArchive.decisions) {
    expect(minute).toContain(text);
    expect(minute).toContain(`href="../..${url}"`);
  }
});
