import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteExpansions } from '../../src/link/expansions.ts';
import { bareName } from '../../src/link/people.ts';
import { isStandingItem } from '../../src/link/standing-items.ts';
import { payloads } from '../hostile/payloads.ts';

const name = fc
  .array(
    fc.constantFrom(
      'Cllr',
      'Councillor',
      'Dr',
      'Mrs.',
      'Pym',
      'A.',
      'J',
      'O’Hara',
      'Strand-Wren',
      ' ',
      '.',
      ...payloads.slice(0, 20),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

test('a name without its titles has no more to take off', () => {
  fc.assert(
    fc.property(name, (given) => {
      const bare = bareName(`Cllr Pym ${given}`);
      expect(bareName(bare)).toBe(bare);
    }),
  );
});

test('titles before a name do not make another person of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Cllr ', 'Councillor ', 'Mrs ', 'Dr. ', 'Cllr Mrs '),
      fc.stringMatching(/^[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}$/),
      (title, person) => {
        expect(bareName(title + person)).toBe(bareName(person));
      },
    ),
  );
});

test('an acronym is explained by what some paper wrote, or not at all', () => {
  const entry = fc.record({
    term: fc.constantFrom('PF', 'KCP', 'HRA'),
    expansion: fc.constantFrom(
      'Public Fund',
      'public fund',
      'Kent Country Parks',
      'Housing Revenue Account',
      '<script>',
    ),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (glossary) => {
      for (const [term, expansion] of siteExpansions(glossary))
        expect(glossary).toContainEqual({ term, expansion });
    }),
  );
});

test('whether an item recurs by rule is told of any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
      expect(isStandingItem(title)).toBeTypeOf('boolean');
    }),
  );
});
