import { describe, expect, test } from 'vitest';
import { entryPath, isNoDocument, nameFault } from '../../../src/safety/unpack/entry-path.ts';

test.each([
  ['a/b.pdf', 'a/b.pdf'],
  ['./a//b.pdf', 'a/b.pdf'],
  ['a\\.\\b.pdf', 'a/b.pdf'],
  ['cafe\u0301.pdf', 'café.pdf'],
])('the path of %j is %s', (name, path) => {
  expect(entryPath(name)).toBe(path);
});

describe('what is no document', () => {
  test.each([
    'a/',
    'a\\',
    '.htaccess',
    'a/.htaccess',
    '.git/config',
    'a/.git/config',
    '__MACOSX/._a.pdf',
    'a/__MACOSX/b',
  ])('%s', (name) => {
    expect(isNoDocument(name)).toBe(true);
  });

  test.each([
    'a.pdf',
    './a.pdf',
    'a/../b.pdf',
    'a.b/c',
    'notes__MACOSX/a.pdf',
    '..',
    'a/..',
  ])('but %s may be one, whatever else is said of its name', (name) => {
    expect(isNoDocument(name)).toBe(false);
  });
});

describe('what a name does', () => {
  const deep = (folders: number) => `${'ab/'.repeat(folders)}report.pdf`;

  test.each([
    ['report\u0000.pdf', 'holds control characters'],
    ['report\u202e.pdf', 'holds control characters'],
    ['../report.pdf', 'leads out of the archive'],
    ['a/..', 'leads out of the archive'],
    ['/etc/passwd', 'names a place on the computer'],
    ['\\etc\\passwd', 'names a place on the computer'],
    ['C:/report.pdf', 'names a place on a drive'],
    ['c:report.pdf', 'names a place on a drive'],
    [deep(17), 'lies in more than 16 folders within one another'],
  ])('%j %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  test.each([
    deep(16),
    'Item 5 c: parks.pdf',
    'a/c:/report.pdf',
    'a..b/report.pdf',
    '...',
  ])('%s does no harm', (name) => {
    expect(nameFault(name)).toBeUndefined();
  });
});
