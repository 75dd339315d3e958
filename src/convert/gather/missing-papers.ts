import type { PageRange } from '../../archive/model.ts';
import { blockText } from '../../document/block.ts';
import { datesIn } from '../../document/dates.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import { folded, likeness } from '../../document/words.ts';
import type { AgendaEntry, ListedPaper } from '../../recognise/agenda.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import { appendicesListed, labelPrinted } from '../../recognise/appendix-list.ts';
import { type GatheredPaper, isAlone, nameOf, type PaperGroup, papersIn } from './gathered-paper.ts';
import type { RecordedDays } from './recorded-days.ts';

/** What is known of a meeting when its agenda is compared with the papers at hand. */
export interface AtHand {
  /** The file of the front sheet, for messages. */
  readonly file: string | undefined;
  /** The front sheet is part of a pack, which holds its papers too: one that is not found there was only not told apart. */
  readonly isPack: boolean;
  readonly agenda: readonly AgendaEntry[];
  readonly papers: readonly PaperGroup[];
  /** Days of the committee's meetings whose minutes some source prints. */
  readonly minutes: RecordedDays;
  readonly date: string;
  /** When the agenda was published: later papers are not counted in its pages. */
  readonly published: string | undefined;
}

/** A paper that the agenda lists under an item and no document holds. */
export interface MissingPaper {
  readonly entry: AgendaEntry;
  /** Absent when the agenda gives only pages. */
  readonly title?: string;
  readonly url?: string;
  /** What of the item is missing, when some of it is there: "136 of 150 pages". */
  readonly detail?: string;
}

function groupsAt(entry: AgendaEntry, { papers }: AtHand): readonly PaperGroup[] {
  if (entry.number === undefined) return [];
  return papers.filter(({ paper }) => isSameItem(paper.draft.agendaItem, entry.number));
}

/** Whether an item brings minutes for approval that the archive holds: those of the day it names, else any earlier ones. */
function bringsMinutes({ title, note }: AgendaEntry, { minutes, date }: AtHand): boolean {
  if (!/\bminutes\b/i.test(title)) return false;
  const named = datesIn([title, ...note.map(blockText)].join(' ')).filter((day) => day !== date);
  return named.length > 0 ? named.some(minutes.isRecorded) : minutes.isAnyBefore(date);
}

const alike = 0.6;

/** The name of the file that an address leads to. */
function fileOf(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  return (path.split('/').at(-1) ?? '').replace(/%20|\+/g, ' ');
}

/** Whether a paper is the one that a system lists: under its title, or as the file of its address. */
export function isListedPaper({ title, url }: ListedPaper, paper: GatheredPaper): boolean {
  const isFile = url !== undefined && fileOf(url) === paper.reading.source.file;
  return isFile || [paper.draft.title, nameOf(paper)].some((own) => likeness(own, title) >= alike);
}

function listedByName(entry: AgendaEntry, atHand: AtHand): readonly MissingPaper[] {
  const all = atHand.papers.flatMap(papersIn);
  return (entry.papers ?? [])
    .filter((listed) => !all.some((paper) => isListedPaper(listed, paper)))
    .filter((listed) => !bringsMinutes({ ...entry, title: listed.title }, atHand))
    .map((listed) => ({ entry, ...listed }));
}

function pageCount({ from, to }: PageRange): number {
  return to - from + 1;
}

/** Packs begin each paper on a right-hand page. */
function printedPages(sheets: number): number {
  return sheets + (sheets % 2);
}

/** A few pages more or less are blank ones or a cover. */
const fewPages = 6;

/** The pages of an item that none of its papers holds, where all of them are files with pages of their own. */
function listedByPages(
  entry: AgendaEntry,
  groups: readonly PaperGroup[],
  agendaPublished: string | undefined,
): readonly MissingPaper[] {
  if (!entry.pages) return [];
  const isLate = ({ published }: GatheredPaper) =>
    published !== undefined && agendaPublished !== undefined && published > agendaPublished;
  const papers = groups.flatMap(papersIn).filter((paper) => !isLate(paper));
  const counts = papers.filter(isAlone).flatMap(({ reading }) => reading.sheetCount ?? []);
  if (counts.length < papers.length) return [];
  const listed = pageCount(entry.pages);
  const missing = listed - counts.reduce((sum, sheets) => sum + printedPages(sheets), 0);
  if (missing <= Math.max(fewPages, listed / 10)) return [];
  return [{ entry, detail: `${missing} of ${listed} pages` }];
}

function missingAt(entry: AgendaEntry, atHand: AtHand): readonly MissingPaper[] {
  if (entry.access === 'exempt') return [];
  const named = listedByName(entry, atHand);
  if (named.length > 0 || entry.papers) return named;
  if (!entry.pages || atHand.isPack || bringsMinutes(entry, atHand)) return [];
  const groups = groupsAt(entry, atHand);
  return groups.length === 0 ? [{ entry }] : listedByPages(entry, groups, atHand.published);
}

