import { parseArgs } from 'node:util';
import { acceptance, measureNames, tableHead, tableRow } from '../test/acceptance/acceptance.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', default: '_site' },
    content: { type: 'string', default: 'content' },
  },
});
const unknown = positionals.filter((name) => !measureNames.some((known) => known === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no measure “${unknown.join('”, “')}”; there are: ${measureNames.join(', ')}.\n`,
  );
  process.exit(64);
}
const names = measureNames.filter((name) => positionals.length === 0 || positionals.includes(name));
process.stdout.write(tableHead);
for await (const rows of acceptance({ site: values.output, content: values.content }, names))
  for (const row of rows) {
    process.stdout.write(tableRow(row));
    if (!row.met) process.exitCode = 1;
  }
