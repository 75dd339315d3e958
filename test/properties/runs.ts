import fc from 'fast-check';

/** How often each property is tried, everywhere, unless it says otherwise for its cost. */
export const usualRuns = 1000;

fc.configureGlobal({ numRuns: usualRuns });
