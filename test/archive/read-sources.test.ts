import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { FolderContext } from '../../src/archive/folder-context.ts';
import type { Address } from '../../src/archive/model.ts';
import { sourcesIn } from '../../src/archive/read-sources.ts';

const path = 'brindlewick/streets-committee/2024-03-12';
const root = resolve('/srv/content');
const record = `${path}/conversion.yaml`;

/** What `conversion.yaml` tells of a source, with fields that the case is about. */
function told(fields: object = {}) {
  return {
    id: 'pack',
    file: 'The pack.pdf',
    path: 'sources/The pack.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    sha256: '0'.repeat(64),
    fidelity: { words: 9, kept: 7, lost: 1, furniture: 1 },
    ...fields,
  };
}

/** The sources of a meeting whose folder holds this `conversion.yaml`, and what was found amiss. */
function read(conversion: string | undefined) {
  const folder = new Map(conversion === undefined ? [] : [['conversion.yaml', conversion]]);
  const url = `/${path}/` as Address;
  const context: FolderContext = { findings: [], folder, pictures: new Map(), path, url, root };
  return { sources: sourcesIn(context), findings: context.findings };
}

const readTold = (...sources: readonly object[]) => read(stringify({ sources }));

describe('a source of a meeting', () => {
  test('is what the record tells of it, with its addresses and its place', () => {
    expect(readTold(told())).toEqual({
      sources: [
        {
          ...told(),
          url: `/${path}/files/The%20pack.pdf`,
          report: `/${path}/files/pack/`,
          path: join(root, 'sources/The pack.pdf'),
          pages: [],
          furniture: [],
          lost: [],
          warnings: [],
        },
      ],
      findings: [],
    });
  });

  test('that is not given out leads to the report, which says so', () => {
    const { sources } = readTold(told({ withheld: 'text below a box' }));
    expect(sources).toMatchObject([
      { withheld: 'text below a box', url: `/${path}/files/pack/#original`, report: `/${path}/files/pack/` },
    ]);
  });

  test('has its warnings with its file', () => {
    const warning = { rule: 'pdf-comment', severity: 'warning', message: 'A comment.', page: 3 };
    const { sources } = readTold(told({ warnings: [warning] }));
    expect(sources[0]?.warnings).toEqual([{ ...warning, file: 'The pack.pdf' }]);
  });

  test('is none where no conversion was recorded', () => {
    expect(read(undefined)).toEqual({ sources: [], findings: [] });
  });
});

describe('a record that cannot be read gives no source and one finding', () => {
  test.each([
    ['sources: [pack', 'The YAML cannot be read'],
    ['sources: pack', '“sources” is not right'],
    ['sources: []\ncolour: red', 'colour'],
  ])('%j', (conversion, message) => {
    const { sources, findings } = read(conversion);
    expect(sources).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'error', file: record }]);
    expect(findings[0]?.message).toContain(message);
  });
});

describe('a source that would lead out of the content folder or the site', () => {
  test('is left out and told, and the others are read', () => {
    const { sources, findings } = readTold(told({ id: 'a', path: '../secret.txt' }), told({ id: 'b' }));
    expect(sources.map(({ id }) => id)).toEqual(['b']);
    expect(findings).toEqual([
      {
        rule: 'original-outside',
        severity: 'error',
        file: record,
        message:
          'The source “a” with the file “The pack.pdf” at “../secret.txt” would lead out of the content folder or the site.',
        hint: 'An id holds small letters, figures and hyphens, a file is a bare name, and a path leads to a file below the content folder.',
      },
    ]);
  });

  test.each([
    { path: '..' },
    { path: 'a/../../b' },
    { path: '/etc/hostname' },
    { path: join(root, 'sources/pack.pdf') },
    { id: 'Pack' },
    { id: 'a/b' },
    { id: 'pack.' },
    { id: '.pack' },
    { file: 'a/b.pdf' },
    { file: 'a\\b.pdf' },
    { file: '.' },
    { file: '..' },
  ])('is told by %j', (fields) => {
    const { sources, findings } = readTold(told(fields));
    expect(sources).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['original-outside']);
  });

  test.each([
    { path: '..pack/a.pdf' },
    { path: 'a/../b.pdf' },
    { id: 'a-1' },
    { file: '...pdf' },
    { file: '.a' },
  ])('is not told by %j', (fields) => {
    expect(readTold(told(fields)).findings).toEqual([]);
  });
});

describe('the name under which an original is given out', () => {
  const names = (...files: readonly (readonly [id: string, file: string])[]) =>
    readTold(...files.map(([id, file]) => told({ id, file }))).sources.map(
      ({ url }) => url.split('/files/')[1],
    );

  test('is its own, or its id where another has it, whatever the size of its letters', () => {
    expect(names(['a', 'Report.pdf'], ['b', 'report.PDF'], ['c', 'report.pdf'])).toEqual([
      'Report.pdf',
      'b.PDF',
      'c.pdf',
    ]);
  });

  test('is counted on where another is called like the id', () => {
    expect(names(['a', 'c.pdf'], ['b', 'c-2.pdf'], ['c', 'C.pdf'])).toEqual(['c.pdf', 'c-2.pdf', 'c-3.pdf']);
  });

  test('is never that of a report on a conversion, which is named by an id', () => {
    expect(names(['pack', 'pack'], ['b', 'PACK'], ['map', 'list.pdf'])).toEqual([
      'pack.txt',
      'b.txt',
      'list.pdf',
    ]);
  });

  test('runs nothing in a browser', () => {
    expect(names(['a', 'page.html'], ['b', 'drawing.svg'])).toEqual(['page.html.txt', 'drawing.svg.txt']);
  });
});
