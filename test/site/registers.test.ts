import { describe, expect, test } from 'vitest';
import { render as renderPerson } from '../../_includes/person.11ty.ts';
import { render as renderTopic } from '../../_includes/topic.11ty.ts';
import type { Attendance, Meeting, MeetingId } from '../../src/archive/model.ts';
import type { DecisionEntry } from '../../src/link/model.ts';
import { printed } from '../../src/site/html.ts';
import { attendancePages, municipalYear } from '../../src/site/pages/attendance.ts';
import { decisionsPages } from '../../src/site/pages/decisions.ts';
import { personPages } from '../../src/site/pages/people.ts';
import { plainRegisterPages } from '../../src/site/pages/register.ts';
import { partsByYear } from '../../src/site/pages/register-parts.ts';
import { topicPages } from '../../src/site/pages/topics.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { address, july, may, sampleArchive } from './sample-archive.ts';

const context = siteContext(sampleArchive);

describe('the parts of a register', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ date: `${2000 + (at % 3)}-01-01`, at }));

  test('are one page as long as it is short', () => {
    expect(partsByYear(entries(400)).parts).toEqual([]);
    expect(partsByYear(entries(400)).overview).toHaveLength(400);
  });

  test('are a page a year and the newest when it is long; none is lost', () => {
    const { overview, parts } = partsByYear(entries(401));
    expect(overview).toHaveLength(40);
    expect(parts.map(({ year }) => year)).toEqual(['2002', '2001', '2000']);
    expect(parts.reduce((sum, part) => sum + part.entries.length, 0)).toBe(401);
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
    const pages = decisionsPages(context);
    const kinds = new Set(sampleArchive.decisions.map(({ kind }) => kind));
    expect(pages[0]?.views.map(({ links }) => links.length)).toEqual([kinds.size, 1]);
    const shown = pages[0]?.years.flatMap(({ members }) => members.flatMap(({ decisions }) => decisions));
    expect(shown).toHaveLength(sampleArchive.decisions.length);
  });

  test('has a page for each year where it is long', () => {
    const many = Array.from(
      { length: 500 },
      (_, at): DecisionEntry => ({
        ...(decision as DecisionEntry),
        meeting: `m${at}` as MeetingId,
        date: `${2020 + (at % 2)}-03-04`,
      }),
    );
    const urls = decisionsPages(siteContext({ ...sampleArchive, decisions: many })).map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(['/decisions/', '/decisions/2021/', '/decisions/2020/']));
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
