import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { emptyRoom } from '../../convert/sources-room.ts';
import { notShown } from '../../not-shown.ts';
import { elsewhere, made, type Surroundings } from './made.ts';

const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

const here: Surroundings = {
  folder: 'a',
  environment: { TZ: 'Pacific/Kiritimati', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', USER: 'anne' },
  umask: '022',
};

const there: Surroundings = {
  folder: 'deep/er and/b',
  environment: {
    ...elsewhere,
    TZ: 'America/Los_Angeles',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'C',
    USER: 'bill',
    LOGNAME: 'bill',
    HOME: '/nonexistent',
    TMPDIR: '/var/tmp',
  },
  umask: '077',
  backwards: true,
  ...(canPin ? { processors: '0' } : {}),
};

test('two builds of the same documents are the same bytes, books and zip too, wherever, whenever and by whom they are made', () => {
  if (!canPin) notShown('another number of processors, for there is no taskset.');
  const room = emptyRoom();
  const [one, other] = [here, there].map((surroundings) =>
    made(room, 'content/sources', ['--epub', '--zip'], surroundings),
  );
  expect(Object.keys(one?.site ?? {}).length).toBeGreaterThan(100);
  expect(Object.keys(one?.editions ?? {}).length).toBeGreaterThan(3);
  expect(other).toEqual(one);
}, 120_000);
