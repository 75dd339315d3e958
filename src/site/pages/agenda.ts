import type {
  AgendaItem,
  Meeting,
  MinutesItem,
  MissingPaper,
  PageRange,
  Paper,
  PaperId,
} from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import type { BlockContext } from '../block-context.ts';
import { renderBlocks } from '../blocks.ts';
import type { Html } from '../html.ts';
import { say } from '../language/say.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, kindText, numberedTitle, pagesText, shortened } from '../wording.ts';
import { ownBlocks, referencesByPlace } from './common.ts';
import { publicationNotice } from './notice.ts';
import { changesAddress, earlierVersions, type PapersById, paperLink } from './versions.ts';

/** A paper in a list: link, kind and where it stood in the pack; appendices hang below their report. */
export interface PaperEntry {
  readonly link: PageLink;
  readonly kind: string;
  readonly pages?: string | undefined;
  readonly reference?: string | undefined;
  /** Given for a paper that came later than the agenda. */
  readonly published?: string | undefined;
  /** Why it came late or what it replaces, in the words of the council. */
  readonly reason?: string | undefined;
  /** The title under which a committee system lists it, where that is another. */
  readonly listedAs?: string | undefined;
  /** Where its changes from the version before stand. */
  readonly changes?: PageLink | undefined;
  readonly older: readonly PageLink[];
  readonly appendices: readonly PaperEntry[];
  /** Appendices that it lists and no document holds. */
  readonly missing: readonly string[];
}

export interface AgendaEntry {
  readonly anchor: string;
  readonly title: string;
  readonly number?: string | undefined;
  /** Given with the first item of each part. */
  readonly part?: string | undefined;
  readonly note: Html;
  /** Pages of the pack, where none of the item's papers says them. */
  readonly pages?: string | undefined;
  readonly exempt: boolean;
  readonly papers: readonly PaperEntry[];
  /** Papers that the agenda lists and no document holds. */
  readonly missing: readonly MissingPaper[];
  readonly minutesOf: readonly PageLink[];
  /** Where the minutes of this meeting record the item. */
  readonly minutes: readonly ItemOutcome[];
}

/** What became of an item: its minute, the beginnings of the first decisions, and how many more there are. */
export interface ItemOutcome {
  readonly link: PageLink;
  readonly outcomes: readonly PageLink[];
  readonly more: number;
}

/** Decisions stand whole above the agenda; beside the item a reader looks for whether something was decided. */
const outcomesShown = 2;

function isInForce({ supersededBy }: Paper): boolean {
  return supersededBy === undefined;
}

/** A supplement counts its pages anew. */
function isLater({ published }: Paper, meeting: Meeting): boolean {
  return published !== undefined && meeting.published !== undefined && published > meeting.published;
}

function versionFacts(
  paper: Paper,
  meeting: Meeting,
  byId: PapersById,
  context: Speaker,
): Pick<PaperEntry, 'changes' | 'older'> {
  const older = earlierVersions(paper, byId).map((version) => paperLink(version, meeting, context));
  const changes =
    older.length === 0 ? undefined : { url: changesAddress(paper), text: say(context, 'What changed') };
  return { older, changes };
}

/** "published 5 July 2024, 1 clear day before the meeting": notice is told of what came later than the agenda. */
function publishedText(paper: Paper, meeting: Meeting, context: SiteContext): string | undefined {
  if (paper.published === undefined) return undefined;
  const notice = isLater(paper, meeting)
    ? publicationNotice(paper.published, meeting.date, context).clear
    : undefined;
  return [say(context, 'published {day}', { day: dayText(context, paper.published) }), notice]
    .filter(Boolean)
    .join(', ');
}

function packPages(pages: PageRange, isInSupplement: boolean, context: Speaker): string {
  const text = pagesText(context, pages);
  return isInSupplement ? say(context, '{pages} of the supplement', { pages: text }) : text;
}

function paperEntries(meeting: Meeting, context: SiteContext): ReadonlyMap<PaperId, PaperEntry> {
  const byId: PapersById = new Map(meeting.papers.map((paper) => [paper.id, paper]));
  const children = Map.groupBy(meeting.papers.filter(isInForce), (paper) => paper.parent);
  const entry = (paper: Paper, depth: number): PaperEntry => ({
    link: paperLink(paper, meeting, context),
    kind: kindText(context, paper.kind),
    pages: paper.pages && packPages(paper.pages, isLater(paper, meeting), context),
    reference: paper.reference,
    published: publishedText(paper, meeting, context),
    reason: isLater(paper, meeting) ? paper.reason : undefined,
    listedAs: paper.listedAs,
    ...versionFacts(paper, meeting, byId, context),
    // A paper that names itself as its parent must not hang the build.
    appendices: depth > 3 ? [] : (children.get(paper.id) ?? []).map((child) => entry(child, depth + 1)),
    missing: paper.missing,
  });
  return new Map(meeting.papers.filter(isInForce).map((paper) => [paper.id, entry(paper, 0)]));
}

