import type { Finding } from '../../document/finding.ts';
import { type Filed, fileReadings } from './filing.ts';
import { type Belonging, belongingsIn } from './identities.ts';
import { meetingKey } from './known-meetings.ts';
import type { ReadingFacts } from './reading-facts.ts';
import { type RecordedDays, recordedDays } from './recorded-days.ts';

/** Minutes that a source prints, with the meeting that they record. */
export interface PlannedMinutes {
  readonly reading: ReadingFacts;
  /** Their place among the minutes that the source prints. */
  readonly at: number;
  readonly date: string;
  readonly belonging: Belonging;
}

/** From which sources a meeting is to be put together. */
export interface MeetingPlan {
  /** The path of the meeting's folder. */
  readonly folder: string;
  readonly belonging: Belonging;
  readonly date: string;
  readonly filed: readonly Filed[];
  readonly minutes: readonly PlannedMinutes[];
  /** The days of the committee's meetings whose minutes some source prints. */
  readonly recorded: RecordedDays;
}

/** The meetings of an archive before they are put together. */
export interface Plan {
  readonly meetings: readonly MeetingPlan[];
  /** Sources of no known meeting; they are not published. */
  readonly unfiled: readonly ReadingFacts[];
  readonly findings: readonly Finding[];
}

/**
 * Agendas before web pages of minutes (whose head lists no agenda), supplements and single papers, so that
 * the first front sheet of a meeting is the agenda's own.
 */
function byWeight(filed: readonly Filed[]): readonly Filed[] {
  const weight = ({ reading: { sheet } }: Filed) => {
    if (!sheet) return 3;
    if (sheet.isSupplement) return 2;
    return sheet.agenda.length === 0 ? 1 : 0;
  };
  return [...filed].sort(
    (a, b) => weight(a) - weight(b) || (a.reading.source.given < b.reading.source.given ? -1 : 1),
  );
}

/** The minutes that sources print, each under the meeting that it records. */
function minutesIn(filed: readonly Filed[]): readonly PlannedMinutes[] {
  const belongingOf = belongingsIn(filed.map(({ reading }) => reading));
  return filed.flatMap(({ reading }) =>
    reading.minutes.map(({ committee, date }, at) => {
      const belonging = belongingOf(reading, committee ?? reading.committee);
      return { reading, at, date, belonging };
    }),
  );
}

type Gathered = Omit<MeetingPlan, 'folder' | 'recorded'>;

function byMeeting(
  filed: readonly Filed[],
  minutes: readonly PlannedMinutes[],
): ReadonlyMap<string, Gathered> {
  const meetings = new Map<string, Gathered>();
  const own = Map.groupBy(minutes, ({ reading }) => reading);
  const open = (belonging: Belonging, date: string): Gathered =>
    meetings.get(meetingKey(belonging, date)) ?? { belonging, date, filed: [], minutes: [] };
  for (const each of filed) {
    const meeting = open(each.belonging, each.date);
    meetings.set(meetingKey(each.belonging, each.date), { ...meeting, filed: [...meeting.filed, each] });
    for (const record of own.get(each.reading) ?? []) {
      const recorded = open(record.belonging, record.date);
      const key = meetingKey(record.belonging, record.date);
      meetings.set(key, { ...recorded, minutes: [...recorded.minutes, record] });
    }
  }
  return meetings;
}

function committeeKey({ council, committee }: Belonging): string {
  return `${council.id}/${committee.id}`;
}

/** Tells which sources say something of which meetings, by what of their readings files them. */
export function planMeetings(readings: readonly ReadingFacts[]): Plan {
  const filing = fileReadings(readings);
  const ordered = byWeight(filing.filed);
  const minutes = minutesIn(ordered);
  const recorded = Map.groupBy(minutes, ({ belonging }) => committeeKey(belonging));
  const meetings = [...byMeeting(ordered, minutes)].map(([folder, gathered]) => {
    const days = (recorded.get(committeeKey(gathered.belonging)) ?? []).map(({ date }) => date);
    return { ...gathered, folder, recorded: recordedDays(new Set(days)) };
  });
  return { meetings, unfiled: filing.unfiled, findings: filing.findings };
}
