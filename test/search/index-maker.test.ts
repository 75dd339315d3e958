import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexMaker } from '../../src/search/index-maker.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-maker-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function page(name: string, words: string) {
  const file = join(room, `${name}.html`);
  writeFileSync(file, `<!doctype html><title>x</title><main data-pagefind-body><p>${words}</p></main>`);
  return { path: `${name}/index.html`, file };
}

test('indexes are made one after another, whichever has its pages first', async () => {
  const maker = indexMaker();
  maker.begin('one', false);
  maker.begin('other', false);
  maker.add('other', page('b', 'The library is warm.'));
  maker.add('one', page('a', 'Bus lanes are cheap.'));
  maker.add('other', page('c', 'The baths are cold.'));
  maker.end('other');
  maker.end('one');
  const made = await Promise.all([maker.made('other'), maker.made('one')]);
  await maker.close();
  expect(made.map(({ value, findings }) => [value.pages, findings])).toEqual([
    [2, []],
    [1, []],
  ]);
});

test('a page that is not there leaves no index, and the reason is told', async () => {
  const maker = indexMaker();
  maker.begin('one', false);
  maker.add('one', { path: 'a/index.html', file: join(room, 'gone.html') });
  maker.end('one');
  const { value, findings } = await maker.made('one');
  await maker.close();
  expect(value).toEqual({ pages: 0, files: [] });
  expect(findings.map(({ rule, message }) => [rule, message.includes('gone.html')])).toEqual([
    ['search-not-built', true],
  ]);
});

test('it may be closed while pages are still to come, and what is asked for later is told to be lacking', async () => {
  const maker = indexMaker();
  maker.begin('one', false);
  maker.add('one', page('a', 'Bus lanes are cheap.'));
  await maker.close();
  const { value, findings } = await maker.made('one');
  expect([value.files, findings.map(({ rule }) => rule)]).toEqual([[], ['search-not-built']]);
});
