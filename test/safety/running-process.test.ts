import { spawn, spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning, thisProcess } from '../../src/safety/running-process.ts';

const { machine } = thisProcess;

test('this process and the one that started it are at work', () => {
  expect(isRunning(thisProcess)).toBe(true);
  expect(isRunning({ machine, id: process.ppid, begun: 0 })).toBe(true);
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 53, 999_999_999])('no process has the id %d', (id) => {
  expect(isRunning({ machine, id, begun: 0 })).toBe(false);
});

test('a process that has ended is not at work', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isRunning({ machine, id: pid, begun: 0 })).toBe(false);
});

test.runIf(process.platform === 'linux')('neither is another one with its id', () => {
  expect(thisProcess.begun).toBeGreaterThan(0);
  expect(isRunning({ ...thisProcess, begun: thisProcess.begun - 1 })).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a killed process that nobody has asked after keeps its id, and is not at work',
  async () => {
    // The shell starts a process, ends it, and becomes a program that never asks what came of it.
    const shell = spawn('/bin/sh', ['-c', 'sleep 60 & echo $!; kill -9 $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      shell.kill('SIGKILL');
    });
    const id = await new Promise<number>((told) => {
      shell.stdout.once('data', (text) => told(Number.parseInt(String(text), 10)));
    });
    expect(id).toBeGreaterThan(0);
    await expect.poll(() => isRunning({ machine, id, begun: 0 }), { timeout: 5000 }).toBe(false);
    expect(() => process.kill(id, 0)).not.toThrow();
  },
);
