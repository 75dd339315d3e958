import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nightly } from '../test/hostile/nightly.ts';

/** Reads changed copies of the corpus of hostile files; ends with 1 when one of them brought a reader down. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    keep: { type: 'string', default: join(tmpdir(), 'minutebook-nightly') },
  },
});
const [seed, count, from] = [values.seed, values.count, values.from].map(Number);
if (
  seed === undefined ||
  count === undefined ||
  from === undefined ||
  [seed, count, from].some((value) => !Number.isInteger(value))
)
  throw new Error('Seed, count and from are whole numbers: npm run nightly -- --seed 7 --count 1000');
const night = await nightly({ seed, count, from, keep: values.keep }, (done) => {
  if (done % 500 === 0) process.stderr.write(`Read ${done} of ${count}\n`);
});
process.stdout.write(`Seed ${seed}, copies ${from} to ${from + count - 1}.\n${night.table}\n`);
for (const fault of night.faults) process.stdout.write(`FAULT ${fault}\n`);
process.stdout.write(`${night.faults.length} faults.\n`);
process.exitCode = night.faults.length === 0 ? 0 : 1;
