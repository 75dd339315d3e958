import type { Finding } from '../../document/finding.ts';
import type { SourceReading } from '../drafts.ts';
import { type FiledReading, fileReadings } from './filing.ts';
import { gatherMeeting } from './gather-meeting.ts';
import type { FiledMinutes, GatheredMeeting, MeetingSources } from './gathered-meeting.ts';
import { type Belonging, belongingOf } from './identities.ts';
import { meetingKey } from './known-meetings.ts';

export interface Gathering {
  /** By the path of the meeting's folder. */
  readonly meetings: ReadonlyMap<string, GatheredMeeting>;
  /** Sources of no known meeting; they are not published. */
  readonly unfiled: readonly SourceReading[];
  readonly findings: readonly Finding[];
}

/**
 * Agendas before web pages of minutes (whose head lists no agenda), supplements and single papers, so that
 * the first front sheet of a meeting is the agenda's own.
 */
function byWeight(filed: readonly FiledReading[]): readonly FiledReading[] {
  const weight = ({ reading: { frontSheet } }: FiledReading) => {
    if (!frontSheet) return 3;
    if (frontSheet.supplement) return 2;
    return frontSheet.agenda.length === 0 ? 1 : 0;
  };
  return [...filed].sort(
    (a, b) => weight(a) - weight(b) || (a.reading.source.given < b.reading.source.given ? -1 : 1),
  );
}

/** The minutes that sources print, each under the meeting that it records. */
function minutesIn(filed: readonly FiledReading[]): readonly FiledMinutes[] {
  const readings = filed.map(({ reading }) => reading);
  return filed.flatMap(({ reading }) =>
    reading.minutes.map((draft) => {
      const belonging = belongingOf(reading, readings, draft.committee ?? reading.committee);
      return { draft, reading, belonging };
    }),
  );
}

function byMeeting(
  filed: readonly FiledReading[],
  minutes: readonly FiledMinutes[],
): ReadonlyMap<string, MeetingSources> {
  const meetings = new Map<string, MeetingSources>();
  const open = (belonging: Belonging, date: string): MeetingSources =>
    meetings.get(meetingKey(belonging, date)) ?? { belonging, date, filed: [], minutes: [] };
  for (const each of filed) {
    const meeting = open(each.belonging, each.date);
    const own = minutes.filter(({ reading }) => reading === each.reading);
    meetings.set(meetingKey(each.belonging, each.date), { ...meeting, filed: [...meeting.filed, each] });
    for (const record of own) {
      const recorded = open(record.belonging, record.draft.date);
      const key = meetingKey(record.belonging, record.draft.date);
      meetings.set(key, { ...recorded, minutes: [...recorded.minutes, record] });
    }
  }
  return meetings;
}

function committeeKey({ council, committee }: Belonging): string {
  return `${council.id}/${committee.id}`;
}

/** Brings together what several sources say of the same meetings. */
export function gather(readings: readonly SourceReading[]): Gathering {
  const filing = fileReadings(readings);
  const ordered = byWeight(filing.filed);
  const minutes = minutesIn(ordered);
  const recorded = Map.groupBy(minutes, ({ belonging }) => committeeKey(belonging));
  const gathered = [...byMeeting(ordered, minutes)].map(([folder, sources]) => {
    const days = (recorded.get(committeeKey(sources.belonging)) ?? []).map(({ draft }) => draft.date);
    return [folder, gatherMeeting(sources, new Set(days))] as const;
  });
  return {
    meetings: new Map(gathered.map(([folder, { value }]) => [folder, value])),
    unfiled: filing.unfiled,
    findings: [...filing.findings, ...gathered.flatMap(([, { findings }]) => findings)],
  };
}