interface AgendaSources {
  readonly entries: ReadonlyMap<PaperId, PaperEntry>;
  readonly appendices: ReadonlySet<PaperId>;
  readonly minutes: ReadonlyMap<string | undefined, readonly MinutesItem[]>;
  /** Items one of whose papers says its pages within those of the item. */
  readonly paged: ReadonlySet<AgendaItem>;
  readonly blocks: BlockContext;
  readonly context: SiteContext;
}

function minutesLinks(item: AgendaItem, context: SiteContext): readonly PageLink[] {
  return item.minutesOf.flatMap((id) => {
    const meeting = context.meetings.get(id);
    if (!meeting) return [];
    return [
      {
        url: meeting.minutes?.url ?? meeting.url,
        text: say(context, 'Minutes of {day}', { day: dayText(context, meeting.date) }),
      },
    ];
  });
}

function agendaEntry(
  item: AgendaItem,
  previousPart: string | undefined,
  sources: AgendaSources,
): AgendaEntry {
  const papers = item.papers.filter((id) => !sources.appendices.has(id));
  const recorded = item.number === undefined ? [] : (sources.minutes.get(item.number) ?? []);
  return {
    anchor: item.anchor,
    title: item.title,
    number: item.number,
    part: item.part === previousPart ? undefined : item.part,
    note: renderBlocks(item.note, sources.blocks),
    pages: item.pages && !sources.paged.has(item) ? pagesText(sources.context, item.pages) : undefined,
    exempt: item.access === 'exempt',
    papers: papers.flatMap((id) => sources.entries.get(id) ?? []),
    missing: item.missing,
    minutesOf: minutesLinks(item, sources.context),
    minutes: recorded.map((minute) => ({
      link: {
        url: minute.url,
        text: say(sources.context, 'Minute {title}', { title: numberedTitle(minute) }),
      },
      outcomes: minute.decisions
        .slice(0, outcomesShown)
        .map(({ text, url }) => ({ url, text: shortened(text, 110) })),
      more: Math.max(0, minute.decisions.length - outcomesShown),
    })),
  };
}

/** Items whose papers tell their pages of the same pack. */
function pagedItems({ agenda, papers }: Meeting): ReadonlySet<AgendaItem> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const isPaged = ({ pages, papers: own }: AgendaItem) =>
    own.some((id) => {
      const range = byId.get(id)?.pages;
      return pages !== undefined && range !== undefined && pages.from <= range.from && range.to <= pages.to;
    });
  return new Set(agenda.filter(isPaged));
}

/** The items of a meeting's agenda with their papers and what the minutes record of them. */
export function agendaEntries(meeting: Meeting, context: SiteContext): readonly AgendaEntry[] {
  const known = new Set(meeting.papers.map((paper) => paper.id));
  const sources: AgendaSources = {
    entries: paperEntries(meeting, context),
    appendices: new Set(
      meeting.papers.filter(({ parent }) => parent && known.has(parent)).map(({ id }) => id),
    ),
    minutes: Map.groupBy(meeting.minutes?.items ?? [], (item) => item.agendaNumber),
    paged: pagedItems(meeting),
    blocks: ownBlocks(meeting.url, 4, context, { references: referencesByPlace(meeting) }),
    context,
  };
  return meeting.agenda.map((item, index) => agendaEntry(item, meeting.agenda[index - 1]?.part, sources));
}

/** Papers of a meeting that stand under no item of its agenda; supplements have a list of their own. */
export function otherPapers(meeting: Meeting, context: SiteContext): readonly PaperEntry[] {
  const listed = new Set(meeting.agenda.flatMap((item) => item.papers));
  const entries = paperEntries(meeting, context);
  const parents = new Set(meeting.papers.map(({ id }) => id));
  return meeting.papers
    .filter(
      ({ id, parent, kind }) => kind !== 'agenda' && !listed.has(id) && !(parent && parents.has(parent)),
    )
    .flatMap(({ id }) => entries.get(id) ?? []);
}
