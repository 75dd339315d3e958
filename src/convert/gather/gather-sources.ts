import type { Outcome } from '../../document/finding.ts';
import { allOf } from '../all-of.ts';
import type { SourceReading } from '../drafts.ts';
import type { Source } from '../source/source.ts';
import type { Settling } from '../source/withhold.ts';
import { gatherPlanned } from './gather.ts';
import { openReadings } from './gather-open.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import { type MeetingPlan, type Plan, planMeetings } from './plan-meetings.ts';
import { factsOf } from './reading-facts.ts';
import { type DayAsked, watchedDays } from './recorded-days.ts';

/** A meeting put together, with what of its committee's other meetings was asked for that. */
export interface GatheredPlan extends Outcome<GatheredMeeting> {
  readonly asked: readonly DayAsked[];
}

/** The meetings of some sources, of which each is put together when it is asked for. */
export interface GatheredSources {
  readonly plan: Plan;
  /** The sources with what is open of them, by their ids. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Puts a meeting together; nothing when one of its sources is not to be had any more. */
  readonly gathered: (plan: MeetingPlan) => Promise<GatheredPlan | undefined>;
}

/** The whole readings of sources in their order; nothing when one is not to be had. */
function wholeReadings(sources: readonly Source[]): Promise<readonly SourceReading[] | undefined> {
  return allOf(sources, (source) => source.whole());
}

/** A source with what is open of it. Where that is not all, nothing of it is left for the next conversion. */
function opened(source: Source, reading: SourceReading): Source {
  return {
    ...source,
    identity: reading.source,
    facts: factsOf(reading),
    holds: reading.holds,
    record: undefined,
    whole: () => Promise.resolve(reading),
  };
}

/** What is open of the sources. As long as nothing is closed anywhere, that is known without reading them in whole. */
async function openSources(
  sources: readonly Source[],
  settling: Settling,
): Promise<readonly Source[] | undefined> {
  if (!sources.some(({ mayClose }) => mayClose)) return sources;
  const readings = await wholeReadings(sources);
  const open = readings && openReadings(readings, settling);
  return open?.flatMap((reading, at) => {
    const source = sources[at];
    if (!source) return [];
    return [reading === readings?.[at] ? source : opened(source, reading)];
  });
}

/**
 * Plans the meetings of some sources, without what is not for the public. Gives nothing when a source that was known is
 * not to be had any more.
 */
export async function gatherSources(
  given: readonly Source[],
  settling: Settling,
): Promise<GatheredSources | undefined> {
  const open = await openSources(given, settling);
  if (!open) return undefined;
  const sources = new Map(open.map((source) => [source.identity.id, source]));
  return {
    plan: planMeetings(open.map(({ facts }) => facts)),
    sources,
    gathered: async (plan) => {
      const ids = [...plan.filed, ...plan.minutes].map(({ reading }) => reading.source.id);
      const needed = [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
      const readings = await wholeReadings(needed);
      if (!readings) return undefined;
      const { days, asked } = watchedDays(plan.recorded);
      const byId = new Map(readings.map((reading) => [reading.source.id, reading]));
      return { ...gatherPlanned({ ...plan, recorded: days }, byId), asked };
    },
  };
}
