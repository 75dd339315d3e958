import { describe, expect, test } from 'vitest';
import { meetingFile, paperFile, readCollection } from '../link/collection.ts';

const date = '2024-03-12';
const here = '/brindlewick/streets-committee/2024-03-12/4-benches/';

async function papersOf(body: string, fields: object = {}, more: Readonly<Record<string, string>> = {}) {
  const { value, findings } = await readCollection(
    meetingFile(date),
    paperFile(date, '4-benches', body, fields),
    more,
  );
  expect(findings).toEqual([]);
  return value.meetings[0]?.papers ?? [];
}

const report = `## 1. Recommendation(s)

**1.1** That oak be used.

**1.2** That four be bought.

## 2. Introduction

**2.1** Words.

### 2.2 Costs

Table 1: What it costs

| Work | £ |
| --- | ---: |
| Mend | 180 |
| Replace | 640 |

## 3. Background papers

- Survey of the benches, 2023
- None`;

describe('a report', () => {
  test('has its recommendations with number, words and address', async () => {
    const [paper] = await papersOf(report);
    expect(paper?.recommendations).toEqual([
      { number: '1.1', text: 'That oak be used.', url: `${here}#rec-1-1` },
      { number: '1.2', text: 'That four be bought.', url: `${here}#rec-1-2` },
    ]);
  });

  test('has its sections in order, with their depth', async () => {
    const [paper] = await papersOf(report);
    expect(paper?.sections.map(({ number, title, level }) => [number, title, level])).toEqual([
      ['1.', 'Recommendation(s)', 1],
      ['2.', 'Introduction', 1],
      ['2.2', 'Costs', 2],
      ['3.', 'Background papers', 1],
    ]);
  });

  test('has its tables with caption and size', async () => {
    const [paper] = await papersOf(report);
    expect(paper?.tables).toEqual([
      { id: 'table-1', caption: 'Table 1: What it costs', rows: 3, columns: 2, url: `${here}#table-1` },
    ]);
  });

  test('lists its background papers without the “None”', async () => {
    const [paper] = await papersOf(report);
    expect(paper?.backgroundPapers).toEqual(['Survey of the benches, 2023']);
  });

  test('names every paragraph by its printed number', async () => {
    const [paper] = await papersOf(report);
    expect(paper?.blocks.map(({ anchor }) => anchor)).toContain('p-2-1');
  });
});

test('an appendix belongs to the report in whose folder it lies, and recommends nothing', async () => {
  const papers = await papersOf(
    report,
    {},
    paperFile(date, '4-benches/appendix-1', report, { kind: 'appendix' }),
  );
  expect(papers.map(({ url, parent, recommendations }) => [url, parent, recommendations.length])).toEqual([
    [here, undefined, 2],
    [`${here}appendix-1/`, `brindlewick/streets-committee/${date}/4-benches`, 0],
  ]);
});

test('papers come in the order of their numbers: 10 after 9', async () => {
  const papers = await papersOf(
    'Words.',
    {},
    { ...paperFile(date, '10-lamps', 'Words.'), ...paperFile(date, '9-drains', 'Words.') },
  );
  expect(papers.map(({ url }) => url.split('/').at(-2))).toEqual(['4-benches', '9-drains', '10-lamps']);
});

describe('a table of plans', () => {
  const programme =
    '| Topic | Lead Officer | Meeting |\n| --- | --- | --- |\n| Lamps | Silas Wren | 14 May 2024 |';
  const tracker =
    '| Item | Outcome | Review date | Update |\n| --- | --- | --- | --- |\n| Lamps (SSC/04/24) | Lit | May | Completed |';

  test('is a work programme when it says who brings what to which meeting', async () => {
    const { value } = await readCollection(
      meetingFile(date),
      paperFile(date, '9-plan', programme, { kind: 'work-programme' }),
    );
    expect(value.meetings[0]?.workProgramme).toEqual([
      {
        title: 'Lamps',
        leadOfficer: 'Silas Wren',
        meetingDate: '2024-05-14',
        url: here.replace('4-benches', '9-plan').concat('#table-1'),
      },
    ]);
    expect(value.meetings[0]?.tracker).toEqual([]);
  });

  test('is a tracker when it says what became of it', async () => {
    const { value } = await readCollection(
      meetingFile(date),
      paperFile(date, '9-plan', tracker, { kind: 'tracker' }),
    );
    expect(value.meetings[0]?.tracker).toMatchObject([
      {
        item: 'Lamps',
        references: ['SSC/04/24'],
        outcome: 'Lit',
        reviewDate: 'May',
        update: 'Completed',
        closed: true,
      },
    ]);
    expect(value.meetings[0]?.workProgramme).toEqual([]);
  });
});
