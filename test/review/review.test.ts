import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBuild } from '../build/command.ts';
import { blackBox, parksMinutes } from '../build/parks-minutes.ts';
import { filesBelow, roomWith } from '../convert/sources-room.ts';
import { text } from '../read/pdf/tiny-pdf.ts';

function minutes(hidden: string): Uint8Array {
  return parksMinutes([
    text(hidden, 60, 400),
    blackBox,
    text('Palecanary stands in white', 60, 430, { paint: { colour: '#ffffff' } }),
  ]);
}

/** A room with one document, the commands that build it and review it, and every word of what was built. */
function roomToReview() {
  const room = roomWith({ 'minutes.pdf': minutes('Boxcanary lives in Hill Street') });
  const site = join(room.path, 'site');
  const folders = ['--sources', room.sources, '--output', site];
  const review = (...more: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/review.ts', ...folders, ...more],
      {
        encoding: 'utf8',
        env: { ...process.env, SOURCE_DATE_EPOCH: '1795910400' },
      },
    );
    return { status, stdout, stderr };
  };
  return { ...room, site, review, build: () => runBuild(folders) };
}

const idOf = (listing: string, name: string) =>
  new RegExp(`([0-9a-f]{12}) {2}${name}`).exec(listing)?.[1] ?? '';

test('what is held back waits for a person, who accepts it or says that it may be published', {
  timeout: 180_000,
}, () => {
  const { review, build, site, put } = roomToReview();
  expect(build().status).toBe(2);

  const first = review();
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toContain('2 holds wait for a decision.\n\nminutes.pdf\n');
  expect(first.stdout).toContain('Text below a box or another shape, page 1, 5 words');
  expect(first.stdout).toContain('“Boxcanary lives in Hill Street”');
  expect(first.stdout).toContain('“Palecanary stands in white”');

  const boxed = idOf(first.stdout, 'Text below a box');
  const pale = idOf(first.stdout, 'Text in the colour');
  const accepted = review('--accept', boxed, '--by', 'Ada Reed', '--why', 'It names a neighbour.');
  expect(accepted.stdout).toContain('1 hold waits for a decision. Build again');
  expect(build().status).toBe(2);
  expect(review('--publish', pale, '--by', 'Ada Reed', '--why', 'A heading upon a drawing.').status).toBe(0);
  const { status, stdout } = build();
  expect(status).toBe(0);
  expect(stdout).not.toContain('waits for a person');

  const settled = review();
  expect(settled.stdout).toBe('Nothing that was held back waits for a decision.\n');
  expect(review('--all').stdout).toContain('Stays held back: Ada Reed, 2026-11-29: It names a neighbour.');

  const pages = filesBelow(site).filter((name) => name.endsWith('.html'));
  const words = pages.map((name) => readFileSync(join(site, name), 'utf8')).join('\n');
  expect(words).toContain('Palecanary stands in white');
  expect(words).not.toContain('Boxcanary');
  expect(words).toContain('It stays held back: Ada Reed, 29 November 2026: It names a neighbour.');
  expect(words).toContain('It may be published: Ada Reed, 29 November 2026: A heading upon a drawing.');

  put('minutes.pdf', minutes('Boxcanary lives in Dale Street'));
  const changed = build();
  expect(changed.status).toBe(2);
  expect(changed.stderr).toContain('fits nothing that is held back any more');
});

test('what cannot be settled is told, and nothing is noted', { timeout: 120_000 }, () => {
  const { review, build, site } = roomToReview();
  expect(review().stderr).toContain('Build first, and name the same folders');
  build();
  const told = (...more: readonly string[]) => {
    const { status, stderr } = review(...more);
    return [status, stderr.split('\n')[0]];
  };
  const by = ['--by', 'Ada Reed'];
  const why = ['--why', 'A reason.'];
  expect(told('--accept', '0123456789ab', ...why)).toEqual([64, 'Who decides? Add --by "Name".']);
  expect(told('--accept', '0123456789ab', ...by)).toEqual([
    64,
    'Why? Add --why "Reason", so that whoever comes after you can tell.',
  ]);
  expect(told(...by, ...why)).toEqual([64, '--by and --why go with --accept ID or --publish ID.']);
  expect(told('--accept', '0123456789ab', ...by, ...why)).toEqual([
    1,
    'error: No document of the last build has a hold “0123456789ab”.',
  ]);
  expect(existsSync(join(`${site}-content`, 'review.yaml'))).toBe(false);
});

test('a broken review fails the build and the review, which name the line and leave it as it is', {
  timeout: 120_000,
}, () => {
  const { review, build, site } = roomToReview();
  build();
  const path = join(`${site}-content`, 'review.yaml');
  writeFileSync(path, 'decisions:\n  - hold: abc\n');
  for (const run of [build, review]) {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('review.yaml, line 2: “decisions.0.hold” is no id of a hold');
  }
  expect(readFileSync(path, 'utf8')).toBe('decisions:\n  - hold: abc\n');
});
