import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { describe, expect, test, vi } from 'vitest';
import { frugalHeap, keepHeapFrugal, smallNurseries } from '../../src/safety/frugal-heap.ts';

vi.mock('node:v8', { spy: true });

function flagsOf(flags: readonly string[]): string {
  const program = 'console.log(process.execArgv.join(" "))';
  return execFileSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8' });
}

describe('a process that reads documents', () => {
  test('starts with small rooms for what is new, and a heap that grows slowly', () => {
    expect(flagsOf(frugalHeap)).toMatch(/^--max-semi-space-size=2 --heap-growing-percent=50 /);
  });
});

describe('a process that builds a site', () => {
  test('starts as npm run build starts it', () => {
    expect(flagsOf([smallNurseries])).toMatch(/^--max-semi-space-size=16 /);
    const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
    expect(scripts.build).toBe(`node ${smallNurseries} scripts/build.ts`);
  });

  test('has its heap grow slowly from then on', () => {
    keepHeapFrugal();
    expect(vi.mocked(setFlagsFromString).mock.calls).toEqual([['--heap-growing-percent=50']]);
  });
});
