import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { LinkedArchive } from '../../link/model.ts';
import type { PortableFile } from '../folder/portable-files.ts';
import { withPortableSite } from '../folder/portable-site.ts';
import type { WrittenPortable } from '../folder/write-portable.ts';
import { illustration } from './illustration.ts';
import { illustrationName, zimArguments } from './zim-arguments.ts';

/** What the file is called, and where it goes. */
export interface ZimOptions {
  readonly name: string;
  readonly output: string;
  readonly address: string | undefined;
  /** The program; another name only in tests. */
  readonly program?: string;
}

/** The ground of the illustration where the publisher has set no colour. */
const plainColour = '#1f4e79';

function noProgram(program: string): Finding {
  return {
    rule: 'no-zimwriterfs',
    severity: 'error',
    message: `ZIM files are written by “${program}”, which is not installed.`,
    hint: 'On Debian or Ubuntu: “apt-get install zim-tools”.',
  };
}

function programFailed(program: string, said: string): Finding {
  return {
    rule: 'zim-not-written',
    severity: 'error',
    message: `“${program}” could not write the ZIM file: ${said.trim().split('\n').slice(-3).join(' ')}`,
  };
}

/** Runs the program to its end; gives what went wrong, or nothing. */
function run(program: string, args: readonly string[]): Promise<Finding | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        said = (said + piece).slice(-2000);
      });
    child.on('error', () => resolve(noProgram(program)));
    child.on('close', (code) => resolve(code === 0 ? undefined : programFailed(program, said)));
  });
}

async function writeFiles(files: readonly PortableFile[], folder: string): Promise<void> {
  for (const { name, pieces } of files) {
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(Readable.from(pieces()), createWriteStream(target));
  }
}

async function packed(
  site: LinkedArchive,
  folder: string,
  { name, output, program = 'zimwriterfs' }: ZimOptions,
): Promise<Finding | undefined> {
  await writeFile(join(folder, illustrationName), illustration(site.settings?.colour?.light ?? plainColour));
  await mkdir(output, { recursive: true });
  const unfinished = join(output, `${name}.part.zim`);
  await rm(unfinished, { force: true });
  const failure = await run(program, [...zimArguments(site, name), folder, unfinished]);
  if (failure) await rm(unfinished, { force: true });
  else await rename(unfinished, join(output, `${name}.zim`));
  return failure;
}

/** Writes a site as one ZIM file, for Kiwix and other readers; Debian's zimwriterfs packs it. */
export async function writeZim(
  site: LinkedArchive,
  options: ZimOptions,
): Promise<Outcome<WrittenPortable | undefined>> {
  // Asked first, for a great site is long in the making.
  const missing = await run(options.program ?? 'zimwriterfs', ['--version']);
  if (missing) return { value: undefined, findings: [missing] };
  return await withPortableSite(site, options.address, async ({ files, pages }) => {
    const folder = await mkdtemp(join(tmpdir(), 'minutebook-zim-'));
    try {
      await writeFiles(files, folder);
      const failure = await packed(site, folder, options);
      if (failure) return { value: undefined, findings: [failure] };
      const path = join(options.output, `${options.name}.zim`);
      return { value: { path, bytes: (await stat(path)).size, pages }, findings: [] };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
