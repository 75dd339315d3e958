import { readFile } from 'node:fs/promises';
import { findingText } from '../src/build/summary.ts';
import { explain } from '../src/convert/explain.ts';
import { publicationReaders } from '../src/convert/source/office-readers.ts';

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
  const readers = publicationReaders();
  const { value, findings } = await readers.read(bytes, path).finally(readers.close);
  for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
  if (!value) return 1;
  process.stdout.write(`${explain(value.document, line === undefined ? undefined : Number(line))}\n`);
  return 0;
}

process.exitCode = await main();
