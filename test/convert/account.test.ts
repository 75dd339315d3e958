import { describe, expect, test } from 'vitest';
import { accountFor } from '../../src/convert/account.ts';
import type { LeftOutText } from '../../src/convert/drafts.ts';
import { readTextFile } from '../../src/read/text-file.ts';

const furniture = (text: string) => ({ text, line: 3, reason: 'page number' as const });

function account(text: string, shown: readonly string[], furniture: readonly LeftOutText[]) {
  return accountFor(readTextFile(text).lines, shown, furniture);
}

describe('the account of words', () => {
  test('kept, furniture and lost make up all words of the source', () => {
    const { fidelity, lost } = account(
      'The fountain is mended.\nIt runs again.\nPage 3\nThanks to Mr Abel.',
      ['The fountain is mended.', 'It runs again.'],
      [furniture('Page 3')],
    );
    expect(fidelity).toEqual({ words: 13, kept: 7, lost: 4, furniture: 2 });
    expect(lost.map(({ text, line }) => `${line} ${text}`)).toEqual(['4 thanks', '4 to', '4 mr', '4 abel']);
  });

  test('a word that stands twice in the source and once on the page is lost once', () => {
    const { fidelity, lost } = account('bench\nbench', ['bench'], []);
    expect(fidelity).toEqual({ words: 2, kept: 1, lost: 1, furniture: 0 });
    expect(lost).toHaveLength(1);
  });

  test('a word that is shown more often than it was written makes up for no other', () => {
    expect(account('oak elm', ['oak oak oak'], []).fidelity).toMatchObject({ kept: 1, lost: 1 });
  });

  test('typography, case and joined lines do not matter', () => {
    const { fidelity } = account('The “Old” Town’s\nﬁnances', ['the "old" town\'s finances'], []);
    expect(fidelity).toMatchObject({ words: 5, kept: 5, lost: 0 });
  });

  test('what is both on a page and in the furniture counts as kept', () => {
    const { fidelity } = account('Page 3', ['Page 3'], [furniture('Page 3')]);
    expect(fidelity.kept + fidelity.furniture + fidelity.lost).toBe(fidelity.words);
    expect(fidelity.lost).toBe(0);
  });

  test('tags in the cells of a table and the targets of links are marks, not words', () => {
    const source =
      'Topic\t<p>Benches</p><ul style="list-style-type: none">\nSee the [app](#) or [page](https://a.example/x)';
    const { fidelity } = account(source, ['Topic Benches', 'See the app or page'], []);
    expect(fidelity).toMatchObject({ words: 7, lost: 0 });
  });

  test('in running text an angle bracket is text', () => {
    expect(account('Type <p> to begin', ['Type to begin'], []).lost.map(({ text }) => text)).toEqual(['p']);
  });

  test('an empty source has no words and loses none', () => {
    expect(account('', [], [])).toEqual({
      fidelity: { words: 0, kept: 0, lost: 0, furniture: 0 },
      lost: [],
    });
  });
});
