import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableHash } from '../../src/cache/stable-hash.ts';

test('the order of fields does not matter, that of a list does', () => {
  expect(stableHash({ one: 1, two: { three: 3, four: 4 } })).toBe(
    stableHash({ two: { four: 4, three: 3 }, one: 1 }),
  );
  expect(stableHash([1, 2])).not.toBe(stableHash([2, 1]));
});

test('a field that is undefined is one that is not there', () => {
  expect(stableHash({ one: 1, two: undefined })).toBe(stableHash({ one: 1 }));
});

test('what was written down and read back has the hash that it had', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(stableHash(JSON.parse(JSON.stringify(value)))).toBe(stableHash(value));
    }),
  );
});

test('different values have different hashes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), fc.string(), (fields, name, value) => {
      fc.pre(name !== '__proto__' && fields[name] !== value);
      expect(stableHash({ ...fields, [name]: value })).not.toBe(stableHash(fields));
    }),
  );
});
