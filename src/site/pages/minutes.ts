import type {
  Acronym,
  Action,
  Address,
  Meeting,
  Minutes,
  MinutesItem,
  Reference,
  SourceId,
} from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { ownAcronyms } from '../../link/expansions.ts';
import { acronymsOnPage, pageExpansions } from '../acronyms.ts';
import type { BlockContext } from '../block-context.ts';
import { renderBlocks } from '../blocks.ts';
import { hasPassages } from '../citation/passages.ts';
import type { Html } from '../html.ts';
import { type Label, say } from '../language/say.ts';
import type { Fact, PageBase, PageLink, ProvenanceSource } from '../page.ts';
import { minutesSearch, type SearchMarks } from '../search-marks.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, meetingDay, pagesText, shortened, timeText } from '../wording.ts';
import { citeAddress } from './cite-address.ts';
import {
  agendaLinks,
  type DecisionGroup,
  decisionGroups,
  hasRecognisedText,
  meetingCrumbs,
  meetingName,
  minutesMarks,
  openOriginal,
  ownBlocks,
  provenanceOfAll,
  referencesByPlace,
  unresolvedOn,
  windowTitle,
} from './common.ts';
import { type Matter, matterOf } from './matter.ts';
import { attendanceLists, type PeopleList } from './meeting.ts';
import { minutesBlocks, minutesPlaces } from './places.ts';

export interface MinuteEntry extends Matter {
  readonly anchor: string;
  readonly number?: string | undefined;
  readonly title: string;
  /** "(Item 3)", as printed behind the title. */
  readonly agendaMark?: string | undefined;
  readonly truncated: boolean;
  readonly votes: readonly PageLink[];
  readonly declarations: readonly string[];
  readonly agendaItem?: PageLink | undefined;
  readonly body: Html;
}

export interface MinutesPage extends PageBase {
  readonly kind: 'minutes';
  readonly search: SearchMarks;
  readonly meeting: PageLink;
  readonly facts: readonly Fact[];
  readonly attendance: readonly PeopleList[];
  readonly decisions: readonly DecisionGroup[];
  readonly actions: readonly Action[];
  readonly preamble: Html;
  readonly items: readonly MinuteEntry[];
  /** Text of the page was recognised by machine. */
  readonly recognised: boolean;
  readonly provenance: readonly ProvenanceSource[];
  readonly unresolved: readonly Reference[];
  readonly acronyms: readonly Acronym[];
  readonly cite?: Address | undefined;
}

const statusNames: Readonly<Partial<Record<Minutes['status'], Label>>> = {
  draft: 'Draft, to be approved by the committee',
  approved: 'Approved',
};

/** Which meeting took the minutes for right, and the correction that it made. */
function approvalFacts(meeting: Meeting, context: SiteContext): readonly Fact[] {
  const { site, meetings } = context;
  const approval = site.approvals.get(meeting.id);
  const by = approval && meetings.get(approval.by);
  if (!approval || !by) return [];
  return [
    {
      label: say(context, 'Approved'),
      value: say(context, 'by the meeting of {day}', { day: meetingDay(context, by) }),
      url: approval.url,
    },
    ...(approval.correction
      ? [{ label: say(context, 'With a correction'), value: approval.correction }]
      : []),
  ];
}

/** The packs of later meetings that the minutes were printed in. */
function carriers(meeting: Meeting, minutes: Minutes, context: SiteContext): readonly Fact[] {
  return minutes.printedIn.flatMap((id) => {
    const carrier = context.packs.get(id);
    if (!carrier || carrier.id === meeting.id) return [];
    const value = say(context, 'the pack for {day}', { day: meetingDay(context, carrier) });
    return [{ label: say(context, 'Carried by'), value, url: carrier.url }];
  });
}

