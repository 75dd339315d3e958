import { blockText } from '../document/block.ts';
import type { Finding } from '../document/finding.ts';
import { countWords, wordsMissing } from '../document/words.ts';
import type { FrontSheetDraft, MinutesDraft, PaperDraft, SourceReading } from './drafts.ts';
import { type FiledReading, fileReadings } from './filing.ts';
import { type Belonging, belongingOf } from './identities.ts';
import { meetingKey } from './known-meetings.ts';

/** A paper or minutes with the source that they stand in. */
export interface FromSource<Draft> {
  readonly draft: Draft;
  readonly source: string;
}

/** Everything that the sources say of one meeting. */
export interface GatheredMeeting {
  readonly belonging: Belonging;
  readonly date: string;
  time: string | undefined;
  front: FromSource<FrontSheetDraft> | undefined;
  minutes: (FromSource<MinutesDraft> & { readonly printedIn: string[] }) | undefined;
  readonly supplements: FromSource<FrontSheetDraft>[];
  readonly papers: FromSource<PaperDraft>[];
  /** Sources that are of this meeting; minutes printed in the pack of a later one are not among them. */
  readonly sources: string[];
  readonly inferred: Set<string>;
}

export interface Gathering {
  readonly meetings: ReadonlyMap<string, GatheredMeeting>;
  /** Sources of no known meeting; they are not published. */
  readonly unfiled: readonly SourceReading[];
  readonly findings: readonly Finding[];
}

function openMeeting(
  meetings: Map<string, GatheredMeeting>,
  belonging: Belonging,
  date: string,
  time: string | undefined,
): GatheredMeeting {
  const key = meetingKey(belonging, date);
  const known = meetings.get(key);
  if (known) {
    known.time ??= time;
    return known;
  }
  const meeting: GatheredMeeting = {
    belonging,
    date,
    time,
    front: undefined,
    minutes: undefined,
    supplements: [],
    papers: [],
    sources: [],
    inferred: new Set(belonging.inferred),
  };
  meetings.set(key, meeting);
  return meeting;
}

/** The same words in the same number: a corrected figure makes another version, and neither may be lost. */
function sameText(one: MinutesDraft, other: MinutesDraft): boolean {
  const left = countWords(one.blocks.map(blockText));
  const right = countWords(other.blocks.map(blockText));
  return wordsMissing(left, right).size === 0 && wordsMissing(right, left).size === 0;
}

/** Minutes printed twice are one record; a second wording is kept as a paper, so that no word is lost. */
function addMinutes(
  meeting: GatheredMeeting,
  draft: MinutesDraft,
  source: string,
  file: string,
): readonly Finding[] {
  if (!meeting.minutes) {
    meeting.minutes = { draft, source, printedIn: [source] };
    return [];
  }
  if (sameText(meeting.minutes.draft, draft)) {
    meeting.minutes.printedIn.push(source);
    return [];
  }
  meeting.papers.push({ source, draft: asPaper(draft) });
  return [
    {
      rule: 'minutes-differ',
      severity: 'warning',
      file,
      line: draft.lines?.from,
      message: `“${file}” prints the minutes of ${draft.date} in other words than an earlier source; both are published.`,
      hint: 'See which version was approved, and move the other one to the papers.',
    },
  ];
}

function asPaper(draft: MinutesDraft): PaperDraft {
  return {
    kind: 'other',
    title: `Minutes of ${draft.date}, another version`,
    titlePrinted: false,
    agendaItem: undefined,
    label: undefined,
    reference: undefined,
    date: draft.date,
    pages: draft.pages,
    header: [],
    authors: [],
    blocks: draft.blocks,
    lines: draft.lines,
    inferred: ['title'],
  };
}

function addFrontSheet(meeting: GatheredMeeting, draft: FrontSheetDraft, source: string): void {
  if (!meeting.front && !draft.supplement) meeting.front = { draft, source };
  else meeting.supplements.push({ draft, source });
}

function gatherOne(
  { reading, belonging, date, inferred, isGuessed }: FiledReading,
  readings: readonly SourceReading[],
  meetings: Map<string, GatheredMeeting>,
): readonly Finding[] {
  const { source } = reading;
  const own = openMeeting(meetings, belonging, date, reading.time);
  own.sources.push(source.id);
  for (const path of inferred) own.inferred.add(path);
  if (reading.frontSheet) addFrontSheet(own, reading.frontSheet, source.id);
  const papers = reading.papers.map((draft) =>
    isGuessed ? { ...draft, inferred: [...draft.inferred, 'meeting'] } : draft,
  );
  own.papers.push(...papers.map((draft) => ({ draft, source: source.id })));
  return reading.minutes.flatMap((draft) => {
    const other = belongingOf(reading, readings, draft.committee ?? reading.committee);
    const meeting = openMeeting(meetings, other, draft.date, draft.time);
    return addMinutes(meeting, draft, source.id, source.given);
  });
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

/** Brings together what several sources say of the same meetings. */
export function gather(readings: readonly SourceReading[]): Gathering {
  const meetings = new Map<string, GatheredMeeting>();
  const filing = fileReadings(readings);
  const ordered = byWeight(filing.filed);
  const known = ordered.map(({ reading }) => reading);
  const findings = ordered.flatMap((filed) => gatherOne(filed, known, meetings));
  return { meetings, unfiled: filing.unfiled, findings: [...filing.findings, ...findings] };
}
