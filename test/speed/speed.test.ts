import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { testOnLinux } from '../not-shown.ts';
import { speedOptions } from './options.ts';
import { measured } from './processes.ts';
import { tableRow } from './table.ts';

describe('the command line of the benchmark', () => {
  test('measures each size with each number of councils', () => {
    expect(speedOptions(['--pages', '1000,5000', '--councils', '1,10', '--only', 'render,index'])).toEqual({
      type: 'options',
      options: {
        sizes: [
          { pages: 1000, councils: 1 },
          { pages: 1000, councils: 10 },
          { pages: 5000, councils: 1 },
          { pages: 5000, councils: 10 },
        ],
        parts: ['render', 'index'],
      },
    });
  });

  test.each([
    [['--pages', 'many'], '--pages and --councils are whole numbers'],
    [['--pages', '1000,'], '--pages and --councils are whole numbers'],
    [['--councils', '0'], '--pages and --councils are whole numbers'],
    [['--only', 'render,paint'], '--only “render,paint” names something else'],
    [['--paegs', '5'], '--paegs'],
  ])('says what is wrong with %j', (args, message) => {
    expect(speedOptions(args)).toEqual({ type: 'wrong', message: expect.stringContaining(message) });
  });

  test('tells help when it is asked for', () => {
    expect(speedOptions(['--help'])).toEqual({ type: 'help' });
  });
});

describe('the cost of a command (told by /proc, which only Linux has)', () => {
  const onLinux = testOnLinux('the cost of a command');

  onLinux('holds the time and memory of the processes that it starts', async () => {
    const busy =
      'const held = Buffer.alloc(9e7, 1); while (process.cpuUsage().user < 6e5) for (let at = 0; at < 1e6; at++) held[at]++;';
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const { user, wall, megabytes } = await measured(process.execPath, ['-e', parent]);
    expect(wall).toBeGreaterThan(0.5);
    expect(user).toBeGreaterThan(0.5);
    expect(megabytes).toBeGreaterThan(110);
  });

  onLinux('is none when the command fails, and its complaint is told', async () => {
    await expect(measured(process.execPath, ['-e', 'throw new Error("no paper")'])).rejects.toThrow(
      'no paper',
    );
  });
});

test('a row tells how much each page took', () => {
  const cost = { user: 4, wall: 2.5, megabytes: 310.4, output: '' };
  expect(tableRow({ name: 'render, cold', cost, did: 5000, unit: 'pages', bytes: 2_400_000 })).toBe(
    '| render, cold | 5,000 pages | 4.0 | 0.80 | 2.5 | 310 | 2.4 |\n',
  );
});

test('a row of a part of a run tells its time alone', () => {
  const part = { name: '– of it reading', cost: { user: 1 }, did: 5000, unit: 'pages', bytes: undefined };
  expect(tableRow(part)).toBe('| – of it reading | 5,000 pages | 1.0 | 0.20 | – | – | – |\n');
});

test('a wrong call ends with 64', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', '--pages=-3'], {
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([64, '', expect.stringContaining('--pages LIST')]);
});
