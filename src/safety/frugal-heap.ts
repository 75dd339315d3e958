import { setFlagsFromString } from 'node:v8';

/** The heap may grow by half of what is in use before garbage is looked for. */
const slow = '--heap-growing-percent=50';

/**
 * How a process that reads documents keeps house: V8 left to itself lets garbage grow to several times what is in
 * use. Measured on a PDF of 620 pages: 530 MB with its own settings, about 300 MB with these, for a third more
 * processor time.
 */
export const frugalHeap: readonly string[] = ['--max-semi-space-size=2', slow];

/**
 * How `npm run build` starts its process (see package.json): what is new has 16 MB twice, where V8 would take 64 MB
 * twice. It can be told only when a process starts.
 */
export const smallNurseries = '--max-semi-space-size=16';

/**
 * Has the heap of this process grow slowly from now on. Measured on a folder of hostile texts and pages: 890 MB where it
 * had been 1,570, in the same time. It stays so: how far the heap may grow is worked out when garbage has been looked
 * for, so that what is set for a while goes on in what comes after (938 MB where it is 689, in an archive of 50,000 pages).
 */
export function keepHeapFrugal(): void {
  setFlagsFromString(slow);
}
