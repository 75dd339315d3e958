import { expect, test } from 'vitest';
import { outsideLink } from '../../../src/export/epub/links.ts';

test.each([
  ['https://www.legislation.gov.uk/ukpga/1972/70', 'https://www.legislation.gov.uk/ukpga/1972/70'],
  [
    'https://www.fenwick.example/list?ID=5|7&x=[1]#a#b',
    'https://www.fenwick.example/list?ID=5%7C7&x=%5B1%5D#a%23b',
  ],
  ['https://www.fenwick.example/100%-free', 'https://www.fenwick.example/100%25-free'],
  ['https://www.fenwick.example/caf%C3%A9', 'https://www.fenwick.example/caf%C3%A9'],
  ['https://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
  ['mailto:clerk@fenwick.example?subject=a|b', 'mailto:clerk@fenwick.example?subject=a%7Cb'],
  ['tel:+441632960001', 'tel:+441632960001'],
  ['https://www..fenwick.example/', undefined],
  ['https://fenwick.example";a=1/', undefined],
])('%s is written as %s', (given, written) => {
  expect(outsideLink(new URL(given))).toBe(written);
});
