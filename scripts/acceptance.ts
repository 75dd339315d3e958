import { parseArgs } from 'node:util';
import { acceptance, acceptanceTable } from '../test/acceptance/acceptance.ts';

const { values } = parseArgs({ options: { output: { type: 'string', default: '_site' } } });
const rows = await acceptance(values.output);
process.stdout.write(acceptanceTable(rows));
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
