import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { text } from '../read/pdf/tiny-pdf.ts';
import { runBuild } from './command.ts';
import { blackBox, parksMinutes } from './parks-minutes.ts';

/** Minutes in which one name was blacked out, another is white, a third invisible, and so on. */
const minutes = parksMinutes(
  [
    text('Canarybox lives in Hill Street', 60, 400),
    blackBox,
    text('Canarywhite lives there too', 60, 430, { paint: { colour: '#ffffff' } }),
    text('Canarymode is his neighbour', 60, 460, { paint: { mode: 3 } }),
    text('Canarythin pays no rent', 60, 490, { paint: { opacity: 0 } }),
    text('Canarylayer owns the house', 60, 520, { paint: { layer: 'off' } }),
    text('Canarytiny wrote the letter', 60, 550, { size: 0.5 }),
    text('Canaryaway lives elsewhere', 700, 580),
  ],
  { info: { Title: 'Parks Committee' } },
);

/** What a file holds, unpacked if it is a part of the search index. */
function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

test('hidden words of a PDF are nowhere in what is made of it, and the PDF is not published', {
  timeout: 120_000,
}, () => {
  const room = emptyRoom();
  const [sources, content, site] = ['papers', 'content', 'site'].map((name) => join(room, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(sources);
  writeFileSync(join(sources, 'minutes.pdf'), minutes);
  const { status, stdout, stderr } = runBuild(['--sources', sources, '--content', content, '--output', site]);
  expect(status).toBe(2);
  expect(stderr).toContain('hides text');
  expect(stdout).toContain(' 0 lost');
  expect(stdout).toContain('waits for a person to look at it: minutes.pdf');
  expect(stdout + stderr).not.toMatch(/canary/i);

  const made = [content, site].flatMap((folder) => filesBelow(folder).map((name) => join(folder, name)));
  expect(
    made.filter((path) => contentOf(path).includes('It is hoped that they last')).length,
  ).toBeGreaterThan(1);
  expect(made.filter((path) => /canary/i.test(contentOf(path)))).toEqual([]);
  expect(filesBelow(site).filter((name) => basename(name) === 'minutes.pdf')).toEqual([]);
  const report = filesBelow(site).find((name) => contentOf(join(site, name)).includes('id="original"'));
  expect(contentOf(join(site, report ?? ''))).toContain(
    'The original is not published here: it holds hidden text',
  );
});