function minutesFacts(meeting: Meeting, minutes: Minutes, context: Speaker): readonly Fact[] {
  const status = statusNames[minutes.status];
  const facts: readonly (readonly [Label, string | undefined])[] = [
    ['Date', dayText(context, meeting.date)],
    ['Status', status && say(context, status)],
    ['Opened', minutes.opened && timeText(minutes.opened)],
    ['Closed', minutes.closed && timeText(minutes.closed)],
    [
      'Printed',
      minutes.pages && say(context, 'on {pages} of the pack', { pages: pagesText(context, minutes.pages) }),
    ],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label: say(context, label), value }] : []));
}

/** What the entries of one meeting's minutes look up. */
interface MinutesSources {
  readonly meeting: Meeting;
  readonly agenda: ReadonlyMap<string | undefined, PageLink>;
  readonly blocks: BlockContext;
  readonly context: SiteContext;
}

function minuteEntry(item: MinutesItem, { meeting, agenda, blocks, context }: MinutesSources): MinuteEntry {
  return {
    ...matterOf(item, meeting, context),
    votes: item.votes.map(({ url, text }) => ({ url, text: shortened(text, 160) })),
    declarations: item.declarations.map(({ name, kind }) => [name, kind].filter(Boolean).join(', ')),
    anchor: item.anchor,
    number: item.number,
    title: item.title,
    agendaMark: item.agendaMark,
    truncated: item.truncated,
    agendaItem: item.agendaNumber === undefined ? undefined : agenda.get(item.agendaNumber),
    body: renderBlocks(item.blocks, blocks),
  };
}

/** The page of a meeting's minutes, wherever they were printed. */
export function minutesPage(meeting: Meeting, minutes: Minutes, context: SiteContext): MinutesPage {
  const all = minutesBlocks(minutes);
  const acronyms = acronymsOnPage(all, pageExpansions(ownAcronyms(all), context.expansions));
  const blocks = ownBlocks(minutes.url, 3, context, {
    marks: minutesMarks(minutes.items),
    references: referencesByPlace(meeting),
    acronyms: acronyms.byBlock,
    original: openOriginal(context.sources.get(minutes.printedIn[0] ?? ('' as SourceId))),
    places: minutesPlaces(minutes),
    cite: citeAddress(minutes.url),
  });
  const agenda = agendaLinks(meeting, context);
  return {
    kind: 'minutes',
    url: minutes.url,
    title: windowTitle([say(context, 'Minutes'), meetingName(meeting, context)], context),
    heading: say(context, 'Minutes of {day}', { day: meetingDay(context, meeting) }),
    description: say(context, 'What the {committee} discussed and decided on {day}, item by item.', {
      committee: meeting.committee.name,
      day: dayText(context, meeting.date),
    }),
    siteName: context.name,
    language: context.language,
    crumbs: meetingCrumbs(meeting, context),
    neighbours: {
      up: { url: meeting.url, text: say(context, 'Agenda of {day}', { day: meetingDay(context, meeting) }) },
    },
    search: minutesSearch(meeting, context),
    meeting: { url: meeting.url, text: `${meeting.committee.name}, ${meetingDay(context, meeting)}` },
    facts: [
      ...minutesFacts(meeting, minutes, context),
      ...carriers(meeting, minutes, context),
      ...approvalFacts(meeting, context),
    ],
    attendance: attendanceLists(meeting, context),
    decisions: decisionGroups(minutes.items),
    actions: minutes.items.flatMap((item) => item.actions),
    preamble: renderBlocks(minutes.preamble, { ...blocks, baseLevel: 2 }),
    items: minutes.items.map((item) => minuteEntry(item, { meeting, agenda, blocks, context })),
    recognised: hasRecognisedText(minutesBlocks(minutes)),
    unresolved: unresolvedOn(minutes.url, meeting),
    acronyms: acronyms.used,
    cite: hasPassages(minutesBlocks(minutes)) ? citeAddress(minutes.url) : undefined,
    provenance: provenanceOfAll(
      minutes.printedIn[0],
      minutes.printedIn.slice(1),
      { pages: minutes.pages },
      context,
    ),
  };
}
