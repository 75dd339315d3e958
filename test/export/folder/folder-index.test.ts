import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { fileScript, folderEngine } from '../../../src/search/folder/folder-index.ts';

describe('the search engine of a folder', () => {
  test('refuses a module that it was not written for', async () => {
    await expect(folderEngine('const a=1;export{a};')).rejects.toThrow(
      'has “import.meta.url” 0 times, not 4',
    );
    await expect(folderEngine('const a=1;')).rejects.toThrow('ends in no list of exports');
  });

  test('hands over a file of the index with its name', () => {
    const script = fileScript('fragment/en_1.pf_fragment', Uint8Array.of(0, 255, 60));
    expect(script).toBe('minutebookFile("fragment/en_1.pf_fragment", "AP88");\n');
    expect(() => new Script(script)).not.toThrow();
  });
});

test('no part of a page that is opened from a disk asks for anything by fetch', () => {
  expect(readFileSync('src/search/folder/file-fetch.ts', 'utf8')).not.toMatch(/\bfetch\(/);
});
