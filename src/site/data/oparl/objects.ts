import type { AgendaItem, Meeting, MinutesItem, Paper, Source } from '../../../archive/model.ts';
import type { Person } from '../../../link/model.ts';
import { endOf, startOf } from '../../meeting-times.ts';
import { type Membership, membershipsOf } from '../../memberships.ts';
import { type CommitteeEntry, committeeAddress, type SiteContext } from '../../site-context.ts';
import { kindText, meetingDay } from '../../wording.ts';
import { type OparlObject, oparlId, oparlPath, typeOf } from './writing.ts';

/** The paths of the files that hold OParl's objects; parts of a path are those of the site's own addresses. */
export const paths = {
  system: oparlPath('system'),
  body: (council: string) => oparlPath('body', council),
  organization: ({ url }: Pick<CommitteeEntry, 'url'>) => oparlPath('organization', ...stepsOf(url)),
  person: (council: string, { id }: Pick<Person, 'id'>) => oparlPath('person', council, id),
  meeting: ({ url }: Pick<Meeting, 'url'>) => oparlPath('meeting', ...stepsOf(url)),
  paper: ({ url }: Pick<Paper, 'url'>) => oparlPath('paper', ...stepsOf(url.replace(/#.*$/, ''))),
};

function stepsOf(url: string): readonly string[] {
  return url.split('/').filter((step) => step !== '');
}

/** Everything an object has: id, type, the page that people read, and what is known of it. */
function object(
  type: string,
  path: string,
  web: string | undefined,
  rest: OparlObject,
  context: SiteContext,
) {
  return {
    id: oparlId(path, context),
    type: typeOf(type),
    ...rest,
    ...(web === undefined ? {} : { web: oparlId(web, context) }),
  };
}

/** An original as a File; what is withheld is none. */
function fileObjects(
  sources: readonly Source[],
  owner: string,
  context: SiteContext,
): readonly OparlObject[] {
  return sources
    .filter(({ withheld }) => withheld === undefined)
    .map((source) =>
      object(
        'File',
        `${owner}#file-${source.sha256.slice(0, 12)}`,
        source.report,
        {
          name: source.file,
          fileName: source.file,
          mimeType: source.mediaType,
          size: source.bytes,
          accessUrl: oparlId(source.url, context),
          downloadUrl: oparlId(source.url, context),
        },
        context,
      ),
    );
}

function recorded(item: AgendaItem, meeting: Meeting): readonly MinutesItem[] {
  if (item.number === undefined) return [];
  return (meeting.minutes?.items ?? []).filter(({ agendaNumber }) => agendaNumber === item.number);
}

function agendaItemObject(
  item: AgendaItem,
  order: number,
  meeting: Meeting,
  context: SiteContext,
): OparlObject {
  const decisions = recorded(item, meeting).flatMap((minute) => minute.decisions);
  const papers = meeting.papers.filter(({ id, parent }) => item.papers.includes(id) && parent === undefined);
  const [paper] = papers;
  return object(
    'AgendaItem',
    `${paths.meeting(meeting)}#${item.anchor}`,
    item.url,
    {
      ...(item.number === undefined ? {} : { number: item.number }),
      order,
      name: item.title,
      public: item.access === 'public',
      ...(paper ? { consultation: oparlId(`${paths.paper(paper)}#consultation`, context) } : {}),
      ...(decisions.length > 0 ? { resolutionText: decisions.map(({ text }) => text).join('\n') } : {}),
    },
    context,
  );
}

const states: Readonly<Partial<Record<Meeting['status'], string>>> = {
  scheduled: 'terminiert',
  held: 'durchgeführt',
};

/** A meeting with its agenda items and files inside it. */
export function meetingObject(meeting: Meeting, context: SiteContext): OparlObject {
  const path = paths.meeting(meeting);
  const [start, end] = [startOf(meeting), endOf(meeting)];
  const present = (meeting.minutes?.attendance ?? []).filter(
    ({ status, person }) => person !== undefined && (status === 'present' || status === 'substitute'),
  );
  const people = present.flatMap(({ person }) => (person ? (context.people.get(person) ?? []) : []));
  const state = states[meeting.status];
  return object(
    'Meeting',
    path,
    meeting.url,
    {
      name: `${meeting.committee.name}, ${meetingDay(meeting)}`,
      ...(state === undefined ? {} : { meetingState: state }),
      cancelled: meeting.status === 'cancelled',
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(meeting.venue === undefined
        ? {}
        : {
            location: object(
              'Location',
              `${path}#location`,
              undefined,
              { description: meeting.venue },
              context,
            ),
          }),
      organization: [oparlId(paths.organization({ url: committeeAddress(meeting) }), context)],
      participant: people.map((person) => oparlId(paths.person(meeting.council.id, person), context)),
      auxiliaryFile: fileObjects(meeting.sources, path, context),
      agendaItem: meeting.agenda.map((item, at) => agendaItemObject(item, at, meeting, context)),
    },
    context,
  );
}

function consultationObject(paper: Paper, meeting: Meeting, context: SiteContext): OparlObject {
  const item = meeting.agenda.find(({ number }) => number !== undefined && number === paper.agendaItem);
  return object(
    'Consultation',
    `${paths.paper(paper)}#consultation`,
    undefined,
    {
      meeting: oparlId(paths.meeting(meeting), context),
      ...(item ? { agendaItem: oparlId(`${paths.meeting(meeting)}#${item.anchor}`, context) } : {}),
      organization: [oparlId(paths.organization({ url: committeeAddress(meeting) }), context)],
    },
    context,
  );
}

/** A paper with its consultation and files inside it, and the papers above and below it. */
export function paperObject(paper: Paper, meeting: Meeting, context: SiteContext): OparlObject {
  const path = paths.paper(paper);
  const [main, ...others] = fileObjects(
    [paper.source, ...paper.alsoIn].flatMap((id) => context.sources.get(id) ?? []),
    path,
    context,
  );
  const parent = meeting.papers.find(({ id }) => id === paper.parent);
  const children = meeting.papers.filter((child) => child.parent === paper.id && child.id !== paper.id);
  const date = paper.date ?? paper.published ?? meeting.published;
  return object(
    'Paper',
    path,
    paper.url,
    {
      body: oparlId(paths.body(meeting.council.id), context),
      name: paper.title,
      paperType: kindText(paper.kind),
      ...(paper.reference === undefined ? {} : { reference: paper.reference }),
      ...(date === undefined ? {} : { date }),
      ...(parent ? { superordinatedPaper: [oparlId(paths.paper(parent), context)] } : {}),
      ...(children.length > 0
        ? { subordinatedPaper: children.map((child) => oparlId(paths.paper(child), context)) }
        : {}),
      ...(main ? { mainFile: main } : {}),
      ...(others.length > 0 ? { auxiliaryFile: others } : {}),
      consultation: [consultationObject(paper, meeting, context)],
    },
    context,
  );
}

function membershipObject(membership: Membership, person: Person, context: SiteContext): OparlObject {
  const { committee, role, from, to } = membership;
  const path = paths.person(committee.council.id, person);
  return object(
    'Membership',
    `${path}#${committee.id}`,
    undefined,
    {
      person: oparlId(path, context),
      organization: oparlId(paths.organization(committee), context),
      ...(role === undefined ? {} : { role }),
      startDate: from,
      ...(to === undefined ? {} : { endDate: to }),
    },
    context,
  );
}

/** Everybody of one council with their memberships inside. */
export function personObjects(council: string, committees: readonly CommitteeEntry[], context: SiteContext) {
  const memberships = Map.groupBy(membershipsOf(committees), ({ person }) => person);
  const here = new Set(
    context.site.people.filter(({ meetings, papers }) =>
      [...meetings, ...papers].some(({ url }) => url.startsWith(`/${council}/`)),
    ),
  );
  return [...here].map((person) => ({
    path: paths.person(council, person),
    data: object(
      'Person',
      paths.person(council, person),
      person.url,
      {
        body: oparlId(paths.body(council), context),
        name: person.name,
        membership: (memberships.get(person.id) ?? []).map((each) => membershipObject(each, person, context)),
      },
      context,
    ),
  }));
}

/** A committee as an Organization, with the lists of its members and meetings. */
export function organizationObject(
  committee: CommitteeEntry,
  meetings: string,
  context: SiteContext,
): OparlObject {
  const members = membershipsOf([committee]).flatMap(({ person }) => context.people.get(person) ?? []);
  return object(
    'Organization',
    paths.organization(committee),
    committee.url,
    {
      body: oparlId(paths.body(committee.council.id), context),
      name: committee.name,
      organizationType: 'Gremium',
      classification: 'Committee',
      membership: members.map((person) =>
        oparlId(`${paths.person(committee.council.id, person)}#${committee.id}`, context),
      ),
      meeting: oparlId(meetings, context),
    },
    context,
  );
}
