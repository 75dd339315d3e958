import type { Outcome } from '../../document/finding.ts';
import type { SourceReading } from '../drafts.ts';
import { supplementGroup } from '../write/supplement-paper.ts';
import { arrangePapers } from './arrange-papers.ts';
import { frontSheetsOf } from './gather-front-sheets.ts';
import { minutesOf } from './gather-minutes.ts';
import type { FiledReading, GatheredMeeting, MeetingSources } from './gathered-meeting.ts';
import type { GatheredPaper } from './gathered-paper.ts';
import { wholeAgenda } from './meeting-agenda.ts';
import { missingPapers, withListedNames, withMissingAppendices } from './missing-papers.ts';
import type { RecordedDays } from './recorded-days.ts';

function papersOf(filed: readonly FiledReading[]): readonly GatheredPaper[] {
  return filed.flatMap(({ reading, isGuessed }) =>
    reading.papers.map((draft) => ({
      draft: isGuessed ? { ...draft, inferred: [...draft.inferred, 'meeting'] } : draft,
      reading,
      alsoIn: [],
      prints: [{ reading, draft }],
    })),
  );
}

/** A pack holds papers or minutes behind its front sheet. */
function isPack({ papers, minutes }: SourceReading): boolean {
  return papers.length + minutes.length > 0;
}

/**
 * Puts one meeting together from the sources filed under it and the minutes of it, wherever they were printed.
 * `recorded` tells the days of the committee's meetings whose minutes some source prints.
 */
export function gatherMeeting(sources: MeetingSources, recorded: RecordedDays): Outcome<GatheredMeeting> {
  const { belonging, date, filed } = sources;
  const sheets = frontSheetsOf(filed);
  const front = sheets.find(({ draft }) => !draft.supplement);
  const supplements = sheets.filter((sheet) => sheet !== front);
  const record = minutesOf(sources.minutes);
  const agenda = wholeAgenda(
    front?.draft.agenda ?? [],
    supplements.map(({ draft }) => draft.agenda),
  );
  const days = { date, published: front?.draft.published };
  const arranged = arrangePapers([...papersOf(filed), ...record.value.versions], agenda, days);
  const papers = withMissingAppendices(arranged.value);
  const missing = missingPapers({
    file: front?.reading.source.given,
    isPack: front !== undefined && isPack(front.reading),
    agenda,
    papers: papers.value,
    minutes: recorded,
    ...days,
  });
  const times = [
    ...filed.map(({ reading }) => reading.time),
    ...sources.minutes.map(({ draft }) => draft.time),
  ];
  const value: GatheredMeeting = {
    belonging,
    date,
    time: times.find((time) => time !== undefined),
    front,
    agenda,
    minutes: record.value.minutes,
    recorded: sources.minutes,
    papers: [...withListedNames(papers.value, agenda), ...supplements.map(supplementGroup)],
    missing: missing.value,
    sources: filed.map(({ reading }) => reading.source.id),
    inferred: [...new Set([...belonging.inferred, ...filed.flatMap(({ inferred }) => inferred)])],
  };
  const findings = [record, arranged, papers, missing].flatMap((outcome) => outcome.findings);
  return { value, findings };
}
