import { exitStatus, readCommandLine, runCommand } from '../src/safety/command-line.ts';
import { acceptance, measureNames, tableHead, tableRow } from '../test/acceptance/acceptance.ts';

const usage = `npm run acceptance -- [--output DIR] [--content DIR] [MEASURE …]

Measures a built site, its search and its editions: ${measureNames.join(', ')} (default: all).
Ends with 0 when every bar is met, else with 1.`;

type Name = (typeof measureNames)[number];

interface Wanted {
  readonly site: string;
  readonly content: string;
  readonly names: readonly Name[];
}

const table = {
  output: { type: 'string', default: '_site' },
  content: { type: 'string', default: 'content' },
} as const;

function wanted(
  { output, content }: { readonly output: string; readonly content: string },
  words: readonly string[],
): Wanted | string {
  const unknown = words.filter((name) => !measureNames.some((known) => known === name));
  if (unknown.length > 0)
    return `There is no measure “${unknown.join('”, “')}”; there are: ${measureNames.join(', ')}.`;
  const names = measureNames.filter((name) => words.length === 0 || words.includes(name));
  return { site: output, content, names };
}

async function measure({ site, content, names }: Wanted): Promise<number> {
  let status: number = exitStatus.done;
  process.stdout.write(tableHead);
  for await (const rows of acceptance({ site, content }, names))
    for (const row of rows) {
      process.stdout.write(tableRow(row));
      if (!row.met) status = exitStatus.failed;
    }
  return status;
}

const line = readCommandLine(process.argv.slice(2), table, wanted, true);
process.exitCode = await runCommand(line, usage, measure);
