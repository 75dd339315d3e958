import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './sources-room.ts';

/** Files by name, with "/" between folders. */
export type Files = Readonly<Record<string, string>>;

/** The text of all files below a folder; none when there is no such folder. */
export function filesIn(folder: string): Files {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    filesBelow(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function writeFolder(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/**
 * The expected files of a golden case. When what was made is different, it is written to `local/` beside
 * them for comparing; with UPDATE_GOLDEN=1 it is taken as what is expected from now on.
 */
export function expectedFiles(
  golden: string,
  made: Files,
  accept = process.env.UPDATE_GOLDEN === '1',
): Files {
  const [expected, local] = [join(golden, 'expected'), join(golden, 'local')];
  const same = JSON.stringify(filesIn(expected)) === JSON.stringify(made);
  if (same) rmSync(local, { recursive: true, force: true });
  else writeFolder(local, made);
  if (!same && accept) {
    rmSync(expected, { recursive: true, force: true });
    cpSync(local, expected, { recursive: true });
    process.stderr.write(
      `ACCEPTED: ${expected} now holds what was made. Read the difference before you commit it.\n`,
    );
    rmSync(local, { recursive: true, force: true });
  }
  return filesIn(expected);
}
