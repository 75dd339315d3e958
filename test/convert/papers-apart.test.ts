import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apartReport, benches, benchesRecounted, letter } from './apart-papers.ts';
import { roomWith, type SourcesRoom } from './sources-room.ts';
import { frontSheet, minutesOf, pack } from './town-papers.ts';

const folder = 'brindlewick/streets-and-squares-scrutiny-committee';
const march = `${folder}/2024-03-12`;

const agenda = frontSheet({
  date: '12 March 2024',
  agenda: [
    '1\tApologies for Absence\t',
    '2\tMinutes of the meeting held on 9 January 2024\t1 - 4',
    '3\t24/00017 - Benches in the market square\t5 - 12',
    '4\t24/00021 - Lamps and lanterns of Corn Row\t13 - 20',
  ],
});
const report = apartReport({
  title: 'Benches in the market square',
  reference: '24/00017',
  paragraphs: benches,
  appendices: [
    '- Appendix A – Survey of seats',
    '- Appendix B – Map of the square',
    '- Appendix C – Letters',
  ],
});
const lamps = apartReport({
  title: 'Lamps and lanterns of Corn Row',
  paragraphs: [
    'The lamps of Corn Row are lit at dusk. Appendix A sets out what they cost to burn for a year.',
  ],
});
const survey = pack('Survey of seats', 'Forty seats were counted by two officers on a dry day.');
const map = pack(
  'APPENDIX B',
  'Map of the square',
  'North is at the top, and the pump stands in the middle.',
);
const cost = pack('What the lamps cost to burn', 'Appendix A', 'A lamp burns four pounds of oil in a year.');

/** The names of the Markdown files of the meeting in March, without their ending. */
function papers(room: SourcesRoom): readonly string[] {
  return room
    .made()
    .filter((name) => name.startsWith(`${march}/`) && name.endsWith('.md'))
    .map((name) => name.slice(march.length + 1, -'.md'.length))
    .filter((name) => name !== 'meeting');
}

function head(room: SourcesRoom, name: string): Readonly<Record<string, unknown>> {
  return parse(room.read(`${march}/${name}.md`).split('---\n')[1] ?? '');
}

