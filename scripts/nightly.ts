import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitStatus, readCommandLine, runCommand, wholeNumber } from '../src/safety/command-line.ts';
import { nightly } from '../test/hostile/nightly.ts';

const usage = `npm run nightly -- [--seed 7] [--count 1000] [--from 0] [--keep DIR]

Reads changed copies of the corpus of hostile files; ends with 1 when one of them brought a reader down. Those are
kept in the folder.`;

const table = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '10000' },
  from: { type: 'string', default: '0' },
  keep: { type: 'string', default: join(tmpdir(), 'minutebook-nightly') },
} as const;

type Night = Parameters<typeof nightly>[0];

const line = readCommandLine<typeof table, Night>(process.argv.slice(2), table, (given) => {
  const [seed, count, from] = [given.seed, given.count, given.from].map(wholeNumber);
  if (seed === undefined || count === undefined || from === undefined)
    return '--seed, --count and --from are whole numbers such as 1000.';
  return { seed, count, from, keep: given.keep };
});

async function run(night: Night): Promise<number> {
  const { seed, count, from } = night;
  const { table: rows, faults } = await nightly(night, (done) => {
    if (done % 500 === 0) process.stderr.write(`Read ${done} of ${count}\n`);
  });
  process.stdout.write(`Seed ${seed}, copies ${from} to ${from + count - 1}.\n${rows}\n`);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${faults.length} faults.\n`);
  return faults.length === 0 ? exitStatus.done : exitStatus.failed;
}

process.exitCode = await runCommand(line, usage, run);
