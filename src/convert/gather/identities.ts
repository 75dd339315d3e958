import { councilSlug, slug } from '../../archive/addresses.ts';
import type { Named } from '../../archive/model.ts';
import { likeness } from '../../document/words.ts';
import { titleCased } from '../../recognise/bodies.ts';
import type { SourceReading } from '../drafts.ts';

/** What a source belongs to, in the names that the whole archive uses. */
export interface Belonging {
  readonly council: Named;
  readonly committee: Named;
  readonly inferred: readonly string[];
}

const noCommittee = 'Papers';
const noCouncil = 'Council';

type CouncilGuess = NonNullable<SourceReading['council']>;

/** What a source calls its council and committee. */
interface Said {
  readonly council?: CouncilGuess | undefined;
  readonly committee?: string | undefined;
}

/** "THE CABINET" and "Cabinet" are one body. */
function spelling(committee: string): string {
  return titleCased(committee).replace(/^the (?=\S)/i, '');
}

/** The first of some values under each of their keys. */
function firstBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | undefined,
): ReadonlyMap<string, Value> {
  const first = new Map<string, Value>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== undefined && !first.has(key)) first.set(key, value);
  }
  return first;
}

/** A name that was only inferred gives way to a printed one: same place, or a paper of the same committee. */
function councilsIn(readings: readonly Said[]): (reading: Said) => CouncilGuess {
  const printed = readings.filter(({ council }) => council && !council.inferred);
  const byPlace = firstBy(printed, ({ council }) => council && councilSlug(council.name));
  const byCommittee = firstBy(printed, ({ committee }) => committee && slug(committee));
  return ({ council: own, committee }) => {
    if (own && !own.inferred) return own;
    const samePlace = own && byPlace.get(councilSlug(own.name));
    const sameCommittee = committee === undefined ? undefined : byCommittee.get(slug(committee));
    const better = samePlace?.council ?? sameCommittee?.council;
    if (better) return { name: better.name, inferred: true };
    return own ?? { name: noCouncil, inferred: true };
  };
}

/** The first spelling of a committee's name in the archive is the one used: straight and curly apostrophes vary. */
function committeesIn(
  readings: readonly Said[],
): (wanted: string | undefined, own: string | undefined) => string {
  const names = readings.flatMap(({ committee }) => (committee === undefined ? [] : spelling(committee)));
  const known = firstBy(names, (name) => slug(name, 120));
  return (wanted, printed) => {
    const name = spelling(wanted ?? noCommittee);
    const own = printed === undefined ? undefined : spelling(printed);
    return known.get(slug(name, 120)) ?? (own !== undefined && likeness(own, name) >= 0.75 ? own : name);
  };
}

/** Tells where a source, or minutes printed in it under the name of a committee, belong. */
export type Belongings = (reading: Said, committee: string | undefined) => Belonging;

/** Looks through what all sources call their councils and committees, to tell where each belongs. */
export function belongingsIn(readings: readonly Said[]): Belongings {
  const councilOf = councilsIn(readings);
  const committeeNamed = committeesIn(readings);
  return (reading, committee) => {
    const council = councilOf(reading);
    const name = committeeNamed(committee, reading.committee);
    return {
      council: { id: councilSlug(council.name), name: council.name },
      committee: { id: slug(name, 80) || 'committee', name },
      inferred: [
        ...(council.inferred ? ['council.name'] : []),
        ...(committee === undefined ? ['committee.name'] : []),
      ],
    };
  };
}