/** The lists of papers of the agenda, as `meeting.md` has them. */
function lists(room: SourcesRoom): readonly string[] {
  return room
    .read(`${march}/meeting.md`)
    .split('\n')
    .filter((line) => /^(?:### \d|- )/.test(line));
}

const together = {
  'march/appendix b.txt': map,
  'march/cost.txt': cost,
  'march/front.txt': agenda,
  'march/lamps.txt': lamps,
  'march/report.txt': report,
  'march/survey.txt': survey,
};

describe('papers in files of their own', () => {
  test('are one meeting in the order of its agenda, appendices below their reports in their own order', async () => {
    const room = roomWith(together);
    const { value } = await room.convert();
    expect(value.meetings).toBe(1);
    expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(lists(room)).toEqual([
      '### 1 Apologies for Absence',
      '### 2 Minutes of the meeting held on 9 January 2024',
      '- *listed, not available*',
      '### 3 24/00017 - Benches in the market square',
      '- [Benches in the market square](3-benches-in-the-market-square.md)',
      '- [Appendix A: Survey of seats](3-benches-in-the-market-square/appendix-a.md)',
      '- [Appendix B: Map of the square](3-benches-in-the-market-square/appendix-b.md)',
      '### 4 24/00021 - Lamps and lanterns of Corn Row',
      '- [Lamps and lanterns of Corn Row](4-lamps-and-lanterns-of-corn-row.md)',
      '- [Appendix A: What the lamps cost to burn](4-lamps-and-lanterns-of-corn-row/appendix-a.md)',
    ]);
  });

  test('say what of their place was worked out', async () => {
    const room = roomWith(together);
    await room.convert();
    expect(head(room, '3-benches-in-the-market-square').inferred).toEqual(['agendaItem']);
    expect(head(room, '3-benches-in-the-market-square/appendix-a').inferred).toEqual([
      'meeting',
      'kind',
      'parent',
    ]);
  });

  test('that the agenda does not list are papers of the meeting without an item', async () => {
    const other = apartReport({ title: 'A pump for the pond', paragraphs: ['The pond is dry.'] });
    const room = roomWith({ ...together, 'march/pump.txt': other });
    await room.convert();
    expect(papers(room)).toContain('a-pump-for-the-pond');
    expect(head(room, 'a-pump-for-the-pond').agendaItem).toBeUndefined();
  });

  test('with the minutes of an earlier meeting: these go to that meeting, and nothing is missing', async () => {
    const room = roomWith({ ...together, 'march/minutes.txt': minutesOf('9 January 2024') });
    await room.convert();
    expect(room.made()).toContain(`${folder}/2024-01-09/minutes.md`);
    expect(lists(room)).not.toContain('- *listed, not available*');
  });
});

describe('the same text in several files', () => {
  test('is one paper with all its sources, whatever the bytes', async () => {
    const room = roomWith({ ...together, 'march/report again.txt': report.replaceAll('\n', '\r\n') });
    const { value, findings } = await room.convert();
    const { source, alsoIn } = head(room, '3-benches-in-the-market-square');
    expect([source, alsoIn]).toEqual(['report-again', ['report']]);
    expect(papers(room).filter((name) => name.startsWith('3-benches') && !name.includes('/'))).toHaveLength(
      1,
    );
    expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(findings.filter(({ rule }) => rule === 'same-text').map(({ file }) => file)).toEqual([
      'march/report.txt',
    ]);
  });

  test('is not when one figure differs', async () => {
    const room = roomWith({ ...together, 'march/report again.txt': report.replace('£640', '£460') });
    await room.convert();
    expect(papers(room).filter((name) => name.startsWith('3-benches') && !name.includes('/'))).toHaveLength(
      2,
    );
  });

  test('twice in one file stays twice: no word is lost', async () => {
    const twice = pack(report, 'This page is intentionally left blank', report);
    const { value } = await roomWith({ 'front.txt': agenda, 'twice.txt': twice }).convert();
    expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0]);
  });

  test('of a front sheet is one front sheet with two sources', async () => {
    const room = roomWith({ ...together, 'march/pack.txt': agenda });
    const { value } = await room.convert();
    const meeting = parse(room.read(`${march}/meeting.md`).split('---\n')[1] ?? '');
    expect([meeting.source, meeting.alsoIn]).toEqual(['front', ['pack']]);
    expect(papers(room).filter((name) => name.startsWith('agenda'))).toEqual([]);
    expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

const supplement = pack(
  letter('8 March 2024', '3\t24/00017 - Benches in the market square\t1 - 4'),
  'Agenda Item 3',
  apartReport({ title: 'Benches in the market square', reference: '24/00017', paragraphs: benchesRecounted }),
);

describe('a supplement that replaces a paper', () => {
  test('is first, under the address that is known; the older stays, and says what took its place', async () => {
    const room = roomWith({ ...together, 'march/supplement.txt': supplement });
    const { value, findings } = await room.convert();
    expect(lists(room).filter((line) => line.includes('Benches'))).toEqual([
      '### 3 24/00017 - Benches in the market square',
      '- [Benches in the market square](3-benches-in-the-market-square.md)',
      '- [Benches in the market square (first published 4 March 2024)](3-benches-in-the-market-square-first-published-4-march-2024.md)',
    ]);
    expect(room.read(`${march}/3-benches-in-the-market-square.md`)).toContain('28 benches');
    expect(head(room, '3-benches-in-the-market-square').published).toBe('2024-03-08');
    const older = '3-benches-in-the-market-square-first-published-4-march-2024';
    expect(room.read(`${march}/${older}.md`)).toContain('31 benches');
    expect(head(room, older)).toMatchObject({
      supersededBy: '3-benches-in-the-market-square',
      published: '2024-03-04',
    });
    expect(value.sources.map(({ lost }) => lost)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(findings.find(({ rule }) => rule === 'paper-replaced')?.message).toContain(
      'because it was published on 8 March 2024, the other on 4 March 2024',
    );
  });

  test('keeps the appendices of the paper that it replaces', async () => {
    const room = roomWith({ ...together, 'march/supplement.txt': supplement });
    await room.convert();
    expect(papers(room)).toContain('3-benches-in-the-market-square/appendix-b');
  });

  test('and the same report in a file of its own are one paper', async () => {
    const single = apartReport({
      title: 'Benches in the market square',
      reference: '24/00017',
      paragraphs: benchesRecounted,
    });
    const room = roomWith({ ...together, 'march/supplement.txt': supplement, 'march/single.txt': single });
    await room.convert();
    const { source, alsoIn } = head(room, '3-benches-in-the-market-square');
    expect(new Set([source, ...(alsoIn as string[])])).toEqual(new Set(['supplement', 'single']));
  });

  test('a paper that calls itself revised replaces the other without any date', async () => {
    const revised = apartReport({
      title: 'Benches in the market square (revised)',
      reference: '24/00017',
      paragraphs: benchesRecounted,
    });
    const room = roomWith({ ...together, 'march/revised.txt': revised });
    await room.convert();
    expect(room.read(`${march}/3-benches-in-the-market-square-revised.md`)).toContain('28 benches');
    expect(papers(room).filter((name) => name.includes('first-published'))).toHaveLength(1);
  });

  test('two versions that nothing orders are both papers, and a warning asks which is newer', async () => {
    const other = apartReport({
      title: 'Benches in the market square',
      reference: '24/00017',
      paragraphs: benchesRecounted,
    });
    const room = roomWith({ ...together, 'march/other.txt': other });
    const { findings } = await room.convert();
    expect(findings.find(({ rule }) => rule === 'versions-without-order')).toMatchObject({
      severity: 'warning',
      file: 'march/report.txt',
    });
    expect(papers(room).filter((name) => /^3-benches[^/]*$/.test(name))).toHaveLength(2);
  });
});

describe('a paper that is listed and not there', () => {
  test('is said once for each item with pages, in the build and below the item', async () => {
    const { 'march/lamps.txt': _lamps, 'march/cost.txt': _cost, ...rest } = together;
    const room = roomWith(rest);
    const { findings } = await room.convert();
    const missing = findings.filter(
      ({ rule, file }) => rule === 'listed-not-available' && file === 'march/front.txt',
    );
    expect(missing.map(({ severity, message }) => [severity, message.replace(/,.*/, '')])).toEqual([
      ['warning', 'Item 2 “Minutes of the meeting held on 9 January 2024” is listed with pages 1 to 4'],
      ['warning', 'Item 4 “24/00021 - Lamps and lanterns of Corn Row” is listed with pages 13 to 20'],
    ]);
    expect(lists(room).slice(-2)).toEqual([
      '### 4 24/00021 - Lamps and lanterns of Corn Row',
      '- *listed, not available*',
    ]);
    expect(room.read(`${march}/conversion.yaml`)).toContain('rule: listed-not-available');
  });

  test('is an appendix that its report lists: the report names it', async () => {
    const room = roomWith(together);
    const { findings } = await room.convert();
    expect(head(room, '3-benches-in-the-market-square').missing).toEqual(['Appendix C: Letters']);
    expect(findings.find(({ file }) => file === 'march/report.txt')?.message).toContain(
      '“Appendix C: Letters”',
    );
  });

  test('is said once for all when only the front sheet is there', async () => {
    const { findings } = await roomWith({ 'front.txt': agenda }).convert();
    expect(findings.map(({ rule, message }) => [rule, /for 3 items/.test(message)])).toEqual([
      ['only-front-sheet', true],
    ]);
  });

  test('is nobody’s fault in a pack: what was not told apart there is another warning', async () => {
    const { findings } = await roomWith({ 'pack.txt': pack(agenda, minutesOf('9 January 2024')) }).convert();
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['agenda-item-without-paper']));
  });
});
