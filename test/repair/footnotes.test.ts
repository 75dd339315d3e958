import { expect, test } from 'vitest';
import { repaired } from './repaired.ts';

const opening = 'The service has been improved by employing extra gardeners and by buying';
const note = '¹ Figures are for the year that ended on 31 March.';
const rest = 'tools that last longer than one season.';

test('a footnote at the foot of a page does not part the sentence that goes on behind it', () => {
  expect(repaired(opening, '', note, '', rest)).toEqual([`¶ ${opening} ${rest}`, `¶ ${note}`]);
});

test('neither do two footnotes, nor a footnote inside a list', () => {
  const second = '² Of which two are apprentices.';
  expect(repaired(opening, '', note, '', second, '', rest)).toEqual([
    `¶ ${opening} ${rest}`,
    `¶ ${note}`,
    `¶ ${second}`,
  ]);
  expect(repaired('- spades', '', note, '', '- rakes')).toEqual([
    ...repaired('- spades', '- rakes'),
    `¶ ${note}`,
  ]);
});

test('a footnote is never the rest of a sentence itself', () => {
  expect(repaired(opening, '', note)).toEqual([`¶ ${opening}`, `¶ ${note}`]);
});
