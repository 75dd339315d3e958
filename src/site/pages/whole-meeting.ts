import type { Minutes } from '../../archive/minutes-model.ts';
import type { Address, AgendaItem, Meeting, Paper, SourceId } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { ownAddress } from '../addresses.ts';
import type { BlockContext } from '../block-context.ts';
import { renderBlocks } from '../blocks.ts';
import { type Html, html, printed } from '../html.ts';
import { say } from '../language/say.ts';
import type { Fact, PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, itemText, kindText, meetingDay, pagesText } from '../wording.ts';
import { meetingCrumbs, meetingName, minutesMarks, openOriginal, windowTitle } from './common.ts';
import { frontSheetSource, meetingFacts, wholeMeetingLink } from './meeting.ts';

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
  /** Which volume this is, where the meeting has several. */
  readonly volume: string | undefined;
  readonly facts: readonly Fact[];
  readonly contents: readonly VolumeContents[];
  readonly parts: readonly MeetingPart[];
}

/** What stands in one volume. */
export interface VolumeContents {
  readonly volume: PageLink | undefined;
  readonly parts: readonly PageLink[];
}

/**
 * Several papers stand on this page, so each part's anchors get the part's own name in front. Its blocks carry no links
 * of their own to the original and to how they are cited: a page of hundreds of printed pages would be twice as heavy,
 * and each part leads to its own page, where they stand.
 */
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
    }),
  };
}

function minutesPart(
  meeting: Meeting,
  minutes: Minutes,
  page: Address,
  original: string | undefined,
  context: Speaker,
): MeetingPart {
  const blocks = {
    ...partBlocks('meeting-minutes', minutes.url, 4, page, context),
    marks: minutesMarks(minutes.items),
    original,
  };
  const items = minutes.items.map(
    (item) =>
      html`<h3 id="meeting-minutes--${item.anchor}">${item.number && html`<span class="number">${item.number}</span> `}${item.title}${item.agendaMark && html` <span class="detail">${item.agendaMark}</span>`}</h3>\n${renderBlocks(item.blocks, blocks)}`,
  );
  return {
    id: 'meeting-minutes',
    heading: say(context, 'Minutes of {day}', { day: dayText(context, meeting.date) }),
    place: '',
    original: { url: minutes.url, text: say(context, 'Minutes') },
    facts: [],
    body: html`${renderBlocks(minutes.preamble, { ...blocks, baseLevel: 3 })}${items}`,
  };
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
    })}`,
  };
}

/** What is read through and printed is in force; earlier versions keep to their own pages. */
function isInForce({ supersededBy }: Paper): boolean {
  return supersededBy === undefined;
}

/**
 * The most letters of markup on one page, unless a single paper has more: about 200 printed pages, which a telephone
 * loads in a second and a half. Councils bind larger packs in volumes too.
 */
const volumeLetters = 500_000;

/** Makes a part for the page that it will stand on. */
type PartMaker = (page: Address) => MeetingPart;

function partMakers(meeting: Meeting, papers: readonly Paper[], context: SiteContext): readonly PartMaker[] {
  const frontSheet = openOriginal(frontSheetSource(meeting, context));
  const printedMinutes = openOriginal(context.sources.get(meeting.minutes?.printedIn[0] ?? ('' as SourceId)));
  const { minutes } = meeting;
  return [
    ...(meeting.frontSheet.length > 0
      ? [(page: Address) => frontSheetPart(meeting, page, frontSheet, context)]
      : []),
    ...(meeting.agenda.length > 0 ? [(page: Address) => agendaPart(meeting, page, context)] : []),
    ...(minutes ? [(page: Address) => minutesPart(meeting, minutes, page, printedMinutes, context)] : []),
    ...papers.filter(isInForce).map((paper) => (page: Address) => paperPart(paper, meeting, page, context)),
  ];
}

/** Address of a volume: the first is that of the whole meeting. */
function volumeAddress(first: Address, number: number): Address {
  return number === 1 ? first : ownAddress(`${first}${number}/`);
}

type Volumes = readonly (readonly MeetingPart[])[];

/** The parts in volumes of at most `limit` letters each; a part that is larger has a volume of its own. */
function volumesOf(makers: readonly PartMaker[], first: Address, limit: number): Volumes {
  const volumes: MeetingPart[][] = [[]];
  let letters = 0;
  for (const make of makers) {
    let part = make(volumeAddress(first, volumes.length));
    const size = printed(part.body).length;
    if (letters > 0 && letters + size > limit) {
      volumes.push([]);
      letters = 0;
      part = make(volumeAddress(first, volumes.length));
    }
    volumes.at(-1)?.push(part);
    letters += size;
  }
  return volumes;
}

/** What a volume is called: nothing when the meeting has only one. */
function volumeName(number: number, count: number, context: Speaker): string | undefined {
  return count === 1 ? undefined : say(context, 'Volume {number} of {count}', { number, count });
}

function volumeLink(first: Address, number: number, count: number, context: Speaker): PageLink | undefined {
  const text = volumeName(number, count, context);
  return text !== undefined && number >= 1 && number <= count
    ? { url: volumeAddress(first, number), text }
    : undefined;
}

/** The parts of all volumes, as every volume lists them. */
function contentsOf(volumes: Volumes, first: Address, context: Speaker): WholeMeetingPage['contents'] {
  return volumes.map((parts, index) => ({
    volume: volumeLink(first, index + 1, volumes.length, context),
    parts: parts.map(({ id, heading }) => ({
      url: `${volumeAddress(first, index + 1)}#${id}`,
      text: heading,
    })),
  }));
}

