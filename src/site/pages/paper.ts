import type {
  Acronym,
  Address,
  Author,
  Meeting,
  Paper,
  Recommendation,
  Reference,
  Section,
} from '../../archive/model.ts';
import type { Anchor } from '../../document/block.ts';
import type { Speaker } from '../../document/language.ts';
import { acronymsOnPage, pageExpansions } from '../acronyms.ts';
import type { Mark } from '../block-context.ts';
import { renderBlocks } from '../blocks.ts';
import { hasPassages } from '../citation/passages.ts';
import type { Html } from '../html.ts';
import { say } from '../language/say.ts';
import type { Fact, Neighbours, PageBase, PageLink, ProvenanceSource } from '../page.ts';
import { paperSearch, type SearchMarks } from '../search-marks.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, itemText, kindText, meetingDay, pagesText, shortened } from '../wording.ts';
import { citeAddress } from './cite-address.ts';
import {
  agendaLinks,
  anchorOf,
  type DecisionGroup,
  decisionGroups,
  hasRecognisedText,
  meetingCrumbs,
  meetingName,
  type NamedRole,
  namedRole,
  openOriginal,
  ownBlocks,
  provenanceOfAll,
  referencesByPlace,
  unresolvedOn,
  windowTitle,
} from './common.ts';
import { type FollowedLists, followedAt } from './followed.ts';
import { newest } from './lists.ts';
import { paperPlaces } from './places.ts';
import { changesAddress, paperLink, paperTitle, publishedOn } from './versions.ts';

export interface AuthorEntry extends NamedRole {
  readonly details: readonly string[];
  readonly email?: string | undefined;
  /** Some of what else they wrote, newest first, and how much more there is. */
  readonly others: readonly PageLink[];
  readonly more: number;
}

/** Another version of a paper, and the page that compares the two. */
export interface VersionLinks {
  readonly version: PageLink;
  readonly changes: PageLink;
  readonly published?: string | undefined;
}

export interface PaperPage extends PageBase {
  readonly kind: 'paper';
  readonly paperKind: string;
  readonly search: SearchMarks;
  readonly meeting: PageLink;
  /** Pages of the pack. */
  readonly place: string;
  /** Where the report stands on the agenda of its meeting. */
  readonly agendaItem?: PageLink | undefined;
  readonly parent?: PageLink | undefined;
  /** The version that took its place, with the page that tells what changed. */
  readonly newer?: VersionLinks | undefined;
  /** The version whose place it took. */
  readonly older?: VersionLinks | undefined;
  readonly facts: readonly Fact[];
  /** Lines of the printed head that have no label. */
  readonly headLines: readonly string[];
  readonly recommendations: readonly Recommendation[];
  /** What the meeting decided on the item. */
  readonly outcome: readonly DecisionGroup[];
  readonly contents: readonly PageLink[];
  readonly body: Html;
  readonly appendices: readonly PageLink[];
  /** Appendices that it lists and no document holds. */
  readonly missing: readonly string[];
  readonly authors: readonly AuthorEntry[];
  /** Text of the page was recognised by machine. */
  readonly recognised: boolean;
  readonly provenance: readonly ProvenanceSource[];
  /** The same matter before and after. */
  readonly followed: FollowedLists;
  readonly unresolved: readonly Reference[];
  readonly acronyms: readonly Acronym[];
  /** Where its passages can be cited. */
  readonly cite?: Address | undefined;
}

/** What the pages of one meeting's papers share, worked out once for the meeting. */
export interface MeetingPapers {
  readonly meeting: Meeting;
  readonly context: SiteContext;
  readonly byId: ReadonlyMap<Paper['id'], Paper>;
  readonly children: ReadonlyMap<Paper['parent'], readonly Paper[]>;
  readonly references: ReturnType<typeof referencesByPlace>;
  readonly outcomes: ReadonlyMap<string, readonly DecisionGroup[]>;
  readonly agenda: ReadonlyMap<string | undefined, PageLink>;
}

