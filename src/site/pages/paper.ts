import type { Author, Meeting, Paper, Recommendation, Section } from '../../archive/model.ts';
import type { Anchor } from '../../document/block.ts';
import type { Mark } from '../block-context.ts';
import { renderBlocks } from '../blocks.ts';
import type { Html } from '../html.ts';
import type { Fact, Neighbours, PageBase, PageLink, ProvenanceSource, SearchMarks } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, itemText, kindText, meetingDay, pagesText, shortened } from '../wording.ts';
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
  ownBlocks,
  provenanceOf,
  referencesByPlace,
  searchMarks,
  windowTitle,
} from './common.ts';

export interface AuthorEntry extends NamedRole {
  readonly details: readonly string[];
  readonly email?: string | undefined;
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
  readonly facts: readonly Fact[];
  /** Lines of the printed head that have no label. */
  readonly headLines: readonly string[];
  readonly recommendations: readonly Recommendation[];
  /** What the meeting decided on the item. */
  readonly outcome: readonly DecisionGroup[];
  readonly contents: readonly PageLink[];
  readonly body: Html;
  readonly appendices: readonly PageLink[];
  readonly authors: readonly AuthorEntry[];
  /** Text of the page was recognised by machine. */
  readonly recognised: boolean;
  readonly provenance: readonly ProvenanceSource[];
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
    agenda: agendaLinks(meeting),
  };
}

function headerFacts(paper: Paper): readonly Fact[] {
  const printed = paper.header.flatMap(({ label, value }) =>
    label ? [{ label: label.replace(/\s*:\s*$/, ''), value }] : [],
  );
  return [
    ...(paper.reference ? [{ label: 'Reference', value: paper.reference }] : []),
    ...(paper.date ? [{ label: 'Date', value: dayText(paper.date) }] : []),
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

function authorEntry(author: Author, context: SiteContext): AuthorEntry {
  const { role, ...named } = namedRole(author, context);
  const details = [author.title, role, author.service].filter((detail) => detail !== undefined);
  return { ...named, details: [...new Set(details)], email: author.email };
}

function paperLink(paper: Paper): PageLink {
  return { url: paper.url, text: paper.title };
}

function paperNeighbours({ meeting }: MeetingPapers, index: number): Neighbours {
  const previous = meeting.papers[index - 1];
  const next = meeting.papers[index + 1];
  return {
    up: { url: meeting.url, text: `Agenda of ${meetingDay(meeting)}` },
    previous: previous && paperLink(previous),
    next: next && paperLink(next),
  };
}

function recommendationMarks(paper: Paper): ReadonlyMap<string, Mark> {
  return new Map(paper.recommendations.map(({ url }) => [anchorOf(url), 'recommendation']));
}

function captionsOf(paper: Paper): ReadonlyMap<Anchor, string> {
  return new Map(paper.tables.flatMap(({ id, caption }) => (caption ? [[id, caption]] : [])));
}

function description(paper: Paper, meeting: Meeting): string {
  const first = paper.recommendations[0];
  const recommended = first ? ` It recommends: ${shortened(first.text, 120)}` : '';
  return `${kindText(paper.kind)} to the ${meeting.committee.name} on ${dayText(meeting.date)}.${recommended}`;
}

/** The page of a report, an appendix or another paper; `index` is its place among the meeting's papers. */
export function paperPage(paper: Paper, index: number, papers: MeetingPapers): PaperPage {
  const { meeting, context } = papers;
  const parent = paper.parent === undefined ? undefined : papers.byId.get(paper.parent);
  const source = context.sources.get(paper.source);
  const title = parent ? `${paper.title}, ${parent.title}` : paper.title;
  return {
    kind: 'paper',
    url: paper.url,
    title: windowTitle([title, itemText(paper), meetingName(meeting, context)], context),
    heading: paper.title,
    description: description(paper, meeting),
    siteName: context.name,
    crumbs: [...meetingCrumbs(meeting, context), ...(parent ? [paperLink(parent)] : [])],
    neighbours: paperNeighbours(papers, index),
    paperKind: kindText(paper.kind),
    search: searchMarks(meeting, kindText(paper.kind)),
    meeting: { url: meeting.url, text: `${meeting.committee.name}, ${meetingDay(meeting)}` },
    place: paper.pages ? pagesText(paper.pages) : '',
    agendaItem: paper.agendaItem === undefined ? undefined : papers.agenda.get(paper.agendaItem),
    parent: parent && paperLink(parent),
    facts: headerFacts(paper),
    headLines: paper.header.filter(({ label }) => !label).map(({ value }) => value),
    recommendations: paper.recommendations,
    outcome: (!parent && paper.agendaItem && papers.outcomes.get(paper.agendaItem)) || [],
    contents: contentsOf(paper.sections),
    body: renderBlocks(
      paper.blocks,
      ownBlocks(paper.url, 2, {
        captions: captionsOf(paper),
        marks: recommendationMarks(paper),
        references: papers.references,
        original: source?.url,
      }),
    ),
    appendices: (papers.children.get(paper.id) ?? []).map(paperLink),
    authors: paper.authors.map((author) => authorEntry(author, context)),
    recognised: hasRecognisedText(paper.blocks),
    provenance: source ? [provenanceOf(source, paper.pages)] : [],
  };
}
