import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openSource } from '../../src/convert/source/source-folder.ts';
import { testOnLinux } from '../not-shown.ts';
import { filesBelow, roomWith } from './sources-room.ts';
import { report } from './town-papers.ts';

/** Names that some file system takes and another does not, or that steer a terminal; reports differ by their title. */
const names = [
  'line\nbreak.txt',
  'order\u001b[31m.txt',
  'turned\u202etxt.exe',
  `${'long '.repeat(50)}.txt`,
  'aux.txt',
  'ends in dots...',
  'question?.txt',
  'back\\slash.txt',
  'Case.txt',
  'case.txt',
  '%2e%2e%2f.txt',
  'index.html',
];

const onLinux = testOnLinux('documents with odd names');

function documents(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      report('12 March 2024', `${at + 4}`, `Benches, part ${at + 1}`, `2.1 Oak ${at} lasts.`),
    ]),
  );
}

onLinux('documents with odd names are read, kept and given an address each', async () => {
  const room = roomWith(documents());
  const { value, findings } = await room.convert();
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(value.sources.map(({ file }) => file).toSorted()).toEqual(names.toSorted());
  const archive = await readArchive(room.content);
  expect(archive.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const urls = archive.value.meetings.flatMap(({ sources }) => sources.map(({ url }) => url));
  expect(new Set(urls.map((url) => url.toLowerCase())).size).toBe(names.length);
  for (const url of urls) {
    const name = decodeURIComponent(url.split('/files/')[1] ?? '');
    expect(name).toMatch(/^[^\p{Cc}\p{Cf}<>:"/\\|?*.][^\p{Cc}\p{Cf}<>:"/\\|?*]{0,119}$/u);
  }
  expect(filesBelow(join(room.content, 'sources'))).toHaveLength(names.length);
});

onLinux('bytes that are no name in UTF-8 are a finding, and the others go on', async () => {
  const room = roomWith({ 'march.txt': report('12 March 2024', '4', 'Benches', '2.1 Oak lasts.') });
  writeFileSync(Buffer.concat([Buffer.from(`${room.sources}/`), Buffer.from([0xe9, 0x2e, 0x74])]), 'x');
  const { value, findings } = await room.convert();
  expect(value.sources.map(({ file }) => file)).toEqual(['march.txt']);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'source-not-opened',
  ]);
});

test('a document larger than any pack is not opened, and that is said', async () => {
  const room = roomWith({ 'video.pdf': '%PDF-1.7' });
  truncateSync(join(room.sources, 'video.pdf'), 600_000_000);
  const { value, findings } = await openSource(room.sources, 'video.pdf');
  expect(value).toBeUndefined();
  expect(findings).toMatchInlineSnapshot(`
    [
      {
        "file": "video.pdf",
        "hint": "Save it with smaller pictures, or divide it into several documents.",
        "message": "“video.pdf” has 600 megabytes, and no more than 500 are read, so its words are not on the site.",
        "rule": "source-too-large",
        "severity": "error",
      },
    ]
  `);
});
