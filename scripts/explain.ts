import { readFile } from 'node:fs/promises';
import { findingText } from '../src/build/summary.ts';
import { explain } from '../src/convert/explain.ts';
import { publicationReaders } from '../src/convert/source/office-readers.ts';
import { exitStatus, readCommandLine, runCommand } from '../src/safety/command-line.ts';

const usage = `npm run explain -- FILE[:LINE]

Prints what each document and block of a source text was taken for, and why.`;

interface Place {
  readonly path: string;
  readonly line: number | undefined;
}

function place(words: readonly string[]): Place | string {
  const [, path, line] = /^(.+?)(?::(\d+))?$/.exec(words[0] ?? '') ?? [];
  if (path === undefined || words.length > 1) return 'Name one file.';
  return { path, line: line === undefined ? undefined : Number(line) };
}

async function explainPlace({ path, line }: Place): Promise<number> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) {
    process.stderr.write(`“${path}” cannot be opened. Is the path right?\n`);
    return exitStatus.failed;
  }
  const readers = publicationReaders();
  const { value, findings } = await readers.read(bytes, path).finally(readers.close);
  for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
  if (!value) return exitStatus.failed;
  process.stdout.write(`${explain(value.document, line)}\n`);
  return exitStatus.done;
}

const asked = readCommandLine(process.argv.slice(2), {}, (_, words) => place(words), true);
process.exitCode = await runCommand(asked, usage, explainPlace);
