import type { SourceReading } from '../drafts.ts';
import type { Settling } from '../source/withhold.ts';
import { withoutClosedPapers } from './closed-items.ts';
import { gather } from './gather.ts';

/** Readings without what other documents close of them, which is known once all is gathered. Gives the same where nothing is. */
export function openReadings(
  readings: readonly SourceReading[],
  settling: Settling,
): readonly SourceReading[] {
  return withoutClosedPapers(readings, gather(readings).meetings.values(), settling);
}
