import type { Author, Meeting, MeetingStatus, Paper, Source, SourceId } from '../../archive/model.ts';
import { languageTag } from '../../document/language.ts';
import type { Person } from '../../link/model.ts';
import type { Data } from '../html.ts';
import { say } from '../language/say.ts';
import { endOf, startOf } from '../meeting-times.ts';
import type { Membership } from '../memberships.ts';
import type { PageBase } from '../page.ts';
import { paperTitle, publishedOn } from '../pages/versions.ts';
import {
  type CommitteeName,
  type CouncilEntry,
  committeeAddress,
  type SiteContext,
} from '../site-context.ts';
import { meetingDay } from '../wording.ts';
import type { Subject } from './subjects.ts';

/** Writes an address of the site as the data of one page have to. */
export type LinkTo = (address: string) => string;

type Thing = { readonly [name: string]: Data };

/** What the things of one page are made with. */
interface Writing {
  readonly linkTo: LinkTo;
  readonly context: SiteContext;
}

/** Papers are written in a language of their own. */
function papersLanguage({ context: { settings } }: Writing): string {
  return languageTag({ language: settings.papersLanguage });
}

function councilThing(council: Pick<CouncilEntry, 'name' | 'url'>, { linkTo }: Writing): Thing {
  return { '@type': 'GovernmentOrganization', name: council.name, url: linkTo(council.url) };
}

function committeeThing(committee: CommitteeName, writing: Writing): Thing {
  return {
    '@type': 'GovernmentOrganization',
    name: committee.name,
    url: writing.linkTo(committee.url),
    parentOrganization: councilThing(committee.council, writing),
  };
}

function organiser(meeting: Meeting, writing: Writing): Thing | undefined {
  const committee = writing.context.committeeByUrl.get(committeeAddress(meeting));
  return committee && committeeThing(committee, writing);
}

const eventStatus: Readonly<Partial<Record<MeetingStatus, string>>> = {
  scheduled: 'EventScheduled',
  held: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
};

function statusOf({ status }: Meeting): string | undefined {
  const name = eventStatus[status];
  return name && `https://schema.org/${name}`;
}

/** A meeting by name, day and address, where the page is about something else. */
function meetingInShort(meeting: Meeting, { linkTo, context }: Writing): Thing {
  return {
    '@type': 'Event',
    name: `${meeting.committee.name}, ${meetingDay(context, meeting)}`,
    startDate: startOf(meeting) ?? meeting.date,
    eventStatus: statusOf(meeting),
    location: meeting.venue && { '@type': 'Place', name: meeting.venue, address: meeting.venue },
    url: linkTo(meeting.url),
  };
}

function meetingThing(meeting: Meeting, writing: Writing): Thing {
  return {
    ...meetingInShort(meeting, writing),
    endDate: endOf(meeting),
    organizer: organiser(meeting, writing),
    recordedIn: meeting.minutes && {
      '@type': 'DigitalDocument',
      name: say(writing.context, 'Minutes of {day}', { day: meetingDay(writing.context, meeting) }),
      url: writing.linkTo(meeting.minutes.url),
    },
  };
}

function encoding(source: Source, { linkTo }: Writing): Thing {
  return {
    '@type': 'MediaObject',
    name: source.file,
    contentUrl: linkTo(source.url),
    encodingFormat: source.mediaType,
    contentSize: `${source.bytes} B`,
    sha256: source.sha256,
  };
}

/** The originals of a text that are given out. */
function encodings(ids: readonly SourceId[], writing: Writing): Data {
  const open = ids
    .flatMap((id) => writing.context.sources.get(id) ?? [])
    .filter(({ withheld }) => withheld === undefined);
  return open.length > 0 ? open.map((source) => encoding(source, writing)) : undefined;
}

function minutesThing(page: PageBase, meeting: Meeting, writing: Writing): Thing {
  return {
    '@type': 'DigitalDocument',
    name: page.heading,
    url: writing.linkTo(page.url),
    inLanguage: papersLanguage(writing),
    creativeWorkStatus: meeting.minutes?.status === 'draft' ? 'Draft' : undefined,
    publisher: organiser(meeting, writing),
    recordedAt: meetingInShort(meeting, writing),
    encoding: encodings(meeting.minutes?.printedIn ?? [], writing),
  };
}

