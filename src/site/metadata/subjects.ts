import type { Meeting, Minutes, Paper } from '../../archive/model.ts';
import type { Person } from '../../link/model.ts';
import { type Membership, membershipsOf } from '../memberships.ts';
import { registers } from '../pages/common.ts';
import type { CommitteeEntry, CouncilEntry, SiteContext } from '../site-context.ts';

/** What a page is about, where it is about one thing that programs know by a name. */
export type Subject =
  | { readonly type: 'site' }
  | { readonly type: 'council'; readonly council: CouncilEntry }
  | { readonly type: 'committee'; readonly committee: CommitteeEntry }
  | { readonly type: 'person'; readonly person: Person; readonly memberships: readonly Membership[] }
  | { readonly type: 'meeting'; readonly meeting: Meeting }
  | { readonly type: 'minutes'; readonly meeting: Meeting; readonly minutes: Minutes }
  | {
      readonly type: 'paper';
      readonly meeting: Meeting;
      readonly paper: Paper;
      readonly parent?: Paper | undefined;
    };

/** The subjects of pages by their address. */
export type Subjects = ReadonlyMap<string, Subject>;

/** What the pages that belong to no single meeting are about. */
export function siteSubjects(context: SiteContext): Subjects {
  const memberships = Map.groupBy(membershipsOf(context.committees), ({ person }) => person);
  return new Map<string, Subject>([
    [registers.home, { type: 'site' }],
    ...context.councils.map((council) => [council.url, { type: 'council', council }] as const),
    ...context.committees.map((committee) => [committee.url, { type: 'committee', committee }] as const),
    ...context.site.people.map(
      (person) =>
        [person.url, { type: 'person', person, memberships: memberships.get(person.id) ?? [] }] as const,
    ),
  ]);
}

/** What the pages of a meeting are about. */
export function meetingSubjects(meeting: Meeting): Subjects {
  const { minutes, papers, url } = meeting;
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return new Map<string, Subject>([
    ...papers.map((paper) => {
      const parent = paper.parent === undefined ? undefined : byId.get(paper.parent);
      return [paper.url, { type: 'paper', meeting, paper, parent }] as const;
    }),
    ...(minutes ? [[minutes.url, { type: 'minutes', meeting, minutes }] as const] : []),
    [url, { type: 'meeting', meeting }],
  ]);
}
