import { describe, expect, test } from 'vitest';
import { progressOn } from '../../src/build/progress.ts';
import { type BuildResult, findingText, summary } from '../../src/build/summary.ts';

/** A stream that keeps what is written to it, and a clock that is set by hand. */
function observed(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, progress: progressOn(stream, () => clock.now) };
}

describe('progress', () => {
  test('elsewhere than on a terminal is one line for each step, and one every few seconds', () => {
    const { written, clock, progress } = observed(false);
    progress.step('Reading the documents');
    for (let done = 1; done <= 100; done += 1) {
      clock.now += 100;
      progress.count(done, 100, 'Read document');
    }
    progress.end();
    expect(written).toEqual([
      'Reading the documents\n',
      'Read document 30 of 100\n',
      'Read document 60 of 100\n',
      'Read document 90 of 100\n',
    ]);
  });

  test('on a terminal is one line, written over and wiped at the end', () => {
    const { written, progress } = observed(true);
    progress.step('Reading');
    progress.count(1, 2, 'Read document');
    progress.end();
    expect(written.join('')).toBe('\r\u001b[KReading\r\u001b[KRead document 1 of 2\r\u001b[K');
  });
});

describe('a finding', () => {
  test('is told with its place, its reason and its remedy', () => {
    const text = findingText({
      rule: 'agenda-item-without-paper',
      severity: 'warning',
      file: 'pack.txt',
      page: 9,
      line: 120,
      message: 'Item 4 has no paper.',
      hint: 'Look at the end of the paper before it.',
    });
    expect(text).toBe(
      'warning: pack.txt, page 9, line 120: Item 4 has no paper.\n  → Look at the end of the paper before it.',
    );
  });

  test('cannot steer the terminal or begin another line, whatever a file is called', () => {
    const text = findingText({
      rule: 'x',
      severity: 'error',
      file: 'a\u001b[2J\nDone..pdf',
      message: '“a\r\u0007” is a PDF.',
    });
    expect(text).toBe('error: a\ufffd[2J\ufffdDone..pdf: “a\ufffd\ufffd” is a PDF.');
  });

  test('without place or remedy is one line', () => {
    expect(findingText({ rule: 'x', severity: 'note', message: 'All is well.' })).toBe('note: All is well.');
  });
});

const result: BuildResult = {
  output: '_site',
  content: 'content',
  address: 'https://papers.example/',
  counts: { meetings: 0, committees: 0, papers: 0, decisions: 0, people: 0 },
  isLeft: false,
  waiting: [],
  conversion: undefined,
  pages: 1,
  indexed: 1234,
  files: 4321,
  findings: [],
  seconds: 1.25,
};

describe('the summary', () => {
  test('of a site built from collections alone speaks of no documents and of the shorter next step', () => {
    expect(summary(result).split('\n')).toEqual([
      expect.stringMatching(/^Made _site: 1 page in 1\.[23] s\.$/),
      '  0 meetings of 0 committees, 0 papers, 0 decisions, 0 people; 1,234 pages searchable.',
      '  0 warnings; 0 documents not published.',
      '  Markdown collections: content',
      'Next: npm start shows the site on this computer.',
    ]);
  });

  test('says what is missing while the site’s address is not known', () => {
    expect(summary({ ...result, address: undefined })).toContain(
      '\n  No sitemap.xml and no whole addresses in feeds, for the site’s address is not known: name it with --address.\n',
    );
  });

  test('adds up the words of all documents and names those that are not published', () => {
    const source = { file: 'a.txt', words: 1000, kept: 990, lost: 1, furniture: 9 };
    const conversion = {
      sources: [source, { ...source, file: 'b.txt' }],
      heldBack: ['scan.pdf'],
      meetings: 2,
      papers: 0,
      written: 2,
      unchanged: 0,
      kept: [],
      removed: [],
    };
    const lines = summary({ ...result, conversion }).split('\n');
    expect(lines[0]).toContain('1 page from 2 documents in');
    expect(lines[2]).toBe(
      '  Words: 2,000 in the documents, 1,980 on pages, 18 furniture (listed in the conversion reports), 2 lost.',
    );
    expect(lines[3]).toContain('1 document not published: scan.pdf.');
  });
});
