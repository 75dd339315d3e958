import { expect, test } from 'vitest';
import { parseReview } from '../../src/archive/review.ts';

const entry = {
  hold: '0123456789ab',
  outcome: 'held back',
  kind: 'pdf-colour',
  file: 'minutes.pdf',
  by: 'Ada Reed',
  when: '2026-11-29',
  why: 'The name of a child.',
};

function review(...entries: readonly Readonly<Record<string, string>>[]): string {
  const lines = entries.map((fields) =>
    Object.entries(fields)
      .map(([name, value], at) => `${at === 0 ? '  - ' : '    '}${name}: ${value}`)
      .join('\n'),
  );
  return `decisions:\n${lines.join('\n')}\n`;
}

test('a decision tells of which hold, what, who, when and why', () => {
  const { value, findings } = parseReview(review(entry));
  expect(findings).toEqual([]);
  expect(value.get('0123456789ab')).toEqual(entry);
});

test('an empty file decides nothing', () => {
  expect(parseReview('')).toEqual({ value: new Map(), findings: [] });
});

test.each([
  ['no reason', review({ ...entry, why: '""' }), 8, '“decisions.0.why” is empty'],
  ['no such id', review({ ...entry, hold: 'abc' }), 2, '“decisions.0.hold” is no id of a hold'],
  ['no such outcome', review({ ...entry, outcome: 'perhaps' }), 3, 'is neither “held back” nor “published”'],
  ['a day that is none', review({ ...entry, when: '2026-02-30' }), 7, 'is no date such as 2026-11-29'],
  [
    'a comment that is to be published',
    review({ ...entry, outcome: 'published', kind: 'word-comment' }),
    3,
    'the document itself has to be mended',
  ],
  ['a hold settled twice', review(entry, entry), 9, 'The hold 0123456789ab is settled twice'],
  ['no YAML', 'decisions:\n  - hold: [', 2, 'The YAML cannot be read'],
])('%s is named with its line, and no decision counts', (_, text, line, message) => {
  const { value, findings } = parseReview(text);
  expect(value.size).toBe(0);
  expect(findings[0]).toMatchObject({ rule: 'review-invalid', severity: 'error', file: 'review.yaml', line });
  expect(findings[0]?.message).toContain(message);
});
