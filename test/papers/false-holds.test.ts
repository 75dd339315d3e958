import { describe, expect } from 'vitest';
import { heldAndFlagged, onPapers } from './papers-at-hand.ts';

// In none of these papers did a search by hand find anything hidden, exempt or private. The number of the clerk on
// Kingston's front sheet, a mobile one, is for people to call.
describe('nothing of an open paper is held back by mistake, and nothing in it passes for personal data', () => {
  const folders = ['kingston', 'mgwebservice', 'winnipeg'];
  describe.each(folders)('%s', (folder) => {
    const onFolder = onPapers(folder);
    onFolder('of its papers', (papers) => {
      expect(papers.site.meetings.length).toBeGreaterThan(0);
      expect(heldAndFlagged(papers)).toEqual([]);
    });
  });
});
