import { parseArgs } from 'node:util';
import { measuredFiles, mutated, mutationLine } from '../test/mutation/mutation.ts';

const { values, positionals } = parseArgs({
  options: { tests: { type: 'string' } },
  allowPositionals: true,
});
process.stdout.write('| file | mutants | noticed | tests |\n|---|---:|---:|---|\n');
for (const file of positionals.length > 0 ? positionals : measuredFiles()) {
  const row = mutated(file, values.tests);
  process.stdout.write(`${mutationLine(row)}\n`);
  for (const survivor of row.survivors) process.stderr.write(`  not noticed: ${survivor}\n`);
}
