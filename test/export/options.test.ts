import { describe, expect, test } from 'vitest';
import { exportUsage, parseExportOptions } from '../../src/export/options.ts';

function refusal(...args: readonly string[]): string {
  const parsed = parseExportOptions(args);
  return parsed.type === 'wrong' ? parsed.message : `not refused: ${parsed.type}`;
}

test('books of every meeting of the sample go to _export', () => {
  expect(parseExportOptions(['--epub'])).toEqual({
    type: 'options',
    options: {
      editions: ['epub'],
      content: 'content',
      output: '_export',
      meeting: undefined,
      address: undefined,
      day: '1980-01-01',
      debug: false,
    },
  });
});

test('all options', () => {
  const given = [
    ...[
      '--epub',
      '--zip',
      '--pdf',
      '--zim',
      '--content',
      'a',
      '--output',
      'b',
      '--meeting',
      'c/d/2026-11-26',
    ],
    ...['--committee', 'c/d', '--from', '2026-01-01', '--to', '2026-12-31', '--debug'],
  ];
  const environment = {
    SOURCE_DATE_EPOCH: '1718665200',
    MINUTEBOOK_ADDRESS: 'https://papers.example.org',
    MINUTEBOOK_CHROMIUM: '/opt/chromium',
  };
  expect(parseExportOptions(given, environment)).toEqual({
    type: 'options',
    options: {
      editions: ['epub', 'zip', 'pdf', 'zim'],
      content: 'a',
      output: 'b',
      meeting: 'c/d/2026-11-26',
      committee: 'c/d',
      from: '2026-01-01',
      to: '2026-12-31',
      address: 'https://papers.example.org/',
      day: '2024-06-18',
      browser: '/opt/chromium',
      debug: true,
    },
  });
});

test('help names every option', () => {
  expect(parseExportOptions(['-h'])).toEqual({ type: 'help' });
  for (const option of [
    ...['--epub', '--zip', '--pdf', '--zim', '--meeting', '--committee', '--from', '--to'],
    ...['--content', '--output', '--address', '--debug'],
  ])
    expect(exportUsage).toContain(option);
});

describe('what is wrong is said in one line', () => {
  test.each([
    [[], 'Say what is to be made: --epub, --zip, --pdf or --zim.'],
    [['--epub', '--output', ''], '--output names no folder.'],
    [['--epub', '--mobi'], "Unknown option '--mobi'."],
    [
      ['--epub', '--meeting', 'parks'],
      '--meeting “parks” names no meeting; write it like council/committee/2026-11-26.',
    ],
    [
      ['--zip', '--committee', 'parks'],
      '--committee “parks” names no committee; write it like council/committee.',
    ],
    [['--zip', '--from', '2026-02-30'], '--from “2026-02-30” is no day; write it like 2026-11-26.'],
    [['--zip', '--to', 'May'], '--to “May” is no day; write it like 2026-11-26.'],
    [
      ['--epub', '--address', 'papers'],
      '--address “papers” is no address of a site; write it like https://papers.example.org/.',
    ],
    [
      ['--epub', '--output', 'content/sources/books'],
      '--output “content/sources/books” lies in the folder of documents “content/sources”, which is never written to. Name another folder.',
    ],
  ])('%s', (args, message) => {
    expect(refusal(...args)).toBe(message);
  });
});
