import type { Address, Meeting, PersonId, SourceId } from '../../archive/model.ts';
import { instant } from '../../document/dates.ts';
import { basedAddress, parentAddress } from '../addresses.ts';
import { type Membership, membershipsOf } from '../memberships.ts';
import { type CommitteeEntry, committeeAddress, type SiteContext } from '../site-context.ts';
import { oparlNamespace } from './schema.ts';

/** What all objects are made with, worked out once. */
export interface Writing {
  readonly context: SiteContext;
  /** Writes an address of the site into data: whole where the site's address is known. */
  readonly linkTo: (address: Address) => string;
  /** The council in whose papers a person is named. */
  readonly councilOfPerson: ReadonlyMap<PersonId, Address>;
  /** The first meeting among whose sources one is. */
  readonly meetingOfSource: ReadonlyMap<SourceId, Meeting>;
  readonly membershipsOfPerson: ReadonlyMap<PersonId, readonly Membership[]>;
  readonly membershipsOfCommittee: ReadonlyMap<CommitteeEntry, readonly Membership[]>;
}

/** The page of the council that a meeting belongs to. */
export function councilAddress(meeting: Meeting): Address {
  return parentAddress(committeeAddress(meeting));
}

function peopleOf({ membership, substitutes, minutes, papers }: Meeting): readonly PersonId[] {
  const named = [
    ...membership,
    ...substitutes,
    ...(minutes?.attendance ?? []),
    ...papers.flatMap(({ authors }) => authors),
  ];
  return named.flatMap(({ person }) => person ?? []);
}

/** Of several values for one key, the first stays. */
function firstOfEach<Key, Value>(entries: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, Value> {
  return new Map(entries.toReversed());
}

/** Prepares what the objects of a site look up. */
export function oparlWriting(context: SiteContext): Writing {
  const { meetings } = context.site;
  const memberships = membershipsOf(context.committees);
  return {
    context,
    linkTo: (address) => (context.address === undefined ? address : basedAddress(context.address, address)),
    councilOfPerson: firstOfEach(
      meetings.flatMap((meeting) =>
        peopleOf(meeting).map((person) => [person, councilAddress(meeting)] as const),
      ),
    ),
    meetingOfSource: firstOfEach(
      meetings.flatMap((meeting) => meeting.sources.map(({ id }) => [id, meeting] as const)),
    ),
    membershipsOfPerson: Map.groupBy(memberships, ({ person }) => person),
    membershipsOfCommittee: Map.groupBy(memberships, ({ committee }) => committee),
  };
}

/** A day as the moment at which it begins. */
function beginningOf(day: string): string {
  return instant(day, '00:00') ?? `${day}T00:00:00Z`;
}

/** When an object was made and last changed, by the oldest and newest of some days. */
export function madeOn(...days: readonly (string | undefined)[]): {
  readonly created: string;
  readonly modified: string;
} {
  const known = days.filter((day) => day !== undefined).toSorted();
  return {
    created: beginningOf(known[0] ?? '1970-01-01'),
    modified: beginningOf(known.at(-1) ?? '1970-01-01'),
  };
}

/** The type of an object by its name. */
export function oparlType<Name extends string>(name: Name): `${typeof oparlNamespace}${Name}` {
  return `${oparlNamespace}${name}`;
}

/** A list for data, or nothing where it is empty. */
export function someOf<Thing>(things: readonly Thing[]): Thing[] | undefined {
  return things.length > 0 ? [...things] : undefined;
}
