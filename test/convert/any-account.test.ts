import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountFor } from '../../src/convert/account.ts';
import { titleOfFile } from '../../src/convert/source/file-title.ts';
import { countWords, totalWords } from '../../src/document/words.ts';
import { payloads } from '../hostile/payloads.ts';

const line = fc
  .array(fc.constantFrom('oak', 'bench', 'Harbour', '£5m', 'Road', 'a', ...payloads.slice(0, 9)), {
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const text = fc.array(line, { maxLength: 6 });

function linesOf(texts: readonly string[]) {
  return texts.map((each) => ({ text: each }));
}

test('every word of a source is kept, furniture or lost, and never two of them', () => {
  fc.assert(
    fc.property(text, text, text, (source, shown, furniture) => {
      const left = furniture.map((each) => ({ text: each, line: 1, reason: 'page number' as const }));
      const { fidelity, lost } = accountFor(linesOf(source), shown, left);
      expect(fidelity.words).toBe(totalWords(countWords(source)));
      expect(fidelity.kept + fidelity.furniture + fidelity.lost).toBe(fidelity.words);
      expect(Math.min(fidelity.kept, fidelity.furniture, fidelity.lost)).toBeGreaterThanOrEqual(0);
      expect(lost).toHaveLength(fidelity.lost);
    }),
  );
});

test('what is shown in whole loses nothing, and what is not shown loses all', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(accountFor(linesOf(source), source, []).fidelity.lost).toBe(0);
      expect(accountFor(linesOf(source), [], []).fidelity.kept).toBe(0);
    }),
  );
});

test('the title of a file is one line without blanks at its ends', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...payloads), fc.string({ maxLength: 30 })), (name) => {
      const title = titleOfFile(name);
      expect(title).toBe(title.trim());
      expect(title).not.toMatch(/[\n\t_]/);
    }),
  );
});
