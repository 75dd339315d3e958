import { parseArgs } from 'node:util';
import { acceptance, acceptanceTable } from '../test/acceptance/acceptance.ts';

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: '_site' },
    content: { type: 'string', default: 'content' },
  },
});
const rows = await acceptance({ site: values.output, content: values.content });
process.stdout.write(acceptanceTable(rows));
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