/** Prepares what the pages of a meeting's papers look up. */
export function meetingPapers(meeting: Meeting, context: SiteContext): MeetingPapers {
  const recorded = (meeting.minutes?.items ?? []).filter((item) => item.agendaNumber !== undefined);
  const byItem = Map.groupBy(recorded, (item) => item.agendaNumber ?? '');
  return {
    meeting,
    context,
    byId: new Map(meeting.papers.map((paper) => [paper.id, paper])),
    children: Map.groupBy(meeting.papers, (paper) => paper.parent),
    references: referencesByPlace(meeting),
    outcomes: new Map([...byItem].map(([number, items]) => [number, decisionGroups(items)])),
    agenda: agendaLinks(meeting, context),
  };
}

function headerFacts(paper: Paper, context: Speaker): readonly Fact[] {
  const printed = paper.header.flatMap(({ label, value }) =>
    label ? [{ label: label.replace(/\s*:\s*$/, ''), value }] : [],
  );
  return [
    ...(paper.reference ? [{ label: say(context, 'Reference'), value: paper.reference }] : []),
    ...(paper.date ? [{ label: say(context, 'Date'), value: dayText(context, paper.date) }] : []),
    ...(paper.published
      ? [{ label: say(context, 'Published'), value: dayText(context, paper.published) }]
      : []),
    ...(paper.listedAs ? [{ label: say(context, 'Listed as'), value: paper.listedAs }] : []),
    ...printed,
  ];
}

/** A contents list helps from three headings on; sub-headings come in when there are few above them. */
function contentsOf(sections: readonly Section[]): readonly PageLink[] {
  const top = Math.min(...sections.map(({ level }) => level));
  const highest = sections.filter(({ level }) => level === top);
  const listed = highest.length >= 3 ? highest : sections;
  if (listed.length < 3) return [];
  return listed.map((section) => ({ url: section.url, text: numberedSection(section) }));
}

function numberedSection({ number, title }: Section): string {
  return number === undefined ? title : `${number} ${title}`;
}

/** What else an author wrote is on their page; the newest of it stands with the report. */
const othersShown = 4;

function otherPapers(author: Author, paper: Paper, context: SiteContext): readonly PageLink[] {
  const person = author.person === undefined ? undefined : context.people.get(author.person);
  const others = (person?.papers ?? []).filter(({ url }) => url !== paper.url);
  return newest(others, others.length).map(({ url, title, date }) => ({
    url,
    text: `${title}, ${dayText(context, date)}`,
  }));
}

function authorEntry(author: Author, paper: Paper, context: SiteContext): AuthorEntry {
  const { role, ...named } = namedRole(author, context);
  const others = otherPapers(author, paper, context);
  const details = [author.title, role, author.service].filter((detail) => detail !== undefined);
  return {
    ...named,
    details: [...new Set(details)],
    email: author.email,
    others: others.slice(0, othersShown),
    more: Math.max(0, others.length - othersShown),
  };
}

function paperNeighbours({ meeting, context }: MeetingPapers, index: number): Neighbours {
  const previous = meeting.papers[index - 1];
  const next = meeting.papers[index + 1];
  return {
    up: { url: meeting.url, text: say(context, 'Agenda of {day}', { day: meetingDay(context, meeting) }) },
    previous: previous && paperLink(previous, meeting, context),
    next: next && paperLink(next, meeting, context),
  };
}

function versionLinks(other: Paper, newer: Paper, { meeting, context }: MeetingPapers): VersionLinks {
  const published = publishedOn(other, meeting);
  return {
    version: paperLink(other, meeting, context),
    changes: { url: changesAddress(newer), text: say(context, 'What changed') },
    published: published && dayText(context, published),
  };
}

function versionsOf(paper: Paper, papers: MeetingPapers): Pick<PaperPage, 'newer' | 'older'> {
  const { byId } = papers;
  const newer = paper.supersededBy === undefined ? undefined : byId.get(paper.supersededBy);
  const older = paper.supersedes === undefined ? undefined : byId.get(paper.supersedes);
  return {
    newer: newer && versionLinks(newer, newer, papers),
    older: older && versionLinks(older, paper, papers),
  };
}

