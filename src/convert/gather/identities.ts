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

/** A name that was only inferred gives way to a printed one: same place, or a paper of the same committee. */
function councilFor(reading: SourceReading, readings: readonly SourceReading[]): CouncilGuess {
  const own = reading.council;
  if (own && !own.inferred) return own;
  const printed = readings.filter(({ council }) => council && !council.inferred);
  const samePlace = printed.find(
    ({ council }) => own && council && councilSlug(council.name) === councilSlug(own.name),
  );
  const sameCommittee = printed.find(
    ({ committee }) =>
      committee !== undefined &&
      reading.committee !== undefined &&
      slug(committee) === slug(reading.committee),
  );
  const better = samePlace?.council ?? sameCommittee?.council;
  if (better) return { name: better.name, inferred: true };
  return own ?? { name: noCouncil, inferred: true };
}

/** "THE CABINET" and "Cabinet" are one body. */
function spelling(committee: string): string {
  return titleCased(committee).replace(/^the (?=\S)/i, '');
}

/** The first spelling of a committee's name in the archive is the one used: straight and curly apostrophes vary. */
function committeeName(
  wanted: string | undefined,
  reading: SourceReading,
  readings: readonly SourceReading[],
): string {
  const name = spelling(wanted ?? noCommittee);
  const own = reading.committee === undefined ? undefined : spelling(reading.committee);
  const known = readings.flatMap(({ committee }) => (committee === undefined ? [] : spelling(committee)));
  return (
    known.find((other) => slug(other, 120) === slug(name, 120)) ??
    (own !== undefined && likeness(own, name) >= 0.75 ? own : name)
  );
}

/** Where a source, or minutes printed in it under another committee's name, belong. */
export function belongingOf(
  reading: SourceReading,
  readings: readonly SourceReading[],
  committee: string | undefined = reading.committee,
): Belonging {
  const council = councilFor(reading, readings);
  const name = committeeName(committee, reading, readings);
  return {
    council: { id: councilSlug(council.name), name: council.name },
    committee: { id: slug(name, 80) || 'committee', name },
    inferred: [
      ...(council.inferred ? ['council.name'] : []),
      ...(committee === undefined ? ['committee.name'] : []),
    ],
  };
}
