import { onTestFinished } from 'vitest';
import { type ReadingLimits, readingLimits } from '../../../src/safety/sandbox/limits.ts';
import { openReaders, type Readers } from '../../../src/safety/sandbox/readers.ts';

/** Limits that a test can reach soon. */
export const smallLimits: ReadingLimits = {
  ...readingLimits,
  seconds: 15,
  megabytes: 250,
  answerMegabytes: 10,
  pictureMegabytes: 10,
  restingMegabytes: 120,
};

/** A pool that runs one of the programs of this folder; it is closed when the test is over. */
export function poolOf(program: string, limits: Partial<ReadingLimits> = {}, count = 1): Readers {
  const readers = openReaders({
    program: new URL(`./programs/${program}.ts`, import.meta.url),
    mayRead: [new URL('./programs/', import.meta.url), new URL('../../../src/', import.meta.url)],
    limits: { ...smallLimits, ...limits },
    count,
    patience: 20,
  });
  onTestFinished(readers.close);
  return readers;
}
