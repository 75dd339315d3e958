import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { processorSeconds, residentMegabytes } from '../../../src/safety/sandbox/process-facts.ts';
import { emptyRoom } from '../../convert/sources-room.ts';
import { testOnLinux } from '../../not-shown.ts';

const onLinux = testOnLinux('what the system tells of a process');

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
    const program = join(emptyRoom(), ') S 9 9 (');
    symlinkSync(process.execPath, program);
    const strange = spawn(program, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    onTestFinished(() => void strange.kill());
    await new Promise((resolve) => strange.on('spawn', resolve));
    expect(readFileSync(`/proc/${strange.pid}/stat`, 'utf8')).toContain('() S 9 9 ()');
    expect(processorSeconds(strange.pid ?? 0)).toBeLessThan(5);
  });

  onLinux('nothing when it is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect([residentMegabytes(pid), processorSeconds(pid)]).toEqual([undefined, undefined]);
  });
});
