import type { Finding, Outcome } from '../../document/finding.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import {
  attachingQuestion,
  attachingSigns,
  type LooseAppendix,
  listedEntry,
  type ReportAtHand,
  reportAtHand,
} from './attaching-signs.ts';
import { type GatheredPaper, overlap, type PaperGroup, versionOverlap, withDraft } from './gathered-paper.ts';

/** How a loose paper hangs below a report: its weight tells how surely. */
interface Tie {
  readonly loose: LooseAppendix;
  readonly report: ReportAtHand;
  readonly weight: number;
  readonly reasons: readonly string[];
  readonly isHint: boolean;
}

/** A paper that names its item of the agenda is of no other. */
function isElsewhere({ paper }: LooseAppendix, { group }: ReportAtHand): boolean {
  const [item, other] = [paper.draft.agendaItem, group.paper.draft.agendaItem];
  return item !== undefined && other !== undefined && !isSameItem(item, other);
}

function tieOf(loose: LooseAppendix, report: ReportAtHand): readonly Tie[] {
  if (isElsewhere(loose, report)) return [];
  const question = attachingQuestion(loose, report);
  const found = attachingSigns.filter((sign) => sign.fits(question));
  if (!found.some(({ isEnough }) => isEnough)) return [];
  return [
    {
      loose,
      report,
      weight: found.reduce((sum, sign) => sum + sign.weight, 0),
      reasons: found.filter((sign) => sign.weight > 0).map(({ because }) => because),
      isHint: found.some(({ isHint }) => isHint),
    },
  ];
}

/** A report cannot have two appendices of one label, but for versions of one. */
function slotOf(tie: Tie): string | undefined {
  const { draft, reading } = tie.report.group.paper;
  const label = labelOf(tie);
  return label === undefined
    ? undefined
    : `${reading.source.id} ${draft.lines?.from ?? 0} ${label.toLowerCase()}`;
}

function isVersion(one: GatheredPaper, other: GatheredPaper): boolean {
  return overlap(one, other) >= versionOverlap;
}

/** The surest tie of each loose paper; none for one that two reports claim alike. */
function bestTies(ties: readonly Tie[]): readonly Tie[] {
  return [...Map.groupBy(ties, ({ loose }) => loose).values()].flatMap((own) => {
    const [best, next] = own.toSorted((a, b) => b.weight - a.weight);
    return best && best.weight > (next?.weight ?? 0) ? [best] : [];
  });
}

function labelOf({ loose, report }: Tie): string | undefined {
  return loose.label ?? listedEntry(loose, report)?.label;
}

/** Title as it is listed, with the label in front; a title that the paper prints is never given up. */
function titleOf(tie: Tie): string {
  const { draft } = tie.loose.paper;
  const listed = listedEntry(tie.loose, tie.report)?.title ?? '';
  const own = draft.titlePrinted || listed === '' ? draft.title : listed;
  const label = labelOf(tie);
  if (label === undefined || own.toLowerCase().includes(label.toLowerCase())) return own;
  return `${label}: ${own}`;
}

function hung(tie: Tie): GatheredPaper {
  const { paper } = tie.loose;
  const label = labelOf(tie);
  return withDraft(
    paper,
    {
      kind: 'appendix',
      title: titleOf(tie),
      label,
      agendaItem: tie.report.group.paper.draft.agendaItem,
    },
    ['kind', 'parent'],
  );
}

function attachedBySigns({ loose, report, reasons, isHint }: Tie): Finding {
  return {
    rule: isHint ? 'appendix-by-name' : 'appendix-by-sign',
    severity: 'note',
    file: loose.paper.reading.source.given,
    message: `“${loose.paper.draft.title}” is shown as an appendix of “${report.group.paper.draft.title}”, because ${reasons.join(' and ')}.`,
    hint: 'If it belongs to another report, move its file into the folder of that report.',
  };
}

/** Ties the surest first, and looks again: a label that is taken is no longer open for the next. */
function surestFirst(ties: readonly Tie[]): readonly Tie[] {
  const [best] = bestTies(ties).toSorted((a, b) => b.weight - a.weight);
  if (!best) return [];
  const slot = slotOf(best);
  const isOpen = (tie: Tie) =>
    slot === undefined || slotOf(tie) !== slot || isVersion(tie.loose.paper, best.loose.paper);
  return [best, ...surestFirst(ties.filter((tie) => tie.loose !== best.loose && isOpen(tie)))];
}

/** Labels of appendices that came with a report in one file are not open, but to other versions of these. */
function isTaken(tie: Tie): boolean {
  const label = labelOf(tie);
  if (label === undefined) return false;
  return tie.report.group.appendices.some(
    ({ paper }) => isSameItem(paper.draft.label, label) && !isVersion(paper, tie.loose.paper),
  );
}

export interface Attached {
  readonly groups: readonly PaperGroup[];
  /** Loose papers that no report claims. */
  readonly rest: readonly GatheredPaper[];
}

/** Hangs loose papers below the reports that list or name them: surest first. */
export function attachAppendices(
  reports: readonly PaperGroup[],
  loose: readonly LooseAppendix[],
): Outcome<Attached> {
  const atHand = reports.map(reportAtHand);
  const all = loose.flatMap((each) => atHand.flatMap((report) => tieOf(each, report)));
  const ties = surestFirst(all.filter((tie) => !isTaken(tie)));
  const groups = reports.map((group) => {
    const own = ties.filter(({ report }) => report.group === group);
    const appendices = own.map((tie) => ({ paper: hung(tie), older: [] }));
    return { ...group, appendices: [...group.appendices, ...appendices] };
  });
  const tied = new Set(ties.map((tie) => tie.loose));
  const rest = loose.filter((each) => !tied.has(each)).map(({ paper }) => paper);
  return { value: { groups, rest }, findings: ties.map(attachedBySigns) };
}
