import { exitStatus, readCommandLine, runCommand } from '../src/safety/command-line.ts';
import { measuredFiles, mutated, mutationLine } from '../test/mutation/mutation.ts';

const usage = `npm run mutation -- [FILE …] [--tests GLOB]

Changes each file (default: all of safety, archive and recognise) in every way that Stryker knows, counts how many
changes its tests notice, and lists the others on standard error.`;

interface Wanted {
  readonly files: readonly string[];
  /** The tests to run; each file's own when absent. */
  readonly tests: string | undefined;
}

async function measure({ files, tests }: Wanted): Promise<number> {
  process.stdout.write('| file | mutants | noticed | tests |\n|---|---:|---:|---|\n');
  for (const file of files) {
    const row = mutated(file, tests);
    process.stdout.write(`${mutationLine(row)}\n`);
    for (const survivor of row.survivors) process.stderr.write(`  not noticed: ${survivor}\n`);
  }
  return exitStatus.done;
}

const table = { tests: { type: 'string' } } as const;
const line = readCommandLine(
  process.argv.slice(2),
  table,
  ({ tests }, words): Wanted => ({ files: words.length > 0 ? words : measuredFiles(), tests }),
  true,
);
process.exitCode = await runCommand(line, usage, measure);
