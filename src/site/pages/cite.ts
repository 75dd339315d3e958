import { bodyMarkdown } from '../../archive/markdown/write.ts';
import type { Address, AgendaItem, Meeting, Paper, Source } from '../../archive/model.ts';
import { blockText } from '../../document/block.ts';
import { printedPlaces } from '../../document/printed-places.ts';
import { basedAddress } from '../addresses.ts';
import { type Citation, type CitedWork, citationOf } from '../citation/citation.ts';
import { citablePassages, type Passage } from '../citation/passages.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, itemText, kindText, meetingDay, numberedTitle } from '../wording.ts';
import { citeAddress } from './cite-address.ts';
import { meetingCrumbs, meetingName, openOriginal, windowTitle } from './common.ts';
import { frontSheetSource } from './meeting.ts';
import { minutesBlocks, minutesPlaces, paperPlaces } from './places.ts';
import { paperTitle } from './versions.ts';

/** One passage with its ways to cite it and its page of the original. */
export interface CitationEntry extends Citation {
  readonly anchor: string;
  /** The passage in its place. */
  readonly passage: PageLink;
  readonly original?: PageLink | undefined;
}

export interface CitePage extends PageBase {
  readonly kind: 'cite';
  readonly of: PageLink;
  readonly entries: readonly CitationEntry[];
}

/** A document whose passages are cited. */
interface CitedDocument {
  readonly work: Omit<CitedWork, 'url'>;
  readonly page: PageLink & { readonly url: Address };
  readonly passages: readonly Passage[];
  readonly source: Source | undefined;
  readonly meeting: Meeting;
  readonly titleParts: readonly (string | undefined)[];
}

function entryOf(passage: Passage, work: CitedWork, { page, source }: CitedDocument): CitationEntry {
  const { sheet } = passage.place;
  const original = openOriginal(source);
  const opens = sheet !== undefined && original !== undefined;
  return {
    anchor: passage.anchor,
    passage: { url: `${page.url}#${passage.anchor}`, text: passage.name },
    original: opens ? { url: `${original}#page=${sheet}`, text: `Original, page ${sheet}` } : undefined,
    ...citationOf(passage, work),
  };
}

function citePage(cited: CitedDocument, context: SiteContext): readonly CitePage[] {
  if (cited.passages.length === 0) return [];
  const { page, meeting } = cited;
  const work = { ...cited.work, url: basedAddress(context.address ?? context.base, page.url) };
  return [
    {
      kind: 'cite',
      url: citeAddress(page.url),
      title: windowTitle(['Cite', ...cited.titleParts, meetingName(meeting, context)], context),
      heading: `Cite “${page.text}”`,
      description: `Every paragraph and table of “${page.text}” as plain text, Markdown and CSL-JSON, to be cited.`,
      siteName: context.name,
      crumbs: [...meetingCrumbs(meeting, context), ...(page.url === meeting.url ? [] : [page])],
      of: page,
      entries: cited.passages.map((passage) => entryOf(passage, work, cited)),
    },
  ];
}

function workOf(meeting: Meeting): Pick<CitedWork, 'council' | 'committee' | 'date' | 'day' | 'language'> {
  return {
    council: meeting.council.name,
    committee: meeting.committee.name,
    date: meeting.date,
    day: dayText(meeting.date),
    language: 'en-GB',
  };
}

function paperCitation(paper: Paper, meeting: Meeting, context: SiteContext): readonly CitePage[] {
  const { title, authors, reference } = paper;
  const work = {
    ...workOf(meeting),
    title,
    genre: kindText(paper.kind),
    authors: authors.map(({ name }) => name),
    reference,
  };
  const source = context.sources.get(paper.source);
  const passages = citablePassages(paper.blocks, paperPlaces(paper));
  const page = { url: paper.url, text: paperTitle(paper, meeting) };
  return citePage(
    { work, page, passages, source, meeting, titleParts: [page.text, itemText(paper)] },
    context,
  );
}

function minutesCitation(meeting: Meeting, context: SiteContext): readonly CitePage[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const text = `Minutes of ${dayText(meeting.date)}`;
  const [printedIn] = minutes.printedIn;
  return citePage(
    {
      work: { ...workOf(meeting), title: text, genre: 'Minutes', authors: [] },
      page: { url: minutes.url, text },
      passages: citablePassages(minutesBlocks(minutes), minutesPlaces(minutes)),
      source: printedIn === undefined ? undefined : context.sources.get(printedIn),
      meeting,
      titleParts: ['Minutes'],
    },
    context,
  );
}

function itemPassage(item: AgendaItem): Passage {
  const title = numberedTitle(item);
  const note = item.note.map(blockText);
  return {
    anchor: item.anchor,
    name: item.number === undefined ? `Agenda item “${item.title}”` : `Agenda item ${item.number}`,
    number: item.number,
    text: [title, ...note].join('\n'),
    markdown: [`**${title}**`, bodyMarkdown(item.note)].filter(Boolean).join('\n\n'),
    place: {},
  };
}

function agendaCitation(meeting: Meeting, context: SiteContext): readonly CitePage[] {
  const text = `Agenda of ${meetingDay(meeting)}`;
  return citePage(
    {
      work: { ...workOf(meeting), title: text, genre: 'Agenda', authors: [] },
      page: { url: meeting.url, text },
      passages: [
        ...meeting.agenda.map(itemPassage),
        ...citablePassages(meeting.frontSheet, printedPlaces(meeting.frontSheet)),
      ],
      source: frontSheetSource(meeting, context),
      meeting,
      titleParts: ['Agenda'],
    },
    context,
  );
}

/** The pages on which the passages of a meeting's agenda, minutes and papers can be cited. */
export function citePages(
  meeting: Meeting,
  papers: readonly Paper[],
  context: SiteContext,
): readonly CitePage[] {
  return [
    ...agendaCitation(meeting, context),
    ...minutesCitation(meeting, context),
    ...papers.flatMap((paper) => paperCitation(paper, meeting, context)),
  ];
}
