import type { Finding, Outcome } from '../../document/finding.ts';
import type { SourceReading } from '../drafts.ts';
import { gatherMeeting } from './gather-meeting.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import { type MeetingPlan, planMeetings } from './plan-meetings.ts';
import { factsOf } from './reading-facts.ts';

export interface Gathering {
  /** By the path of the meeting's folder. */
  readonly meetings: ReadonlyMap<string, GatheredMeeting>;
  /** Sources of no known meeting; they are not published. */
  readonly unfiled: readonly SourceReading[];
  readonly findings: readonly Finding[];
}

/** The whole readings of some sources by the id of each. */
export type WholeReadings = ReadonlyMap<string, SourceReading>;

/** Puts a meeting together as it was planned. Throws when a reading that it needs is not given. */
export function gatherPlanned(plan: MeetingPlan, readings: WholeReadings): Outcome<GatheredMeeting> {
  const whole = (id: string): SourceReading => {
    const reading = readings.get(id);
    if (!reading) throw new Error(`The source “${id}” was not read.`);
    return reading;
  };
  const filed = plan.filed.map(({ reading, inferred, isGuessed }) => ({
    reading: whole(reading.source.id),
    inferred,
    isGuessed,
  }));
  const minutes = plan.minutes.flatMap(({ reading: { source }, at, belonging }) => {
    const reading = whole(source.id);
    const draft = reading.minutes[at];
    return draft ? [{ draft, reading, belonging }] : [];
  });
  const { belonging, date, recorded } = plan;
  return gatherMeeting({ belonging, date, filed, minutes }, recorded);
}

/** Brings together what several sources say of the same meetings. */
export function gather(readings: readonly SourceReading[]): Gathering {
  const plan = planMeetings(readings.map(factsOf));
  const byId = new Map(readings.map((reading) => [reading.source.id, reading]));
  const gathered = plan.meetings.map((meeting) => [meeting.folder, gatherPlanned(meeting, byId)] as const);
  return {
    meetings: new Map(gathered.map(([folder, { value }]) => [folder, value])),
    unfiled: plan.unfiled.flatMap(({ source }) => byId.get(source.id) ?? []),
    findings: [...plan.findings, ...gathered.flatMap(([, { findings }]) => findings)],
  };
}
