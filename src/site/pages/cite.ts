import { bodyMarkdown } from '../../archive/markdown/write.ts';
import type { Address, AgendaItem, Meeting, Paper, Source } from '../../archive/model.ts';
import { blockText } from '../../document/block.ts';
import { languageTag, type Speaker } from '../../document/language.ts';
import { printedPlaces } from '../../document/printed-places.ts';
import { basedAddress } from '../addresses.ts';
import { type Citation, type CitedWork, citing } from '../citation/citation.ts';
import { citablePassages, type Passage } from '../citation/passages.ts';
import { say } from '../language/say.ts';
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

function entryOf(
  passage: Passage,
  citation: Citation,
  { page, source }: CitedDocument,
  context: Speaker,
): CitationEntry {
  const { sheet } = passage.place;
  const original = openOriginal(source);
  const opens = sheet !== undefined && original !== undefined;
  return {
    anchor: passage.anchor,
    passage: { url: `${page.url}#${passage.anchor}`, text: passage.name },
    original: opens
      ? { url: `${original}#page=${sheet}`, text: say(context, 'Original, page {page}', { page: sheet }) }
      : undefined,
    ...citation,
  };
}

function citePage(cited: CitedDocument, context: SiteContext): readonly CitePage[] {
  if (cited.passages.length === 0) return [];
  const { page, meeting } = cited;
  const work = { ...cited.work, url: basedAddress(context.address ?? context.base, page.url) };
  const cite = citing(work, context);
  return [
    {
      kind: 'cite',
      url: citeAddress(page.url),
      title: windowTitle([say(context, 'Cite'), ...cited.titleParts, meetingName(meeting, context)], context),
      heading: say(context, 'Cite “{title}”', { title: page.text }),
      description: say(
        context,
        'Every paragraph and table of “{title}” as plain text, Markdown and CSL-JSON, to be cited.',
        { title: page.text },
      ),
      siteName: context.name,
      language: context.language,
      crumbs: [...meetingCrumbs(meeting, context), ...(page.url === meeting.url ? [] : [page])],
      of: page,
      entries: cited.passages.map((passage) => entryOf(passage, cite(passage), cited, context)),
    },
  ];
}

function workOf(
  meeting: Meeting,
  context: SiteContext,
): Pick<CitedWork, 'council' | 'committee' | 'date' | 'day' | 'language'> {
  return {
    council: meeting.council.name,
    committee: meeting.committee.name,
    date: meeting.date,
    day: dayText(context, meeting.date),
    language: languageTag({ language: context.settings.papersLanguage }),
  };
}

function paperCitation(paper: Paper, meeting: Meeting, context: SiteContext): readonly CitePage[] {
  const { title, authors, reference } = paper;
  const work = {
    ...workOf(meeting, context),
    title,
    genre: kindText(context, paper.kind),
    isOwn: paper.kind === 'agenda' || paper.kind === 'minutes',
    authors: authors.map(({ name }) => name),
    reference,
  };
  const source = context.sources.get(paper.source);
  const passages = citablePassages(paper.blocks, paperPlaces(paper), context);
  const page = { url: paper.url, text: paperTitle(paper, meeting, context) };
  return citePage(
    { work, page, passages, source, meeting, titleParts: [page.text, itemText(context, paper)] },
    context,
  );
}

function minutesCitation(meeting: Meeting, context: SiteContext): readonly CitePage[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const text = say(context, 'Minutes of {day}', { day: dayText(context, meeting.date) });
  const [printedIn] = minutes.printedIn;
  return citePage(
    {
      work: {
        ...workOf(meeting, context),
        title: text,
        genre: say(context, 'Minutes'),
        isOwn: true,
        authors: [],
      },
      page: { url: minutes.url, text },
      passages: citablePassages(minutesBlocks(minutes), minutesPlaces(minutes), context),
      source: printedIn === undefined ? undefined : context.sources.get(printedIn),
      meeting,
      titleParts: [say(context, 'Minutes')],
    },
    context,
  );
}

function itemPassage(item: AgendaItem, context: Speaker): Passage {
  const title = numberedTitle(item);
  const note = item.note.map(blockText);
  return {
    anchor: item.anchor,
    name: say(context, 'Agenda item {title}', { title: item.number ?? `“${item.title}”` }),
    number: item.number,
    text: [title, ...note].join('\n'),
    markdown: [`**${title}**`, bodyMarkdown(item.note)].filter(Boolean).join('\n\n'),
    place: {},
  };
}

function agendaCitation(meeting: Meeting, context: SiteContext): readonly CitePage[] {
  const text = say(context, 'Agenda of {day}', { day: meetingDay(context, meeting) });
  return citePage(
    {
      work: {
        ...workOf(meeting, context),
        title: text,
        genre: say(context, 'Agenda'),
        isOwn: true,
        authors: [],
      },
      page: { url: meeting.url, text },
      passages: [
        ...meeting.agenda.map((item) => itemPassage(item, context)),
        ...citablePassages(meeting.frontSheet, printedPlaces(meeting.frontSheet), context),
      ],
      source: frontSheetSource(meeting, context),
      meeting,
      titleParts: [say(context, 'Agenda')],
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