/** What an item lacks, in words: the papers that are listed by name, or the pages. */
function lackOf(missing: readonly MissingPaper[], entry: AgendaEntry): string {
  const item = `Item ${entry.number ?? ''} “${entry.title}”`.replace('  ', ' ');
  const names = missing.flatMap(({ title }) => (title === undefined ? [] : [`“${title}”`]));
  if (names.length > 0) return `${item} lists papers that no document holds: ${names.join(', ')}`;
  const detail = missing.map((each) => each.detail).find((each) => each !== undefined);
  const rest = detail === undefined ? 'no document holds its paper' : `about ${detail} are in no document`;
  return `${item} is listed with pages ${entry.pages?.from} to ${entry.pages?.to}, but ${rest}`;
}

function missingFinding(
  missing: readonly MissingPaper[],
  entry: AgendaEntry,
  file: string | undefined,
): Finding {
  return {
    rule: 'listed-not-available',
    severity: 'warning',
    file,
    page: entry.pages?.from,
    message: `${lackOf(missing, entry)}; the page of the meeting says so.`,
    hint: 'Put the paper into the folder and build again. There is nothing to do when it was never published.',
  };
}

function onlyFrontSheet(missing: readonly MissingPaper[], file: string | undefined): Finding {
  const items = new Set(missing.map(({ entry }) => entry)).size;
  return {
    rule: 'only-front-sheet',
    severity: 'warning',
    file,
    message: `Of this meeting only the front sheet is here: its agenda lists papers for ${items} ${items === 1 ? 'item' : 'items'}, and none of them is in the folder.`,
    hint: 'Put the papers into the folder and build again.',
  };
}

/**
 * The papers that an agenda lists, by name or by their pages, and that no document holds. Items without pages list
 * none. Where nothing but the front sheet is there, that is one finding.
 */
export function missingPapers(atHand: AtHand): Outcome<readonly MissingPaper[]> {
  const value = atHand.agenda.flatMap((entry) => missingAt(entry, atHand));
  if (value.length === 0) return { value, findings: [] };
  const { file } = atHand;
  const byEntry = Map.groupBy(value, ({ entry }) => entry);
  return atHand.papers.length === 0
    ? { value, findings: [onlyFrontSheet(value, file)] }
    : { value, findings: [...byEntry].map(([entry, missing]) => missingFinding(missing, entry, file)) };
}

/** The label of an appendix, and those that stand above its parts when one file holds several. */
function labelsIn({ draft }: GatheredPaper): readonly string[] {
  const own = draft.label === undefined ? [] : [draft.label];
  const inside = draft.blocks.flatMap((block) => labelPrinted([blockText(block).split('\n')[0] ?? '']) ?? []);
  return [...own, ...inside].map((label) => label.toLowerCase());
}

function missingBelow({ paper, appendices }: PaperGroup): readonly string[] {
  if (!isAlone(paper) || paper.draft.kind === 'appendix') return [];
  const labels = new Set(appendices.flatMap((appendix) => labelsIn(appendix.paper)));
  return appendicesListed(paper.draft.blocks).flatMap(({ label, title }) => {
    if (label === undefined || labels.has(label.toLowerCase())) return [];
    return [title === '' ? label : `${label}: ${title}`];
  });
}

function missingAppendices(missing: readonly string[], { paper }: PaperGroup): Finding {
  const listed = missing.map((title) => `“${title}”`).join(', ');
  return {
    rule: 'listed-not-available',
    severity: 'warning',
    file: paper.reading.source.given,
    message: `“${paper.draft.title}” lists appendices that no document holds: ${listed}; the page of the report says so.`,
    hint: 'Put them into the folder and build again. There is nothing to do when they were never published.',
  };
}

/** Reports with the appendices that they list and no document holds. */
export function withMissingAppendices(groups: readonly PaperGroup[]): Outcome<readonly PaperGroup[]> {
  const found = groups.map((group) => ({ group, missing: missingBelow(group) }));
  return {
    value: found.map(({ group, missing }) => (missing.length === 0 ? group : { ...group, missing })),
    findings: found.flatMap(({ group, missing }) =>
      missing.length === 0 ? [] : [missingAppendices(missing, group)],
    ),
  };
}

/** Papers with the title under which a committee system lists them, where that is another. */
export function withListedNames(
  groups: readonly PaperGroup[],
  agenda: readonly AgendaEntry[],
): readonly PaperGroup[] {
  const listed = agenda.flatMap(({ papers }) => papers ?? []);
  const named = (paper: GatheredPaper): GatheredPaper => {
    const found = listed.find((each) => isListedPaper(each, paper));
    const isOther = found !== undefined && folded(found.title) !== folded(paper.draft.title);
    return isOther ? { ...paper, draft: { ...paper.draft, listedAs: found.title } } : paper;
  };
  if (listed.length === 0) return groups;
  return groups.map((group) => ({
    ...group,
    paper: named(group.paper),
    appendices: group.appendices.map((version) => ({ ...version, paper: named(version.paper) })),
  }));
}
