import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { ownAcronyms, siteExpansions } from '../../src/link/expansions.ts';

describe('an acronym', () => {
  test('that papers explain in two ways is not explained for the whole site', () => {
    const site = siteExpansions([
      { term: 'CAB', expansion: 'Citizens Advice Bureau' },
      { term: 'CAB', expansion: 'Cabinet' },
      { term: 'LGA', expansion: 'Local Government Association' },
      { term: 'LGA', expansion: 'local government association' },
    ]);
    expect([...site]).toEqual([['LGA', 'Local Government Association']]);
  });

  test('has one expansion however it is written, and none where a page gives the end of another', () => {
    const glossary = [
      { term: 'ESP', expansion: 'evening-sweeping plans' },
      { term: 'ESP', expansion: 'Evening and Sweeping Plan' },
      { term: 'BCP', expansion: 'Brindlewick Country Parks' },
    ];
    const parts = [
      { term: 'BCP', expansion: 'Commissioning Plan' },
      { term: 'ESP', expansion: 'Sweeping Plans' },
    ];
    expect([...siteExpansions(glossary, parts)]).toEqual([['ESP', 'Evening and Sweeping Plan']]);
  });
});

test('a page expands an acronym itself in any of its blocks, names or not', () => {
  const blocks = ['The settlement was core sweeping power (CSP).', 'CSP rose.'].map(
    (words): Block => ({ type: 'paragraph', content: [text(words)] }),
  );
  expect(ownAcronyms(blocks)).toEqual([{ term: 'CSP', expansion: 'core sweeping power' }]);
});
