import fc from 'fast-check';

/** How often each property is tried, everywhere, unless it says otherwise for its cost. */
export const usualRuns = 1000;

/** The same values each time, so that a change is judged and not luck; "MINUTEBOOK_SEED=$RANDOM npm test" tries others. */
const seed = Number(process.env.MINUTEBOOK_SEED ?? 20_261_129);

fc.configureGlobal({ numRuns: usualRuns, seed });
