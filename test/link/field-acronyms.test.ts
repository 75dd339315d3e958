import { expect, test } from 'vitest';
import { fieldAcronyms } from '../../src/link/field-acronyms.ts';

test('every acronym of the field stands once, in capitals, with words whose letters it has in their order', () => {
  const acronyms = fieldAcronyms.map(([acronym]) => acronym);
  expect(acronyms.length).toBeGreaterThan(50);
  expect(acronyms.filter((acronym, at) => acronyms.indexOf(acronym) !== at)).toEqual([]);
  expect(acronyms.filter((acronym) => !/^[A-Z]{3,6}$/.test(acronym))).toEqual([]);
  const strange = fieldAcronyms.filter(
    ([acronym, words]) => !new RegExp([...acronym].join('.*'), 'is').test(words),
  );
  expect(strange).toEqual([]);
});
