import type { Finding, Outcome } from '../document/finding.ts';
import type { Meeting, SettledHold, Source } from './model.ts';
import { type HoldDecisions, readReview, reviewFile } from './review.ts';

function settled(source: Source, decisions: HoldDecisions): Source {
  if (!source.holds) return source;
  const holds = source.holds.map((hold): SettledHold => {
    const decision = decisions.get(hold.id);
    return decision ? { ...hold, decision } : hold;
  });
  return { ...source, holds };
}

function withoutHold(id: string, file: string): Finding {
  return {
    rule: 'review-without-hold',
    severity: 'warning',
    file: reviewFile,
    message: `The decision on ${id} (“${file}”) fits nothing that is held back any more: the document was changed or taken away.`,
    hint: 'Look with npm run review whether something new waits in its place, and delete the entry.',
  };
}

function withDecisions(meetings: readonly Meeting[], decisions: HoldDecisions): Outcome<readonly Meeting[]> {
  const value = meetings.map((meeting) => ({
    ...meeting,
    sources: meeting.sources.map((source) => settled(source, decisions)),
  }));
  const known = new Set(
    value.flatMap(({ sources }) => sources.flatMap(({ holds }) => (holds ?? []).map(({ id }) => id))),
  );
  const left = [...decisions.values()].filter(({ hold }) => !known.has(hold));
  return { value, findings: left.map(({ hold, file }) => withoutHold(hold, file)) };
}

/** Meetings whose sources know what people have decided of their holds; a decision without a hold is told. */
export async function settledMeetings(
  meetings: readonly Meeting[],
  content: string,
): Promise<Outcome<readonly Meeting[]>> {
  const review = await readReview(content);
  const { value, findings } = withDecisions(meetings, review.value);
  return { value, findings: review.findings.length > 0 ? review.findings : findings };
}

/** The holds of a source on which nobody has decided yet. */
export function openHolds({ holds = [] }: Source): readonly SettledHold[] {
  return holds.filter(({ decision }) => decision === undefined);
}
