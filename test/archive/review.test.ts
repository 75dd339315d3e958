import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPublished, parseReview, readReview } from '../../src/archive/review.ts';
import { emptyRoom } from '../convert/sources-room.ts';

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
  [
    'a reason that begins with a star',
    review({ ...entry, why: '*released*' }),
    8,
    'A value begins with *: put it into quotation marks',
  ],
  ['a value that stands for another', review({ ...entry, file: '&a b', why: '*a' }), 8, 'begins with *'],
  ['no YAML', 'decisions:\n  - hold: [', 2, 'The YAML cannot be read'],
])('%s is named with its line, and no decision counts', (_, text, line, message) => {
  const { value, findings } = parseReview(text);
  expect(value.size).toBe(0);
  expect(findings[0]).toMatchObject({ rule: 'review-invalid', severity: 'error', file: 'review.yaml', line });
  expect(findings[0]?.message).toContain(message);
});

describe('what is wrong is said in a sentence', () => {
  const messageOf = (text: string) => parseReview(text).findings.map(({ message }) => message);

  test.each([
    ['why', '" "', '“decisions.0.why” is empty, so nobody can tell what was decided.'],
    ['by', '7', '“decisions.0.by” is empty or no text, so nobody can tell what was decided.'],
    [
      'hold',
      '0123456789abc',
      '“decisions.0.hold” is no id of a hold: npm run review shows them, so nobody can tell what was decided.',
    ],
    [
      'hold',
      'x0123456789ab',
      '“decisions.0.hold” is no id of a hold: npm run review shows them, so nobody can tell what was decided.',
    ],
    ['kind', 'pdf', '“decisions.0.kind” is no kind of hold, so nobody can tell what was decided.'],
    [
      'outcome',
      'maybe',
      '“decisions.0.outcome” is neither “held back” nor “published”, so nobody can tell what was decided.',
    ],
  ])('%s: %s', (field, value, message) => {
    expect(messageOf(review({ ...entry, [field]: value }))).toEqual([message]);
  });

  test('that the whole file is something else', () => {
    const { findings } = parseReview('- a\n- b\n');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      line: 1,
      hint: 'Correct the line, or delete the entry and settle the hold again with npm run review.',
    });
    expect(findings[0]?.message).toMatch(/^“the file” .*[^.], so nobody can tell what was decided\.$/);
  });

  test('that a field is missing, at the entry, or one too many', () => {
    const { why: _, ...without } = entry;
    expect(parseReview(review(without)).findings).toMatchObject([{ line: 2 }]);
    expect(messageOf(review({ ...entry, colour: 'red' }))).toHaveLength(1);
  });

  test('that it is no YAML, with the reason and without what follows it', () => {
    expect(messageOf('decisions:\n  - hold: [')).toEqual([
      expect.stringMatching(
        /^The YAML cannot be read: [^\n]*[^.:\n], so nobody can tell what was decided\.$/,
      ),
    ]);
    expect(messageOf('decisions: [')[0]).not.toContain(' at line ');
  });
});

test('of two decisions on one hold each but the first is told', () => {
  const other = { ...entry, hold: 'ba9876543210' };
  expect(parseReview(review(entry, other, entry, other)).findings.map(({ line }) => line)).toEqual([16, 23]);
  expect(parseReview(review(entry, other)).value.size).toBe(2);
});

test('names are kept without the white space around them', () => {
  const { value } = parseReview(review({ ...entry, by: '"  Ada Reed "' }));
  expect(value.get(entry.hold)?.by).toBe('Ada Reed');
});

describe('the review of a content folder', () => {
  test('is read from its file', async () => {
    const content = emptyRoom();
    writeFileSync(join(content, 'review.yaml'), review({ ...entry, outcome: 'published' }));
    const { value } = await readReview(content);
    expect([isPublished(value, entry.hold), isPublished(value, 'ba9876543210')]).toEqual([true, false]);
    expect(isPublished(parseReview(review(entry)).value, entry.hold)).toBe(false);
  });

  test('is empty where there is none', async () => {
    expect(await readReview(emptyRoom())).toEqual({ value: new Map(), findings: [] });
  });

  test('is never taken for empty because it cannot be opened', async () => {
    const content = emptyRoom();
    mkdirSync(join(content, 'review.yaml'));
    await expect(readReview(content)).rejects.toThrow('EISDIR');
  });
});
