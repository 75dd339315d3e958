import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished } from 'vitest';
import { processorSeconds, residentMegabytes } from '../../../src/safety/sandbox/process-facts.ts';
import { testOnLinux } from '../../not-shown.ts';

const onLinux = testOnLinux('what the system tells of a process');

/** The id of a process that waits, under a name that may look like something else. */
async function processNamed(name: string): Promise<number> {
  const program = `process.title = ${JSON.stringify(name)}; console.log(); setTimeout(() => {}, 60_000)`;
  const strange = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void strange.kill());
  await new Promise((resolve) => strange.stdout.once('data', resolve));
  return strange.pid ?? 0;
}

describe('the system tells of a process', () => {
  onLinux('how much memory it holds, in megabytes', () => {
    const told = residentMegabytes(process.pid) ?? 0;
    const own = process.memoryUsage.rss() / 1e6;
    expect(told / own).toBeGreaterThan(0.5);
    expect(told / own).toBeLessThan(2);
  });

  onLinux('how many seconds of a processor it has taken, its own and those of the system for it', () => {
    const before = process.cpuUsage();
    const told = processorSeconds(process.pid) ?? 0;
    const after = process.cpuUsage();
    // The system counts in hundredths of a second.
    expect(told).toBeGreaterThanOrEqual((before.user + before.system) / 1e6 - 0.03);
    expect(told).toBeLessThanOrEqual((after.user + after.system) / 1e6 + 0.03);
  });

  onLinux('whatever its name is', async () => {
    const bracketed = await processNamed(') S 9 9 (');
    expect(readFileSync(`/proc/${bracketed}/stat`, 'utf8')).toContain('() S 9 9 ()');
    expect(processorSeconds(bracketed)).toBeLessThan(5);
    const posing = await processNamed('VmRSS: 1 kB');
    expect(readFileSync(`/proc/${posing}/status`, 'utf8')).toMatch(/VmRSS: 1 kB\n/);
    expect(residentMegabytes(posing)).toBeGreaterThan(1);
  });

  onLinux('nothing when it is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect([residentMegabytes(pid), processorSeconds(pid)]).toEqual([undefined, undefined]);
  });
});
