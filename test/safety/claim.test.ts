import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { giveBack, takeClaim } from '../../src/safety/claim.ts';
import { thisProcess } from '../../src/safety/running-process.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { testOnLinux } from '../not-shown.ts';

function placeIn(folder: string) {
  return { folder, prefix: '.claim-' };
}

/** Starts a program of this folder that works on `folder`. */
function started(program: string, folder: string, ...rest: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [`test/safety/programs/${program}.ts`, folder, ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function everythingSaid(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of child.stdout ?? []) said += String(piece);
  return said;
}

async function firstSaid(child: ChildProcess): Promise<string> {
  for await (const piece of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) return String(piece);
  return '';
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => child.once('exit', () => done()));
}

/** Another claim in the folder, as if by another process. */
function claimBy(folder: string, machine: string, id: number, begun: number): string {
  const path = join(folder, `.claim-${machine}-${id}-${begun}`);
  writeFileSync(path, '');
  return path;
}

test('a place is claimed once, by this process too, and can be claimed again when it was given back', async () => {
  const place = placeIn(emptyRoom());
  expect(await takeClaim(place)).toBeUndefined();
  expect(await takeClaim(place)).toMatchObject({ process: process.pid, elsewhere: false });
  expect(readdirSync(place.folder)).toHaveLength(1);
  await giveBack(place);
  expect(readdirSync(place.folder)).toEqual([]);
  expect(await takeClaim(place)).toBeUndefined();
  await giveBack(place);
});

test('giving back what was never claimed takes nothing away from whoever has it', async () => {
  const folder = emptyRoom();
  const other = claimBy(folder, thisProcess.machine, process.ppid, 0);
  await giveBack(placeIn(folder));
  expect(statSync(other).isFile()).toBe(true);
});

test('two places in one folder are two', async () => {
  const folder = emptyRoom();
  expect(await takeClaim({ folder, prefix: '.a.claim-' })).toBeUndefined();
  expect(await takeClaim({ folder, prefix: '.b.claim-' })).toBeUndefined();
  await giveBack({ folder, prefix: '.a.claim-' });
  await giveBack({ folder, prefix: '.b.claim-' });
});

test('a place that another process holds is refused with its id, and its claim stays', async () => {
  const place = placeIn(emptyRoom());
  const child = started('holding', place.folder);
  expect(await firstSaid(child)).toBe('held\n');
  expect(await takeClaim(place)).toMatchObject({ process: child.pid, elsewhere: false });
  expect(readdirSync(place.folder)).toHaveLength(1);
});

test('the claim of a killed process does not stand in the way, and is cleared away', async () => {
  const place = placeIn(emptyRoom());
  const child = started('holding', place.folder);
  await firstSaid(child);
  child.kill('SIGKILL');
  await ended(child);
  expect(readdirSync(place.folder)).toHaveLength(1);
  expect(await takeClaim(place)).toBeUndefined();
  expect(readdirSync(place.folder)).toHaveLength(1);
  await giveBack(place);
});

testOnLinux('the id of a killed process given to another one')(
  'a process that was given the id of a killed one is not taken for it',
  async () => {
    const folder = emptyRoom();
    claimBy(folder, thisProcess.machine, process.ppid, 1);
    claimBy(folder, thisProcess.machine, process.pid, thisProcess.begun - 1);
    expect(await takeClaim(placeIn(folder))).toBeUndefined();
    await giveBack(placeIn(folder));
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a claim of another machine or container holds while it shows signs of life, and is over a minute after the last', async () => {
  const folder = emptyRoom();
  const file = claimBy(folder, '0123456789ab', 1, 1);
  expect(await takeClaim(placeIn(folder))).toEqual({ process: 1, elsewhere: true, file });
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
  utimesSync(file, secondsAgo(55), secondsAgo(55));
  expect(await takeClaim(placeIn(folder))).toBeDefined();
  utimesSync(file, secondsAgo(61), secondsAgo(61));
  expect(await takeClaim(placeIn(folder))).toBeUndefined();
  await giveBack(placeIn(folder));
  expect(readdirSync(folder)).toEqual([]);
});

test('files that only look like claims are let be', async () => {
  const folder = emptyRoom();
  for (const name of ['.claim-', '.claim-notes', '.claim-0123456789ab-1', 'x.claim-0123456789ab-1-1'])
    writeFileSync(join(folder, name), 'mine');
  expect(await takeClaim(placeIn(folder))).toBeUndefined();
  await giveBack(placeIn(folder));
  expect(readdirSync(folder)).toHaveLength(4);
});

test('of six processes that claim one place again and again, among dead claims, no two ever have it at once', async () => {
  const folder = emptyRoom();
  for (let id = 1; id <= 20; id += 1) claimBy(folder, thisProcess.machine, 999_999_000 + id, 1);
  const said = await Promise.all(
    Array.from({ length: 6 }, () => everythingSaid(started('claiming', folder, '12'))),
  );
  const spans = said
    .flatMap((text) => text.trim().split('\n'))
    .filter((line) => line !== '')
    .map((line): readonly [number, number] => JSON.parse(line))
    .sort(([a], [b]) => a - b);
  expect(spans.length).toBeGreaterThan(6);
  const overlaps = spans.filter(([from], at) => at > 0 && from < (spans[at - 1]?.[1] ?? 0));
  expect(overlaps).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);
