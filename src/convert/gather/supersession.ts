import { readableDate } from '../../document/dates.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import { likeness } from '../../document/words.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import {
  type GatheredPaper,
  isAlone,
  nameOf,
  overlap,
  referencesOf,
  type VersionedPaper,
  versionOverlap,
} from './gathered-paper.ts';
import { dated, type MeetingDays, publicationOf } from './publication.ts';

const alikeTitles = 0.85;
/** Words by which a paper says itself that it takes the place of another. */
const revised = /\b(?:updated?|revised|amended|replac(?:es|ement|ing)|supersed(?:es|ing)|corrected)\b/i;

function isSameMatter(one: GatheredPaper, other: GatheredPaper): boolean {
  const references = new Set(referencesOf(one));
  const isSameReference = referencesOf(other).some((reference) => references.has(reference));
  return isSameReference || likeness(one.draft.title, other.draft.title) >= alikeTitles;
}

/** Whether two papers are versions of one: same kind and place, same title or reference, and most of the words. */
function areVersions(one: GatheredPaper, other: GatheredPaper): boolean {
  const [left, right] = [one.draft, other.draft];
  const isSamePlace =
    left.kind === right.kind &&
    isSameItem(left.agendaItem, right.agendaItem) &&
    isSameItem(left.label, right.label);
  return isSamePlace && isSameMatter(one, other) && overlap(one, other) >= versionOverlap;
}

interface Order {
  readonly newer: GatheredPaper;
  readonly older: GatheredPaper;
  readonly because: string;
  readonly isWorkedOut: boolean;
}

function saysRevised({ draft, reading }: GatheredPaper): boolean {
  const isOwn = reading.papers.length === 1;
  return (
    revised.test(draft.title) || (isOwn && reading.opening.slice(0, 6).some((line) => revised.test(line)))
  );
}

function nameSaysRevised(paper: GatheredPaper): boolean {
  return isAlone(paper) && revised.test(nameOf(paper));
}

function byFlag(
  one: GatheredPaper,
  other: GatheredPaper,
  flag: (paper: GatheredPaper) => boolean,
): Pick<Order, 'newer' | 'older'> | undefined {
  if (flag(one) === flag(other)) return undefined;
  return flag(one) ? { newer: one, older: other } : { newer: other, older: one };
}

/** Which of two versions is in force, and by which sign: the day of publication, its own words, the name of its file. */
function orderOf(one: GatheredPaper, other: GatheredPaper, days: MeetingDays): Order | undefined {
  const [left, right] = [publicationOf(one, days), publicationOf(other, days)];
  if (left && right && left.date !== right.date) {
    const isLeft = left.date > right.date;
    const because = `it was published on ${readableDate(isLeft ? left.date : right.date)}, the other on ${readableDate(isLeft ? right.date : left.date)}`;
    const isWorkedOut = !(left.isPrinted && right.isPrinted);
    return isLeft
      ? { newer: one, older: other, because, isWorkedOut }
      : { newer: other, older: one, because, isWorkedOut };
  }
  const bySelf = byFlag(one, other, saysRevised);
  if (bySelf) return { ...bySelf, because: 'it says that it was revised', isWorkedOut: false };
  const bySupplement = byFlag(one, other, ({ reading }) => reading.frontSheet?.supplement === true);
  if (bySupplement) return { ...bySupplement, because: 'it came with a supplement', isWorkedOut: false };
  const byName = byFlag(one, other, nameSaysRevised);
  return byName && { ...byName, because: 'the name of its file says that it was revised', isWorkedOut: true };
}

function replaced({ newer, older, because }: Order): Finding {
  return {
    rule: 'paper-replaced',
    severity: 'note',
    file: older.reading.source.given,
    message: `“${newer.draft.title}” in “${newer.reading.source.given}” replaces the version in “${older.reading.source.given}”, because ${because}.`,
    hint: 'The newer is shown first and the older stays. If they are two papers, take supersededBy out of the front matter of the older.',
  };
}

function notOrdered(one: GatheredPaper, other: GatheredPaper): Finding {
  return {
    rule: 'versions-without-order',
    severity: 'warning',
    file: other.reading.source.given,
    message: `“${one.draft.title}” is in “${one.reading.source.given}” and, in slightly other words, in “${other.reading.source.given}”; nothing says which of them is newer, so both are shown as papers.`,
    hint: 'Give the older one supersededBy in its front matter, with the name of the newer one’s file.',
  };
}

function withDays(paper: GatheredPaper, days: MeetingDays, isWorkedOut: boolean): GatheredPaper {
  const publication = publicationOf(paper, days);
  const known = publication ? dated(paper, publication) : paper;
  if (!isWorkedOut) return known;
  return { ...known, draft: { ...known.draft, inferred: [...known.draft.inferred, 'supersededBy'] } };
}

function newestFirst(one: GatheredPaper, other: GatheredPaper): number {
  return (one.published ?? '') < (other.published ?? '') ? 1 : -1;
}

/** Takes one paper into the list: as a version of one that is there, or as one of its own. */
function add(
  versions: readonly VersionedPaper[],
  paper: GatheredPaper,
  days: MeetingDays,
): Outcome<readonly VersionedPaper[]> {
  const at = versions.findIndex((version) => areVersions(version.paper, paper));
  const known = versions[at];
  const alone = [...versions, { paper, older: [] }];
  if (!known) return { value: alone, findings: [] };
  const order = orderOf(known.paper, paper, days);
  if (!order) return { value: alone, findings: [notOrdered(known.paper, paper)] };
  const older = [...known.older, withDays(order.older, days, order.isWorkedOut)].toSorted(newestFirst);
  const version = { paper: withDays(order.newer, days, false), older };
  return { value: versions.with(at, version), findings: [replaced(order)] };
}

/**
 * Brings the versions of each paper together, the one in force first. Papers are versions when they stand at the
 * same item with the same title or reference and share most of their words; which is newer must be said by
 * something, else both stay papers and a finding asks for it.
 */
export function withVersions(
  papers: readonly GatheredPaper[],
  days: MeetingDays,
): Outcome<readonly VersionedPaper[]> {
  let value: readonly VersionedPaper[] = [];
  const findings: Finding[] = [];
  for (const paper of papers) {
    const added = add(value, paper, days);
    value = added.value;
    findings.push(...added.findings);
  }
  return { value, findings };
}
