import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Chance } from './chance.ts';
import { personName, placeName } from './names.ts';

const sample = resolve(import.meta.dirname, '../../content/sources');

/** Words by which our readers would take a sentence for something that its paper does not have. */
const telling =
  /resolved|declared|apolog|exempt|confidential|public|appendix|table|figure|option|paragraph|report|recommend|\bpage\b|held on|item|[:;*\t]/i;

/** Sentences of our own sample that any paper could hold: words as councils use them. */
function sampleSentences(): readonly [string, ...string[]] {
  const sentences = readdirSync(sample)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(`${sample}/${name}`, 'utf8').split('\n'))
    .filter((line) => line.length > 80)
    .flatMap((line) => line.match(/(?<=^|[.?] )[A-Z][^.?]{30,240}\./g) ?? [])
    .filter((sentence) => !telling.test(sentence));
  const [first, ...rest] = new Set(sentences);
  if (first === undefined) throw new Error(`The sample in ${sample} has no sentences.`);
  return [first, ...rest];
}

const written = sampleSentences();

/** Sentences that hold what differs from paper to paper: names, sums, shares, days and measures. */
const frames = [
  'The estimated cost of the works in {place} is £{sum},000, of which £{sum},000 would be met from the reserve.',
  'Between {year} and {later} the number of requests from {place} rose by {share} per cent.',
  'Officers visited {place} and {place} with residents, and {count} people answered the questionnaire.',
  '{person} of the {place} Residents’ Association wrote that the present arrangements had failed {count} households.',
  'A contract with {place} Services Limited runs until {year} and may be extended for two years.',
  'The application numbered {reference} lies within {count} metres of the conservation area of {place}.',
  'Of the {count} properties in {place}, {count} were inspected and {share} per cent fell below the standard.',
  'The ward members for {place} were asked for their views; {person} replied in writing.',
  'The survey of {place} found {count} defects, and the surveyor {person} put their repair at £{sum},000.',
  'No saving can be taken in {year}, because the lease of the depot at {place} ends in {later}.',
  'Journeys between {place} and {place} take {count} minutes at the busiest hour.',
  'The grant of £{sum},000 from the {place} Trust has to be spent by March {later}.',
] as const satisfies readonly string[];

const slots: Readonly<Record<string, (chance: Chance) => string>> = {
  place: placeName,
  person: personName,
  sum: (chance) => String(chance.between(2, 980)),
  share: (chance) => String(chance.between(2, 96)),
  count: (chance) => String(chance.between(3, 480)),
  year: (chance) => String(chance.between(2010, 2019)),
  later: (chance) => String(chance.between(2020, 2027)),
  reference: (chance) => `${chance.between(10, 26)}/${String(chance.between(1, 99_999)).padStart(5, '0')}`,
};

/** A sentence as reports have them. */
export function sentence(chance: Chance): string {
  if (chance.next() < 0.6) return chance.pick(written);
  return chance.pick(frames).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.(chance) ?? '');
}

/** A paragraph of two to six sentences. */
export function prose(chance: Chance): string {
  return Array.from({ length: chance.between(2, 6) }, () => sentence(chance)).join(' ');
}
