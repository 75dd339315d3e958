import type { Meeting, PersonId } from '../archive/model.ts';
import type { CommitteeEntry } from './site-context.ts';

/** That somebody is or was a member of a committee, as its lists of members tell over time. */
export interface Membership {
  readonly person: PersonId;
  readonly committee: CommitteeEntry;
  /** The newest role that a list gives. */
  readonly role?: string | undefined;
  /** The day of the first meeting that lists them. */
  readonly from: string;
  /** The day of the last meeting that lists them, where a later list leaves them out. */
  readonly to?: string | undefined;
}

interface Listed {
  readonly role?: string | undefined;
  readonly from: string;
  readonly last: string;
}

/** Each person on a committee's lists of members; `meetings` oldest first. */
function listedPeople(meetings: readonly Meeting[]): ReadonlyMap<PersonId, Listed> {
  const people = new Map<PersonId, Listed>();
  for (const { membership, date } of meetings) {
    for (const { person, role } of membership) {
      if (person !== undefined)
        people.set(person, { role, from: people.get(person)?.from ?? date, last: date });
    }
  }
  return people;
}

function committeeMemberships(committee: CommitteeEntry): readonly Membership[] {
  const listing = committee.meetings.filter(({ membership }) => membership.length > 0).toReversed();
  const newest = listing.at(-1)?.date ?? '';
  return [...listedPeople(listing)].map(([person, { role, from, last }]) => ({
    ...{ person, committee, role, from },
    to: last < newest ? last : undefined,
  }));
}

/** Every membership that the lists of members of some committees tell of. */
export function membershipsOf(committees: readonly CommitteeEntry[]): readonly Membership[] {
  return committees.flatMap(committeeMemberships);
}
