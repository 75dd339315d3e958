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

describe('what the head of a file says of its paper', () => {
  test('is the paper’s', async () => {
    const told = {
      kind: 'report',
      title: 'Benches in the Square',
      agendaItem: '4',
      label: 'Report B',
      reference: 'SSC/04/24',
      listedAs: 'Item 4: benches',
      date: '2024-03-01',
      published: '2024-03-05',
      pages: { from: 9, to: 14 },
      sheets: { from: 11, to: 16 },
      missing: ['Appendix C'],
      header: [{ field: 'wards', label: 'Wards', value: 'All' }],
      authors: [{ name: 'Silas Wren', title: 'Clerk' }],
      source: 'pack',
      alsoIn: ['minutes-pack'],
      inferred: ['date'],
    };
    const [paper] = await papersOf('Words.', told);
    expect(paper).toMatchObject({
      ...told,
      id: `brindlewick/streets-committee/${date}/4-benches`,
      url: here,
    });
  });

  test('with the day on which it came later goes the reason that its body gives', async () => {
    const reason = 'The report was not available in time for the agenda.';
    const [late] = await papersOf(reason, { published: '2024-03-05' });
    const [inTime] = await papersOf(reason);
    expect([late?.reason, inTime?.reason]).toEqual([reason, undefined]);
  });
});

describe('what the body of a paper holds is read off it:', () => {
  test('recommendations without numbers are counted', async () => {
    const [paper] = await papersOf('## Recommendations\n\n- That oak be used.\n- That four be bought.');
    expect(paper?.recommendations.map(({ number, text, url }) => [number, text, url])).toEqual([
      [undefined, 'That oak be used.', `${here}#rec-1`],
      [undefined, 'That four be bought.', `${here}#rec-2`],
    ]);
  });

  test('sections and tables have the anchors of their places', async () => {
    const [paper] = await papersOf(
      '## Costs\n\n| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n\n### Trees\n\n| a |\n| --- |\n| 1 |\n| 2 |',
    );
    expect(paper?.sections).toEqual([
      { number: undefined, title: 'Costs', level: 1, anchor: 'costs', url: `${here}#costs` },
      { number: undefined, title: 'Trees', level: 2, anchor: 'trees', url: `${here}#trees` },
    ]);
    expect(paper?.tables.map(({ id, rows, columns, url }) => [id, rows, columns, url])).toEqual([
      ['table-1', 2, 3, `${here}#table-1`],
      ['table-2', 3, 1, `${here}#table-2`],
    ]);
  });

  test('implications with who verified them', async () => {
    const [paper] = await papersOf(
      '## 7. Implications\n\n### 7.1 Financial\n\nImplications verified by: Hugh Curlew, Head of Law\n\nThere are none.',
    );
    expect(paper?.implications).toEqual([
      {
        number: '7.1',
        title: 'Financial',
        verifiedBy: 'Hugh Curlew',
        verifierTitle: 'Head of Law',
        url: expect.stringMatching(`^${here}#.`),
      },
    ]);
  });

  test('acronyms of each paragraph', async () => {
    const [paper] = await papersOf(
      'The Street Care Team (SCT) mends.\n\nThe Lamp Repair Group (LRG) lights.\n\nThe Bench Users\n\nForum (BUF) sits.',
    );
    expect(paper?.acronyms.map(({ term }) => term)).toEqual(['SCT', 'LRG', 'BUF']);
  });
});

describe('tables of plans are looked for', () => {
  const tracker =
    '| Item | Outcome | Review date | Update |\n| --- | --- | --- | --- |\n| Lamps | Lit | May | Completed |';

  test.each([
    ['work-programme', 1],
    ['tracker', 1],
    ['report', 0],
    ['appendix', 0],
  ])('for what became of something, in a %s: %d', async (kind, rows) => {
    const { value } = await readCollection(
      meetingFile(date),
      paperFile(date, '9-plan', `Words.\n\n${tracker}`, { kind }),
    );
    expect(value.meetings[0]?.tracker.map(({ url }) => url)).toEqual(
      Array.from({ length: rows }, () => `${here.replace('4-benches', '9-plan')}#table-1`),
    );
  });
});
