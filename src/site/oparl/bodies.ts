import type { Person } from '../../link/model.ts';
import { plain } from '../data/meeting-data.ts';
import type { Membership } from '../memberships.ts';
import { registers } from '../pages/common.ts';
import { lastPublished } from '../publication.ts';
import type { CommitteeEntry, CouncilEntry } from '../site-context.ts';
import { bodiesOf, listAddress, objectAddress, systemAddress } from './addresses.ts';
import { inside } from './files.ts';
import {
  type OparlBody,
  type OparlMembership,
  type OparlOrganization,
  type OparlPerson,
  type OparlSystem,
  oparlNamespace,
} from './schema.ts';
import { madeOn, oparlType, someOf, type Writing } from './writing.ts';

/** From the first to the last day that the meetings of some committees tell of. */
function daysOf(committees: readonly CommitteeEntry[], { context }: Writing) {
  const meetings = committees.flatMap((committee) => committee.meetings);
  const first = meetings.map(({ published, date }) => published ?? date);
  return madeOn(...first, ...meetings.map((meeting) => lastPublished(meeting, context.publicationDays)));
}

/** The whole site: where a client of OParl begins. */
export function systemObject(writing: Writing): OparlSystem {
  const { context, linkTo } = writing;
  return {
    id: linkTo(systemAddress),
    type: oparlType('System'),
    oparlVersion: oparlNamespace,
    name: context.name,
    license: context.settings.licence?.link,
    body: linkTo(listAddress(bodiesOf, 'bodies')),
    web: linkTo(registers.home),
    ...daysOf(context.committees, writing),
  };
}

/** A council, with the addresses of all lists of what belongs to it. */
export function bodyObject(council: CouncilEntry, writing: Writing): OparlBody {
  const { linkTo } = writing;
  const list = (name: string) => linkTo(listAddress(council.url, name));
  return {
    id: linkTo(objectAddress('body', council.url)),
    type: oparlType('Body'),
    system: linkTo(systemAddress),
    name: plain(council.name),
    organization: list('organizations'),
    person: list('people'),
    meeting: list('meetings'),
    paper: list('papers'),
    membership: list('memberships'),
    agendaItem: list('agenda-items'),
    consultation: list('consultations'),
    file: list('files'),
    locationList: list('locations'),
    legislativeTermList: list('legislative-terms'),
    legislativeTerm: [],
    web: linkTo(council.url),
    ...daysOf(council.committees, writing),
  };
}

/** A membership; it stands inside the person. */
export function membershipObject(
  { person: id, committee, role, from, to }: Membership,
  { context, linkTo }: Writing,
): readonly OparlMembership[] {
  const person = context.people.get(id);
  if (!person) return [];
  const own = objectAddress('person', person.url);
  return [
    {
      id: linkTo(inside(own, `member-${committee.council.id}-${committee.id}`)),
      type: oparlType('Membership'),
      person: linkTo(own),
      organization: linkTo(objectAddress('organization', committee.url)),
      role: role === undefined ? undefined : plain(role) || undefined,
      startDate: from,
      endDate: to,
      ...madeOn(from, to),
    },
  ];
}

/** A committee. */
export function organizationObject(committee: CommitteeEntry, writing: Writing): OparlOrganization {
  const { linkTo, membershipsOfCommittee } = writing;
  const memberships = membershipsOfCommittee.get(committee) ?? [];
  return {
    id: linkTo(objectAddress('organization', committee.url)),
    type: oparlType('Organization'),
    body: linkTo(objectAddress('body', committee.council.url)),
    name: plain(committee.name),
    organizationType: 'Gremium',
    membership: memberships.flatMap((each) => membershipObject(each, writing).map(({ id }) => id)),
    meeting: linkTo(listAddress(committee.url, 'meetings')),
    web: linkTo(committee.url),
    ...daysOf([committee], writing),
  };
}

/** Somebody named in the papers of a council, with their memberships inside. */
export function personObject(person: Person, council: CouncilEntry, writing: Writing): OparlPerson {
  const memberships = writing.membershipsOfPerson.get(person.id) ?? [];
  const days = [
    ...person.roles.flatMap(({ from, to }) => [from, to]),
    ...person.meetings.map(({ date }) => date),
  ];
  return {
    id: writing.linkTo(objectAddress('person', person.url)),
    type: oparlType('Person'),
    body: writing.linkTo(objectAddress('body', council.url)),
    name: plain(person.name),
    status: someOf([...new Set(person.roles.map(({ role }) => plain(role)))].filter((role) => role !== '')),
    membership: memberships.flatMap((each) => membershipObject(each, writing)),
    web: writing.linkTo(person.url),
    ...madeOn(...days, ...person.papers.map(({ date }) => date)),
  };
}
