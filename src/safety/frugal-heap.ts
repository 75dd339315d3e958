import { setFlagsFromString } from 'node:v8';

/** By how much of what is in use the heap may grow before garbage is looked for. */
const slowGrowth = '--heap-growing-percent=50';

/**
 * How a process that reads documents keeps house: V8 left to itself lets garbage grow to several times what is in
 * use. Measured on a PDF of 620 pages: 530 MB with its own settings, about 300 MB with these, for a third more
 * processor time.
 */
export const frugalHeap: readonly string[] = ['--max-semi-space-size=2', slowGrowth];

/**
 * Has the heap of this process grow slowly from now on. Measured on a folder of hostile texts and pages: 890 MB where
 * it had been 1,570, in the same time.
 */
export function growHeapSlowly(): void {
  setFlagsFromString(slowGrowth);
}
