import type { Address, AgendaItem, Meeting, Paper, SourceId } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { printedPlaces } from '../../document/printed-places.ts';
import { ownAddress } from '../addresses.ts';
import type { BlockContext } from '../block-context.ts';
import { renderBlocks } from '../blocks.ts';
import { type Html, html } from '../html.ts';
import { say } from '../language/say.ts';
import type { Fact, PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, itemText, kindText, meetingDay, pagesText } from '../wording.ts';
import { citeAddress } from './cite-address.ts';
import { meetingCrumbs, meetingName, minutesMarks, openOriginal, windowTitle } from './common.ts';
import { frontSheetSource, meetingFacts, wholeMeetingLink } from './meeting.ts';
import { minutesPlaces, paperPlaces } from './places.ts';

/** One paper of the meeting, or its front sheet, agenda or minutes. */
export interface MeetingPart {
  readonly id: string;
  readonly heading: string;
  readonly place: string;
  readonly original: PageLink;
  readonly facts: readonly Fact[];
  readonly body: Html;
}

export interface WholeMeetingPage extends PageBase {
  readonly kind: 'whole-meeting';
  readonly meeting: PageLink;
  readonly facts: readonly Fact[];
  readonly parts: readonly MeetingPart[];
}

/** Several papers stand on this page, so each part's anchors get the part's own name in front. */
function partBlocks(
  id: string,
  home: Address,
  baseLevel: number,
  page: Address,
  { language }: Speaker,
): BlockContext {
  return {
    language,
    page,
    home,
    baseLevel,
    anchorPrefix: `${id}--`,
    name: id.replace(/^(?:meeting|paper)-/, '').replaceAll('-', ' '),
  };
}

function agendaRow(item: AgendaItem, blocks: BlockContext): Html {
  const number = item.number && html`<span class="number">${item.number}</span> `;
  const pages = item.pages && `${item.pages.from} - ${item.pages.to}`;
  return html`<tr><td><strong>${number}${item.title}</strong>
${renderBlocks(item.note, blocks)}</td><td class="figure">${pages}</td></tr>
`;
}

/** The agenda as councils print it: one table with the pages at the right. */
function agendaPart(meeting: Meeting, page: Address, context: Speaker): MeetingPart {
  const blocks = partBlocks('meeting-agenda', meeting.url, 4, page, context);
  return {
    id: 'meeting-agenda',
    heading: say(context, 'Agenda'),
    place: '',
    original: { url: meeting.url, text: say(context, 'Agenda') },
    facts: [],
    body: html`<table>
<thead><tr><th scope="col">${say(context, 'Item')}</th><th scope="col">${say(context, 'Pages')}</th></tr></thead>
<tbody>
${meeting.agenda.map((item) => agendaRow(item, blocks))}</tbody>
</table>
`,
  };
}

/** The head of a report as councils print it: a box of lines above the text. */
function printedHead(paper: Paper): Html | undefined {
  if (paper.header.length === 0) return undefined;
  const rows = paper.header.map(
    ({ label, value }) => html`<tr><td>${label && html`<strong>${label}:</strong> `}${value}</td></tr>
`,
  );
  return html`<table class="head">
<tbody>
${rows}</tbody>
</table>
`;
}

function frontSheetPart(
  meeting: Meeting,
  page: Address,
  original: string | undefined,
  context: Speaker,
): MeetingPart {
  return {
    id: 'meeting-front-sheet',
    heading: say(context, 'Front sheet'),
    place: '',
    original: { url: meeting.url, text: say(context, 'Meeting') },
    facts: [],
    body: renderBlocks(meeting.frontSheet, {
      ...partBlocks('meeting-front-sheet', meeting.url, 3, page, context),
      original,
      places: printedPlaces(meeting.frontSheet),
      cite: citeAddress(meeting.url),
    }),
  };
}

function minutesPart(
  meeting: Meeting,
  page: Address,
  original: string | undefined,
  context: Speaker,
): readonly MeetingPart[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const blocks = {
    ...partBlocks('meeting-minutes', minutes.url, 4, page, context),
    marks: minutesMarks(minutes.items),
    original,
    places: minutesPlaces(minutes),
    cite: citeAddress(minutes.url),
  };
  const items = minutes.items.map(
    (item) =>
      html`<h3 id="meeting-minutes--${item.anchor}">${item.number && html`<span class="number">${item.number}</span> `}${item.title}${item.agendaMark && html` <span class="detail">${item.agendaMark}</span>`}</h3>\n${renderBlocks(item.blocks, blocks)}`,
  );
  return [
    {
      id: 'meeting-minutes',
      heading: say(context, 'Minutes of {day}', { day: dayText(context, meeting.date) }),
      place: '',
      original: { url: minutes.url, text: say(context, 'Minutes') },
      facts: [],
      body: html`${renderBlocks(minutes.preamble, { ...blocks, baseLevel: 3 })}${items}`,
    },
  ];
}

function paperPart(paper: Paper, meeting: Meeting, page: Address, context: Speaker): MeetingPart {
  const id = `paper-${paper.url.slice(meeting.url.length).replace(/\/$/, '').replaceAll('/', '-')}`;
  return {
    id,
    heading: paper.title,
    place: [
      kindText(context, paper.kind),
      itemText(context, paper),
      paper.pages && pagesText(context, paper.pages),
    ]
      .filter(Boolean)
      .join(' · '),
    original: { url: paper.url, text: paper.title },
    facts: [],
    body: html`${printedHead(paper)}${renderBlocks(paper.blocks, {
      ...partBlocks(id, paper.url, 3, page, context),
      original: openOriginal(meeting.sources.find((source) => source.id === paper.source)),
      places: paperPlaces(paper),
      cite: citeAddress(paper.url),
    })}`,
  };
}

/** What is read through and printed is in force; earlier versions keep to their own pages. */
function isInForce({ supersededBy }: Paper): boolean {
  return supersededBy === undefined;
}

/** Everything of a meeting on one page, for reading through, finding in the page and printing. */
export function wholeMeetingPage(
  meeting: Meeting,
  papers: readonly Paper[],
  context: SiteContext,
): WholeMeetingPage {
  const url = ownAddress(wholeMeetingLink(meeting, context).url);
  const parts = [
    ...(meeting.frontSheet.length > 0
      ? [frontSheetPart(meeting, url, openOriginal(frontSheetSource(meeting, context)), context)]
      : []),
    ...(meeting.agenda.length > 0 ? [agendaPart(meeting, url, context)] : []),
    ...minutesPart(
      meeting,
      url,
      openOriginal(context.sources.get(meeting.minutes?.printedIn[0] ?? ('' as SourceId))),
      context,
    ),
    ...papers.filter(isInForce).map((paper) => paperPart(paper, meeting, url, context)),
  ];
  return {
    kind: 'whole-meeting',
    url,
    title: windowTitle([say(context, 'Whole meeting'), meetingName(meeting, context)], context),
    heading: say(context, '{committee}, {day}: whole meeting', {
      committee: meeting.committee.name,
      day: meetingDay(context, meeting),
    }),
    description: say(context, 'All papers of the {committee} on {day} on one page.', {
      committee: meeting.committee.name,
      day: dayText(context, meeting.date),
    }),
    siteName: context.name,
    language: context.language,
    crumbs: meetingCrumbs(meeting, context),
    meeting: { url: meeting.url, text: meetingDay(context, meeting) },
    facts: meetingFacts(meeting, context),
    parts,
  };
}
