import { slug } from '../../src/archive/addresses.ts';
import { type Chance, chanceOf } from './chance.ts';
import { committeeNames, type Officer, officer, personName, placeName } from './names.ts';

/** How large an archive is wanted, and by which seed it is drawn. */
export interface ArchiveSize {
  /** Pages of the site that is made of it, about. */
  readonly pages: number;
  readonly councils: number;
  readonly seed?: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A council with the people whom its papers name. */
interface Council extends Named {
  readonly town: string;
  readonly officers: readonly [Officer, ...Officer[]];
  readonly clerk: string;
}

interface Committee extends Named {
  /** Its place among the committees of its council. */
  readonly place: number;
  readonly members: readonly [string, ...string[]];
  readonly substitutes: readonly string[];
}

/** Where a meeting stands in its archive: all else of it is drawn by this. */
export interface MeetingPlace {
  readonly seed: string;
  readonly council: Council;
  readonly committee: Committee;
  /** Its place among the meetings of its committee, the first being 0. */
  readonly place: number;
  readonly date: string;
  readonly previous: string | undefined;
  /** Whether a later meeting has printed its minutes. */
  readonly isLast: boolean;
}

/**
 * Pages of the site for each meeting: itself, the whole on one page, minutes, some 18 papers, for each of these a page
 * of citations, the conversion report, and its share of topics and registers.
 */
const pagesOfMeeting = 46;

/** A committee meets in each month but August. */
const meetingsOfYear = 11;

/** The month in which every committee met last. */
const newest = { year: 2026, month: 10 };

function many<Item>(count: number, draw: () => Item): [Item, ...Item[]] {
  return [draw(), ...Array.from({ length: count - 1 }, draw)];
}

function council(chance: Chance, taken: Set<string>): Council {
  let town = placeName(chance);
  while (taken.has(town)) town = placeName(chance);
  taken.add(town);
  return {
    id: slug(town),
    name: `${town} Borough Council`,
    town,
    officers: many(24, () => officer(chance)),
    clerk: personName(chance),
  };
}

function committee(chance: Chance, place: number): Committee {
  const name = committeeNames[place % committeeNames.length] ?? '';
  return {
    id: slug(name),
    name,
    place,
    members: many(10, () => personName(chance)),
    substitutes: many(3, () => personName(chance)),
  };
}

/** The day of a meeting so many months of meetings before the newest; each committee has a weekday of its own. */
function dayOf(back: number, committeePlace: number): string {
  const months = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12];
  const at = newest.year * meetingsOfYear + months.indexOf(newest.month) - back;
  const year = Math.floor(at / meetingsOfYear);
  const month = months[at % meetingsOfYear] ?? 1;
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const weekday = 1 + (committeePlace % 4);
  const day = 1 + ((weekday - first + 7) % 7) + 7 * (committeePlace % 3);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** More committees the more meetings a council has held, as archives grow in both ways. */
function committeesFor(meetings: number): number {
  return Math.max(1, Math.min(committeeNames.length, Math.round(Math.sqrt(meetings / 8))));
}

function* meetingsOfCouncil(seed: string, own: Council, meetings: number): Generator<MeetingPlace> {
  const count = committeesFor(meetings);
  for (let at = 0; at < count; at += 1) {
    const held = Math.floor(meetings / count) + (at < meetings % count ? 1 : 0);
    const body = committee(chanceOf(`${seed} ${own.id} ${at}`), at);
    for (let place = 0; place < held; place += 1) {
      yield {
        seed,
        council: own,
        committee: body,
        place,
        date: dayOf(held - 1 - place, at),
        previous: place === 0 ? undefined : dayOf(held - place, at),
        isLast: place === held - 1,
      };
    }
  }
}

/** Every meeting of an archive, council by council and committee by committee, the oldest first. */
export function* meetingPlaces({
  pages,
  councils,
  seed = 'minutebook',
}: ArchiveSize): Generator<MeetingPlace> {
  const meetings = Math.max(councils, Math.round(pages / pagesOfMeeting));
  const chance = chanceOf(seed);
  const taken = new Set<string>();
  for (let at = 0; at < councils; at += 1) {
    const share = Math.floor(meetings / councils) + (at < meetings % councils ? 1 : 0);
    yield* meetingsOfCouncil(seed, council(chance, taken), share);
  }
}
