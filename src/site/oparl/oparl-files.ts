import type { z } from 'zod';
import type { Address, Meeting } from '../../archive/model.ts';
import { checkedData, type PublishedFile } from '../data/published-file.ts';
import type { CommitteeEntry, CouncilEntry, SiteContext } from '../site-context.ts';
import { bodiesOf, objectAddress, systemAddress } from './addresses.ts';
import { bodyObject, membershipObject, organizationObject, personObject, systemObject } from './bodies.ts';
import { deletedObjects } from './deleted.ts';
import { filesOfMeeting } from './files.ts';
import { type ExternalList, listPages } from './lists.ts';
import { agendaItemObjects, locationObject, meetingObject } from './meetings.ts';
import { consultationObject, paperObject, papersInMeeting } from './papers.ts';
import {
  bodySchema,
  deletedSchema,
  listSchema,
  meetingSchema,
  type OparlList,
  organizationSchema,
  paperSchema,
  personSchema,
  systemSchema,
} from './schema.ts';
import { oparlWriting, type Writing } from './writing.ts';

/** Written without spaces: there is one such file for every paper. */
function file<Schema extends z.ZodType>(path: Address, schema: Schema, data: z.infer<Schema>): PublishedFile {
  return { path, text: `${JSON.stringify(checkedData(path, schema, data))}\n` };
}

/** Oldest first, so that what is new comes at the end of a list and pages before it stay as they are. */
function inOrder(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));
}

function* listFiles<Member>(list: ExternalList<Member>, writing: Writing): Generator<PublishedFile> {
  for (const page of listPages(list, writing)) yield file(page.path, listSchema, page.list);
}

function meetingsOf({ committees }: CouncilEntry): readonly Meeting[] {
  return inOrder(committees.flatMap(({ meetings }) => meetings));
}

function peopleOf(council: CouncilEntry, { context, councilOfPerson }: Writing) {
  return context.site.people.filter(({ id }) => councilOfPerson.get(id) === council.url);
}

/** The objects of a council that have a file of their own. */
function* objectFiles(council: CouncilEntry, writing: Writing): Generator<PublishedFile> {
  yield file(objectAddress('body', council.url), bodySchema, bodyObject(council, writing));
  for (const committee of council.committees)
    yield file(
      objectAddress('organization', committee.url),
      organizationSchema,
      organizationObject(committee, writing),
    );
  for (const person of peopleOf(council, writing))
    yield file(objectAddress('person', person.url), personSchema, personObject(person, council, writing));
  for (const meeting of meetingsOf(council)) {
    yield file(objectAddress('meeting', meeting.url), meetingSchema, meetingObject(meeting, writing));
    for (const place of papersInMeeting(meeting))
      yield file(objectAddress('paper', place.paper.url), paperSchema, paperObject(place, writing));
  }
}

/** The lists of a council of the objects that OParl 1.0 knew lists of. */
function* mainLists(council: CouncilEntry, writing: Writing): Generator<PublishedFile> {
  const of = council.url;
  const meetings = meetingsOf(council);
  const meetingList = { name: 'meetings', objectOf: (meeting: Meeting) => meetingObject(meeting, writing) };
  const committeeOf = (committee: CommitteeEntry) => organizationObject(committee, writing);
  yield* listFiles(
    { of, name: 'organizations', members: council.committees, objectOf: committeeOf },
    writing,
  );
  yield* listFiles(
    {
      of,
      name: 'people',
      members: peopleOf(council, writing),
      objectOf: (person) => personObject(person, council, writing),
    },
    writing,
  );
  yield* listFiles({ of, members: meetings, ...meetingList }, writing);
  for (const { url, meetings: own } of council.committees)
    yield* listFiles({ of: url, members: inOrder(own), ...meetingList }, writing);
  const places = meetings.flatMap(papersInMeeting);
  yield* listFiles(
    { of, name: 'papers', members: places, objectOf: (place) => paperObject(place, writing) },
    writing,
  );
}

/** The lists that OParl 1.1 added, of the objects that stand inside others. */
function* innerLists(council: CouncilEntry, writing: Writing): Generator<PublishedFile> {
  const meetings = meetingsOf(council);
  const memberships = council.committees.flatMap(
    (committee) => writing.membershipsOfCommittee.get(committee) ?? [],
  );
  const places = meetings.flatMap(papersInMeeting);
  const lists: Readonly<Record<string, OparlList['data']>> = {
    memberships: memberships.flatMap((each) => membershipObject(each, writing)),
    'agenda-items': meetings.flatMap((meeting) => agendaItemObjects(meeting, writing)),
    consultations: places.map((place) => consultationObject(place, writing)),
    files: meetings.flatMap((meeting) => filesOfMeeting(meeting, writing)),
    locations: meetings.flatMap((meeting) => locationObject(meeting, writing) ?? []),
    'legislative-terms': [],
  };
  for (const [name, members] of Object.entries(lists))
    yield* listFiles({ of: council.url, name, members, objectOf: (object) => object }, writing);
}

function currentObjects({ site, committees, councils }: SiteContext): ReadonlySet<Address> {
  return new Set([
    ...councils.map(({ url }) => objectAddress('body', url)),
    ...committees.map(({ url }) => objectAddress('organization', url)),
    ...site.people.map(({ url }) => objectAddress('person', url)),
    ...site.meetings.flatMap(({ url, papers }) => [
      objectAddress('meeting', url),
      ...papers.map((paper) => objectAddress('paper', paper.url)),
    ]),
  ]);
}

/**
 * The site as objects of OParl 1.1, in files that need no server. Agenda items, memberships, consultations, places and
 * files stand inside the objects that they belong to, as OParl provides, so that there is one file for each person,
 * meeting and paper. The files come one at a time, because a large archive has very many.
 */
export function* oparlFiles(context: SiteContext): Generator<PublishedFile> {
  const writing = oparlWriting(context);
  yield file(systemAddress, systemSchema, systemObject(writing));
  yield* listFiles(
    {
      of: bodiesOf,
      name: 'bodies',
      members: context.councils,
      objectOf: (council) => bodyObject(council, writing),
    },
    writing,
  );
  for (const council of context.councils) {
    yield* objectFiles(council, writing);
    yield* mainLists(council, writing);
    yield* innerLists(council, writing);
  }
  for (const { path, object } of deletedObjects(currentObjects(context), writing))
    yield file(path, deletedSchema, object);
}