function volumeTitle(meeting: Meeting, volume: string | undefined, context: SiteContext): string {
  const names = [say(context, 'Whole meeting'), ...(volume ? [volume] : []), meetingName(meeting, context)];
  return windowTitle(names, context);
}

function volumeDescription(meeting: Meeting, volume: string | undefined, context: SiteContext): string {
  const names = { committee: meeting.committee.name, day: dayText(context, meeting.date) };
  return volume
    ? say(context, 'All papers of the {committee} on {day}: {volume}.', { ...names, volume })
    : say(context, 'All papers of the {committee} on {day} on one page.', names);
}

/** One volume, counted from 1. */
function volumePage(
  number: number,
  volumes: Volumes,
  meeting: Meeting,
  context: SiteContext,
): WholeMeetingPage {
  const first = ownAddress(wholeMeetingLink(meeting, context).url);
  const count = volumes.length;
  const volume = volumeName(number, count, context);
  const day = meetingDay(context, meeting);
  const committee = meeting.committee.name;
  return {
    kind: 'whole-meeting',
    url: volumeAddress(first, number),
    title: volumeTitle(meeting, volume, context),
    heading: say(context, '{committee}, {day}: whole meeting', { committee, day }),
    volume,
    description: volumeDescription(meeting, volume, context),
    siteName: context.name,
    language: context.language,
    crumbs: meetingCrumbs(meeting, context),
    neighbours: {
      up: { url: meeting.url, text: day },
      previous: volumeLink(first, number - 1, count, context),
      next: volumeLink(first, number + 1, count, context),
    },
    facts: number === 1 ? meetingFacts(meeting, context) : [],
    contents: contentsOf(volumes, first, context),
    parts: volumes[number - 1] ?? [],
  };
}

/** Everything of a meeting, for reading through, finding in the page and printing: on one page, or in volumes. */
export function wholeMeetingPages(
  meeting: Meeting,
  papers: readonly Paper[],
  context: SiteContext,
): readonly WholeMeetingPage[] {
  const first = ownAddress(wholeMeetingLink(meeting, context).url);
  const limit = context.wholeMeetings === 'on one page' ? Number.POSITIVE_INFINITY : volumeLetters;
  const volumes = volumesOf(partMakers(meeting, papers, context), first, limit);
  return volumes.map((_, index) => volumePage(index + 1, volumes, meeting, context));
}
