import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { runBuild } from './command.ts';

const sample = 'content/sources';

test('after a document is taken away every old address still answers, and none of its words is left', {
  timeout: 120_000,
}, () => {
  const room = emptyRoom();
  const papers = join(room, 'papers');
  mkdirSync(papers);
  const files = readdirSync(sample).filter((file) => file.startsWith('adult-care'));
  for (const file of files) copyFileSync(join(sample, file), join(papers, file));
  const site = join(room, 'site');
  const build = () => runBuild(['--sources', papers, '--output', site]).status;
  expect(build()).toBe(0);
  const pages = filesBelow(site).filter((file) => file.endsWith('index.html'));

  rmSync(join(papers, files[0] ?? ''));
  expect(build()).toBe(0);
  expect(pages.filter((page) => !existsSync(join(site, page)))).toEqual([]);
  const withdrawn = pages.filter((page) =>
    readFileSync(join(site, page), 'utf8').includes('This page is no longer published'),
  );
  expect(withdrawn.length).toBeGreaterThan(10);
  expect(filesBelow(site).filter((file) => file.includes(`/files/${files[0]}`))).toEqual([]);
});
