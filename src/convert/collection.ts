import { slug, uniqueName } from '../archive/addresses.ts';
import type { MeetingFrontMatter, MinutesFrontMatter, PaperFrontMatter } from '../archive/front-matter.ts';
import { fileMarkdown } from '../archive/markdown/write.ts';
import { type HeaderField, headerFields } from '../archive/model.ts';
import { withPicturePaths } from '../archive/pictures.ts';
import type { Block, Heading } from '../document/block.ts';
import { readableDate } from '../document/dates.ts';
import { type Inline, text } from '../document/inline.ts';
import type { AgendaEntry } from '../recognise/agenda.ts';
import type { HeadLine } from '../recognise/report-head.ts';
import type { FrontSheetDraft, PaperDraft } from './drafts.ts';
import type { FromSource, GatheredMeeting } from './gather.ts';

/** A Markdown file of a collection, with the sources whose words it holds and those of its words that stand in no block. */
export interface CollectionFile {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
  /** More than one for minutes that several packs print in the same words. */
  readonly sources: readonly string[];
  readonly headWords: readonly string[];
  /** Pictures that it shows, by source and name. */
  readonly pictures: readonly { readonly source: string; readonly name: string }[];
}

function picturesIn(blocks: readonly Block[], source: string): CollectionFile['pictures'] {
  return blocks.flatMap((block) =>
    block.type === 'figure' && block.picture !== undefined ? [{ source, name: block.picture }] : [],
  );
}

function heading(level: Heading['level'], title: string, number?: string): Heading {
  const content: readonly Inline[] = [text(title)];
  return { type: 'heading', level, content, ...(number === undefined ? {} : { number }) };
}

function agendaBlocks(entry: AgendaEntry, links: readonly Block[]): readonly Block[] {
  const range =
    entry.pages &&
    `${entry.pagesLabel ?? 'Pages'} ${entry.pages.from}${entry.pages.to === entry.pages.from ? '' : ` - ${entry.pages.to}`}`;
  const facts = [range, entry.access === 'exempt' ? 'exempt' : undefined].filter(
    (fact) => fact !== undefined,
  );
  const line: readonly Block[] =
    facts.length === 0
      ? []
      : [{ type: 'paragraph', content: [{ type: 'emphasis', children: [text(facts.join(' · '))] }] }];
  return [heading(3, entry.title, entry.number), ...line, ...entry.note, ...links];
}

/** Front sheet text stands below the archive's heading "Front sheet", so its own headings begin at the third level. */
function lowered(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: Math.min(5, block.level + 1) as Heading['level'] } : block,
  );
}

function present<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Shape;
}

function comesBefore(entry: AgendaEntry, late: AgendaEntry): boolean {
  return Number.parseInt(entry.number ?? '', 10) <= Number.parseInt(late.number ?? '', 10);
}

/** The agenda in its printed order; an item of a supplement comes behind the item that its number follows. */
function allEntries(meeting: GatheredMeeting): readonly AgendaEntry[] {
  const entries = [...(meeting.front?.draft.agenda ?? [])];
  for (const late of meeting.supplements.flatMap(({ draft }) => draft.agenda)) {
    const isKnown = late.number !== undefined && entries.some(({ number }) => number === late.number);
    if (isKnown) continue;
    const before = entries.findLastIndex((entry) => comesBefore(entry, late));
    entries.splice(before < 0 ? entries.length : before + 1, 0, late);
  }
  return entries;
}

interface PaperLink {
  readonly item: string | undefined;
  readonly title: string;
  readonly target: string;
}

function linksOf(entry: AgendaEntry, links: readonly PaperLink[]): readonly Block[] {
  const own = links.filter(({ item }) => item !== undefined && item === entry.number);
  if (own.length === 0) return [];
  const items = own.map(({ title, target }) => ({
    content: [{ type: 'link' as const, target, children: [text(title)] }],
  }));
  return [{ type: 'list', items }];
}

function meetingFile(meeting: GatheredMeeting, folder: string, links: readonly PaperLink[]): CollectionFile {
  const front = meeting.front?.draft;
  const agenda = allEntries(meeting);
  const frontMatter: MeetingFrontMatter = present({
    kind: 'meeting',
    council: meeting.belonging.council,
    committee: meeting.belonging.committee,
    date: meeting.date,
    time: meeting.time,
    venue: front?.venue,
    quorum: front?.quorum,
    status: front?.status ?? ('unknown' as const),
    published: front?.published,
    contact: front?.contact,
    membership: [...(front?.membership ?? [])].map(({ name, role }) => present({ name, role })),
    substitutes: [...(front?.substitutes ?? [])].map(({ name, role }) => present({ name, role })),
    source: meeting.front?.source,
    inferred: [...meeting.inferred].sort(),
  });
  const body: readonly Block[] = [
    ...(agenda.length === 0
      ? []
      : [heading(2, 'Agenda'), ...agenda.flatMap((entry) => agendaBlocks(entry, linksOf(entry, links)))]),
    ...(front && front.blocks.length > 0 ? [heading(2, 'Front sheet'), ...lowered(front.blocks)] : []),
  ];
  return {
    path: `${folder}/meeting.md`,
    text: fileMarkdown(frontMatter, body),
    sources: meeting.front ? [meeting.front.source] : [],
    headWords: [],
    pictures: [],
  };
}

