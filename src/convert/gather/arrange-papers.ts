import type { Finding, Outcome } from '../../document/finding.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import type { PaperDraft } from '../drafts.ts';
import { withoutTitle } from '../source/own-title.ts';
import { attachAppendices } from './attaching.ts';
import { looseAppendixOf } from './attaching-signs.ts';
import { mergeDuplicates } from './duplicates.ts';
import {
  type GatheredPaper,
  isAlone,
  type PaperGroup,
  type VersionedPaper,
  withDraft,
} from './gathered-paper.ts';
import { placeOnAgenda } from './placing.ts';
import { type MeetingDays, withLateness } from './publication.ts';
import { withVersions } from './supersession.ts';

interface OpenGroup {
  readonly paper: GatheredPaper;
  readonly appendices: readonly GatheredPaper[];
}

/** In one source an appendix belongs to the report that it follows. */
function grouped(papers: readonly GatheredPaper[]): readonly OpenGroup[] {
  const groups: OpenGroup[] = [];
  for (const paper of papers) {
    const open = groups.at(-1);
    const follows = open?.paper.reading === paper.reading && paper.draft.kind === 'appendix';
    if (open && follows) {
      groups[groups.length - 1] = { ...open, appendices: [...open.appendices, paper] };
    } else groups.push({ paper, appendices: [] });
  }
  return groups;
}

function placed({ paper, appendices }: OpenGroup, agenda: readonly AgendaEntry[]): Outcome<OpenGroup> {
  const { value, findings } = placeOnAgenda(paper, agenda);
  const { agendaItem } = value.draft;
  const below = appendices.map((each) => (each.draft.agendaItem ? each : withDraft(each, { agendaItem })));
  return { value: { paper: value, appendices: below }, findings };
}

/** The versions of each report; the appendices of all of them hang below the one in force. */
function versioned(groups: readonly OpenGroup[], days: MeetingDays): Outcome<readonly PaperGroup[]> {
  // What is found out about a paper makes another draft of it, but its text stays the same.
  const appendicesOf = new Map(groups.map((group) => [group.paper.draft.blocks, group.appendices]));
  const { value, findings } = withVersions(
    groups.map(({ paper }) => paper),
    days,
  );
  const whole = value.map((version) => {
    const own = [version.paper, ...version.older].flatMap(
      ({ draft }) => appendicesOf.get(draft.blocks) ?? [],
    );
    return { ...version, appendices: own.map((paper) => ({ paper, older: [] })) };
  });
  return { value: whole, findings };
}

/** Order of labels as people count: "Appendix 2" before "Appendix 10", papers without a label last. */
function byLabel({ paper: one }: VersionedPaper, { paper: other }: VersionedPaper): number {
  const [left, right] = [one.draft.label ?? '\uffff', other.draft.label ?? '\uffff'];
  return left.localeCompare(right, 'en', { numeric: true, sensitivity: 'base' });
}

function withAppendixVersions(group: PaperGroup, days: MeetingDays): Outcome<PaperGroup> {
  const { value, findings } = withVersions(
    group.appendices.map(({ paper }) => paper),
    days,
  );
  return { value: { ...group, appendices: value.toSorted(byLabel) }, findings };
}

function placeOf({ paper }: PaperGroup, agenda: readonly AgendaEntry[]): number {
  const { agendaItem } = paper.draft;
  const at = agenda.findIndex(({ number }) => number !== undefined && isSameItem(number, agendaItem));
  return at < 0 ? agenda.length : at;
}

const ranks: Partial<Record<PaperDraft['kind'], number>> = { other: 1, decision: 2 };

/** Reports before the papers that come with them, and proposed decisions behind these. */
function rankOf({ paper }: PaperGroup): number {
  return ranks[paper.draft.kind] ?? 0;
}

/** Groups in the order of the agenda; within an item they keep the order in which they came. */
function inAgendaOrder(groups: readonly PaperGroup[], agenda: readonly AgendaEntry[]): readonly PaperGroup[] {
  return groups.toSorted((a, b) => placeOf(a, agenda) - placeOf(b, agenda) || rankOf(a) - rankOf(b));
}

/** A title that turned out to be a line of the paper is shown as the title and not again as that line. */
function withTitleTaken(paper: GatheredPaper): GatheredPaper {
  const { draft } = paper;
  if (draft.titlePrinted || !isAlone(paper)) return paper;
  const blocks = withoutTitle(draft.blocks, draft.title);
  if (blocks.length === draft.blocks.length) return paper;
  return { ...paper, draft: { ...draft, blocks, titlePrinted: true } };
}

function settled(group: PaperGroup, days: MeetingDays): PaperGroup {
  const version = ({ paper, older }: VersionedPaper): VersionedPaper => ({
    paper: withTitleTaken(withLateness(paper, days)),
    older: older.map(withTitleTaken),
  });
  return { ...group, ...version(group), appendices: group.appendices.map(version) };
}

function fileOf({ paper }: VersionedPaper): string | undefined {
  return paper.reading.source.given;
}

/**
 * Brings the papers of one meeting into the order of its agenda: prints of the same text are one paper, each
 * paper stands at its item, appendices below their report, and the version in force before those it replaced.
 */
export function arrangePapers(
  papers: readonly GatheredPaper[],
  agenda: readonly AgendaEntry[],
  days: MeetingDays,
): Outcome<readonly PaperGroup[]> {
  const findings: Finding[] = [];
  const take = <Value>(outcome: Outcome<Value>): Value => {
    findings.push(...outcome.findings);
    return outcome.value;
  };
  const groups = grouped(take(mergeDuplicates(papers))).map((group) => take(placed(group, agenda)));
  const loose = groups.map(({ paper, appendices }) =>
    appendices.length === 0 ? looseAppendixOf(paper) : undefined,
  );
  const reports = take(
    versioned(
      groups.filter((_, at) => loose[at] === undefined),
      days,
    ),
  );
  const attached = take(
    attachAppendices(
      reports,
      loose.filter((each) => each !== undefined),
    ),
  );
  const hanging = new Set(attached.groups.flatMap(({ appendices }) => appendices.map(fileOf)));
  const rest = take(withVersions(attached.rest, days)).map((version) => ({ ...version, appendices: [] }));
  const whole = attached.groups.map((group) => take(withAppendixVersions(group, days)));
  const ordered = inAgendaOrder([...whole, ...rest], agenda).map((group) => settled(group, days));
  // Where an appendix hangs says enough; by which name it came there is no news.
  const isNews = ({ rule, file }: Finding) => rule !== 'placed-by-name' || !hanging.has(file);
  return { value: ordered, findings: findings.filter(isNews) };
}