function recommendationMarks(paper: Paper): ReadonlyMap<string, Mark> {
  return new Map(paper.recommendations.map(({ url }) => [anchorOf(url), 'recommendation']));
}

function captionsOf(paper: Paper): ReadonlyMap<Anchor, string> {
  return new Map(paper.tables.flatMap(({ id, caption }) => (caption ? [[id, caption]] : [])));
}

function description(paper: Paper, { meeting, context }: MeetingPapers): string {
  const first = paper.recommendations[0];
  const recommended = first && say(context, 'It recommends: {words}', { words: shortened(first.text, 120) });
  const what = say(context, '{kind} to the {committee} on {day}.', {
    kind: kindText(context, paper.kind),
    committee: meeting.committee.name,
    day: dayText(context, meeting.date),
  });
  return [what, recommended].filter(Boolean).join(' ');
}

/** The page of a report, an appendix or another paper; `index` is its place among the meeting's papers. */
export function paperPage(paper: Paper, index: number, papers: MeetingPapers): PaperPage {
  const { meeting, context } = papers;
  const parent = paper.parent === undefined ? undefined : papers.byId.get(paper.parent);
  const source = context.sources.get(paper.source);
  const own = paperTitle(paper, meeting, context);
  const acronyms = acronymsOnPage(paper.blocks, pageExpansions(paper.acronyms, context.expansions));
  const title = parent ? `${own}, ${parent.title}` : own;
  return {
    kind: 'paper',
    url: paper.url,
    title: windowTitle([title, itemText(context, paper), meetingName(meeting, context)], context),
    heading: paper.title,
    description: description(paper, papers),
    siteName: context.name,
    language: context.language,
    crumbs: [...meetingCrumbs(meeting, context), ...(parent ? [paperLink(parent, meeting, context)] : [])],
    neighbours: paperNeighbours(papers, index),
    paperKind: kindText(context, paper.kind),
    search: paperSearch(paper, meeting, context),
    meeting: { url: meeting.url, text: `${meeting.committee.name}, ${meetingDay(context, meeting)}` },
    place: paper.pages ? pagesText(context, paper.pages) : '',
    agendaItem: paper.agendaItem === undefined ? undefined : papers.agenda.get(paper.agendaItem),
    parent: parent && paperLink(parent, meeting, context),
    ...versionsOf(paper, papers),
    facts: headerFacts(paper, context),
    headLines: paper.header.filter(({ label }) => !label).map(({ value }) => value),
    recommendations: paper.recommendations,
    outcome: (!parent && paper.agendaItem && papers.outcomes.get(paper.agendaItem)) || [],
    contents: contentsOf(paper.sections),
    body: renderBlocks(
      paper.blocks,
      ownBlocks(paper.url, 2, context, {
        captions: captionsOf(paper),
        marks: recommendationMarks(paper),
        references: papers.references,
        acronyms: acronyms.byBlock,
        original: openOriginal(source),
        places: paperPlaces(paper),
        cite: citeAddress(paper.url),
      }),
    ),
    appendices: (papers.children.get(paper.id) ?? [])
      .filter(({ supersededBy }) => supersededBy === undefined)
      .map((appendix) => paperLink(appendix, meeting, context)),
    missing: paper.missing,
    authors: paper.authors.map((author) => authorEntry(author, paper, context)),
    recognised: hasRecognisedText(paper.blocks),
    followed: followedAt(paper.url, context),
    unresolved: unresolvedOn(paper.url, meeting),
    acronyms: acronyms.used,
    cite: hasPassages(paper.blocks) ? citeAddress(paper.url) : undefined,
    provenance: provenanceOfAll(
      paper.source,
      paper.alsoIn,
      { pages: paper.pages, sheets: paper.sheets },
      context,
    ),
  };
}
