import type { Finding } from '../document/finding.ts';
import type { GatheredMeeting } from './gather/gathered-meeting.ts';

/** The files whose papers stand at an item of the agenda or below a report, though their layout is not known. */
export function placedFiles(meetings: Iterable<GatheredMeeting>): ReadonlySet<string> {
  const groups = [...meetings].flatMap(({ papers }) => papers);
  const placed = groups.flatMap((group) => {
    const below = group.appendices.flatMap(({ paper, older }) => [paper, ...older]);
    const own = [group.paper, ...group.older];
    return group.paper.draft.agendaItem === undefined ? below : [...own, ...below];
  });
  return new Set(
    placed.flatMap(({ reading, alsoIn }) => [reading, ...alsoIn]).map(({ source }) => source.given),
  );
}

/** An appendix has any layout: once its place is known, that it has none of the known ones is no news. */
export function isNews({ rule, file }: Finding, placed: ReadonlySet<string>): boolean {
  return rule !== 'layout-unknown' || file === undefined || !placed.has(file);
}

const mostNotes = 3;

function many(notes: readonly Finding[]): Finding {
  const [first] = notes;
  const files = notes.flatMap(({ file }) => (file === undefined ? [] : [`“${file}”`]));
  return {
    rule: first?.rule ?? '',
    severity: 'note',
    message: `${first?.message ?? ''} In the same way ${notes.length - 1} more: ${files.slice(1).join(', ')}.`,
    hint: `${first?.hint ?? ''} The conversion report of each file tells its own reason.`.trim(),
  };
}

/** Findings for whoever builds: notes of one kind are one when they are many; each stays in the report of its file. */
export function withFewNotes(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(findings, ({ rule, severity }) => (severity === 'note' ? rule : ''));
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.severity !== 'note') return [finding];
    const group = groups.get(finding.rule) ?? [];
    if (group.length <= mostNotes) return [finding];
    const isFirst = !seen.has(finding.rule);
    seen.add(finding.rule);
    return isFirst ? [many(group)] : [];
  });
}
