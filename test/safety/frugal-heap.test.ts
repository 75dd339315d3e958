import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { frugalHeap, withFrugalHeap } from '../../src/safety/frugal-heap.ts';

vi.mock('node:v8', { spy: true });

/** What was done in turn, the settings that V8 was given among it. */
let done: string[] = [];

beforeEach(() => {
  done = [];
  vi.mocked(setFlagsFromString).mockImplementation((flag) => void done.push(flag));
});

describe('a process that reads documents', () => {
  test('starts with small rooms for what is new, and a heap that grows slowly', () => {
    const program = 'console.log(process.execArgv.join(" "))';
    expect(execFileSync(process.execPath, [...frugalHeap, '-e', program], { encoding: 'utf8' })).toMatch(
      /^--max-semi-space-size=2 --heap-growing-percent=50 /,
    );
  });
});

describe('the heap of this process grows slowly while something is done, and afterwards as V8 judges', () => {
  const asBefore = ['--heap-growing-percent=50', 'work', '--heap-growing-percent=0'];

  test('what is done hands on its result', async () => {
    const work = async () => {
      done.push('work');
      return 'result';
    };
    expect(await withFrugalHeap(work)).toBe('result');
    expect(done).toEqual(asBefore);
  });

  test('and its error', async () => {
    const work = async () => {
      done.push('work');
      throw new Error('no room');
    };
    await expect(withFrugalHeap(work)).rejects.toThrow('no room');
    expect(done).toEqual(asBefore);
  });
});
