import { describe, expect, test } from 'vitest';
import { allHoldKinds, type HoldKind, heldIn, holdKinds } from '../../../src/safety/holds/kinds.ts';

/** What a person may say was held back by mistake; all else was never meant for readers, or cannot be put in its place. */
const mayBePublished: readonly HoldKind[] = [
  'pdf-below-shape',
  'pdf-below-picture',
  'pdf-colour',
  'pdf-invisible',
  'pdf-transparent',
  'pdf-clipped',
  'pdf-tiny',
  'pdf-layer',
  'pdf-attached-file',
  'scan-covered',
  'word-hidden-text',
  'page-hidden-text',
  'not-for-publication',
];

const never: readonly HoldKind[] = [
  'pdf-off-page',
  'pdf-comment',
  'word-comment',
  'word-tracked-deletion',
  'restricted-text-held-back',
  'items-not-for-display',
];

describe('the ways in which text is held back', () => {
  test('are these, each with whether a person may publish it', () => {
    expect([...allHoldKinds].toSorted()).toEqual([...mayBePublished, ...never].toSorted());
    expect(allHoldKinds.filter((kind) => holdKinds[kind].mayBePublished).toSorted()).toEqual(
      mayBePublished.toSorted(),
    );
  });

  test('have a name of their own each, what is said of the file, and an example', () => {
    const facts = Object.values(holdKinds);
    expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
    for (const { name, holds, example } of facts) {
      expect(name).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(holds).toMatch(/^(?:hidden text|[a-z][a-z ]{5,}[a-z])$/);
      expect(example).toMatch(/.{15,}/);
    }
  });
});

describe('why a file is not given out', () => {
  test.each<[readonly HoldKind[], string | undefined]>([
    [[], undefined],
    [['pdf-colour'], 'hidden text'],
    [['pdf-colour', 'pdf-tiny', 'page-hidden-text'], 'hidden text'],
    [['pdf-comment', 'pdf-colour', 'word-comment'], 'comments and hidden text'],
    [['word-tracked-deletion'], 'deleted text'],
    [['pdf-clipped'], 'text that its frame cuts off'],
    [['pdf-attached-file'], 'other files'],
    [['scan-covered'], 'pictures below black bars'],
    [['restricted-text-held-back'], 'restricted text'],
    [['items-not-for-display'], 'items that are not for display'],
    [['not-for-publication'], 'papers that are not for publication'],
  ])('because of %j: %s', (kinds, holds) => {
    expect(heldIn(kinds)).toBe(holds);
  });

  test.each([
    'pdf-below-shape',
    'pdf-below-picture',
    'pdf-invisible',
    'pdf-transparent',
    'pdf-off-page',
    'pdf-layer',
    'word-hidden-text',
  ] as const)('for %s it is hidden text', (kind) => {
    expect(heldIn([kind])).toBe('hidden text');
  });
});
