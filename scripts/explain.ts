import { readFile } from 'node:fs/promises';
import { explain } from '../src/convert/explain.ts';
import { decoded, unreadable } from '../src/convert/source-file.ts';

const usage = `npm run explain -- FILE[:LINE]

Prints what each document and block of a source text was taken for, and why.`;

async function main(): Promise<number> {
  const [given = ''] = process.argv.slice(2);
  const [, path = '', line] = /^(.+?)(?::(\d+))?$/.exec(given) ?? [];
  if (path === '' || path.startsWith('-')) {
    process.stderr.write(`${usage}\n`);
    return 64;
  }
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) {
    process.stderr.write(`“${path}” cannot be opened. Is the path right?\n`);
    return 1;
  }
  const fault = unreadable({ path, bytes });
  if (fault) {
    process.stderr.write(`${fault.message}\n  → ${fault.hint}\n`);
    return 1;
  }
  process.stdout.write(`${explain(decoded(bytes), line === undefined ? undefined : Number(line))}\n`);
  return 0;
}

process.exitCode = await main();