function authorThing({ name, title, role, person }: Author, { linkTo, context }: Writing): Thing {
  const url = person === undefined ? undefined : context.people.get(person)?.url;
  return { '@type': 'Person', name, jobTitle: title ?? role, url: url && linkTo(url) };
}

type PaperSubject = Extract<Subject, { readonly type: 'paper' }>;

function paperType({ kind }: Paper): string {
  return kind === 'report' ? 'Report' : 'DigitalDocument';
}

function parentThing(parent: Paper, { linkTo }: Writing): Thing {
  return { '@type': paperType(parent), name: parent.title, url: linkTo(parent.url) };
}

function paperThing({ paper, meeting, parent }: PaperSubject, writing: Writing): Thing {
  return {
    '@type': paperType(paper),
    name: paperTitle(paper, meeting, writing.context),
    url: writing.linkTo(paper.url),
    inLanguage: papersLanguage(writing),
    reportNumber: paper.kind === 'report' ? paper.reference : undefined,
    identifier: paper.kind === 'report' ? undefined : paper.reference,
    dateCreated: paper.date,
    datePublished: publishedOn(paper, meeting),
    author:
      paper.authors.length > 0 ? paper.authors.map((author) => authorThing(author, writing)) : undefined,
    publisher: organiser(meeting, writing),
    creativeWorkStatus: paper.supersededBy === undefined ? undefined : 'Superseded',
    isPartOf: parent && parentThing(parent, writing),
    encoding: encodings([paper.source, ...paper.alsoIn], writing),
    '@reverse': { workFeatured: meetingInShort(meeting, writing) },
  };
}

function personThing(person: Person, memberships: readonly Membership[], writing: Writing): Thing {
  const aliases = person.aliases.filter((alias) => alias !== person.name);
  return {
    '@type': 'Person',
    name: person.name,
    url: writing.linkTo(person.url),
    alternateName: aliases.length > 0 ? aliases : undefined,
    jobTitle: person.kind === 'officer' ? person.roles[0]?.role : undefined,
    memberOf:
      memberships.length > 0
        ? memberships.map(({ committee, role, from, to }) => ({
            '@type': 'OrganizationRole',
            roleName: role ?? 'Member',
            startDate: from,
            endDate: to,
            memberOf: committeeThing(committee, writing),
          }))
        : undefined,
  };
}

function siteThing(page: PageBase, { linkTo, context }: Writing): Thing {
  return {
    '@type': 'WebSite',
    name: page.siteName,
    description: page.description,
    inLanguage: languageTag(context),
    url: linkTo(page.url),
  };
}

function subjectThing(page: PageBase, subject: Subject, writing: Writing): Thing {
  switch (subject.type) {
    case 'site':
      return siteThing(page, writing);
    case 'council':
      return councilThing(subject.council, writing);
    case 'committee':
      return committeeThing(subject.committee, writing);
    case 'person':
      return personThing(subject.person, subject.memberships, writing);
    case 'meeting':
      return meetingThing(subject.meeting, writing);
    case 'minutes':
      return minutesThing(page, subject.meeting, writing);
    case 'paper':
      return paperThing(subject, writing);
  }
}

/** The way to the page from home, the page itself last. */
function breadcrumbs(page: PageBase, linkTo: LinkTo): Thing {
  const way = [...page.crumbs, { url: page.url, text: page.heading }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ url, text }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: linkTo(url),
    })),
  };
}

/** What a page tells in the words of schema.org: the way to it, and the thing that it is about. */
export function linkedData(
  page: PageBase,
  subject: Subject | undefined,
  linkTo: LinkTo,
  context: SiteContext,
): Data {
  const things = [
    ...(subject ? [subjectThing(page, subject, { linkTo, context })] : []),
    ...(page.crumbs.length > 0 ? [breadcrumbs(page, linkTo)] : []),
  ];
  return things.length > 0 ? { '@context': 'https://schema.org', '@graph': things } : undefined;
}
