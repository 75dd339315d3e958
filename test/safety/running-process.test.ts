import { spawn, spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning, thisProcess } from '../../src/safety/running-process.ts';
import { notShown, testOnLinux } from '../not-shown.ts';

const { machine } = thisProcess;

test('this process and the one that started it are at work', () => {
  expect(isRunning(thisProcess)).toBe(true);
  expect(isRunning({ machine, id: process.ppid, begun: 0 })).toBe(true);
});

const onLinux = testOnLinux('which processes are at work, told by /proc');

onLinux('the first process of the system is at work, whoever owns it', () => {
  expect(isRunning({ machine, id: 1, begun: 0 })).toBe(true);
});

/** What another process says of itself. */
function another(...before: readonly string[]) {
  const asked = `import('./src/safety/running-process.ts').then(({ thisProcess }) => console.log(JSON.stringify(thisProcess)))`;
  const [program = process.execPath, ...rest] = [...before, process.execPath, '-e', asked];
  const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as typeof thisProcess) : undefined;
}

test('two processes of one machine know that they are, and have begun one after the other', () => {
  const other = another();
  expect(machine).toMatch(/^[0-9a-f]{12}$/);
  expect(other?.machine).toBe(machine);
  expect(other?.id).not.toBe(process.pid);
  if (process.platform === 'linux') expect(other?.begun).toBeGreaterThan(thisProcess.begun);
});

onLinux('a container counts its processes apart, and so is another machine', () => {
  const within = another('unshare', '-rpf', '--mount-proc');
  if (!within) return notShown('processes that are counted apart, for no namespace can be made here.');
  expect(within.machine).toMatch(/^[0-9a-f]{12}$/);
  expect(within.machine).not.toBe(machine);
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 53, 999_999_999])('no process has the id %d', (id) => {
  expect(isRunning({ machine, id, begun: 0 })).toBe(false);
});

test('a process that has ended is not at work', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isRunning({ machine, id: pid, begun: 0 })).toBe(false);
});

onLinux('neither is another one with its id', () => {
  expect(thisProcess.begun).toBeGreaterThan(0);
  expect(isRunning({ ...thisProcess, begun: thisProcess.begun - 1 })).toBe(false);
});

onLinux('a killed process that nobody has asked after keeps its id, and is not at work', async () => {
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
});