function minutesFile(meeting: GatheredMeeting, folder: string): readonly CollectionFile[] {
  if (!meeting.minutes) return [];
  const { draft, source, printedIn } = meeting.minutes;
  const frontMatter: MinutesFrontMatter = present({
    kind: 'minutes',
    status: 'unknown' as const,
    opened: draft.opened,
    closed: draft.closed,
    pages: draft.pages,
    attendance: draft.attendance.map(({ name, role, status, substituteFor, items }) =>
      present({ name, role, status, substituteFor, items: items && [...items] }),
    ),
    printedIn,
    lines: draft.lines,
    inferred: [...draft.inferred],
  });
  return [
    {
      path: `${folder}/minutes.md`,
      text: fileMarkdown(frontMatter, withPicturePaths(draft.blocks, source, 0)),
      sources: printedIn,
      headWords: [],
      pictures: picturesIn(draft.blocks, source),
    },
  ];
}

const knownFields = new Set<string>(headerFields);

function isHeaderField(field: string | undefined): field is HeaderField {
  return field !== undefined && knownFields.has(field);
}

function headerLine({ field, label, value }: HeadLine): PaperFrontMatter['header'][number] {
  return present({ field: isHeaderField(field) ? field : undefined, label, value });
}

/** Names of files hold the item's number and the first words of the title: "5-shaping-the-council". */
function stemOf(draft: PaperDraft, parent: string | undefined, taken: Set<string>): string {
  if (draft.kind === 'appendix') {
    const own = slug(draft.label ?? '') || 'appendix';
    return uniqueName(parent === undefined ? own : `${parent}/${own}`, taken);
  }
  const title =
    slug(draft.title, 40).replace(/(?:-(?:and|or|of|for|the|to|in|on|a|with|by))+$/, '') || draft.kind;
  return uniqueName(draft.agendaItem === undefined ? title : `${slug(draft.agendaItem)}-${title}`, taken);
}

/** `stem` is the file's path from the folder of its meeting, without its ending. */
function paperFile({ draft, source, stem }: NamedPaper, folder: string): CollectionFile {
  const frontMatter: PaperFrontMatter = present({
    kind: draft.kind,
    title: draft.title,
    agendaItem: draft.agendaItem,
    label: draft.label,
    reference: draft.reference,
    date: draft.date,
    pages: draft.pages,
    header: draft.header.map(headerLine),
    authors: draft.authors.map(({ name, title, service, email }) => present({ name, title, service, email })),
    source,
    lines: draft.lines,
    inferred: [...draft.inferred],
  });
  const headWords = [
    ...(draft.titlePrinted ? [draft.title] : []),
    ...draft.header.flatMap(({ label, value }) => [label ?? '', value]),
  ];
  const body = withPicturePaths(draft.blocks, source, stem.split('/').length - 1);
  return {
    path: `${folder}/${stem}.md`,
    text: fileMarkdown(frontMatter, body),
    sources: [source],
    headWords,
    pictures: picturesIn(draft.blocks, source),
  };
}

interface NamedPaper extends FromSource<PaperDraft> {
  readonly stem: string;
}

/** Gives each paper the name of its file; an appendix lies in a folder named after its report. */
function namedPapers(papers: readonly FromSource<PaperDraft>[]): readonly NamedPaper[] {
  const taken = new Set<string>(['meeting', 'minutes', 'conversion', 'all', 'files']);
  let parent: string | undefined;
  return papers.map((paper) => {
    const stem = stemOf(paper.draft, parent, taken);
    if (paper.draft.kind !== 'appendix') parent = stem;
    return { ...paper, stem };
  });
}

/** A supplement's own front sheet is a paper of the meeting; its items stand in the agenda. */
function supplementPaper({ draft, source }: FromSource<FrontSheetDraft>): FromSource<PaperDraft> {
  const published = draft.published === undefined ? '' : ` published ${readableDate(draft.published)}`;
  const agenda = draft.agenda.flatMap((entry) => agendaBlocks(entry, []));
  return {
    source,
    draft: {
      kind: 'agenda',
      title: draft.supplement ? `Supplement${published}` : `Agenda${published}`,
      titlePrinted: false,
      agendaItem: undefined,
      label: undefined,
      reference: undefined,
      date: draft.published,
      pages: undefined,
      header: [],
      authors: [],
      blocks: [...lowered(draft.blocks), ...agenda],
      lines: undefined,
      inferred: ['title'],
    },
  };
}

/** The Markdown files of one meeting: `meeting.md`, `minutes.md` and one for each paper. */
export function collectionFiles(meeting: GatheredMeeting, folder: string): readonly CollectionFile[] {
  const supplements = meeting.supplements.filter(
    ({ draft }) => draft.blocks.length + draft.agenda.length > 0,
  );
  const papers = namedPapers([...meeting.papers, ...supplements.map(supplementPaper)]);
  const links = papers.map(({ draft, stem }) => ({
    item: draft.agendaItem,
    title: draft.title,
    target: `${stem}.md`,
  }));
  return [
    meetingFile(meeting, folder, links),
    ...minutesFile(meeting, folder),
    ...papers.map((paper) => paperFile(paper, folder)),
  ];
}
