import type { Meeting, PersonId, RoleHolder } from '../archive/model.ts';
import type { CommitteeEntry } from './site-context.ts';

/** Somebody on a committee's lists of members, from the first meeting that lists them to the last. */
export interface ListedMember {
  /** As the newest list has them. */
  readonly holder: RoleHolder;
  /** The day of the first meeting that lists them. */
  readonly from: string;
  /** The day of the last meeting that lists them. */
  readonly to: string;
}

/** That a person is or was a member of a committee, as its lists of members tell over time. */
export interface Membership {
  readonly person: PersonId;
  readonly committee: CommitteeEntry;
  /** The newest role that a list gives. */
  readonly role?: string | undefined;
  readonly from: string;
  /** The day of the last meeting that lists them, where a later list leaves them out. */
  readonly to?: string | undefined;
}

/** What tells one member of a list from another: who they are, else their name. */
export function memberKey({ person, name }: RoleHolder): string {
  return person ?? name;
}

/** Everybody on a committee's lists of members, by `memberKey`; `meetings` newest first. */
export function listedMembers(meetings: readonly Meeting[]): ReadonlyMap<string, ListedMember> {
  const members = new Map<string, ListedMember>();
  for (const { date, membership } of meetings) {
    for (const holder of membership) {
      const known = members.get(memberKey(holder));
      members.set(memberKey(holder), known ? { ...known, from: date } : { holder, from: date, to: date });
    }
  }
  return members;
}

function committeeMemberships(committee: CommitteeEntry): readonly Membership[] {
  const newest = committee.meetings.find(({ membership }) => membership.length > 0)?.date ?? '';
  return [...listedMembers(committee.meetings).values()].flatMap(({ holder, from, to }) => {
    const { person, role } = holder;
    return person === undefined ? [] : [{ person, committee, role, from, to: to < newest ? to : undefined }];
  });
}

/** Every membership that the lists of members of some committees tell of. */
export function membershipsOf(committees: readonly CommitteeEntry[]): readonly Membership[] {
  return committees.flatMap(committeeMemberships);
}
