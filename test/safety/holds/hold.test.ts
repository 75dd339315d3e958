import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HeldPassage, holdOn, holdsOn, reviewKey } from '../../../src/safety/holds/hold.ts';

const key = reviewKey(new TextEncoder().encode('a document'));
const passages: readonly HeldPassage[] = [
  { kind: 'pdf-colour', text: 'The offer of Hollow Farm', page: 4 },
  { kind: 'pdf-tiny', text: 'one', page: 2 },
  { kind: 'pdf-colour', text: 'is low.', page: 4 },
  { kind: 'pdf-colour', text: '', page: 7 },
];

describe('the holds on a document', () => {
  test('are one for each kind, with how many words and on which pages, and quote nothing', () => {
    expect(holdsOn(key, passages)).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{12}$/), kind: 'pdf-colour', pages: [4, 7], words: 7 },
      { id: expect.stringMatching(/^[0-9a-f]{12}$/), kind: 'pdf-tiny', pages: [2], words: 1 },
    ]);
    expect(holdsOn(key, [])).toEqual([]);
  });

  test('are quoted for a review, but for what says nothing', () => {
    const [colour, tiny] = holdsOn(key, passages, true);
    expect(colour?.quotes).toEqual(['The offer of Hollow Farm', 'is low.']);
    expect(tiny?.quotes).toEqual(['one']);
    expect(colour?.id).toBe(holdsOn(key, passages)[0]?.id);
    expect(holdOn(key, 'pdf-tiny', [])).not.toHaveProperty('quotes');
  });

  test('know no page in formats that have none', () => {
    expect(holdOn(key, 'word-comment', [{ text: 'Do we say this?' }])).toMatchObject({ pages: [], words: 4 });
  });

  test('tell nobody a word of what is held back, whatever it is', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (secret) => {
        const told = JSON.stringify(holdsOn(key, [{ kind: 'word-comment', text: secret.join(' ') }]));
        for (const each of secret) expect(told).not.toContain(`"${each}`);
        expect(told).not.toContain('quotes');
      }),
    );
  });
});

describe('the id of a hold', () => {
  const idOf = (text: string, kind: 'pdf-colour' | 'pdf-tiny' = 'pdf-colour', by = key) =>
    holdOn(by, kind, [{ text }]).id;

  test('is the same for the same document, kind and words', () => {
    expect(idOf('words')).toBe(idOf('words'));
    expect(holdOn(key, 'pdf-colour', [{ text: 'words', page: 1 }]).id).toBe(idOf('words'));
  });

  test('is another for another document, other words, another kind, or words that are parted otherwise', () => {
    const other = reviewKey(new TextEncoder().encode('another document'));
    const ids = [
      idOf('words'),
      idOf('word'),
      idOf('words', 'pdf-tiny'),
      idOf('words', 'pdf-colour', other),
      holdOn(key, 'pdf-colour', [{ text: 'wor' }, { text: 'ds' }]).id,
      holdOn(key, 'pdf-colour', [{ text: 'word' }, { text: 's' }]).id,
      holdOn(key, 'pdf-colour', []).id,
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('never changes with the program: what people have decided hangs on it', () => {
    expect([reviewKey(new Uint8Array()), idOf('words', 'pdf-colour', 'a key')]).toEqual([
      '168b188b1736e22a043b0b4666d5a93a50562fd29ce57125efee23924a6a92d5',
      'de65278351d1',
    ]);
  });
});

test('the key of a document is not the checksum that is published of it', async () => {
  const { createHash } = await import('node:crypto');
  const bytes = new TextEncoder().encode('a document');
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(key).not.toBe(createHash('sha256').update(bytes).digest('hex'));
});
