import type { Address } from '../../../archive/model.ts';
import { papersWithPages } from '../../pages/places.ts';
import type { CouncilEntry, SiteContext } from '../../site-context.ts';
import type { PublishedFile } from '../published-file.ts';
import { meetingObject, organizationObject, paperObject, paths, personObjects } from './objects.ts';
import { oparlSchemas } from './schema.ts';
import { type OparlObject, oparlId, oparlPath, typeOf } from './writing.ts';

/** An object with the path of its file. */
interface Stored {
  readonly path: Address;
  readonly data: OparlObject;
}

const mostOnOnePage = 100;

function file({ path, data }: Stored): PublishedFile {
  return { path, text: `${JSON.stringify(data, null, 1)}\n` };
}

function checked(name: keyof typeof oparlSchemas, stored: readonly Stored[]): readonly Stored[] {
  for (const { path, data } of stored) {
    const result = oparlSchemas[name].safeParse(data);
    if (!result.success) throw new Error(`${path} is no ${name} of OParl 1.1: ${result.error.message}`);
  }
  return stored;
}

function listPath(parts: readonly string[], page: number): Address {
  return page === 1 ? oparlPath(...parts) : oparlPath(...parts, String(page));
}

/** An external list in pages that lead to each other (OParl 1.1, "Objektlisten und Paginierung"). */
function listFiles(
  parts: readonly string[],
  stored: readonly Stored[],
  context: SiteContext,
): readonly PublishedFile[] {
  const count = Math.max(1, Math.ceil(stored.length / mostOnOnePage));
  return Array.from({ length: count }, (_, at) => {
    const link = (page: number) => oparlId(listPath(parts, page), context);
    const page = at + 1;
    return file({
      path: listPath(parts, page),
      data: {
        data: stored.slice(at * mostOnOnePage, page * mostOnOnePage).map(({ data }) => data),
        pagination: {
          totalElements: stored.length,
          elementsPerPage: mostOnOnePage,
          currentPage: page,
          totalPages: count,
        },
        links: {
          first: link(1),
          ...(page > 1 ? { prev: link(page - 1) } : {}),
          self: link(page),
          ...(page < count ? { next: link(page + 1) } : {}),
          last: link(count),
        },
      },
    });
  });
}

/** The lists that a body leads to. */
function listsOf(council: CouncilEntry, context: SiteContext) {
  const meetings = council.committees.flatMap((committee) => committee.meetings);
  const papers = meetings.flatMap((meeting) =>
    papersWithPages(meeting).map((paper) => ({
      path: paths.paper(paper),
      data: paperObject(paper, meeting, context),
    })),
  );
  return {
    organization: checked(
      'Organization',
      council.committees.map((committee) => ({
        path: paths.organization(committee),
        data: organizationObject(committee, meetingListPath(committee.url), context),
      })),
    ),
    person: checked('Person', personObjects(council.id, council.committees, context)),
    meeting: checked(
      'Meeting',
      meetings.map((meeting) => ({ path: paths.meeting(meeting), data: meetingObject(meeting, context) })),
    ),
    paper: checked('Paper', papers),
  };
}

function meetingListPath(committee: string): Address {
  return oparlPath('list', 'meeting', ...committee.split('/').filter((step) => step !== ''));
}

function bodyObject(council: CouncilEntry, context: SiteContext): OparlObject {
  const list = (name: string) => oparlId(oparlPath('list', council.id, name), context);
  return {
    id: oparlId(paths.body(council.id), context),
    type: typeOf('Body'),
    system: oparlId(paths.system, context),
    name: council.name,
    organization: list('organization'),
    person: list('person'),
    meeting: list('meeting'),
    paper: list('paper'),
    // Terms of office stand in no paper that is read here; the specification wants the list all the same.
    legislativeTerm: [],
    web: oparlId(council.url, context),
  };
}

function bodyFiles(council: CouncilEntry, context: SiteContext): readonly PublishedFile[] {
  const lists = listsOf(council, context);
  const byCommittee = council.committees.flatMap((committee) => {
    const own = new Set(committee.meetings.map((meeting) => paths.meeting(meeting)));
    const parts = ['list', 'meeting', ...committee.url.split('/').filter((step) => step !== '')];
    return listFiles(
      parts,
      lists.meeting.filter(({ path }) => own.has(path)),
      context,
    );
  });
  const body = { path: paths.body(council.id), data: bodyObject(council, context) };
  return [
    ...checked('Body', [body]).map(file),
    ...Object.entries(lists).flatMap(([name, stored]) => [
      ...stored.map(file),
      ...listFiles(['list', council.id, name], stored, context),
    ]),
    ...byCommittee,
  ];
}

/**
 * The site as objects of OParl 1.1 (https://dev.oparl.org/spezifikation): System, a Body for each council, and their
 * Organizations, Persons, Meetings and Papers, each a file under its own address, with lists in pages. What the
 * specification lets stand inside an object stands inside it: agenda items, consultations, memberships, files.
 */
export function oparlFiles(context: SiteContext): readonly PublishedFile[] {
  const system = {
    id: oparlId(paths.system, context),
    type: typeOf('System'),
    oparlVersion: 'https://schema.oparl.org/1.1/',
    name: context.name,
    website: oparlId('/', context),
    body: oparlId(oparlPath('list', 'body'), context),
  };
  const bodies = context.councils.map((council) => ({
    path: paths.body(council.id),
    data: bodyObject(council, context),
  }));
  return [
    ...checked('System', [{ path: paths.system, data: system }]).map(file),
    ...listFiles(['list', 'body'], bodies, context),
    ...context.councils.flatMap((council) => bodyFiles(council, context)),
  ];
}
