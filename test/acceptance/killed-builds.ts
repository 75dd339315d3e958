import { type Killed, killMany } from '../build/killing/kill-many.ts';
import type { Moment, Timed } from '../build/killing/killed-build.ts';
import { randomNumbers } from '../build/killing/random.ts';
import type { AcceptanceRow } from './acceptance.ts';

const seed = 50_202_611;

const documents = [
  'adult-care-2024-07-11-agenda-pack.txt',
  'place-and-environment-2024-02-20-supplement.txt',
  'place-and-environment-2024-06-18-minutes.txt',
];

/** Half of the moments anywhere in the run, the others where the new site is finished and takes its place. */
function moments({ whole, fromIndexing }: Timed): readonly Moment[] {
  const random = randomNumbers(seed);
  const many = (count: number, moment: () => Moment) => Array.from({ length: count }, moment);
  return [
    ...many(25, () => ({ type: 'after its start', milliseconds: random() * whole })),
    ...many(10, () => ({ type: 'after it began to index', milliseconds: random() * fromIndexing })),
    ...many(15, () => ({ type: 'at the swap', milliseconds: random() * 4 })),
  ];
}

function told(killed: readonly Killed[]): string {
  const stood = (what: Killed['stood']) => killed.filter((each) => each.stood === what).length;
  const next = killed.filter(({ faults }) => faults.length === 0).length;
  const late = killed.filter(({ inTime }) => !inTime).length;
  return [
    `${stood('a broken site')} (old site ${stood('the old site')}, new site ${stood('the new site')}${late === 0 ? '' : `, ${late} had ended before`})`,
    `next build right ${next} of ${killed.length}`,
  ].join('; ');
}

/** Kills builds over an older site and counts the sites that were broken by it. */
export async function killedBuilds(): Promise<AcceptanceRow> {
  const killed = await killMany(documents, moments);
  const wrong = killed.filter(({ stood, faults }) => stood === 'a broken site' || faults.length > 0);
  for (const each of wrong) process.stderr.write(`killed: ${JSON.stringify(each)}\n`);
  return {
    bar: `kill −9 at ${killed.length} random moments of a build (seed ${seed}), 25 of them round the swap: broken sites`,
    wanted: '0',
    measured: told(killed),
    met: wrong.length === 0,
  };
}
